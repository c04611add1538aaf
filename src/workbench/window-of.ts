import type { Area } from "../grid/grid.ts";

/** A run of rows or columns, counted from 0, ends included; empty where last is before first. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Lists the numbers of a run. */
export const range = ({ first, last }: Run): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** Tells whether a cell stands in an area. */
export const holds = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && column <= right;

/**
 * Adds sizes up: where each begins, and at the end where the last one ends.
 *
 * @example offsetsOf([20, 30]) //=> [0, 20, 50]
 */
export function offsetsOf(sizes: readonly number[]): readonly number[] {
  const offsets = [0];
  let end = 0;
  for (const size of sizes) offsets.push((end += size));
  return offsets;
}

/**
 * Finds which rows or columns can be seen between two places.
 *
 * @example runBetween([0, 20, 40, 60], 25, 45) //=> { first: 1, last: 2 }
 */
export function runBetween(offsets: readonly number[], from: number, to: number): Run {
  const last = offsets.length - 2;
  return {
    first: Math.max(0, Math.min(last, lastAtMost(offsets, from))),
    last: Math.min(last, lastAtMost(offsets, to)),
  };
}

/**
 * Widens a run to whole blocks, so that what is drawn changes only now and then while scrolling.
 *
 * @example inBlocks({ first: 13, last: 28 }, 10, 95) //=> { first: 10, last: 29 }
 */
export const inBlocks = ({ first, last }: Run, block: number, count: number): Run => ({
  first: Math.floor(first / block) * block,
  last: Math.min(count - 1, (Math.floor(last / block) + 1) * block - 1),
});

function lastAtMost(offsets: readonly number[], place: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? Infinity) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What is left free before a stretch that is scrolled to, in pixels. */
const ROOM = 40;

/**
 * Finds where to scroll to so that a stretch can be seen: nowhere else where it can be seen already.
 *
 * @example scrollTo({ at: 0, size: 100 }, { start: 500, end: 520 }) //=> 475
 */
export function scrollTo(
  { at, size }: { readonly at: number; readonly size: number },
  { start, end }: { readonly start: number; readonly end: number },
): number {
  if (start >= at && end <= at + size) return at;
  return Math.max(0, start - Math.min(ROOM, size / 4));
}
