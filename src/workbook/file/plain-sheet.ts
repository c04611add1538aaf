import { strFromU8 } from "fflate";

import { parseArea } from "../../grid/address.ts";
import type { Area } from "../../grid/grid.ts";
import { COLUMNS, ROWS } from "./grid-of.ts";
import { LIMITS } from "./limits.ts";
import { readPlainCell, skipSpace, type Cursor, type PlainCell } from "./plain-cell.ts";

export interface PlainRow {
  /** Counted from 0. */
  readonly row: number;
  readonly cells: readonly PlainCell[];
}

/** A worksheet's part that is written in the plain way, taken apart. */
export interface PlainSheet {
  readonly rows: readonly PlainRow[];
  readonly hiddenRows: ReadonlySet<number>;
  /** The numbers of the styles that its cells have. */
  readonly styles: ReadonlySet<number>;
  /** How many cells there are, and how many of them hold a value or a formula. */
  readonly count: number;
  readonly full: number;
  /** The cells whose formulas were never calculated. */
  readonly uncalculated: readonly string[];
  /** What stands before the cells. */
  readonly head: string;
  readonly merges: readonly Area[];
}

const BEGIN = "<sheetData>";
const END = /\s*<\/sheetData>/y;
const ROW = '<row r="';
const ROW_NUMBER = /^\d{1,7}$/;
const ROW_ATTRIBUTES = /^(?:\s[^<>]*)?$/;
const ROW_END = "</row>";
const HIDDEN = /\shidden="([^"]*)"/;

/**
 * Takes a worksheet's part apart, cell by cell, where it is written as spreadsheet programs write it;
 * undefined where anything else stands among the cells, one stands out of order, or more than a workbook may have: then
 * it is left to the parser, which understands every way of writing one but takes ten times as long.
 */
export function readPlainSheet(bytes: Uint8Array): PlainSheet | undefined {
  const xml = strFromU8(bytes);
  const begin = xml.indexOf(BEGIN);
  // Whatever stands in a comment or a marked section looks like a tag and is none.
  if (begin === -1 || xml.includes("<!") || xml.includes("<?", begin)) return undefined;
  const rows: PlainRow[] = [];
  const hiddenRows = new Set<number>();
  const styles = new Set<number>();
  let count = 0;
  const cursor: Cursor = { at: begin + BEGIN.length, full: 0, uncalculated: [] };
  let lastRow = -1;
  for (
    let found = readRowTag(xml, cursor.at);
    found !== undefined;
    found = readRowTag(xml, cursor.at)
  ) {
    const { number, attributes } = found;
    cursor.at = found.end;
    const row = Number(number) - 1;
    const isHidden = readHidden(attributes);
    if (isHidden === undefined || row <= lastRow || row >= ROWS) return undefined;
    lastRow = row;
    if (isHidden) hiddenRows.add(row);
    if (attributes.endsWith("/")) continue;
    const cells: PlainCell[] = [];
    let last: PlainCell | undefined;
    for (;;) {
      const cell = readPlainCell(xml, cursor, number);
      if (cell === undefined) break;
      const { column, style } = cell;
      if (column <= (last?.column ?? -1) || column >= COLUMNS) return undefined;
      if (style !== last?.style) styles.add(style);
      cells.push(cell);
      last = cell;
    }
    const end = skipSpace(xml, cursor.at);
    count += cells.length;
    if (!xml.startsWith(ROW_END, end) || count > LIMITS.cells.most) return undefined;
    cursor.at = end + ROW_END.length;
    rows.push({ row, cells });
  }
  const end = matchAt(END, xml, cursor.at);
  if (end === null) return undefined;
  const tail = xml.slice(cursor.at + end[0].length);
  const merges = mergesIn(tail);
  if (merges === undefined || tail.includes("sheetData")) return undefined;
  const { full, uncalculated } = cursor;
  const head = xml.slice(0, begin);
  return { rows, hiddenRows, styles, count, full, uncalculated, head, merges };
}

/** The tag that begins a row, and where it ends in its part. */
interface RowTag {
  readonly number: string;
  readonly attributes: string;
  readonly end: number;
}

/** Reads the tag of a row; undefined where none begins there. A pattern for all of it takes twice as long. */
function readRowTag(xml: string, from: number): RowTag | undefined {
  const begin = skipSpace(xml, from);
  if (!xml.startsWith(ROW, begin)) return undefined;
  const quote = xml.indexOf('"', begin + ROW.length);
  const end = xml.indexOf(">", quote);
  if (quote === -1 || end === -1) return undefined;
  const number = xml.slice(begin + ROW.length, quote);
  const attributes = xml.slice(quote + 1, end);
  return ROW_NUMBER.test(number) && ROW_ATTRIBUTES.test(attributes)
    ? { number, attributes, end: end + 1 }
    : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const YES_OR_NO = new Map([
  ["1", true],
  ["true", true],
  ["0", false],
  ["false", false],
]);

/** Tells whether a row is hidden; undefined where that is written in an odd way. */
const readHidden = (attributes: string): boolean | undefined =>
  attributes.includes("hidden") ? YES_OR_NO.get(HIDDEN.exec(attributes)?.[1] ?? "") : false;

const MERGES_BEGIN = /<mergeCells\b[^<>]*>/g;
const MERGE = /<mergeCell ref="([A-Z\d:]+)"\/>/y;
const MERGES_END = "</mergeCells>";

/** Reads the merged areas behind the cells; undefined where they are written in an odd way, or too many. */
function mergesIn(tail: string): readonly Area[] | undefined {
  const begin = matchAt(MERGES_BEGIN, tail, 0);
  if (begin === null) return tail.includes("mergeCell") ? undefined : NO_MERGES;
  const merges: Area[] = [];
  let at = begin.index + begin[0].length;
  for (let found = matchAt(MERGE, tail, at); found !== null; found = matchAt(MERGE, tail, at)) {
    const area = parseArea(found[1] ?? "");
    if (area === null || !isOnTheSheet(area)) return undefined;
    if (merges.push(area) > LIMITS.merges.most) return undefined;
    at += found[0].length;
  }
  return tail.startsWith(MERGES_END, at) ? merges : undefined;
}

const NO_MERGES: readonly Area[] = [];

const isOnTheSheet = ({ top, left, bottom, right }: Area): boolean =>
  top <= bottom && left <= right && top >= 0 && bottom < ROWS && right < COLUMNS;
