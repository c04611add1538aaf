import { strFromU8 } from "fflate";

import { COLUMNS, ROWS } from "./grid-of.ts";
import { LIMITS } from "./limits.ts";

/** How a cell's value is written: shared text, text of its own, number, yes or no; or there is none. */
type PlainType = "s" | "str" | "n" | "b" | "blank";

/** A cell as its worksheet's part writes it: what its style and its value mean stands in other parts. */
export interface PlainCell {
  /** Counted from 0. */
  readonly column: number;
  /** The number of its style, or nothing. */
  readonly style: string;
  readonly type: PlainType;
  readonly value: string;
}

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
  readonly styles: ReadonlySet<string>;
  /** How many cells there are, and how many of them hold a value or a formula. */
  readonly count: number;
  readonly full: number;
  /** What stands before the cells, and the merged areas behind them. */
  readonly head: string;
  readonly merges: string;
  readonly mergeCount: number;
}

const BEGIN = "<sheetData>";
const END = /\s*<\/sheetData>/y;
const ROW = /\s*<row r="(\d{1,7})"((?:\s[^<>]*)?)>/y;
const ROW_END = /\s*<\/row>/y;
const CELL =
  /\s*<c r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d{1,5})")?(?: t="(s|str|n|b)")?(?:\/>|>(<f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/f>))?(?:<v>([^<]*)<\/v>)?<\/c>)/y;
const HOLDS_FORMULA = /[^>]<\/f>$/;
const HIDDEN = /\shidden="([^"]*)"/;

/**
 * Takes a worksheet's part apart, cell by cell, where it is written as spreadsheet programs write it;
 * undefined where anything else stands among the cells, one stands out of order, or more than a workbook may have: then
 * it is left to the parser, which understands every way of writing one but takes ten times as long.
 */
export function readPlainSheet(bytes: Uint8Array): PlainSheet | undefined {
  const xml = strFromU8(bytes);
  const begin = xml.indexOf(BEGIN);
  if (begin === -1) return undefined;
  const rows: PlainRow[] = [];
  const hiddenRows = new Set<number>();
  const styles = new Set<string>();
  let count = 0;
  let full = 0;
  let at = begin + BEGIN.length;
  let lastRow = -1;
  for (let found = matchAt(ROW, xml, at); found !== null; found = matchAt(ROW, xml, at)) {
    const [whole, number = "", attributes = ""] = found;
    at += whole.length;
    const row = Number(number) - 1;
    const isHidden = readHidden(attributes);
    if (isHidden === undefined || row <= lastRow || row >= ROWS) return undefined;
    lastRow = row;
    if (isHidden) hiddenRows.add(row);
    if (attributes.endsWith("/")) continue;
    const cells: PlainCell[] = [];
    let lastColumn = -1;
    for (let cell = matchAt(CELL, xml, at); cell !== null; cell = matchAt(CELL, xml, at)) {
      const [written, letters = "", rowNumber, style = "", type = "", formula = "", value = ""] =
        cell;
      const column = columnOf(letters);
      const read = readType(type, value);
      if (read === undefined || rowNumber !== number) return undefined;
      if (column <= lastColumn || column >= COLUMNS) return undefined;
      lastColumn = column;
      cells.push({ column, style, type: read, value });
      styles.add(style);
      if (HOLDS_FORMULA.test(formula)) full++;
      if (value !== "") full++;
      at += written.length;
    }
    const end = matchAt(ROW_END, xml, at);
    count += cells.length;
    if (end === null || count > LIMITS.cells.most) return undefined;
    at += end[0].length;
    rows.push({ row, cells });
  }
  const end = matchAt(END, xml, at);
  const merges = end === null ? undefined : mergesIn(xml.slice(at + end[0].length));
  if (merges === undefined) return undefined;
  return { rows, hiddenRows, styles, count, full, head: xml.slice(0, begin), ...merges };
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

/** Values that can be taken as they are written: no escapes, and numbers that are some. */
const PLAIN_VALUES = {
  s: /^\d{1,9}$/,
  str: /^(?!.*_x[\da-f]{4}_)[^&\r]*$/is,
  n: /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?$/,
  b: /^[01]$/,
} as const satisfies Readonly<Record<Exclude<PlainType, "blank">, RegExp>>;

/** A cell without a type holds a number. */
const TYPES: Readonly<Record<string, keyof typeof PLAIN_VALUES>> = {
  "": "n",
  n: "n",
  s: "s",
  str: "str",
  b: "b",
};

/** Tells how a value is written; undefined where it needs the parser. */
function readType(written: string, value: string): PlainType | undefined {
  const type = TYPES[written];
  if (type === undefined) return undefined;
  if (value === "" && (type === "n" || type === "s")) return "blank";
  return PLAIN_VALUES[type].test(value) ? type : undefined;
}

const FIRST_LETTER = 64;

/** Reads a column's number, counted from 0, from its letters. */
function columnOf(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at++) {
    number = number * 26 + letters.charCodeAt(at) - FIRST_LETTER;
  }
  return number - 1;
}

const MERGES = /<mergeCells\b[^<>]*>(?:<mergeCell ref="[A-Z\d:]+"\/>)*<\/mergeCells>/;

/** Finds the merged areas behind the cells; undefined where they are written in an odd way. */
function mergesIn(tail: string): Pick<PlainSheet, "merges" | "mergeCount"> | undefined {
  const merges = MERGES.exec(tail)?.[0] ?? "";
  if (merges === "" && tail.includes("mergeCell")) return undefined;
  return { merges, mergeCount: merges.split("<mergeCell ").length - 1 };
}
