import { addMonths, type Period } from "./period.ts";
import { moveMonthNames, passesNewYear } from "./move-months.ts";

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

const later = (year: string, by: number): string => {
  const digits = year.replace(/\D/g, "");
  const moved = String(Number(digits) + by);
  return year.replace(digits, digits.length === 4 ? moved : moved.padStart(2, "0").slice(-2));
};

/** A pair without a century and without an apostrophe is a year only where it goes up by one: 10/11. */
const isPair = (first: string, last: string): boolean =>
  first.length > 2 || (Number(first) + 1) % 100 === Number(last) % 100;

/** How many years a year in a label goes on by: by where it stands, and whether it is one of two. */
type YearsOn = (offset: number, isPair: boolean) => number;

function replaceYears(label: string, yearsOn: YearsOn): string {
  return label.replace(YEARS, (text: string, ...found: readonly unknown[]) => {
    const named = found.at(-1);
    const offset = found.find((it) => typeof it === "number") ?? 0;
    const part = (name: string): string | undefined => partOf(named, name);
    const [first, between, last] = [part("first"), part("between"), part("last")];
    if (first !== undefined && last !== undefined) {
      const by = yearsOn(offset, true);
      return isPair(first, last) ? `${later(first, by)}${between ?? ""}${later(last, by)}` : text;
    }
    const year = part("dated") ?? part("whole") ?? part("short") ?? part("after");
    if (year === undefined) return text;
    const before = part("day") ?? part("mark") ?? part("month") ?? "";
    return `${before}${later(year, yearsOn(offset + before.length, false))}`;
  });
}

/**
 * Moves the years in a heading or a label on; words without a year stay as they are.
 *
 * @example moveYears("Q3 2010/11", 1) //=> "Q3 2011/12"
 */
export const moveYears = (label: string, by: number): string => replaceYears(label, () => by);

/**
 * Moves a heading or a label on by months: quarters and months by their names, years where they pass
 * a new one.
 *
 * @example moveLabel("Q4 2010/11", 3) //=> "Q1 2011/12"
 * @example moveLabel("Oct – Dec 2013", 3) //=> "Jan – Mar 2014"
 */
export function moveLabel(label: string, months: number): string {
  if (months % 12 === 0) return moveYears(label, months / 12);
  const years = replaceYears(
    label,
    (offset, isOfTwo) =>
      passesNewYear(label.slice(0, offset), months, isOfTwo) ??
      passesNewYear(label.slice(offset), months, isOfTwo) ??
      0,
  );
  return moveMonthNames(years, months);
}

/**
 * Moves the years of a plan that is made anew each year: those that follow one another (2013/14). An
 * agreement over several years (2011-14) goes on under its name.
 *
 * @example moveYearOfTitle("Action Plan 2013/14", 1) //=> "Action Plan 2014/15"
 */
export const moveYearOfTitle = (title: string, by: number): string =>
  title.replace(
    /(?<![\d/-])(\d{4}|\d\d)( ?[/–-] ?)(\d{4}|\d\d)(?![\d/-])/g,
    (text: string, first: string, between: string, last: string) =>
      (Number(first) + 1) % 100 === Number(last) % 100
        ? `${later(first, by)}${between}${later(last, by)}`
        : text,
  );

function partOf(named: unknown, name: string): string | undefined {
  if (typeof named !== "object" || named === null) return undefined;
  const parts = new Map<string, unknown>(Object.entries(named));
  const value = parts.get(name);
  return typeof value === "string" ? value : undefined;
}

/**
 * Moves a period on.
 *
 * @example movePeriod({ label: "'10/11", start: "2010-04", end: "2011-03" }, 12) //=> { label: "'11/12", start: "2011-04", end: "2012-03" }
 */
export const movePeriod = ({ label, start, end }: Period, months: number): Period => ({
  label: moveLabel(label, months),
  start: start === null ? null : addMonths(start, months),
  end: end === null ? null : addMonths(end, months),
});
