import type { RatingColour } from "../../domain/rating-colour.ts";
import type { Field, TypedFigure, TypedSlot } from "../../domain/typed-words.ts";
import { describeTypedFigure } from "../../domain/typed-figure.ts";
import { qualifierOf } from "../../domain/figure.ts";
import type { Cell } from "../../grid/grid.ts";
import type { OpenMark } from "../../grid/row-mark.ts";
import type { Place } from "../../grid/place.ts";
import { parseStatus } from "../cells/status.ts";
import { parseFigureCell } from "../cells/value.ts";

const FIELDS: readonly Field[] = [
  "commentary",
  "progress",
  "update",
  "status",
  "rating",
  "reason",
  "name",
  "figure",
  "target",
  "second",
  "left",
  "reference",
  "completed",
];

const COLOURS: readonly (readonly [RatingColour, RegExp])[] = [
  ["notRated", /^not rated\b/i],
  ["green", /^green\b/i],
  ["amber", /^amber\b/i],
  ["red", /^red\b/i],
];

/** What is known of an open cell besides what stands in it. */
export interface SlotContext {
  readonly row: string;
  readonly label: string;
  readonly place: Place;
}

/** Reads what stands in an open cell; undefined for a field that this version does not know. */
export function readSlot(
  mark: OpenMark,
  cell: Cell | undefined,
  text: string,
  { row, label, place }: SlotContext,
): TypedSlot | undefined {
  const [word = "", which = ""] = mark.field.split("-");
  const field = FIELDS.find((own) => own === word);
  if (field === undefined) return undefined;
  const figure = field === "figure" && cell !== undefined && text !== "" ? readFigure(cell) : null;
  return {
    row,
    field,
    which,
    text: figure === null ? text : describeTypedFigure(figure),
    history: mark.history,
    source: mark.source,
    beside: mark.beside,
    label,
    status: field === "status" ? parseStatus(text) : null,
    rating:
      field === "rating" ? (COLOURS.find(([, words]) => words.test(text))?.[0] ?? null) : null,
    figure,
    place,
  };
}

function readFigure(cell: Cell): TypedFigure | null {
  const { value, decimals, percent, symbol, remark, isChange } = parseFigureCell(cell);
  if (value === null || remark !== null || isChange) return null;
  const qualifier = qualifierOf({
    value,
    decimals,
    symbol,
    isChange,
    remark,
    text: cell.text,
    period: null,
    place: { sheet: "", cell: null },
  });
  return { value, decimals, isPercentage: percent, symbol: qualifier };
}
