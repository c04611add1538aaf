import type { Area } from "./grid.ts";

/**
 * Writes a column's letters from its number, counted from 0.
 *
 * @example columnLetters(27) //=> "AB"
 */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/**
 * Writes a cell's A1 address from its row and column, both counted from 0.
 *
 * @example cellAddress(3, 1) //=> "B4"
 */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * Writes an area's A1 address; a single cell is written without a colon.
 *
 * @example areaAddress({ top: 8, left: 2, bottom: 8, right: 5 }) //=> "C9:F9"
 */
export function areaAddress(area: Area): string {
  const from = cellAddress(area.top, area.left);
  const to = cellAddress(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

const ADDRESS = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/;

/**
 * Reads an area from its A1 address; null where it is none.
 *
 * @example parseArea("C9:F9") //=> { top: 8, left: 2, bottom: 8, right: 5 }
 */
export function parseArea(address: string): Area | null {
  const found = ADDRESS.exec(address);
  if (found === null) return null;
  const [, column = "", row = "", toColumn = column, toRow = row] = found;
  return {
    top: Number(row) - 1,
    left: columnNumber(column),
    bottom: Number(toRow) - 1,
    right: columnNumber(toColumn),
  };
}

/**
 * Reads a column's number, counted from 0, from its letters.
 *
 * @example columnNumber("AB") //=> 27
 */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at++) number = number * 26 + letters.charCodeAt(at) - 64;
  return number - 1;
}
