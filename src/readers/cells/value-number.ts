import { Big } from "big.js";
import { multiply } from "../../domain/decimal.ts";
import { readOnce } from "./read-once.ts";

/** A number as it is printed at the beginning of a text. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
  readonly percent: boolean;
  /** True for pounds. */
  readonly currency: boolean;
  /** Another currency's sign: "$". */
  readonly foreign?: string;
  /** The power of ten that the print leaves out: 6 for "£1.2m"; left out for none. */
  readonly scale?: number;
  /** True where a + or − is printed, or the brackets that stand for one. */
  readonly signed: boolean;
  /** What follows it. */
  readonly rest: string;
}

/** Thousands are set off by a comma, a space or an apostrophe, and by one of them throughout. */
const DIGITS = "[1-9]\\d{0,2}(?<gap>[, '])\\d{3}(?:\\k<gap>\\d{3}){0,4}(?!\\d)|\\d{1,15}(?!\\d)";
/** A letter right behind a number that says how sure it is: "1,300p"; what may follow is a footnote's mark. */
const GLUED = "[pre](?= ?(?:$|[([*†‡§#^¹²³⁰-⁹]))";
const NUMBER = new RegExp(
  `^(?<open>\\( ?)?(?:(?<sign>[-+] ?)?(?<currency>[£$€] ?)?|(?<before>[£$€] ?)(?<late>-))` +
    `(?<whole>${DIGITS}|(?=\\.\\d))(?<part>\\.\\d{1,15}(?!\\d))?` +
    "(?<scale>k|m|bn)?(?<after> ?£)?(?<percent> ?%| ?per ?cent(?![a-z])| ?pct(?![a-z]))?" +
    "(?<close> ?\\))?(?<behind>(?<=\\))%)?" +
    // "12th", "45k", "1½", "1.250,5" and "3.4.5" are no numbers to be sure of; "12p" is a provisional one.
    `(?!(?!${GLUED})[\\p{L}\\d]|[.,]\\d| ?[¼-¾⅐-⅞])`,
  "iu",
);
const SCALES: Readonly<Record<string, number>> = { k: 3, m: 6, bn: 9 };

/** A space that is no plain one, two in a row, or one at an end; or a character that nobody sees. */
const UNEVEN = /[^\S ]| {2}|^ | $|[\u00AD\u200B-\u200F\u2060\uFEFF]/;
const UNSEEN = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;

/** Writes spaces in one way, without what nobody sees; a line break stays one, so that numbers on two lines are never joined. */
export function evenSpaces(text: string): string {
  if (!UNEVEN.test(text)) return text;
  return text
    .replace(UNSEEN, "")
    .replace(/[^\S\n\r]+/g, " ")
    .replace(/ ?[\r\n][\r\n ]*/g, "\n")
    .trim();
}

/**
 * Writes quotes, dashes and digits in one way too, character for character.
 *
 * @example plainText("−5 ‘spilling’") //=> "-5 'spilling'"
 */
export function plainText(text: string): string {
  const even = evenSpaces(text);
  if (!PRINTED_MARK.test(even)) return even;
  return even
    .replace(/[\u2018\u2019\u201B\u02BC\u2032`]/g, "'")
    .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, "-")
    .replace(OTHER_DIGITS, westernDigit);
}

const PRINTED_MARK =
  /[\u2018\u2019\u201B\u02BC\u2032`\u2010-\u2015\u2212\uFE63\uFF0D\u066A-\u066C\u0660-\u0669\u06F0-\u06F9\uFF05-\uFF19\uFFE1]/;

/** Digits, points and signs of full width, and of Arabic and Persian. */
const OTHER_DIGITS =
  /[\u0660-\u066C\u06F0-\u06F9\uFF05\uFF08\uFF09\uFF0B\uFF0C\uFF0E\uFF10-\uFF19\uFFE1]/g;
const OTHER_SIGNS: Readonly<Record<string, string>> = {
  "٪": "%",
  "٫": ".",
  "٬": ",",
  "％": "%",
  "（": "(",
  "）": ")",
  "＋": "+",
  "，": ",",
  "．": ".",
  "￡": "£",
};

function westernDigit(char: string): string {
  const sign = OTHER_SIGNS[char];
  if (sign !== undefined) return sign;
  const code = char.codePointAt(0) ?? 0;
  const nought = ZEROS.find((zero) => code >= zero && code <= zero + 9);
  return nought === undefined ? char : String(code - nought);
}

const ZEROS = [0x06_60, 0x06_f0, 0xff_10] as const;

/**
 * Reads the number a plain text begins with.
 *
 * @example leadingNumber("£1,250 spent") //=> { value: 1250, currency: true, rest: " spent", … }
 */
export function leadingNumber(text: string): PrintedNumber | null {
  const simple = simpleNumber(text);
  if (simple !== null) return simple;
  const any = anyNumber(text);
  return any === null ? null : withScale(any);
}

const SCALE_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^ ?(?:\(?thousands?\)?|'000s?|000'?s|\('?000'?s?\))(?![\p{L}\d])/iu, 3],
  [/^ ?\(?(?:millions?|mn)\)?(?![\p{L}\d])/iu, 6],
  [/^ ?\(?(?:billions?|bn)\)?(?![\p{L}\d])/iu, 9],
];
const SCALE_OF_MONEY: readonly (readonly [RegExp, number])[] = [
  [/^ k(?![\p{L}\d])/iu, 3],
  [/^ m(?![\p{L}\d])/iu, 6],
];

