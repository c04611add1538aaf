import type { Grid } from "../grid/grid.ts";
import { INDICATORS_KEY, readTabKeys } from "../grid/tab-keys.ts";

/**
 * Picks the sheets that figures are read from. Tabs that this program wrote repeat what stands in
 * the sources, so they are passed over; where there is nothing else, the normalised table of an
 * appendix is its own source.
 */
export function sourceGrids(grids: readonly Grid[]): readonly Grid[] {
  const known = grids.map((grid) => ({ grid, keys: readTabKeys(grid) }));
  const sources = known.filter(({ keys }) => keys === null).map(({ grid }) => grid);
  if (sources.some(holdsSomething)) return sources;
  return known.flatMap(({ grid, keys }) =>
    keys?.tab === INDICATORS_KEY ? [withoutColumn(grid, keys.column)] : [],
  );
}

/** Tells whether any sheet with something on it is somebody's own, and no tab of ours. */
export const hasSources = (grids: readonly Grid[]): boolean =>
  grids.some((grid) => holdsSomething(grid) && readTabKeys(grid) === null);

const holdsSomething = ({ cells }: Grid): boolean =>
  cells.some((row) => row?.some((cell) => cell !== undefined && cell.kind !== "empty"));

/** Takes out the hidden column of keys, which is no hidden data of anybody's. */
function withoutColumn(grid: Grid, column: number): Grid {
  const cells = grid.cells.map((row) => row?.map((cell, at) => (at === column ? undefined : cell)));
  return { ...grid, cells };
}
