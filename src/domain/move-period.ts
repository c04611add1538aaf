import { addMonths, type Period } from "./period.ts";

/** A report goes on by a year. */
const MONTHS = 12;

/**
 * The years in a label: a pair (2010/11, '10/11, 10/11, 2004/08), a whole year, a year after an apostrophe
 * (Jan'10) or after a month (Mar-14, Mar 14). The number of a quarter or a day is none.
 */
const YEARS = new RegExp(
  [
    String.raw`(?<![\d/])(?<first>['’‘]?(?:(?:19|20)\d\d|\d\d))(?<between> ?[/–-] ?)(?<last>(?:19|20)\d\d|\d\d)(?![\d/])`,
    String.raw`(?<![\d/])(?<day>\d{1,2}\/\d{1,2}\/)(?<dated>(?:19|20)\d\d|\d\d)(?!\d)`,
    String.raw`(?<![\d])(?<whole>(?:19|20)\d\d)(?!\d)`,
    String.raw`(?<mark>['’‘])(?<short>\d\d)(?!\d)`,
    String.raw`(?<month>\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -])(?<after>\d\d)(?![\d:]|st|nd|rd|th)`,
  ].join("|"),
  "gi",
);

const later = (year: string): string => {
  const digits = year.replace(/\D/g, "");
  const moved = String(Number(digits) + 1);
  return year.replace(digits, digits.length === 4 ? moved : moved.padStart(2, "0").slice(-2));
};

/** A pair without a century and without an apostrophe is a year only where it goes up by one: 10/11. */
const isPair = (first: string, last: string): boolean =>
  first.length > 2 || (Number(first) + 1) % 100 === Number(last) % 100;

/**
 * Moves the years in a heading or a label on by one; words without a year stay as they are.
 *
 * @example moveYears("Q3 2010/11") //=> "Q3 2011/12"
 */
export const moveYears = (label: string): string =>
  label.replace(YEARS, (text: string, ...found: readonly unknown[]) => {
    const named = found.at(-1);
    const part = (name: string): string | undefined => partOf(named, name);
    const [first, between, last] = [part("first"), part("between"), part("last")];
    if (first !== undefined && last !== undefined) {
      return isPair(first, last) ? `${later(first)}${between ?? ""}${later(last)}` : text;
    }
    const year = part("dated") ?? part("whole") ?? part("short") ?? part("after");
    if (year === undefined) return text;
    return `${part("day") ?? part("mark") ?? part("month") ?? ""}${later(year)}`;
  });

function partOf(named: unknown, name: string): string | undefined {
  if (typeof named !== "object" || named === null) return undefined;
  const parts = new Map<string, unknown>(Object.entries(named));
  const value = parts.get(name);
  return typeof value === "string" ? value : undefined;
}

/**
 * Moves a period on by a year.
 *
 * @example movePeriod({ label: "'10/11", start: "2010-04", end: "2011-03" }) //=> { label: "'11/12", start: "2011-04", end: "2012-03" }
 */
export const movePeriod = ({ label, start, end }: Period): Period => ({
  label: moveYears(label),
  start: start === null ? null : addMonths(start, MONTHS),
  end: end === null ? null : addMonths(end, MONTHS),
});
