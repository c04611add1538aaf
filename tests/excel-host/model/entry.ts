import { dayNumber, daysInMonth } from "./day-number.ts";
import { parseNumberText } from "./number-text.ts";
import { parseError, type Scalar } from "./scalar.ts";

/** What Excel makes of something that is typed into a cell, or set as a value. */
export interface Entry {
  readonly value: Scalar;
  /** Without its equals sign; null for a constant. */
  readonly formula: string | null;
  /** The number format that the writing calls for; taken where the cell has General. */
  readonly format: string;
  readonly prefixed: boolean;
}

const constant = (value: Scalar, format = "General"): Entry => ({
  value,
  formula: null,
  format,
  prefixed: false,
});

const asText = (text: string): Entry => constant(text === "" ? null : text);

type Reader = (text: string, now: Date) => Entry | undefined;

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const LONG_MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );

function monthNumber(word: string): number | undefined {
  const lower = word.toLowerCase();
  const at = Math.max(MONTHS.indexOf(lower), LONG_MONTHS.indexOf(lower));
  return at < 0 ? undefined : at + 1;
}

/** Two digits are of 1930 to 2029 [general]. */
function fullYear(digits: string): number | undefined {
  const year = Number(digits);
  if (digits.length <= 2) return year < 30 ? 2000 + year : 1900 + year;
  return year >= 1900 && year <= 9999 ? year : undefined;
}

function date(
  year: number | undefined,
  month: number | undefined,
  day: number,
  format: string,
): Entry | undefined {
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined;
  if (day < 1 || day > daysInMonth(year, month)) return undefined;
  return constant(dayNumber(year, month, day), format);
}

type DateReader = (parts: readonly string[], now: Date) => Entry | undefined;

/**
 * The writings that Excel takes for dates, month first whatever the locale (#1559, #229, #3775; the
 * writings themselves [general]).
 */
const DATES: readonly (readonly [pattern: RegExp, read: DateReader])[] = [
  // 3/18/2014
  [
    /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/,
    ([month, day, year = ""]) => date(fullYear(year), Number(month), Number(day), "m/d/yyyy"),
  ],
  // 2014-03-18
  [
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/,
    ([year = "", month, day]) => date(fullYear(year), Number(month), Number(day), "m/d/yyyy"),
  ],
  // 2010/11 is November 2010
  [
    /^(\d{4})[-/](\d{1,2})$/,
    ([year = "", month]) => date(fullYear(year), Number(month), 1, "mmm-yy"),
  ],
  // 3/2014
  [
    /^(\d{1,2})[-/](\d{4})$/,
    ([month, year = ""]) => date(fullYear(year), Number(month), 1, "mmm-yy"),
  ],
  // 10/11 is 11 October of this year; 1/40 is January 1940
  [
    /^(\d{1,2})[-/](\d{1,2})$/,
    ([month, day = ""], now) =>
      date(now.getFullYear(), Number(month), Number(day), "d-mmm") ??
      date(fullYear(day), Number(month), 1, "mmm-yy"),
  ],
  // 18 March 2014, 18-Mar-14
  [
    /^(\d{1,2})[- /]?([A-Za-z]{3,9})[- /,]*(\d{2}|\d{4})$/,
    ([day, month = "", year = ""]) =>
      date(fullYear(year), monthNumber(month), Number(day), "d-mmm-yy"),
  ],
  // March 18, 2014
  [
    /^([A-Za-z]{3,9}) (\d{1,2}), *(\d{4})$/,
    ([month = "", day, year = ""]) =>
      date(fullYear(year), monthNumber(month), Number(day), "d-mmm-yy"),
  ],
  // 18 March
  [
    /^(\d{1,2})[- /]([A-Za-z]{3,9})$/,
    ([day, month = ""], now) => date(now.getFullYear(), monthNumber(month), Number(day), "d-mmm"),
  ],
  // March 2014, Mar-14 (31 at most is a day of this year)
  [
    /^([A-Za-z]{3,9})[- /](\d{4})$/,
    ([month = "", year = ""]) => date(fullYear(year), monthNumber(month), 1, "mmm-yy"),
  ],
  [
    /^([A-Za-z]{3,9})[- /](\d{1,2})$/,
    ([month = "", day = ""], now) =>
      date(now.getFullYear(), monthNumber(month), Number(day), "d-mmm") ??
      date(fullYear(day), monthNumber(month), 1, "mmm-yy"),
  ],
];

const readDate: Reader = (text, now) => {
  for (const [pattern, read] of DATES) {
    const match = pattern.exec(text.trim());
    if (match !== null) return read(match.slice(1), now);
  }
  return undefined;
};

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: *([AaPp])[Mm])?$/;

const readTime: Reader = (text) => {
  const match = TIME.exec(text.trim());
  if (match === null) return undefined;
  const [, hours = "", minutes = "", seconds = "0", half] = match;
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return undefined;
  const noon =
    half === undefined
      ? Number(hours)
      : (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const value = (noon * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return constant(value, half === undefined ? "h:mm" : "h:mm AM/PM");
};

const readNumber: Reader = (text) => {
  const number = parseNumberText(text);
  return number && constant(number.value, number.format);
};

const readLogical: Reader = (text) => {
  const word = text.trim().toUpperCase();
  return word === "TRUE" || word === "FALSE" ? constant(word === "TRUE") : undefined;
};

const readError: Reader = (text) => {
  const error = parseError(text.trim());
  return error && constant(error);
};

/** Text that begins with = is a formula; so is what begins with + - @ and is no number [general]. */
const readFormula: Reader = (text) => {
  if (/^=./s.test(text)) return { ...constant(null), formula: text.slice(1) };
  if (/^[-+]./s.test(text)) return { ...constant(null), formula: text };
  if (/^@./s.test(text)) return { ...constant(null), formula: text.slice(1) };
  return undefined;
};

/** In this order; the first that understands the text has it. */
const READERS: readonly Reader[] = [
  readNumber,
  readLogical,
  readError,
  readTime,
  readDate,
  readFormula,
];

/**
 * Reads a text that is set as a value. A cell in text format ("@") and a leading apostrophe keep it as
 * it is ([general]; #12: set the format first).
 */
export function readEntry(text: string, format: string, now: Date): Entry {
  if (format === "@") return asText(text);
  if (text.startsWith("'")) return { ...asText(text.slice(1)), prefixed: true };
  for (const read of READERS) {
    const entry = read(text, now);
    if (entry !== undefined) return entry;
  }
  return asText(text);
}
