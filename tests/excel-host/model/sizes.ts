import { hostError, NotEmulated } from "../protocol/host-error.ts";
import { isWholeColumns, isWholeRows, rowsOf, columnsOf, type Area } from "./areas.ts";
import { columnAt, rowAt, visitRows, type Sheet } from "./sheet.ts";

/** Excel's own limits: 409 points, 255 characters of the Normal font [general]. */
export const TALLEST_ROW = 409;
const WIDEST_CHARACTERS = 255;

/** Sizes are whole pixels at 96 dpi, so a row or column is a multiple of 0.75 points [general]. */
export const toPixels = (points: number): number => Math.round(points / 0.75) * 0.75;

/** How wide a digit of the Normal font is, in pixels, of those fonts that are met here. */
const DIGIT_PIXELS = 7;

/** A column's width in points from its width in characters, and back (ECMA-376 18.3.1.13). */
export const pointsOfCharacters = (characters: number): number =>
  characters <= 0 ? 0 : (Math.trunc(characters * DIGIT_PIXELS + 0.5) + 5) * 0.75;
export const charactersOfPoints = (points: number): number =>
  Math.max(0, Math.round(((points / 0.75 - 5) / DIGIT_PIXELS) * 100) / 100);

const WIDEST_COLUMN = pointsOfCharacters(WIDEST_CHARACTERS);

/** A new sheet's column: 64 pixels. */
const STANDARD_WIDTH = 48;

/** How tall a row of the Normal font is: Calibri 11 is 15 points, Arial 10 is 12.75 [general]. */
export function standardHeight(sheet: Sheet): number {
  if (sheet.standardHeight !== null) return sheet.standardHeight;
  const { fontName, fontSize } = sheet.book.styles.normal;
  if (fontName === "Arial" && fontSize === 10) return 12.75;
  return toPixels(fontSize * 1.3636);
}

export const standardWidth = (sheet: Sheet): number => sheet.standardWidth ?? STANDARD_WIDTH;

/** A column's width in points; 0 where it is hidden. */
export function widthOf(sheet: Sheet, column: number): number {
  const known = sheet.columns.get(column);
  if (known?.hidden === true) return 0;
  return known?.width ?? standardWidth(sheet);
}

/** A row's height in points; 0 where it is hidden. */
export function heightOf(sheet: Sheet, row: number): number {
  const known = sheet.rows.get(row);
  if (known?.hidden === true) return 0;
  return known?.height ?? standardHeight(sheet);
}

/** Sets the height of rows, in points; nought hides them. */
export function setHeight(sheet: Sheet, area: Area, height: number): void {
  if (!(height >= 0 && height <= TALLEST_ROW)) throw hostError("InvalidArgument");
  if (isWholeColumns(area)) throw new NotEmulated("a height for all rows of a sheet");
  for (let at = area.top; at <= area.bottom; at++) {
    const row = rowAt(sheet, at);
    row.hidden = height === 0;
    if (height > 0) row.height = toPixels(height);
  }
}

/** Sets the width of columns, in points; nought hides them. */
export function setWidth(sheet: Sheet, area: Area, width: number): void {
  if (!(width >= 0 && width <= WIDEST_COLUMN)) throw hostError("InvalidArgument");
  if (isWholeRows(area)) throw new NotEmulated("a width for all columns of a sheet");
  for (let at = area.left; at <= area.right; at++) {
    const column = columnAt(sheet, at);
    column.hidden = width === 0;
    if (width > 0) column.width = toPixels(width);
  }
}

/** Hides or shows rows. */
export function hideRows(sheet: Sheet, area: Area, hidden: boolean): void {
  if (rowsOf(area) > 100_000) {
    if (hidden) throw new NotEmulated("hiding most rows of a sheet");
    visitRows(sheet, area, (_, row) => (row.hidden = false));
    return;
  }
  for (let at = area.top; at <= area.bottom; at++) {
    if (hidden || sheet.rows.has(at)) rowAt(sheet, at).hidden = hidden;
  }
}

/** Hides or shows columns. */
export function hideColumns(sheet: Sheet, area: Area, hidden: boolean): void {
  for (let at = area.left; at <= area.right; at++) {
    if (hidden || sheet.columns.has(at)) columnAt(sheet, at).hidden = hidden;
  }
}

/** Tells whether all rows of an area are hidden (true), none (false), or some (null). */
export function rowsHidden(sheet: Sheet, area: Area): boolean | null {
  let hidden = 0;
  visitRows(sheet, area, (_, row) => (hidden += row.hidden ? 1 : 0));
  return hidden === 0 ? false : hidden === rowsOf(area) ? true : null;
}

/** Tells the same of columns. */
export function columnsHidden(sheet: Sheet, area: Area): boolean | null {
  let hidden = 0;
  for (const [at, column] of sheet.columns) {
    if (at >= area.left && at <= area.right && column.hidden) hidden++;
  }
  return hidden === 0 ? false : hidden === columnsOf(area) ? true : null;
}

/** The one height of an area's rows, or null where they differ. */
export function commonHeight(sheet: Sheet, area: Area): number | null {
  const heights = new Set<number>();
  let made = 0;
  visitRows(sheet, area, (row) => {
    made++;
    heights.add(heightOf(sheet, row));
  });
  if (made < rowsOf(area)) heights.add(standardHeight(sheet));
  return heights.size === 1 ? ([...heights][0] ?? null) : null;
}

/** The one width of an area's columns, or null where they differ. */
export function commonWidth(sheet: Sheet, area: Area): number | null {
  const first = widthOf(sheet, area.left);
  for (let at = area.left + 1; at <= area.right; at++) {
    if (widthOf(sheet, at) !== first) return null;
  }
  return first;
}

/** How far from the sheet's edge a row begins, in points. */
export function topOf(sheet: Sheet, row: number): number {
  let top = row * standardHeight(sheet);
  for (const at of sheet.rows.keys()) {
    if (at < row) top += heightOf(sheet, at) - standardHeight(sheet);
  }
  return top;
}

/** How far from the sheet's edge a column begins, in points. */
export function leftOf(sheet: Sheet, column: number): number {
  let left = 0;
  for (let at = 0; at < column; at++) left += widthOf(sheet, at);
  return left;
}
