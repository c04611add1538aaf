import { SHORT_MONTHS } from "./month-names.ts";
import { addMonths, periodLength } from "./period.ts";
import type { Period } from "./period.ts";

/** A quarter named without a year: "Q3", "Quarter 3". */
const BARE_QUARTER = /^\s*q(?:uarter|tr)?\.?\s*([1-4])\s*$/i;

const bareQuarter = (period: Period): number | null => {
  if (period.start !== null || period.end !== null) return null;
  const number = BARE_QUARTER.exec(period.label)?.[1];
  return number === undefined ? null : Number(number);
};

/**
 * Tells whether a period is the quarter directly after another (Rule D2).
 * Quarters without a year follow one another by their numbers, Q1 after Q4.
 *
 * @example
 * isNextQuarter({ label: "Q4", start: null, end: null }, { label: "Q3", start: null, end: null }) //=> true
 */
export function isNextQuarter(later: Period | null, earlier: Period | null): boolean {
  if (later === null || earlier === null) return false;
  const [laterNumber, earlierNumber] = [bareQuarter(later), bareQuarter(earlier)];
  if (laterNumber !== null && earlierNumber !== null) {
    return laterNumber === (earlierNumber % 4) + 1;
  }
  if (periodLength(later) !== 3 || periodLength(earlier) !== 3 || earlier.start === null) {
    return false;
  }
  return later.start === addMonths(earlier.start, 3);
}

const NAMED_MONTH = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/gi;

/** A stretch of three months: its first month, and the calendar that month is counted in. */
interface Stretch {
  readonly first: number;
  readonly calendar: "dated" | "quarters" | "months";
}

function stretchOf(period: Period): Stretch | null {
  if (period.start !== null || period.end !== null) {
    if (period.start === null || periodLength(period) !== 3) return null;
    const [year = "", month = ""] = period.start.split("-");
    return { first: Number(year) * 12 + Number(month), calendar: "dated" };
  }
  const number = bareQuarter(period);
  if (number !== null) return { first: number * 3, calendar: "quarters" };
  const [first, last, ...more] = [...period.label.matchAll(NAMED_MONTH)].map((match) =>
    SHORT_MONTHS.indexOf((match[1] ?? "").toLowerCase()),
  );
  if (first === undefined || last === undefined || more.length > 0) return null;
  return (last - first + 12) % 12 === 2 ? { first, calendar: "months" } : null;
}

/** How far a later stretch must lie from the first; undated ones come round every twelve months. */
function follows(first: Stretch, later: Stretch, quartersOn: number): boolean {
  const apart = later.first - first.first - quartersOn * 3;
  const comesRound = first.calendar === "dated" ? apart === 0 : apart % 12 === 0;
  return first.calendar === later.calendar && comesRound;
}

/**
 * Tells whether periods are quarters of three months, each directly after the one before, with no
 * month left out or counted twice (Rule R6). A period that is not given is taken for its quarter.
 *
 * @example
 * areRunOfQuarters([{ label: "Q1", start: null, end: null }, { label: "Q2", start: null, end: null }]) //=> true
 */
export function areRunOfQuarters(periods: readonly (Period | null)[]): boolean {
  const at = periods.findIndex((period) => period !== null);
  const anchor = periods[at] ?? null;
  if (anchor === null) return true;
  const first = stretchOf(anchor);
  if (first === null) return false;
  return periods.every((period, index) => {
    if (period === null) return true;
    const stretch = stretchOf(period);
    return stretch !== null && follows(first, stretch, index - at);
  });
}
