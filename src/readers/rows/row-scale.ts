import type { Target } from "../../domain/indicator.ts";
import { divide } from "../../domain/decimal.ts";
import type { Line } from "../../grid/lines.ts";
import { parseScaleIn, parseScaleOfUnit, type Scale } from "../cells/scale.ts";
import type { ParsedFigure } from "../cells/value.ts";
import type { ColumnPlan } from "../columns/column-plan.ts";
import type { FigureRead } from "./figure.ts";
import type { Column } from "../headings/heading-columns.ts";
import { textOf } from "./row-text.ts";

/** Finds in what a row's figures are printed, by its unit, its name or the heading of names (Rule V3). */
export function scaleOfRow(line: Line, plan: ColumnPlan, name: string): Scale | null {
  const unit = textOf(line, plan, "unit");
  return (unit === null ? null : parseScaleOfUnit(unit)) ?? parseScaleIn(name) ?? plan.name.scale;
}

/**
 * Finds in what the figures of a row are printed: what the row says, else the column of its newest figure.
 * Null where they are printed in full.
 */
export function scaleOfFigures(
  ofRow: Scale | null,
  columns: readonly Column[],
  plan: ColumnPlan,
): Scale | null {
  if (ofRow !== null) return ofRow;
  const newest = plan.thisYear ?? plan.lastYear ?? columns.at(-1);
  return newest?.scale ?? null;
}

/** Puts each figure of a row into the row's scale; `reads` are those of `columns`, in their order. */
export function inScale(
  reads: readonly FigureRead[],
  columns: readonly Column[],
  ofRow: Scale | null,
  scale: Scale | null,
): readonly FigureRead[] {
  // Most tables say no scale at all.
  if (scale === null && columns.every((column) => column.scale === null)) return reads;
  return reads.map((read, at) => putInScale(read, columns[at]?.scale ?? ofRow, scale));
}

/**
 * Puts a figure into the scale of its row. What a cell prints in full words or by its format is taken to that
 * scale; a figure of a column in another scale is not taken.
 */
function putInScale(read: FigureRead, stated: Scale | null, scale: Scale | null): FigureRead {
  if (read.parsed.value === null) return read;
  if (stated?.power !== scale?.power) return refuse(read);
  const own = read.parsed.scale;
  if (scale === null || own === undefined) return read;
  const value = divide(read.parsed.value, 10 ** scale.power) ?? read.parsed.value;
  // "£1.25m" in thousands is 1,250; what its format left out has been left out by its decimals.
  return { figure: { ...read.figure, value }, parsed: { ...read.parsed, value } };
}

function refuse({ figure, parsed }: FigureRead): FigureRead {
  const unread: ParsedFigure = {
    ...parsed,
    value: null,
    symbol: "x",
    remark: parsed.text,
    doubts: [
      {
        kind: "ambiguous-value",
        reading:
          "its heading says another scale than that of the figures beside it, so it is not taken",
      },
    ],
  };
  return { figure: { ...figure, value: null, symbol: "x", remark: parsed.text }, parsed: unread };
}

const OWN_SCALES: readonly (readonly [RegExp, number])[] = [
  [/\d ?(?:k|thousands?)(?![\p{L}\d])/iu, 3],
  [/\d ?(?:m|mn|millions?)(?![\p{L}\d])/iu, 6],
  [/\d ?(?:bn|billions?)(?![\p{L}\d])/iu, 9],
];

/** Puts a target that names its own scale, "£1.2m", into that of its row's figures. */
export function targetInScale(target: Target, scale: Scale | null): Target {
  const isOwn = OWN_SCALES.some(([words]) => words.test(target.text));
  if (scale === null || target.value === null || !isOwn || target.text.includes("%")) return target;
  return { ...target, value: divide(target.value, 10 ** scale.power) };
}
