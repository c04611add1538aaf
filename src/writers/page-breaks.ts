import type { Strip } from "./strip.ts";

/**
 * What A4 landscape leaves for rows between the margins, in points, with a little room to spare:
 * LibreOffice prints the page at 95 % because its columns are wider, Excel at full size.
 */
const PAGE = 520;

/**
 * Finds the rows that begin a new page, so that no heading is left behind at the foot of one and
 * every program breaks pages in the same places.
 *
 * @param repeated how many rows at the top stand on every page
 */
export function breakPages(strips: readonly Strip[], repeated: number): ReadonlySet<number> {
  const heightOf = (from: number, to: number) =>
    strips.slice(from, to).reduce((sum, { height }) => sum + height, 0);
  const head = heightOf(0, repeated);
  const starts = new Set<number>();
  let used = 0;
  let pageStart = 0;
  for (let row = 0; row < strips.length; row += 1) {
    const height = strips[row]?.height ?? 0;
    if (used + height <= PAGE) {
      used += height;
      continue;
    }
    let start = row;
    while (start - 1 > Math.max(pageStart, repeated) && strips[start - 1]?.keepWithNext === true) {
      start -= 1;
    }
    starts.add(start);
    pageStart = start;
    used = head + heightOf(start, row + 1);
  }
  return starts;
}
