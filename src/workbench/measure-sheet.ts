import type { Area, Cell, Grid } from "../grid/grid.ts";
import { offsetsOf } from "./window-of.ts";

/** Where the rows and columns of a sheet begin, in pixels, and which cells are drawn as one. */
export interface SheetSizes {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly areas: AreasByRow;
}

/** Merged areas, and texts that run on over blank neighbours, by each row they touch. */
export type AreasByRow = ReadonlyMap<number, readonly Area[]>;

/** What a character takes where a column is fitted to it, and where many of them wrap. */
const CHARACTER = { fitted: 7.2, wrapped: 6.3 } as const;
const LINE = 17;
const PADDING = 13;
const NARROWEST = 64;
const WIDEST = 300;
/** A text wider than this widens no column where it can run on over a blank neighbour. */
const RUNS_ON = 140;
const MOST_LINES = 14;

/**
 * Estimates sizes by what the cells say, since a grid does not know its own: columns as wide as
 * their texts, rows as tall as these need when they wrap.
 */
export function measureSheet(grid: Grid): SheetSizes {
  const areas = new Map<number, Area[]>();
  for (const area of grid.merges) addArea(areas, area);
  const columns = offsetsOf(columnWidths(grid, areas));
  letTextsRunOn(grid, areas, columns);
  return { columns, rows: offsetsOf(rowHeights(grid, areas, columns)), areas };
}

function addArea(areas: Map<number, Area[]>, area: Area): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const own = areas.get(row);
    if (own === undefined) areas.set(row, [area]);
    else own.push(area);
  }
}

/** Finds the area that a cell is drawn in, where it is not drawn by itself. */
export const areaAt = (areas: AreasByRow, row: number, column: number): Area | undefined =>
  areas.get(row)?.find(({ left, right }) => left <= column && column <= right);

const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || (cell.text === "" && cell.fill === null);

const fittedWidth = ({ text }: Cell): number => {
  const longest = text.includes("\n")
    ? text.split("\n").reduce((most, line) => Math.max(most, line.length), 0)
    : text.length;
  return longest * CHARACTER.fitted + PADDING;
};

function columnWidths(grid: Grid, areas: AreasByRow): readonly number[] {
  const widths = new Array<number>(countColumns(grid)).fill(NARROWEST);
  grid.cells.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      const area = areaAt(areas, rowIndex, column);
      if (cell === undefined || (area !== undefined && area.left < area.right)) return;
      const width = fittedWidth(cell);
      const runsOn = isBlank(row[column + 1]) && column < widths.length - 1;
      if (cell.kind === "text" && width > RUNS_ON && runsOn) return;
      widths[column] = Math.max(widths[column] ?? 0, width);
    });
  });
  return widths.map((width) => Math.round(Math.min(width, WIDEST)));
}

function countColumns({ cells, merges }: Grid): number {
  let count = merges.reduce((most, { right }) => Math.max(most, right + 1), 1);
  // Rows may be missing: forEach passes over what is not there.
  cells.forEach((row) => {
    count = Math.max(count, row?.length ?? 0);
  });
  return count;
}

/** Lets a text that is wider than its column run on to the right as far as nothing stands there. */
function letTextsRunOn({ cells }: Grid, areas: Map<number, Area[]>, columns: Offsets): void {
  cells.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      if (cell?.kind !== "text" || areaAt(areas, rowIndex, column) !== undefined) return;
      const end = (columns[column] ?? 0) + fittedWidth(cell);
      let right = column;
      while (
        end > (columns[right + 1] ?? Infinity) &&
        isBlank(row[right + 1]) &&
        areaAt(areas, rowIndex, right + 1) === undefined
      ) {
        right++;
      }
      right = Math.min(right, columns.length - 2);
      if (right === column) return;
      addArea(areas, { top: rowIndex, left: column, bottom: rowIndex, right });
    });
  });
}

type Offsets = readonly number[];

function rowHeights(
  { cells, merges }: Grid,
  areas: AreasByRow,
  columns: Offsets,
): readonly number[] {
  const count = merges.reduce(
    (most, { bottom }) => Math.max(most, bottom + 1),
    Math.max(cells.length, 1),
  );
  return Array.from({ length: count }, (_, row) => {
    let lines = 1;
    cells[row]?.forEach((cell, column) => {
      if (cell === undefined) return;
      const area = areaAt(areas, row, column);
      if (area !== undefined && (area.top !== row || area.left !== column)) return;
      const width = (columns[(area?.right ?? column) + 1] ?? 0) - (columns[column] ?? 0);
      const down = area === undefined ? 1 : area.bottom - area.top + 1;
      lines = Math.max(lines, countLines(cell.text, width) / down);
    });
    return Math.ceil(Math.min(lines, MOST_LINES)) * LINE + 5;
  });
}

function countLines(text: string, width: number): number {
  const room = Math.max(width - PADDING, CHARACTER.wrapped) / CHARACTER.wrapped;
  if (!text.includes("\n")) return Math.ceil(text.length / room);
  return text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
}
