import { areaAddress } from "../../grid/address.ts";
import type { Area } from "../../grid/grid.ts";

/**
 * Joins cells to rectangles: runs along rows first, then equal runs one under another. `rows[row]`
 * lists the columns of a row, from left to right.
 *
 * @example groupAreas(new Map([[0, [0, 1]], [1, [0, 1]]])) //=> [{ top: 0, left: 0, bottom: 1, right: 1 }]
 */
export function groupAreas(rows: ReadonlyMap<number, readonly number[]>): readonly Area[] {
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  let above = new Map<string, (typeof areas)[number]>();
  for (const [row, columns] of [...rows].sort(([one], [other]) => one - other)) {
    const here = new Map<string, (typeof areas)[number]>();
    for (const { left, right } of runsOf(columns)) {
      const key = `${left}:${right}`;
      const standing = above.get(key);
      const area = standing?.bottom === row - 1 ? standing : { top: row, left, bottom: row, right };
      if (area === standing) area.bottom = row;
      else areas.push(area);
      here.set(key, area);
    }
    above = here;
  }
  return areas;
}

function runsOf(columns: readonly number[]): readonly { left: number; right: number }[] {
  const runs: { left: number; right: number }[] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run?.right === column - 1) run.right = column;
    else runs.push({ left: column, right: column });
  }
  return runs;
}

/** Excel takes addresses of 8,192 characters; that many areas fit one call as measured. */
const LONGEST_ADDRESS = 8000;
const MOST_AREAS = 700;

/** Writes areas as the fewest addresses that Excel takes: "A1:B2,D4". */
export const addressesOf = (areas: readonly Area[]): readonly string[] =>
  joinAddresses(areas.map(areaAddress));

/** Joins addresses to the fewest that Excel takes. */
export function joinAddresses(parts: readonly string[]): readonly string[] {
  const addresses: string[] = [];
  let address = "";
  let count = 0;
  for (const part of parts) {
    if (count > 0 && (count === MOST_AREAS || address.length + part.length >= LONGEST_ADDRESS)) {
      addresses.push(address);
      address = "";
      count = 0;
    }
    address = count === 0 ? part : `${address},${part}`;
    count += 1;
  }
  return count === 0 ? addresses : [...addresses, address];
}
