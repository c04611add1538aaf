import { hostError, NotEmulated } from "../protocol/host-error.ts";
import { parseFormula } from "../formulas/parse.ts";
import { tokensOf } from "../formulas/tokens.ts";
import { type Area } from "./areas.ts";
import { tell, touch } from "./book.ts";
import { readEntry, type Entry } from "./entry.ts";
import { guardContent } from "./guards.ts";
import { patchStyles } from "./looks.ts";
import { numberText } from "../formulas/value.ts";
import { cellAt, findCell, styleAt, visitCells, type Cell, type Sheet } from "./sheet.ts";

/** Excel's own limits for a cell [general]. */
export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8_192;

/** A value as the API takes it; null leaves its cell as it is (docs:excel/excel-add-ins-blank-null-values.md). */
export type Given = string | number | boolean | null;

/** Writes values, row by row, into an area of their size; nothing is written where one is refused. */
export function writeValues(
  sheet: Sheet,
  area: Area,
  valueFor: (row: number, column: number) => Given,
): void {
  guardContent(sheet, area);
  const entries: (readonly [row: number, column: number, entry: Entry])[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const given = valueFor(row - area.top, column - area.left);
      if (given === null) continue;
      const entry = entryOf(given, styleAt(sheet, row, column).numberFormat, sheet);
      checkEntry(entry);
      entries.push([row, column, entry]);
    }
  }
  for (const [row, column, entry] of entries) writeEntry(sheet, row, column, entry);
  touch(sheet.book);
  tell(sheet.book, { kind: "content", sheet, area, type: "RangeEdited" });
}

function entryOf(given: string | number | boolean, format: string, sheet: Sheet): Entry {
  if (typeof given === "string") return readEntry(given, format, sheet.book.now());
  // A number in a text cell becomes text, as when it is typed [general].
  const value = format === "@" ? textOf(given) : given;
  return { value, formula: null, format: "General", prefixed: false };
}

const textOf = (given: number | boolean): string =>
  typeof given === "number" ? numberText(given) : String(given).toUpperCase();

/** Refuses what a cell cannot hold. */
function checkEntry({ value, formula }: Entry): void {
  if (typeof value === "string" && value.length > LONGEST_TEXT) throw hostError("InvalidArgument");
  if (typeof value === "number" && !Number.isFinite(value)) throw hostError("InvalidArgument");
  if (formula !== null) checkFormula(formula);
}

/** Refuses what is no formula. */
export function checkFormula(formula: string): void {
  // docs:testing/application-specific-api-error-handling.md has the code; 8,192 characters [general].
  if (formula.length >= LONGEST_FORMULA) throw hostError("FormulaLengthExceedsLimit");
  if (parseFormula(formula) === undefined) throw hostError("InvalidArgument");
}

function writeEntry(sheet: Sheet, row: number, column: number, entry: Entry): void {
  // What is written under a merged area is lost [general].
  const merge = sheet.merges.at(row, column);
  if (merge !== undefined && (merge.area.top !== row || merge.area.left !== column)) return;
  if (entry.value === null && entry.formula === null && !findCell(sheet, row, column)) return;
  const cell = cellAt(sheet, row, column);
  emptyCell(cell);
  cell.value = entry.value;
  cell.formula = entry.formula;
  if (entry.prefixed) cell.prefixed = true;
  if (entry.format !== "General") takeFormat(sheet, row, column, entry.format);
}

/** A number typed as a percentage or date brings its format along, where the cell has none. */
function takeFormat(sheet: Sheet, row: number, column: number, numberFormat: string): void {
  if (styleAt(sheet, row, column).numberFormat !== "General") return;
  const area = { top: row, left: column, bottom: row, right: column };
  patchStyles(sheet, area, { numberFormat });
}

/** Takes a cell's content away and leaves its looks and its link. */
function emptyCell(cell: Cell): void {
  cell.value = null;
  cell.formula = null;
  cell.calculatedAt = 0;
  delete cell.prefixed;
  delete cell.fromFile;
  delete cell.rich;
}

/** Clears the contents of an area, whole columns too. */
export function clearContents(sheet: Sheet, area: Area): void {
  guardContent(sheet, area);
  visitCells(sheet, area, emptyCell);
  touch(sheet.book);
  tell(sheet.book, { kind: "content", sheet, area, type: "RangeEdited" });
}

/** Refuses one formula for many cells unless it says the same in each of them. */
export function refuseRelative(given: string): void {
  if (!given.startsWith("=")) return;
  const relative = tokensOf(given.slice(1))?.some(
    ({ kind, text }) =>
      kind === "reference" && /(^|[^$A-Za-z])[A-Za-z]{1,3}\$?\d|[A-Za-z]\d/.test(text),
  );
  if (relative === true) throw new NotEmulated(`one relative formula for several cells: ${given}`);
}
