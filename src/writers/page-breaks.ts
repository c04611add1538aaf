import type { Strip } from "./strip.ts";

/**
 * What A4 landscape leaves for rows between the margins at 92 %, in points, with a little room to
 * spare: LibreOffice prints the page smaller still because its columns are wider.
 */
const PAGE = 560;

/** Strips in their final order, and which of them begin a new page. */
export interface Pages {
  readonly strips: readonly Strip[];
  readonly startsPage: ReadonlySet<number>;
}

const sumOf = (strips: readonly Strip[]): number =>
  strips.reduce((sum, { height }) => sum + height, 0);

/**
 * Finds the rows that begin a new page, so that no heading is left behind at the foot of one and
 * every program breaks pages in the same places; a table that goes on has its heading again.
 *
 * @param repeated how many rows at the top stand on every page
 */
export function breakPages(strips: readonly Strip[], repeated: number): Pages {
  const head = sumOf(strips.slice(0, repeated));
  const heads = repeatableHeads(strips);
  const starts: number[] = [];
  let used = 0;
  for (let row = 0; row < strips.length; row += 1) {
    const height = strips[row]?.height ?? 0;
    if (used + height <= PAGE) {
      used += height;
      continue;
    }
    const start = pageStart(strips, row, Math.max(starts.at(-1) ?? 0, repeated));
    starts.push(start);
    used = head + sumOf(heads[start] ?? []) + sumOf(strips.slice(start, row + 1));
  }
  return withHeads(strips, starts, heads);
}

/** Goes back over headings, so that they stand on the same page as what they head. */
function pageStart(strips: readonly Strip[], row: number, earliest: number): number {
  let start = row;
  while (start - 1 > earliest && strips[start - 1]?.keepWithNext === true) start -= 1;
  return start;
}

/**
 * Lists for each row the heading that can be put before it: none where a cell reaches down beside it
 * from above.
 */
function repeatableHeads(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  let reached = -1;
  return strips.map(({ heads, cells }, row) => {
    const own = reached >= row ? [] : heads;
    for (const { down } of cells) reached = Math.max(reached, row + down);
    return own;
  });
}

/** Puts the repeated headings in, and counts the rows anew. */
function withHeads(
  strips: readonly Strip[],
  starts: readonly number[],
  heads: readonly (readonly Strip[])[],
): Pages {
  const startsPage = new Set<number>();
  const breaks = new Set(starts);
  const placed = strips.flatMap((own, row) =>
    breaks.has(row) ? [...(heads[row] ?? []), own] : [own],
  );
  let added = 0;
  for (const start of starts) {
    startsPage.add(start + added);
    added += heads[start]?.length ?? 0;
  }
  return { strips: placed, startsPage };
}