/** Takes the scale that words behind a number give it: "1.3 million" is 1,300,000. */
function withScale(number: PrintedNumber): PrintedNumber {
  if (number.rest === "" || number.percent || number.scale !== undefined) return number;
  const isMoney = number.currency || number.foreign !== undefined;
  const words = isMoney ? [...SCALE_WORDS, ...SCALE_OF_MONEY] : SCALE_WORDS;
  for (const [pattern, scale] of words) {
    const found = pattern.exec(number.rest);
    if (found === null) continue;
    return {
      ...number,
      value: multiply(number.value, 10 ** scale),
      decimals: Math.max(0, number.decimals - scale),
      scale,
      rest: number.rest.slice(found[0].length),
    };
  }
  return number;
}

/** Most cells hold a number and nothing else, in plain digits or with commas between the thousands. */
const SIMPLE = /^(?:\d{1,15}|[1-9]\d{0,2}(?:,\d{3}){1,5})(?:\.\d{1,15})?%?$/;

function simpleNumber(text: string): PrintedNumber | null {
  if (!SIMPLE.test(text)) return null;
  const percent = text.endsWith("%");
  const digits = percent ? text.slice(0, -1) : text;
  const value = Number(digits.includes(",") ? digits.replaceAll(",", "") : digits);
  const point = digits.indexOf(".");
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  return { value, decimals, percent, currency: false, signed: false, rest: "" };
}

function anyNumber(text: string): PrintedNumber | null {
  const found = NUMBER.exec(text);
  const words = found?.groups;
  if (found === null || words === undefined) return null;
  const bracketed = words.open !== undefined;
  // "(12)" is negative; a bracket that only opens belongs to something longer.
  if (bracketed !== (words.close !== undefined)) return null;
  const scale = words.scale === undefined ? 0 : (SCALES[words.scale.toLowerCase()] ?? 0);
  const sign = (words.currency ?? words.before ?? words.after)?.trim();
  if (scale > 0 && sign === undefined) return null;
  const digits = `${(words.whole ?? "").replace(/\D/g, "") || "0"}${words.part ?? ""}`;
  const minus = bracketed || words.late !== undefined || words.sign?.startsWith("-") === true;
  const size = Number(scale === 0 ? digits : `${digits}e${scale}`);
  return {
    value: minus && size !== 0 ? -size : size,
    decimals: Math.max(0, (words.part ?? ".").length - 1 - scale),
    percent: words.percent !== undefined || words.behind !== undefined,
    currency: sign === "£",
    ...(sign === undefined || sign === "£" ? {} : { foreign: sign }),
    ...(scale === 0 ? {} : { scale }),
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

/** Tells which currency's sign a number format shows; `[$-809]` is only a language. */
export const currencyOfFormat = readOnce(
  (format) =>
    /[£€$]/.exec(
      format
        .slice(0, 255)
        .replace(/\[\$-[^\]]*\]/g, "")
        .replace(/\[\$([^\]-]*)[^\]]*\]/g, "$1"),
    )?.[0],
);
