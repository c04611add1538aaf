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
