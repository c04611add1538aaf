import { valueOf } from "../formulas/calculate.ts";
import { cellsOf, intersect, isUnbounded, oneCell, rowsOf, type Area } from "./areas.ts";
import { isError, type Scalar } from "./scalar.ts";
import type { Sheet } from "./sheet.ts";
import { usedArea } from "./used.ts";

export const SPECIAL_CELLS = ["Constants", "Formulas", "Blanks", "Visible"] as const;
export type SpecialCells = (typeof SPECIAL_CELLS)[number];

export const VALUE_KINDS = ["All", "Errors", "Logical", "Numbers", "Text"] as const;
export type ValueKind = (typeof VALUE_KINDS)[number];

const KINDS: Readonly<Record<ValueKind, (value: Scalar) => boolean>> = {
  All: () => true,
  Errors: isError,
  Logical: (value) => typeof value === "boolean",
  Numbers: (value) => typeof value === "number",
  Text: (value) => typeof value === "string",
};

/** Finds cells of a kind within an area; blanks and the others only where the sheet is used (docs). */
export function specialCells(
  sheet: Sheet,
  area: Area,
  type: SpecialCells,
  kind: ValueKind,
): readonly Area[] {
  if (type === "Visible") return visibleAreas(sheet, area);
  const used = usedArea(sheet, false);
  const within = used && intersect(area, used);
  if (within === undefined) return [];
  const wanted = (row: number, column: number): boolean => {
    const cell = sheet.rows.get(row)?.cells.get(column);
    const value = cell === undefined ? null : valueOf(cell, sheet, row, column);
    if (type === "Blanks") return value === null && cell?.formula == null;
    if (cell === undefined || value === null || !KINDS[kind](value)) return false;
    return (cell.formula !== null) === (type === "Formulas");
  };
  return stacked(
    Array.from({ length: rowsOf(within) }, (_, offset) => {
      const row = within.top + offset;
      return runs(within.left, within.right, (column) => wanted(row, column)).map(
        ([left, right]) => ({ ...oneCell(row, left), right }),
      );
    }).flat(),
  );
}

/** Stretches of lines for which something holds. */
function runs(
  first: number,
  last: number,
  holds: (line: number) => boolean,
): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = [];
  for (let line = first; line <= last; line++) {
    if (!holds(line)) continue;
    const run = found.at(-1);
    if (run?.[1] === line - 1) run[1] = line;
    else found.push([line, line]);
  }
  return found;
}

/** Puts stretches of neighbouring rows together that begin and end alike. */
function stacked(stretches: readonly Area[]): readonly Area[] {
  const open = new Map<string, Area>();
  const done: Area[] = [];
  for (const stretch of stretches) {
    const key = `${stretch.left} ${stretch.right}`;
    const above = open.get(key);
    if (above?.bottom === stretch.top - 1) open.set(key, { ...above, bottom: stretch.bottom });
    else {
      if (above !== undefined) done.push(above);
      open.set(key, stretch);
    }
  }
  return [...done, ...open.values()].sort(
    (one, other) => one.top - other.top || one.left - other.left,
  );
}

function visibleAreas(sheet: Sheet, area: Area): readonly Area[] {
  const within = isUnbounded(area)
    ? intersect(area, usedArea(sheet, false) ?? oneCell(0, 0))
    : area;
  if (within === undefined || cellsOf(within) === 0) return [];
  const rows = runs(within.top, within.bottom, (row) => sheet.rows.get(row)?.hidden !== true);
  const columns = runs(within.left, within.right, (at) => sheet.columns.get(at)?.hidden !== true);
  return rows.flatMap(([top, bottom]) =>
    columns.map(([left, right]) => ({ top, bottom, left, right })),
  );
}
