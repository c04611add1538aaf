import type { Grid } from "./grid.ts";

/** Begins the first cell of a tab's hidden column of keys; what follows says which tab it is. */
const TAB_MARK = "appendix-builder:";

/** The key of the tab that holds the normalised table of all indicators. */
export const INDICATORS_KEY = "indicators";

/** The keys that a tab carries in a hidden column: they stay when it is renamed, moved, sorted or copied. */
export interface TabKeys {
  /** Which tab it is: "overview", "indicators", "priority/acquisitive-crime". */
  readonly tab: string;
  /** The column of the keys, counted from 0. */
  readonly column: number;
  /** The key of each row that has one, by its row counted from 0. */
  readonly rows: ReadonlyMap<number, string>;
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
  text.startsWith(TAB_MARK) ? text.slice(TAB_MARK.length) : null;

/** How far down the mark is looked for: a person may have put rows above it. */
const MARK_ROWS = 20;

/** Reads the keys of a worksheet; null where it is no tab, but somebody's own sheet. */
export function readTabKeys({ cells }: Grid): TabKeys | null {
  const last = Math.min(cells.length, MARK_ROWS);
  for (let row = 0; row < last; row++) {
    const column = cells[row]?.findLastIndex((cell) => cell?.text.startsWith(TAB_MARK)) ?? -1;
    const tab = tabOfMark(cells[row]?.[column]?.text ?? "");
    if (tab !== null) return { tab, column, rows: keysBelow(cells, row, column) };
  }
  return null;
}

function keysBelow(cells: Grid["cells"], mark: number, column: number): Map<number, string> {
  const keys = new Map<number, string>();
  for (let row = mark + 1; row < cells.length; row++) {
    const text = cells[row]?.[column]?.text ?? "";
    if (text !== "") keys.set(row, text);
  }
  return keys;
}
