import type { Grid } from "./grid.ts";
import { readRowMark, type RowMark } from "./row-mark.ts";

/** Begins the first cell of a tab's hidden column of keys; what follows says which tab it is. */
const TAB_MARK = "appendix-builder:";

/** The key of the tab that a reader opens first. */
export const OVERVIEW_KEY = "overview";

/** The key of the tab that holds the normalised table of all indicators. */
export const INDICATORS_KEY = "indicators";

/** The key of the hidden tab that holds what the appendix was built from. */
export const RECORD_KEY = "record";

/** The keys that a tab carries in a hidden column: they stay when it is renamed, moved, sorted or copied. */
export interface TabKeys {
  /** Which tab it is: "overview", "indicators", "priority/acquisitive-crime". */
  readonly tab: string;
  /** The column of the keys, counted from 0. */
  readonly column: number;
  /** The key of each row that has one, by its row counted from 0. */
  readonly rows: ReadonlyMap<number, string>;
  /** What each row was when it was written, the one with the tab's own mark included. */
  readonly marks: ReadonlyMap<number, RowMark>;
}

/**
 * Writes what stands in the first cell of a tab's column of keys.
 *
 * @example tabMark("overview") //=> "appendix-builder:overview"
 */
export const tabMark = (tab: string): string => `${TAB_MARK}${tab}`;

/**
 * Reads the key of a tab from the first cell of its column of keys.
 *
 * @example tabOfMark("appendix-builder:overview") //=> "overview"
 */
export const tabOfMark = (text: string): string | null =>
  text.startsWith(TAB_MARK) ? (text.slice(TAB_MARK.length).split("|")[0] ?? null) : null;

/** How far down the mark is looked for: a person may have put rows above it, or deleted the first ones. */
const MARK_ROWS = 200;

/** Several readers ask the same sheet whether it is a tab. */
const known = new WeakMap<Grid, { readonly keys: TabKeys | null }>();

/** Reads the keys of a worksheet; null where it is no tab, but somebody's own sheet. */
export function readTabKeys(grid: Grid): TabKeys | null {
  const before = known.get(grid);
  if (before !== undefined) return before.keys;
  const keys = findTabKeys(grid);
  known.set(grid, { keys });
  return keys;
}

function findTabKeys({ cells }: Grid): TabKeys | null {
  const last = Math.min(cells.length, MARK_ROWS);
  for (let row = 0; row < last; row++) {
    const column = columnOfMark(cells[row] ?? []);
    const tab = tabOfMark(cells[row]?.[column]?.text ?? "");
    if (tab !== null) return { tab, column, ...marksIn(cells, column) };
  }
  return null;
}

/** Finds the last cell of a row that begins with the mark; -1 where none does. */
function columnOfMark(row: NonNullable<Grid["cells"][number]>): number {
  let column = row.length - 1;
  while (column >= 0 && row[column]?.text.startsWith(TAB_MARK) !== true) column--;
  return column;
}

function marksIn(cells: Grid["cells"], column: number): Pick<TabKeys, "rows" | "marks"> {
  const rows = new Map<number, string>();
  const marks = new Map<number, RowMark>();
  cells.forEach((row, at) => {
    const text = row?.[column]?.text ?? "";
    const mark = text === "" ? null : rowMarkOf(text);
    if (mark === null) return;
    marks.set(at, mark);
    if (mark.key !== null) rows.set(at, mark.key);
  });
  return { rows, marks };
}

/** Reads a row's key from its cell in the column of keys; null for a row that has none. */
export const rowKeyOf = (text: string): string | null => rowMarkOf(text)?.key ?? null;

/** Rows without a key of their own carry the tab's mark; words that a person typed there are none. */
function rowMarkOf(text: string): RowMark | null {
  const mark = readRowMark(text);
  if (text.startsWith(TAB_MARK)) return { ...mark, key: null };
  return mark.key?.includes("/") === true && !/\s/.test(text) ? mark : null;
}
