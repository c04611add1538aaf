import { columnLetters } from "../../../src/grid/address.ts";
import type { Area } from "../../../src/grid/grid.ts";

export type { Area };

/** How many rows and columns a worksheet has. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export const rowsOf = ({ top, bottom }: Area): number => bottom - top + 1;
export const columnsOf = ({ left, right }: Area): number => right - left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);

export const isWholeColumns = (area: Area): boolean => rowsOf(area) === ROWS;
export const isWholeRows = (area: Area): boolean => columnsOf(area) === COLUMNS;
/** Unbounded ranges give null and take nothing (docs:excel/excel-add-ins-ranges-unbounded.md). */
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

export const isOnSheet = ({ top, left, bottom, right }: Area): boolean =>
  top >= 0 && left >= 0 && bottom < ROWS && right < COLUMNS && top <= bottom && left <= right;

export const oneCell = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** Makes an area from its first cell and its size. */
export const areaOfSize = (top: number, left: number, rows: number, columns: number): Area => ({
  top,
  left,
  bottom: top + rows - 1,
  right: left + columns - 1,
});

export const areasEqual = (one: Area, other: Area): boolean =>
  one.top === other.top &&
  one.left === other.left &&
  one.bottom === other.bottom &&
  one.right === other.right;

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export const overlaps = (one: Area, other: Area): boolean =>
  one.top <= other.bottom &&
  other.top <= one.bottom &&
  one.left <= other.right &&
  other.left <= one.right;

/** The cells that two areas have in common, or undefined. */
export function intersect(one: Area, other: Area): Area | undefined {
  if (!overlaps(one, other)) return undefined;
  return {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
}

/** The smallest area around both. */
export const bound = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});

/** What is left of an area without another: up to four areas. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const cut = intersect(area, hole);
  if (cut === undefined) return [area];
  const pieces: Area[] = [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { top: cut.top, bottom: cut.bottom, left: area.left, right: cut.left - 1 },
    { top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: area.right },
  ];
  return pieces.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

const PART = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?$/;

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

/** Reads a column's letters as its number, counted from 0. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at++) {
    number = number * 26 + letters.toUpperCase().charCodeAt(at) - 64;
  }
  return number - 1;
}

function parseCorner(text: string): Corner | undefined {
  const match = PART.exec(text);
  if (match === null) return undefined;
  const [, letters, digits] = match;
  if (letters === undefined && digits === undefined) return undefined;
  return {
    column: letters === undefined ? undefined : columnNumber(letters),
    row: digits === undefined ? undefined : Number(digits) - 1,
  };
}

/** Parses "B2", "B2:C4", "A:C" or "2:4"; undefined for anything else and beyond the sheet. */
export function parseArea(address: string): Area | undefined {
  const [first = "", second, ...rest] = address.trim().split(":");
  const from = parseCorner(first);
  const to = second === undefined ? from : parseCorner(second);
  if (from === undefined || to === undefined || rest.length > 0) return undefined;
  const single = second === undefined;
  if (single && (from.row === undefined || from.column === undefined)) return undefined;
  if ((from.row === undefined) !== (to.row === undefined)) return undefined;
  if ((from.column === undefined) !== (to.column === undefined)) return undefined;
  const rows = [from.row ?? 0, to.row ?? ROWS - 1] as const;
  const columns = [from.column ?? 0, to.column ?? COLUMNS - 1] as const;
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return isOnSheet(area) ? area : undefined;
}

/** Writes an area as Range.address does, without the sheet: "A1", "A1:B2", "A:C", "2:4". */
export function writeArea(area: Area, absolute = false): string {
  const mark = absolute ? "$" : "";
  const column = (at: number): string => `${mark}${columnLetters(at)}`;
  const row = (at: number): string => `${mark}${at + 1}`;
  if (isWholeRows(area)) return `${row(area.top)}:${row(area.bottom)}`;
  if (isWholeColumns(area)) return `${column(area.left)}:${column(area.right)}`;
  const from = `${column(area.left)}${row(area.top)}`;
  const to = `${column(area.right)}${row(area.bottom)}`;
  return from === to ? from : `${from}:${to}`;
}

/** Writes a sheet's name as a formula needs it: quoted unless it is a plain word that is no address. */
export function quoteSheet(name: string): string {
  const plain = /^[A-Za-z_\u00C0-\uFFFF][\w.\u00C0-\uFFFF]*$/.test(name);
  const address = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(name);
  return plain && !address ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Parts "'My sheet'!A1" into the sheet's name, if any, and the rest. */
export function splitSheet(address: string): {
  readonly sheet: string | undefined;
  readonly rest: string;
} {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(address);
  if (quoted !== null) {
    return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  }
  const at = address.lastIndexOf("!");
  return at < 0
    ? { sheet: undefined, rest: address }
    : { sheet: address.slice(0, at), rest: address.slice(at + 1) };
}
