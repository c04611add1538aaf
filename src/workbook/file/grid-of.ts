import type { CellObject, WorkSheet } from "@e965/xlsx";

import type { Area, Cell, Grid } from "../../grid/grid.ts";
import type { Tally } from "./limits.ts";

/** How many rows and columns a worksheet can have. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A sheet's cells, cells[row][column]; rows and cells may be missing. */
export type Cells = readonly (readonly (Cell | undefined)[] | undefined)[];

/** What of a worksheet was taken out before it was parsed. */
export type OwnParts = Pick<Grid, "cells" | "hiddenRows" | "merges">;

/**
 * Turns a parsed worksheet into a grid, counting what it keeps.
 *
 * @param own what the parser did not see of it
 */
export function gridOf(
  sheet: string,
  content: WorkSheet | undefined,
  hidden: boolean,
  tally: Tally,
  own?: OwnParts,
): Grid {
  const cells = own?.cells ?? cellsOf(content, tally);
  return {
    sheet,
    hidden,
    cells,
    merges: withinLimits(own?.merges ?? mergesIn(content), cells, tally),
    hiddenRows: own?.hiddenRows ?? hiddenIn(content?.["!rows"]),
    hiddenColumns: hiddenIn(content?.["!cols"]),
  };
}

function cellsOf(content: WorkSheet | undefined, tally: Tally): Cells {
  const cells: (readonly (Cell | undefined)[])[] = [];
  for (const [row, entries] of entriesOf(content?.["!data"])) {
    if (row >= ROWS) tally("cellsBeyond", 1);
    const kept: (Cell | undefined)[] = [];
    for (const [column, entry] of entriesOf(entries)) {
      if (column >= COLUMNS) tally("cellsBeyond", 1);
      const cell = cellOf(entry);
      if (cell !== undefined) kept[column] = cell;
    }
    countRow(kept, tally);
    cells[row] = kept;
  }
  return cells;
}

/** Counts what is kept of a row towards the limits. */
export function countRow(row: readonly (Cell | undefined)[], tally: Tally): void {
  let full = 0;
  let characters = 0;
  for (const cell of row) {
    if (cell === undefined || cell.kind === "empty") continue;
    full++;
    characters += cell.text.length;
  }
  tally("fullCells", full);
  tally("places", row.length);
  tally("characters", characters);
}

/** A merged area larger than this is cut to where the sheet has cells: no heading is as wide. */
const LARGE = 10_000;

const mergesIn = (content: WorkSheet | undefined): readonly Area[] =>
  (content?.["!merges"] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));

/** Counts the places of merged areas, for a reader looks at every one, and cuts the largest. */
function withinLimits(merges: readonly Area[], cells: Cells, tally: Tally): readonly Area[] {
  const columns = merges.length === 0 ? 0 : lengthOfLongest(cells);
  return merges.map((merge) => {
    const { top, left, bottom, right } = merge;
    const area =
      sizeOf(merge) > LARGE
        ? {
            top,
            left,
            bottom: Math.min(bottom, Math.max(cells.length - 1, top)),
            right: Math.min(right, Math.max(columns - 1, left)),
          }
        : merge;
    tally("mergedPlaces", sizeOf(area));
    return area;
  });
}

const sizeOf = ({ top, left, bottom, right }: Area): number =>
  (bottom - top + 1) * (right - left + 1);

const lengthOfLongest = (cells: Cells): number =>
  cells.reduce((longest, row) => Math.max(longest, row?.length ?? 0), 0);

/** A list that reaches this far is walked by what it holds: a hostile one may have billions of holes. */
const LONG = 2000;

function* entriesOf<T>(
  list: readonly (T | null | undefined)[] | undefined,
): Generator<readonly [number, T]> {
  if (list === undefined) return;
  if (list.length <= LONG) {
    for (let at = 0; at < list.length; at++) {
      const entry = list[at];
      if (entry != null) yield [at, entry];
    }
    return;
  }
  for (const key of Object.keys(list)) {
    const at = Number(key);
    const entry = list[at];
    if (entry != null) yield [at, entry];
  }
}

/** Numbers the rows or columns marked hidden. */
function hiddenIn(list: readonly ({ hidden?: boolean } | undefined)[] | undefined): Set<number> {
  const hidden = new Set<number>();
  for (const [at, one] of entriesOf(list)) if (one.hidden === true) hidden.add(at);
  return hidden;
}

const KINDS = { s: "text", n: "number", b: "boolean", e: "error", z: "empty", d: "date" } as const;

/** Tells whether a number format draws a date: a day, month or year outside quotes and brackets. */
export const showsDate = (format: string): boolean =>
  /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

function cellOf(cell: CellObject): Cell | undefined {
  const { format, fill } = lookOf(cell);
  const kind = cell.t === "n" && showsDate(format) ? "date" : KINDS[cell.t];
  if (kind === "empty") {
    return fill === null ? undefined : { value: null, kind, text: "", format, fill };
  }
  const value = cell.v instanceof Date ? null : (cell.v ?? null);
  return { value, kind, text: cell.w ?? (value === null ? "" : String(value)), format, fill };
}

/** Reads a parsed cell's number format and fill. */
export const lookOf = ({ z, s }: CellObject): Pick<Cell, "format" | "fill"> => ({
  format: typeof z === "string" ? z : "General",
  fill: fillOf(s),
});

/** Reads a solid fill's colour; other patterns are decoration. */
function fillOf(style: unknown): string | null {
  if (typeof style !== "object" || style === null || !("patternType" in style)) return null;
  if (style.patternType !== "solid" || !("fgColor" in style)) return null;
  const colour = style.fgColor;
  if (typeof colour !== "object" || colour === null || !("rgb" in colour)) return null;
  const rgb = colour.rgb;
  return typeof rgb === "string" && /^[\dA-F]{6,8}$/i.test(rgb)
    ? rgb.slice(-6).toUpperCase()
    : null;
}
