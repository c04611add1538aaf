import { decode } from "./xml-tags.ts";

/** How a cell's value is written: shared text, text of its own, number, yes or no; or there is none. */
export type PlainType = "s" | "str" | "n" | "b" | "blank";

/** A cell as its worksheet's part writes it: what its style and its value mean stands in other parts. */
export interface PlainCell {
  /** Counted from 0. */
  readonly column: number;
  /** The number of its style, or nothing. */
  readonly style: string;
  readonly type: PlainType;
  readonly value: string;
  /** How many things it holds that count: a value, a formula. */
  readonly full: number;
  /** Where it ends in its part. */
  readonly end: number;
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

/**
 * Reads the cell that begins at a place of a worksheet's part; undefined where none begins there, or
 * one that is not written as spreadsheet programs write them. It goes by characters, since one
 * pattern for all of it takes twice as long.
 *
 * @param row the number of the cell's row, as written
 */
export function readPlainCell(xml: string, from: number, row: string): PlainCell | undefined {
  let at = skipSpace(xml, from);
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
  let style = "";
  if (xml.startsWith(STYLE, at)) {
    const end = xml.indexOf('"', at + STYLE.length);
    style = xml.slice(at + STYLE.length, end);
    if (!isStyle(style)) return undefined;
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
  let full = 0;
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
      if (HOLDS_FORMULA.test(formula)) full++;
      at += formula.length;
    }
    if (xml.startsWith("<v>", at)) {
      const end = xml.indexOf("<", at + 3);
      if (!xml.startsWith("</v>", end)) return undefined;
      value = xml.slice(at + 3, end);
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
  const type = readType(written, value);
  if (type === undefined) return undefined;
  if (value !== "") full++;
  if (type === "str" && value.includes("&")) value = decode(value);
  return { column: column - 1, style, type, value, full, end: at };
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

const isStyle = (text: string): boolean =>
  text.length > 0 && text.length <= LONGEST_STYLE && /^\d+$/.test(text);

/** Values that can be taken as they are written: numbers that are some. */
const PLAIN_VALUES = {
  s: /^\d{1,9}$/,
  n: /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,2})?$/,
  b: /^[01]$/,
} as const satisfies Readonly<Record<Exclude<PlainType, "str" | "blank">, RegExp>>;

/** An escape that a text needs the parser for. No pattern goes over a whole text: it may be millions long. */
const ODD_TEXT = /&(?!(?:quot|apos|gt|lt|amp);)|_x[\da-f]{4}_|\r/i;

/** Tells how a value is written; undefined where it needs the parser. A cell without a type holds a number. */
function readType(written: string, value: string): PlainType | undefined {
  switch (written) {
    case "s":
      return value === "" ? "blank" : accept("s", value);
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

const accept = (type: Exclude<PlainType, "blank">, value: string): PlainType | undefined =>
  (type === "str" ? !ODD_TEXT.test(value) : PLAIN_VALUES[type].test(value)) ? type : undefined;
