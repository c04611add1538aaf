import { utils, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";

import type { Cell } from "../../grid/grid.ts";
import { countRow, lookOf, showsDate, type Cells, type OwnParts } from "./grid-of.ts";
import type { Tally } from "./limits.ts";
import { NO_STYLE, type OwnType, type PlainCell } from "./plain-cell.ts";
import { PARSING } from "./parse-workbook.ts";
import type { PlainSheet } from "./plain-sheet.ts";
import { withinTheSheet } from "./sheet-part.ts";

/**
 * Stands in the first cell of a part without its cells, before the part's number. No file can foresee it: one
 * that did could show a sheet with the cells of another.
 */
const MARK = `cells of part ${Math.random()} `;

/** Where the first of the styles stands in the parts' place. */
const FIRST_STYLE_ROW = 2;

/** Says of each worksheet for which styles the parser is given a cell there. */
export type ShareOut = (sheets: readonly PlainSheet[]) => Styles;

/** The styles that the parser is given a cell for in each worksheet. */
export type Styles = readonly (readonly number[])[];

/** Each style once, in the first worksheet that has it. */
export const eachStyleOnce: ShareOut = (sheets) => {
  const given = new Set<number>();
  return sheets.map(({ styles }) =>
    [...styles].filter((style) => !given.has(style) && given.add(style).size > 0),
  );
};

/** All styles of a worksheet in that worksheet. */
export const eachSheetItsOwn: ShareOut = (sheets) => sheets.map(({ styles }) => [...styles]);

/**
 * Writes worksheets' parts without their cells, for the parser: each with its number, and with one
 * cell for each style that it is given, so that the parser is asked once for each and not once a cell.
 */
export function writeWithoutCells(
  sheets: readonly PlainSheet[],
  styles: Styles,
): readonly string[] {
  return sheets.map(({ head }, index) => {
    const mark = `<row r="1"><c r="A1" t="str"><v>${MARK}${index}</v></c></row>`;
    const rows = (styles[index] ?? []).map((style, at) => writeStyle(style, FIRST_STYLE_ROW + at));
    return `${withinTheSheet(head)}<sheetData>${mark}${rows.join("")}</sheetData></worksheet>`;
  });
}

function writeStyle(style: number, row: number): string {
  const look = style === NO_STYLE ? "" : ` s="${style}"`;
  // The parser knows some formats only after a number was shown in them.
  return `<row r="${row}"><c r="A${row}"${look}><v>0</v></c><c r="B${row}"${look}/></row>`;
}

/** What styles and shared texts mean, as the parser reads them. */
interface Meanings {
  readonly strings: readonly string[];
  readonly looks: ReadonlyMap<number, Look>;
}

/** What a style makes of the cells that have it. */
interface Look {
  readonly format: string;
  readonly fill: string | null;
  readonly showsDate: boolean;
  /** What a cell without a value shows: nothing at all, or its fill. */
  readonly blank: Cell | undefined;
  /** The cells that have it, by what their part writes: most stand in a workbook many times. */
  readonly known: Readonly<Record<Exclude<OwnType, "blank">, Map<string, Cell>>>;
  readonly shared: Map<number, Cell>;
}

function lookFrom(cell: CellObject): Look {
  const { format, fill } = lookOf(cell);
  const blank: Cell = { value: null, kind: "empty", text: "", format, fill };
  return {
    format,
    fill,
    showsDate: showsDate(format),
    blank: fill === null ? undefined : blank,
    known: { str: new Map(), n: new Map(), b: new Map() },
    shared: new Map(),
  };
}

/** What was taken out of a workbook before it was parsed. */
export interface TakenOut {
  readonly plain: readonly PlainSheet[];
  /** The styles that the parser was given a cell for in each of them. */
  readonly styles: Styles;
  /** The shared texts; undefined where the parser has them. */
  readonly strings: readonly string[] | undefined;
}

/**
 * Finds for each parsed worksheet, by its name, the cells that were taken out of its part; undefined
 * where one has a style whose cell the parser never saw.
 */
export function plainCellsOf(
  book: WorkBook,
  { plain, styles, strings = stringsOf(book) }: TakenOut,
  tally: Tally,
): ReadonlyMap<string, OwnParts> | undefined {
  // By the list of names: a sheet may be called "__proto__", which no object lists.
  const parsed = book.SheetNames.flatMap((name) => {
    const content = book.Sheets[name];
    const part = partOf(content);
    const sheet = part === undefined ? undefined : plain[part];
    if (content === undefined || sheet === undefined) return [];
    return [{ name, sheet, content, given: styles[part ?? 0] ?? [] }];
  });
  const looks = looksIn(parsed);
  const found = new Map<string, OwnParts>();
  for (const { name, sheet } of parsed) {
    for (const style of sheet.styles) if (!looks.has(style)) return undefined;
    const cells = cellsOf(sheet, { strings, looks }, tally);
    found.set(name, { cells, hiddenRows: sheet.hiddenRows, merges: sheet.merges });
  }
  return found;
}

/** A parsed worksheet, and the styles that it was given a cell for. */
interface Parsed {
  readonly content: WorkSheet;
  readonly given: readonly number[];
}

/** Finds what styles mean, in the cells that were written for them; those that mean the same share a look. */
function looksIn(parsed: readonly Parsed[]): ReadonlyMap<number, Look> {
  const looks = new Map<number, Look>();
  const byMeaning = new Map<string, Look>();
  for (const { content, given } of parsed) {
    given.forEach((style, at) => {
      const cell = content["!data"]?.[FIRST_STYLE_ROW - 1 + at]?.[1];
      const made = lookFrom(cell ?? { t: "z" });
      const meaning = `${made.fill ?? ""} ${made.format}`;
      const look = byMeaning.get(meaning) ?? made;
      byMeaning.set(meaning, look);
      looks.set(style, look);
    });
  }
  return looks;
}

/** Tells which part a parsed worksheet was made from; undefined where it has its own cells. */
function partOf(content: WorkSheet | undefined): number | undefined {
  const mark = content?.["!data"]?.[0]?.[0]?.v;
  return typeof mark === "string" && mark.startsWith(MARK)
    ? Number(mark.slice(MARK.length))
    : undefined;
}

/** Lists the workbook's shared texts, which the parser keeps beside what it tells of. */
function stringsOf(book: WorkBook): readonly string[] {
  const strings: unknown = "Strings" in book ? book.Strings : [];
  if (!Array.isArray(strings)) return [];
  return strings.map((entry: unknown) =>
    typeof entry === "object" && entry !== null && "t" in entry && typeof entry.t === "string"
      ? entry.t
      : "",
  );
}

/** Gives a sheet's cells their meaning; none at all where one names a text that is not there. */
function cellsOf({ rows }: PlainSheet, meanings: Meanings, tally: Tally): Cells {
  const cells: (readonly (Cell | undefined)[])[] = [];
  for (const { row, cells: written } of rows) {
    if (written.length === 0) continue;
    const kept: (Cell | undefined)[] = [];
    for (const one of written) {
      const cell = cellOnce(one, meanings);
      if (cell === null) return [];
      if (cell !== undefined) kept[one.column] = cell;
    }
    countRow(kept, tally);
    cells[row] = kept;
  }
  return cells;
}

/**
 * Gives the same cell wherever a part writes the same: a fifth of the memory, also when it goes from one
 * thread to another. Null where it names a text that is not there; undefined where nothing shows.
 */
function cellOnce(one: PlainCell, { strings, looks }: Meanings): Cell | null | undefined {
  const look = looks.get(one.style);
  if (look === undefined) throw new Error(`unknown style: ${one.style}`);
  if (one.type === "blank") return look.blank;
  if (one.type === "s") return sharedOnce(one.value, look, strings);
  const known = look.known[one.type];
  const before = known.get(one.value);
  if (before !== undefined) return before;
  const cell = cellOf(one.type, one.value, look);
  known.set(one.value, cell);
  return cell;
}

/** Gives the same cell wherever a part names the same text; null for a text that is not there. */
function sharedOnce(number: number, look: Look, strings: readonly string[]): Cell | null {
  const before = look.shared.get(number);
  if (before !== undefined) return before;
  const words = strings[number];
  if (words === undefined) return null;
  const cell = textCell(words, look);
  look.shared.set(number, cell);
  return cell;
}

function textCell(words: string, { format, fill }: Look): Cell {
  const isPlain = format === "General" || format === "@";
  const text = isPlain ? words : shown("s", words, format);
  return { value: words, kind: "text", text, format, fill };
}

function cellOf(type: Exclude<OwnType, "blank">, value: string, look: Look): Cell {
  const { format, fill } = look;
  switch (type) {
    case "n": {
      const number = Number(value);
      const text = shown("n", number, format);
      return { value: number, kind: look.showsDate ? "date" : "number", text, format, fill };
    }
    case "b": {
      const yes = value === "1";
      return { value: yes, kind: "boolean", text: shown("b", yes, format), format, fill };
    }
    case "str":
      return textCell(value, look);
  }
}

/** How a file names the short date, which is written as the machine has it. */
const SHORT_DATE = "m/d/yy";

/** Writes a value as its number format shows it. */
function shown(t: "n" | "b" | "s", v: string | number | boolean, z: string): string {
  const isWhole = typeof v === "number" && Number.isInteger(v) && Math.abs(v) < LARGE;
  return (
    (isWhole ? WHOLE.get(z)?.(v) : undefined) ??
    utils.format_cell({ t, v, z: z === SHORT_DATE ? PARSING.dateNF : z })
  );
}

/** Below this a number is written out in full. */
const LARGE = 1e9;

/** The formats that most whole numbers have, which are not worth the parser's asking. */
const WHOLE: ReadonlyMap<string, (whole: number) => string> = new Map([
  ["General", String],
  ["0", String],
  ["#,##0", (whole) => String(whole).replace(/\B(?=(?:\d{3})+$)/g, ",")],
]);
