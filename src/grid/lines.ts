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
  /** The rows of the sheet, counted from 1, that it heads in a table that was turned to be read. */
  readonly rows?: readonly number[];
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
  /** True for the row of totals of a declared table. */
  readonly isTotals?: boolean;
  /** The rows that this one totals, where it was put in their place to be read. */
  readonly totals?: readonly TotalledLine[];
  /** True where one or more blank rows, or another side-by-side table, stand above. */
  readonly afterGap: boolean;
}

/** One of the rows that another one totals. */
export interface TotalledLine {
  /** The area, or the group, that it is the row of. */
  readonly name: Item;
  readonly line: Line;
}

/** Which hidden parts a grid has that hold something. */
export interface HiddenParts {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** White space that is not one plain space between words, or a character that nobody sees. */
const UNFOLDED = /[^\S ]| {2}|^ | $|[\u200B\u2060\uFEFF]/;

/** Folds white space, and leaves out characters that nobody sees. */
function foldSpace(text: string): string {
  if (!UNFOLDED.test(text)) return text;
  return text
    .replace(/[\u200B\u2060\uFEFF]/g, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Gives what a cell shows with white space folded; nothing for a cell that shows nothing. */
const shownIn = (cell: Cell | undefined): string =>
  cell === undefined || cell.kind === "empty" ? "" : foldSpace(cell.text);

const NOTHING_HIDDEN: HiddenParts = { rows: [], columns: [] };

/** Lists the hidden rows and columns that hold something, so that they can be named. */
export function findHiddenParts(grid: Grid): HiddenParts {
  if (grid.hiddenRows.size === 0 && grid.hiddenColumns.size === 0) return NOTHING_HIDDEN;
  const rows = new Set<number>();
  const columns = new Set<number>();
  grid.cells.forEach((row, rowIndex) => {
    row?.forEach((cell, columnIndex) => {
      if (shownIn(cell) === "") return;
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
  if (grid.hiddenRows.size === 0 && grid.hiddenColumns.size === 0) return area;
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

/** Groups merged areas by the row that their visible part begins in, those of a row from left to right. */
function mergesByTopRow(grid: Grid): Map<number, Merged[]> {
  const byRow = new Map<number, Merged[]>();
  for (const merge of grid.merges) {
    const area = visibleArea(merge, grid);
    if (area === undefined) continue;
    // A merged cell's text shows in what is left of it when its first row or column is hidden.
    const merged = { area, master: grid.cells[merge.top]?.[merge.left] };
    const row = byRow.get(area.top);
    if (row === undefined) byRow.set(area.top, [merged]);
    else row.push(merged);
  }
  for (const row of byRow.values()) {
    if (row.length > 1) row.sort((one, other) => one.area.left - other.area.left);
  }
  return byRow;
}

const NO_MERGES: readonly Merged[] = [];
const NOT_COVERED: ReadonlyMap<number, Item> = new Map();
const NO_FILLS: ReadonlyMap<number, string> = new Map();

/**
 * Turns a grid into lines: its visible rows that hold something, merged cells as one item. Hidden
 * rows and columns are not there at all.
 */
export function linesOf(grid: Grid): readonly Line[] {
  const lines: Line[] = [];
  const merges = mergesByTopRow(grid);
  let open: readonly Item[] = [];
  let blanks = 0;
  for (let row = 0; row < grid.cells.length; row++) {
    if (grid.hiddenRows.has(row)) continue;
    if (open.length > 0) open = open.filter((item) => item.bottom >= row);
    const covered = open.length === 0 ? NOT_COVERED : coveredBy(open);
    const { items, fills } = readCells(grid, row, merges.get(row) ?? NO_MERGES, covered);
    if (items.length === 0 && covered.size === 0) {
      blanks++;
      continue;
    }
    const reachDown = items.filter((item) => item.bottom > row);
    if (reachDown.length > 0) open = [...open, ...reachDown];
    const line = { sheet: grid.sheet, row, items, fills, covered, afterGap: blanks > 0 };
    const blankAt = visibleBlank(grid, row);
    lines.push(blankAt === undefined ? line : { ...line, blankAt });
    blanks = 0;
  }
  return lines;
}

/** Indexes the items that reach down into a row by the columns that they cover there. */
function coveredBy(open: readonly Item[]): ReadonlyMap<number, Item> {
  const covered = new Map<number, Item>();
  for (const item of open) {
    for (let column = item.left; column <= item.right; column++) covered.set(column, item);
  }
  return covered;
}

/** Reads what a row's own cells show, and their fills. */
function readCells(
  grid: Grid,
  row: number,
  merged: readonly Merged[],
  covered: ReadonlyMap<number, Item>,
): Pick<Line, "items" | "fills"> {
  const items: Item[] = [];
  let fills: Map<number, string> | undefined;
  const cells = grid.cells[row] ?? [];
  let hiddenBehind = -1;
  let next = 0;
  for (let column = 0; column < cells.length || next < merged.length; column++) {
    // A merged area's first cell may stand beyond the cells that the file has.
    if (column >= cells.length) column = merged[next]?.area.left ?? column;
    let own: Merged | undefined;
    while (merged[next]?.area.left === column) own = merged[next++];
    const cell = own === undefined ? cells[column] : own.master;
    if (own === undefined && cell === undefined) continue;
    if (grid.hiddenColumns.has(column)) continue;
    const fill = cell?.fill ?? covered.get(column)?.cell.fill;
    if (fill != null) fills = (fills ?? new Map<number, string>()).set(column, fill);
    // What a merge covers shows nothing of its own, whatever the file still keeps there.
    if (column <= hiddenBehind || covered.has(column)) continue;
    if (own !== undefined) hiddenBehind = own.area.right;
    const text = shownIn(cell);
    if (cell === undefined || text === "") continue;
    const bottom = own?.area.bottom ?? row;
    const right = own?.area.right ?? column;
    items.push({ top: row, left: column, bottom, right, cell, text });
  }
  for (const { left, cell } of covered.values()) {
    if (cell.fill !== null) fills = (fills ?? new Map<number, string>()).set(left, cell.fill);
  }
  return { items, fills: fills ?? NO_FILLS };
}

/** A heading merged over hidden columns heads the visible ones: a blank cell below it stands there. */
function visibleBlank({ sheet, hiddenColumns }: Grid, row: number): Line["blankAt"] {
  if (hiddenColumns.size === 0) return undefined;
  return (column) => {
    let visible = column;
    while (hiddenColumns.has(visible)) visible++;
    return { sheet, cell: cellAddress(row, visible) };
  };
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
