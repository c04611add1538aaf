import type { Cell, Grid } from "../../../src/grid/grid.ts";
import { areaAddress, cellAddress } from "../../../src/grid/address.ts";

/** Describes a grid so that two can be held side by side: cells by their address, all else in order. */
export function describeGrid(grid: Grid) {
  const { sheet, hidden, cells, merges, hiddenRows, hiddenColumns, tables = [] } = grid;
  const described: Record<string, Cell> = {};
  cells.forEach((row, rowAt) => {
    row?.forEach((cell, column) => {
      if (cell !== undefined) described[cellAddress(rowAt, column)] = cell;
    });
  });
  const ascending = (one: number, other: number): number => one - other;
  return {
    sheet,
    hidden,
    cells: described,
    merges: merges.map(areaAddress).sort(),
    hiddenRows: [...hiddenRows].sort(ascending),
    hiddenColumns: [...hiddenColumns].sort(ascending),
    tables: tables
      .map(({ area, hasTotals }) => `${areaAddress(area)}${hasTotals ? " with totals" : ""}`)
      .sort(),
  };
}
