import { cellAddress } from "./address.ts";
import type { Area, Cell, Grid } from "./grid.ts";
import type { Place } from "./place.ts";

/** A cell that holds something, with the columns and rows it covers when it is merged. */
export interface Item extends Area {
  readonly cell: Cell;
  /** The cell's text with white space folded; never empty. */
  readonly text: string;
  /** Where it stands in the sheet, for an item that was put elsewhere to be read. */
  readonly origin?: Place;
}

/** The items of one visible row, from left to right. */
export interface Line {
  readonly sheet: string;
  readonly row: number;
  readonly items: readonly Item[];
  /** Fills of the row's cells by column, empty cells and merged neighbours included. */
  readonly fills: ReadonlyMap<number, string>;
  /** Items of rows above that reach down into this row by a merge, by each column they cover. */
  readonly covered: ReadonlyMap<number, Item>;
  /** Where the blank cell of a column stands, for a line that was put together to be read. */
  readonly blankAt?: (column: number) => Place;
  /** True where one or more blank rows, or another side-by-side table, stand above. */
  readonly afterGap: boolean;
}

/** Which hidden parts a grid has that hold something. */
export interface HiddenParts {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Folds white space, and leaves out characters that nobody sees. */
const foldSpace = (text: string): string =>
  text
    .replace(/[\u200B\u2060\uFEFF]/g, "")
    .replace(/\s+/gu, " ")
    .trim();

const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell.kind === "empty" || foldSpace(cell.text) === "";

/** Lists the hidden rows and columns that hold something, so that they can be named. */
export function findHiddenParts(grid: Grid): HiddenParts {
  const rows = new Set<number>();
  const columns = new Set<number>();
  grid.cells.forEach((row, rowIndex) => {
    row?.forEach((cell, columnIndex) => {
      if (isBlank(cell)) return;
      if (grid.hiddenRows.has(rowIndex)) rows.add(rowIndex);
      if (grid.hiddenColumns.has(columnIndex)) columns.add(columnIndex);
    });
  });
  const inOrder = (set: Set<number>): number[] => [...set].sort((a, b) => a - b);
  return { rows: inOrder(rows), columns: inOrder(columns) };
}

/** Shows everything: the grid as it would be with nothing hidden. */
export function withNothingHidden(grid: Grid): Grid {
  return { ...grid, hidden: false, hiddenRows: new Set(), hiddenColumns: new Set() };
}

/** Finds the part of a merged area that is visible; undefined where all of it is hidden. */
function visibleArea(area: Area, grid: Grid): Area | undefined {
  let { top, left, bottom, right } = area;
  while (top <= bottom && grid.hiddenRows.has(top)) top++;
  while (bottom >= top && grid.hiddenRows.has(bottom)) bottom--;
  while (left <= right && grid.hiddenColumns.has(left)) left++;
  while (right >= left && grid.hiddenColumns.has(right)) right--;
  return top <= bottom && left <= right ? { top, left, bottom, right } : undefined;
}

/** A merged area's visible part, and the cell that holds what it shows. */
interface Merged {
  readonly area: Area;
  readonly master: Cell | undefined;
}

/** Indexes merged areas by the row and column that their visible part begins in. */
function mergesByTopRow(grid: Grid): Map<number, Map<number, Merged>> {
  const byRow = new Map<number, Map<number, Merged>>();
  for (const merge of grid.merges) {
    const area = visibleArea(merge, grid);
    if (area === undefined) continue;
    const row = byRow.get(area.top) ?? new Map<number, Merged>();
    byRow.set(area.top, row);
    // A merged cell's text shows in what is left of it when its first row or column is hidden.
    row.set(area.left, { area, master: grid.cells[merge.top]?.[merge.left] });
  }
  return byRow;
}

const NO_MERGES: ReadonlyMap<number, Merged> = new Map();

/**
 * Turns a grid into lines: its visible rows that hold something, merged cells as one item. Hidden
 * rows and columns are not there at all.
 */
export function linesOf(grid: Grid): readonly Line[] {
  const lines: Line[] = [];
  const merges = mergesByTopRow(grid);
  const open: Item[] = [];
  let blanks = 0;
  const lastRow = grid.cells.length;
  for (let row = 0; row < lastRow; row++) {
    if (grid.hiddenRows.has(row)) continue;
    for (let at = open.length - 1; at >= 0; at--) {
      if ((open[at]?.bottom ?? -1) < row) open.splice(at, 1);
    }
    const covered = new Map<number, Item>();
    for (const item of open) {
      for (let column = item.left; column <= item.right; column++) covered.set(column, item);
    }
    const merged = merges.get(row) ?? NO_MERGES;
    const items: Item[] = [];
    const fills = new Map<number, string>();
    const cells = grid.cells[row] ?? [];
    let hiddenBehind = -1;
    for (const column of columnsOf(cells, merged)) {
      if (grid.hiddenColumns.has(column)) continue;
      const area = merged.get(column)?.area;
      const cell = area === undefined ? cells[column] : merged.get(column)?.master;
      const fill = cell?.fill ?? covered.get(column)?.cell.fill;
      if (fill != null) fills.set(column, fill);
      // What a merge covers shows nothing of its own, whatever the file still keeps there.
      if (column <= hiddenBehind || covered.has(column)) continue;
      if (area !== undefined) hiddenBehind = area.right;
      if (cell === undefined || isBlank(cell)) continue;
      const item = {
        ...(area ?? { top: row, left: column, bottom: row, right: column }),
        cell,
        text: foldSpace(cell.text),
      };
      items.push(item);
      if (item.bottom > row) open.push(item);
    }
    for (const item of covered.values()) {
      if (item.cell.fill !== null) fills.set(item.left, item.cell.fill);
    }
    if (items.length === 0 && covered.size === 0) {
      blanks++;
      continue;
    }
    lines.push({ sheet: grid.sheet, row, items, fills, covered, afterGap: blanks > 0 });
    blanks = 0;
  }
  return lines;
}

/** Lists the columns of a row that may show something, in order. */
function columnsOf(
  cells: readonly (Cell | undefined)[],
  merged: ReadonlyMap<number, Merged>,
): readonly number[] {
  if (merged.size === 0) return columnsWithCells(cells);
  const columns = new Set<number>(merged.keys());
  cells.forEach((cell, column) => {
    if (cell !== undefined) columns.add(column);
  });
  return [...columns].sort((a, b) => a - b);
}

function columnsWithCells(cells: readonly (Cell | undefined)[]): readonly number[] {
  const columns: number[] = [];
  cells.forEach((cell, column) => {
    if (cell !== undefined) columns.push(column);
  });
  return columns;
}

/** Names the place of an item: its first cell. */
export function placeOf(line: { readonly sheet: string }, item: Item): Place {
  return item.origin ?? { sheet: line.sheet, cell: cellAddress(item.top, item.left) };
}

/** Names the place of a blank cell of a line. */
export function blankPlaceOf(line: Line, column: number): Place {
  return line.blankAt?.(column) ?? { sheet: line.sheet, cell: cellAddress(line.row, column) };
}

/** Finds the item that stands in a column of a line, whether it begins there or reaches over it. */
export function itemAt(line: Line, column: number): Item | undefined {
  return (
    line.items.find((item) => item.left <= column && column <= item.right) ??
    line.covered.get(column)
  );
}
