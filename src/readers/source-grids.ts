import type { Grid } from "../grid/grid.ts";
import { INDICATORS_KEY, readTabKeys, RECORD_KEY } from "../grid/tab-keys.ts";

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

/** Which sheets of a workbook are tabs of ours, and which with something on them are not. */
export interface SheetNames {
  readonly tabs: readonly string[];
  readonly others: readonly string[];
  /** True where it holds what it was built from. */
  readonly hasRecord: boolean;
}

/** Tells a workbook's tabs from its other sheets. */
export function nameSheetsOf(grids: readonly Grid[]): SheetNames {
  const known = grids.map((grid) => ({ grid, tab: readTabKeys(grid)?.tab }));
  return {
    tabs: known.flatMap(({ grid, tab }) => (tab === undefined ? [] : [grid.sheet])),
    others: known.flatMap(({ grid, tab }) =>
      tab === undefined && holdsSomething(grid) ? [grid.sheet] : [],
    ),
    hasRecord: known.some(({ tab }) => tab === RECORD_KEY),
  };
}

const holdsSomething = ({ cells }: Grid): boolean =>
  cells.some((row) => row?.some((cell) => cell !== undefined && cell.kind !== "empty"));

/** Takes out the hidden column of keys, which is no hidden data of anybody's. */
function withoutColumn(grid: Grid, column: number): Grid {
  const cells = grid.cells.map((row) => row?.map((cell, at) => (at === column ? undefined : cell)));
  return { ...grid, cells };
}
