import type { CellObject, WorkSheet } from "@e965/xlsx";

import type { Area, Cell, Grid } from "../../grid/grid.ts";
import type { Tally } from "./limits.ts";

/** How many rows and columns a worksheet can have. */
const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** Turns a parsed worksheet into a grid, counting what it keeps. */
export function gridOf(
  sheet: string,
  content: WorkSheet | undefined,
  hidden: boolean,
  tally: Tally,
): Grid {
  const cells: (Cell | undefined)[][] = [];
  for (const [row, entries] of entriesOf(content?.["!data"])) {
    if (row >= ROWS) tally("cellsBeyond", 1);
    const kept: (Cell | undefined)[] = [];
    let full = 0;
    for (const [column, entry] of entriesOf(entries)) {
      if (column >= COLUMNS) tally("cellsBeyond", 1);
      const cell = cellOf(entry);
      if (cell === undefined) continue;
      kept[column] = cell;
      if (cell.kind !== "empty") full++;
      tally("characters", cell.text.length);
    }
    tally("fullCells", full);
    tally("places", kept.length);
    cells[row] = kept;
  }
  return {
    sheet,
    hidden,
    cells,
    merges: mergesOf(content, cells, tally),
    hiddenRows: hiddenIn(content?.["!rows"]),
    hiddenColumns: hiddenIn(content?.["!cols"]),
  };
}

/** A merged area larger than this is cut to where the sheet has cells: no heading is as wide. */
const LARGE = 10_000;

/** Reads the merged areas; a reader looks at every place of them, so their places count. */
function mergesOf(
  content: WorkSheet | undefined,
  cells: readonly (readonly unknown[] | undefined)[],
  tally: Tally,
): readonly Area[] {
  const merges = content?.["!merges"] ?? [];
  const columns = merges.length === 0 ? 0 : lengthOfLongest(cells);
  return merges.map(({ s, e }) => {
    const area = { top: s.r, left: s.c, bottom: e.r, right: e.c };
    if (sizeOf(area) > LARGE) {
      area.bottom = Math.min(area.bottom, Math.max(cells.length - 1, area.top));
      area.right = Math.min(area.right, Math.max(columns - 1, area.left));
    }
    tally("mergedPlaces", sizeOf(area));
    return area;
  });
}

const sizeOf = ({ top, left, bottom, right }: Area): number =>
  (bottom - top + 1) * (right - left + 1);

const lengthOfLongest = (cells: readonly (readonly unknown[] | undefined)[]): number =>
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
  const format = typeof cell.z === "string" ? cell.z : "General";
  const kind = cell.t === "n" && showsDate(format) ? "date" : KINDS[cell.t];
  const fill = fillOf(cell.s);
  if (kind === "empty") {
    return fill === null ? undefined : { value: null, kind, text: "", format, fill };
  }
  const value = cell.v instanceof Date ? null : (cell.v ?? null);
  return { value, kind, text: cell.w ?? (value === null ? "" : String(value)), format, fill };
}

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
