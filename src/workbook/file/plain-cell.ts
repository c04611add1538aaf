import { columnLetters } from "../../grid/address.ts";
import { decode } from "./xml-tags.ts";

/** How a value of its own is written: as text, as a number, as yes or no; or there is none. */
export type OwnType = "str" | "n" | "b" | "blank";

interface Placed {
  /** Counted from 0. */
  readonly column: number;
  /** The number of its style, or NO_STYLE. */
  readonly style: number;
}

/** A cell as its worksheet's part writes it: what its style and its value mean stands in other parts. */
export type PlainCell =
  | (Placed & { readonly type: OwnType; readonly value: string })
  /** One of the texts that the workbook keeps apart, by its number there. */
  | (Placed & { readonly type: "s"; readonly value: number });

export const NO_STYLE = -1;

/** How far a worksheet's part has been read. */
export interface Cursor {
  /** Where the last cell or row ends. */
  at: number;
  /** How many things have been met that count: values and formulas. */
  full: number;
  /** The cells whose formulas were never calculated: "C7". */
  readonly uncalculated: string[];
}

const BEGIN = '<c r="';
const STYLE = ' s="';
const TYPE = ' t="';
const QUOTE = 34;
const SLASH = 47;
const GREATER_THAN = 62;
const FORMULA = /<f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/f>)/y;
const INLINE = "inlineStr";
const WORDS = /<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>/y;
const HOLDS_FORMULA = /[^>]<\/f>$/;

const LONGEST_LETTERS = 3;
const LONGEST_STYLE = 5;
const LONGEST_SHARED = 9;

/**
 * Reads the cell that begins at a place of a worksheet's part, and moves behind it; undefined where none
 * begins there, or one that is not written as spreadsheet programs write them. It goes by characters, since
 * one pattern for all of it takes twice as long.
 *
 * @param row the number of the cell's row, as written
 */
export function readPlainCell(xml: string, cursor: Cursor, row: string): PlainCell | undefined {
  let at = skipSpace(xml, cursor.at);
  if (!xml.startsWith(BEGIN, at)) return undefined;
  at += BEGIN.length;
  const letters = at;
  let column = 0;
  for (let letter = letterAt(xml, at); letter > 0; letter = letterAt(xml, ++at)) {
    column = column * 26 + letter;
  }
  if (at === letters || at - letters > LONGEST_LETTERS || !xml.startsWith(row, at))
    return undefined;
  at += row.length;
  if (xml.charCodeAt(at) !== QUOTE) return undefined;
  at++;
  let style = NO_STYLE;
  if (xml.startsWith(STYLE, at)) {
    const end = xml.indexOf('"', at + STYLE.length);
    style = readDigits(xml, at + STYLE.length, end, LONGEST_STYLE);
    if (style === NO_DIGITS) return undefined;
    at = end + 1;
  }
  let written = "";
  if (xml.startsWith(TYPE, at)) {
    const end = xml.indexOf('"', at + TYPE.length);
    written = xml.slice(at + TYPE.length, end);
    if (written === "") return undefined;
    at = end + 1;
  }
  let value = "";
  let shared = NO_DIGITS;
  let full = 0;
  let hasFormula = false;
  let hasValue = false;
  if (xml.charCodeAt(at) === SLASH) {
    if (xml.charCodeAt(at + 1) !== GREATER_THAN) return undefined;
    at += 2;
  } else {
    if (xml.charCodeAt(at) !== GREATER_THAN) return undefined;
    at++;
    if (xml.startsWith("<f", at)) {
      FORMULA.lastIndex = at;
      const formula = FORMULA.exec(xml)?.[0];
      if (formula === undefined) return undefined;
      hasFormula = true;
      if (HOLDS_FORMULA.test(formula)) full++;
      at += formula.length;
    }
    if (xml.startsWith("<v>", at)) {
      const end = xml.indexOf("<", at + 3);
      if (!xml.startsWith("</v>", end)) return undefined;
      hasValue = true;
      if (written === "s") shared = readDigits(xml, at + 3, end, LONGEST_SHARED);
      if (shared === NO_DIGITS) value = xml.slice(at + 3, end);
      at = end + 4;
    }
    if (written === INLINE) {
      // Texts that stand in their cells are few enough for a pattern.
      WORDS.lastIndex = at;
      const words = WORDS.exec(xml);
      if (words === null) return undefined;
      written = "str";
      value = words[1] ?? "";
      at += words[0].length;
    }
    if (!xml.startsWith("</c>", at)) return undefined;
    at += 4;
  }
  if (shared !== NO_DIGITS) {
    cursor.at = at;
    cursor.full += full + 1;
    return { column: column - 1, style, type: "s", value: shared };
  }
  const type = readType(written, value);
  if (type === undefined) return undefined;
  // A text that a formula gives may be empty.
  if (hasFormula && value === "" && !(hasValue && written === "str")) {
    cursor.uncalculated.push(`${columnLetters(column - 1)}${row}`);
  }
  if (value !== "") full++;
  if (type === "str" && value.includes("&")) value = decode(value);
  cursor.at = at;
  cursor.full += full;
  return { column: column - 1, style, type, value };
}

const SPACE = 32;

/** Passes over white space; of a run that is no plain one the parser takes care. */
export function skipSpace(xml: string, from: number): number {
  let at = from;
  for (let code = xml.charCodeAt(at); code <= SPACE; code = xml.charCodeAt(++at)) {
    if (code !== SPACE && (code < 9 || code > 13)) break;
  }
  return at;
}

const BEFORE_A = 64;

/** Reads a capital letter as its number, A being 1; 0 for anything else. */
function letterAt(xml: string, at: number): number {
  const number = xml.charCodeAt(at) - BEFORE_A;
  return number >= 1 && number <= 26 ? number : 0;
}

const NO_DIGITS = -1;
const NOUGHT = 48;

/** Reads a short whole number without making a text of it; NO_DIGITS for anything else. */
function readDigits(xml: string, from: number, end: number, longest: number): number {
  if (end <= from || end - from > longest) return NO_DIGITS;
  let number = 0;
  for (let at = from; at < end; at++) {
    const digit = xml.charCodeAt(at) - NOUGHT;
    if (digit < 0 || digit > 9) return NO_DIGITS;
    number = number * 10 + digit;
  }
  return number;
}

/** Values that can be taken as they are written: numbers that are some. */
const PLAIN_VALUES = {
  n: /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,2})?$/,
  b: /^[01]$/,
} as const satisfies Readonly<Record<Exclude<OwnType, "str" | "blank">, RegExp>>;

/** An escape that a text needs the parser for. No pattern goes over a whole text: it may be millions long. */
const ODD_TEXT = /&(?!(?:quot|apos|gt|lt|amp);)|_x[\da-f]{4}_|\r/i;

/** Tells how a value is written; undefined where it needs the parser. A cell without a type holds a number. */
function readType(written: string, value: string): OwnType | undefined {
  switch (written) {
    case "s":
      return value === "" ? "blank" : undefined;
    case "":
    case "n":
      return value === "" ? "blank" : accept("n", value);
    case "str":
    case "b":
      return accept(written, value);
    default:
      return undefined;
  }
}

const accept = (type: Exclude<OwnType, "blank">, value: string): OwnType | undefined =>
  (type === "str" ? !ODD_TEXT.test(value) : PLAIN_VALUES[type].test(value)) ? type : undefined;
