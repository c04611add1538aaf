import { SHORT_MONTHS } from "../../domain/month-names.ts";
import type { Month } from "../../domain/period.ts";

/** The months a text names: a run, or one end of it. */
export interface Months {
  readonly start: Month | null;
  readonly end: Month | null;
}
/** A month as a heading names it; the year is null where it is left to the place in the sheet. */
export interface Point {
  /** 1–12. */
  readonly month: number;
  readonly year: number | null;
}

/** The first and last year that a figure can be of; anything else is not a year. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2100;

/**
 * Writes curly quotes, long dashes and odd spaces in one way, character for character,
 * so that a place in the result is the same place in the text.
 *
 * @example plainPunctuation("‘10/11 – Q1") //=> "'10/11 - Q1"
 */
export function plainPunctuation(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201B\u02BC\u2032\u00B4`]/g, "'")
    .replace(/[\u2010-\u2015\u2212\uFE63\uFF0D]/g, "-")
    .replace(/\s/g, " ");
}

/** A month's name, long or short, in a pattern. */
export const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|" +
  "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";

/** What may not follow a number that is read as a year: 81.5, 45%, 2010s, 2010/05. */
export const YEAR_ENDS = "(?![\\da-z%]|[.,]\\d| ?%|[/-]\\d)";

/** A year on its own: 2010 or '10. */
export const YEAR = `(?:(?:19|20)\\d\\d|' ?\\d\\d)${YEAR_ENDS}`;

/** Two years joined: 2010/11, 2010-2011, '10/11, 10/11. */
export const YEAR_PAIR =
  "(?:(?:19|20)\\d\\d|'?\\d\\d) ?[/-] ?(?:(?:19|20)\\d\\d|'?\\d\\d)" + YEAR_ENDS;

/**
 * Makes the pattern of a month or a date. A figure may follow the month in a figure's cell
 * ("Jan to Mar 12"), so two bare digits are a year in headings only.
 */
export function pointPattern(bareDigitsAreYears: boolean): string {
  const bare = bareDigitsAreYears ? `|[ -]\\d\\d${YEAR_ENDS}` : "";
  const day = "(?:\\d{1,2}(?: ?(?:st|nd|rd|th))?(?: of)?[ -]{0,3})?";
  return (
    `(?:(?:19|20)\\d\\d-\\d\\d-\\d\\d(?!\\d)|\\d{1,2}[/.]\\d{1,2}[/.](?:(?:19|20)\\d\\d|\\d\\d)(?!\\d)|` +
    `${day}${MONTH}(?:(?:,? {0,2}|-)${YEAR}${bare})?)`
  );
}

/**
 * Reads a month's number from its name.
 *
 * @example monthNumber("Sept.") //=> 9
 */
export function monthNumber(name: string): number | null {
  const index = SHORT_MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? null : index + 1;
}

/**
 * Reads a year of two or four digits; two digits below 70 are of this century.
 *
 * @example fullYear("'98") //=> 1998
 */
export function fullYear(digits: string): number | null {
  const number = Number(digits.replace(/\D/g, ""));
  const year = number >= 100 ? number : number < 70 ? 2000 + number : 1900 + number;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** Writes a month from its year and number. */
export function monthOf(year: number, month: number): Month {
  return `${year}-${String(month).padStart(2, "0")}`;
}

function checked(month: number, year: number | null): Point | null {
  return month >= 1 && month <= 12 && year !== null ? { month, year } : null;
}

/**
 * Reads what pointPattern matches, in plain punctuation.
 *
 * @example readPoint("30-Jun-09") //=> { month: 6, year: 2009 }
 */
export function readPoint(text: string): Point | null {
  const iso = /^(\d{4})-(\d\d)-\d\d$/.exec(text);
  if (iso) return checked(Number(iso[2]), fullYear(iso[1] ?? ""));
  const numeric = /^\d{1,2}[/.](\d{1,2})[/.](\d+)$/.exec(text);
  if (numeric) return checked(Number(numeric[1]), fullYear(numeric[2] ?? ""));
  const words = /([a-z]{3,9})\.?[ ,-]{0,3}((?:' ?)?\d*)$/i.exec(text);
  const month = monthNumber(words?.[1] ?? "");
  if (words === null || month === null) return null;
  return words[2] === "" ? { month, year: null } : checked(month, fullYear(words[2] ?? ""));
}

/**
 * Reads the months of a year or of two years joined. Two that follow each other are a financial
 * year; two further apart are whole calendar years; "FY2010" does not say which of two it is.
 *
 * @example readYear("'10/11") //=> { start: "2010-04", end: "2011-03" }
 */
export function readYear(text: string): Months | null {
  const words = /^(fy|f\/y|financial year|fiscal year)? *('?) ?(\d+)(?: *([/-]) *('?\d+))?$/i.exec(
    text,
  );
  const first = fullYear(words?.[3] ?? "");
  if (words === null || first === null) return null;
  const financial = words[1] !== undefined;
  if (words[5] === undefined) {
    if (financial) return { start: null, end: null };
    const isYear = words[2] === "'" || (words[3] ?? "").length === 4;
    return isYear ? { start: monthOf(first, 1), end: monthOf(first, 12) } : null;
  }
  const last = secondYear(first, words[5]);
  if (last === null) return null;
  // 10/12 and 10-11 without anything that says "year" are a fraction, a date or an age.
  const said = financial || words[2] === "'" || (words[3] ?? "").length === 4;
  if (last === first + 1 && (said || words[4] === "/"))
    return { start: monthOf(first, 4), end: monthOf(last, 3) };
  return said ? { start: monthOf(first, 1), end: monthOf(last, 12) } : null;
}

/** The longest run of years that is read as a period: "2004/08" is five. */
const MOST_YEARS = 10;

function secondYear(first: number, digits: string): number | null {
  const number = Number(digits.replace("'", ""));
  const year = number >= 100 ? number : Math.floor(first / 100) * 100 + number;
  const last = year < first && number < 100 ? year + 100 : year;
  return last > first && last < first + MOST_YEARS && last <= LAST_YEAR ? last : null;
}
