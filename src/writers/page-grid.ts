import { columnPoints } from "./text-height.ts";

/**
 * The columns that every tab of the committee's shares, in characters of Arial 10. Together they fill
 * the width of A4 landscape between half-inch margins at 92 % of full size, which prints ten points
 * as a little over nine; tables are merged over them.
 */
export const PAGE_GRID: readonly number[] = [8, 31, 14, 14, 14, 14, 14, 14, 14, 21];

/** The last column, where ratings and statuses stand on every tab. */
export const SIGNAL_COLUMN = PAGE_GRID.length - 1;

/** The hidden column behind the page, where the keys of its rows stand. */
export const KEY_COLUMN = PAGE_GRID.length;

/** A run of neighbouring columns, counted from 0, ends included. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

export const WHOLE_WIDTH: Span = { left: 0, right: SIGNAL_COLUMN };

/** Adds up the width of a run of columns in points. */
export function spanPoints({ left, right }: Span, widths = PAGE_GRID): number {
  let points = 0;
  for (let column = left; column <= right; column += 1) points += columnPoints(widths[column] ?? 0);
  return points;
}
