import { Big } from "big.js";
import { multiply } from "../../domain/decimal.ts";
import { readOnce } from "./read-once.ts";

/** A number as it is printed at the beginning of a text. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
  readonly percent: boolean;
  readonly currency: boolean;
  /** True where a + or − is printed, or the brackets that stand for one. */
  readonly signed: boolean;
  /** What follows it. */
  readonly rest: string;
}

/** Thousands are set off by a comma, a space or an apostrophe, and by one of them throughout. */
const DIGITS = "[1-9]\\d{0,2}(?<gap>[, '])\\d{3}(?:\\k<gap>\\d{3}){0,4}(?!\\d)|\\d{1,15}(?!\\d)";
const NUMBER = new RegExp(
  `^(?<open>\\( ?)?(?<sign>[-+] ?)?(?<currency>[£$€] ?)?(?<late>-)?` +
    `(?<whole>${DIGITS}|(?=\\.\\d))(?<part>\\.\\d{1,15}(?!\\d))?` +
    "(?<scale>k|m|bn)?(?<percent> ?%| ?per ?cent(?![a-z]))?(?<close> ?\\))?" +
    // "12th", "45k", "1.250,5" and "3.4.5" are no numbers to be sure of.
    "(?![\\p{L}\\d]|[.,]\\d)",
  "iu",
);
const SCALES: Readonly<Record<string, number>> = { k: 3, m: 6, bn: 9 };

/** A space that is no plain one, two in a row, or one at an end. */
const UNEVEN = /[^\S ]| {2}|^ | $/;

/** Writes spaces in one way; a line break stays one, so that numbers on two lines are never joined. */
export function evenSpaces(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text
    .replace(/[^\S\n\r]+/g, " ")
    .replace(/ ?[\r\n][\r\n ]*/g, "\n")
    .trim();
}

/**
 * Writes quotes and dashes in one way too, character for character.
 *
 * @example plainText("−5 ‘spilling’") //=> "-5 'spilling'"
 */
export function plainText(text: string): string {
  const even = evenSpaces(text);
  if (!PRINTED_MARK.test(even)) return even;
  return even
    .replace(/[\u2018\u2019\u201B\u02BC\u2032`]/g, "'")
    .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, "-");
}

const PRINTED_MARK = /[\u2018\u2019\u201B\u02BC\u2032`\u2010-\u2015\u2212\uFE63\uFF0D]/;

/**
 * Reads the number a plain text begins with.
 *
 * @example leadingNumber("£1,250 spent") //=> { value: 1250, currency: true, rest: " spent", … }
 */
export function leadingNumber(text: string): PrintedNumber | null {
  return simpleNumber(text) ?? anyNumber(text);
}

/** Most cells hold a number and nothing else, in plain digits or with commas between the thousands. */
const SIMPLE = /^(\d{1,15}|[1-9]\d{0,2}(?:,\d{3}){1,5})(?:\.(\d{1,15}))?(%?)$/;

function simpleNumber(text: string): PrintedNumber | null {
  const found = SIMPLE.exec(text);
  if (found === null) return null;
  const [, digits = "", part = "", sign] = found;
  const whole = digits.length > 3 ? digits.replaceAll(",", "") : digits;
  const value = Number(part === "" ? whole : `${whole}.${part}`);
  const percent = sign !== "";
  return { value, decimals: part.length, percent, currency: false, signed: false, rest: "" };
}

function anyNumber(text: string): PrintedNumber | null {
  const found = NUMBER.exec(text);
  const words = found?.groups;
  if (found === null || words === undefined) return null;
  const bracketed = words.open !== undefined;
  // "(12)" is negative; a bracket that only opens belongs to something longer.
  if (bracketed !== (words.close !== undefined)) return null;
  const scale = words.scale === undefined ? 0 : (SCALES[words.scale.toLowerCase()] ?? 0);
  if (scale > 0 && words.currency === undefined) return null;
  const digits = `${(words.whole ?? "").replace(/\D/g, "") || "0"}${words.part ?? ""}`;
  const minus = bracketed || words.late !== undefined || words.sign?.startsWith("-") === true;
  const size = Number(scale === 0 ? digits : `${digits}e${scale}`);
  return {
    value: minus && size !== 0 ? -size : size,
    decimals: Math.max(0, (words.part ?? ".").length - 1 - scale),
    percent: words.percent !== undefined,
    currency: words.currency !== undefined,
    signed: bracketed || words.sign !== undefined || words.late !== undefined,
    rest: text.slice(found[0].length),
  };
}

/** Spreadsheets keep fifteen digits; a greater number is no figure of a report. */
const LARGEST = 1e15;

/**
 * Tells whether a cell's value is a number that a figure can be.
 *
 * @example isFigureNumber(Infinity) //=> false
 */
export function isFigureNumber(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) < LARGEST;
}

/** Takes off what binary fractions leave in the sixteenth digit, as Excel does. */
const clean = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(15));

/**
 * Reads a number cell's number: 0.235 under 0.0% is 23.5.
 *
 * @example cellNumber(0.235, true) //=> 23.5
 */
export function cellNumber(value: number, percent: boolean): number {
  return percent ? multiply(clean(value), 100) : clean(value);
}

/** Counts the decimals a number has when it is written out, up to ten. */
export function decimalsOf(value: number): number {
  const written = new Big(clean(value)).toFixed();
  const point = written.indexOf(".");
  return point < 0 ? 0 : Math.min(10, written.length - point - 1);
}

/** Takes out of a number format's code what is only printed or only spacing. */
const unquoted = (format: string): string =>
  format.slice(0, 255).replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "");

/**
 * Tells whether a number format shows a percentage.
 *
 * @example isPercentFormat("0.0%") //=> true
 */
export const isPercentFormat = readOnce((format) => unquoted(format).includes("%"));

/** Tells whether a number format shows a currency; `[$-809]` is only a language. */
export const isCurrencyFormat = readOnce((format) =>
  /[£€$]/.test(format.slice(0, 255).replace(/\[\$-[^\]]*\]/g, "")),
);
