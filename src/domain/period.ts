/** A calendar month, "2010-04". */
export type Month = string;

/** The months a figure covers. Start or end is null where the words do not say. */
export interface Period {
  /** As printed: "Jan – Dec 2011", "'10/11". */
  readonly label: string;
  readonly start: Month | null;
  readonly end: Month | null;
}

const ZERO = 0x30;
const digitAt = (month: Month, at: number): number => month.charCodeAt(at) - ZERO;

/** Counts the months since the year 0: each digit of "2010-04" has its place. */
function indexOf(month: Month): number {
  const century = digitAt(month, 0) * 10 + digitAt(month, 1);
  const year = century * 100 + digitAt(month, 2) * 10 + digitAt(month, 3);
  return year * 12 + digitAt(month, 5) * 10 + digitAt(month, 6) - 1;
}

/**
 * Moves a month forwards, or backwards by a negative number.
 *
 * @example addMonths("2010-11", 3) //=> "2011-02"
 */
export function addMonths(month: Month, by: number): Month {
  const index = indexOf(month) + by;
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, "0")}-${String(index - year * 12 + 1).padStart(2, "0")}`;
}

/**
 * Counts the months from one to another; negative when the second comes first.
 *
 * @example monthsBetween("2013-03", "2014-03") //=> 12
 */
export function monthsBetween(from: Month, to: Month): number {
  return indexOf(to) - indexOf(from);
}

/** Matches a yearly average over several years, "2004/08 average". */
const YEARLY_AVERAGE = /\baverage\b/i;

/**
 * Tells how many months' worth of events a period's figure stands for, null where it is not known.
 * A yearly average over several years stands for twelve.
 *
 * @example periodLength({ label: "Jan – Nov 2011", start: "2011-01", end: "2011-11" }) //=> 11
 */
export function periodLength(period: Period | null): number | null {
  if (period?.start == null || period.end == null) return null;
  const months = monthsBetween(period.start, period.end) + 1;
  return months > 12 && YEARLY_AVERAGE.test(period.label) ? 12 : months;
}

/** Tells whether a period goes on to a day that its words do not name: "2013/14 YTD". */
export const isOpenEnded = (
  period: Period | null,
): period is Period & { readonly start: Month; readonly end: null } =>
  period !== null && period.start !== null && period.end === null;

const TO_DATE = /\bf?ytd\b|\bto date\b|\bso far\b/i;

/** Tells whether a period is a part of a year that nobody says the end of, of a known year or not: "YTD". */
export const isToDate = (period: Period | null): boolean =>
  isOpenEnded(period) || (period?.end === null && TO_DATE.test(period.label));

/**
 * Tells whether two periods cover like lengths of time. Lengths that are not known are taken to be
 * alike, but a year to date is not like a whole one.
 */
export function coverAlike(one: Period | null, other: Period | null): boolean {
  const length = periodLength(one);
  const otherLength = periodLength(other);
  if (length !== null && otherLength !== null) return length === otherLength;
  if (length !== null) return !isToDate(other);
  return otherLength === null || !isToDate(one);
}

/**
 * Tells whether two periods share a month.
 *
 * @example
 * periodsOverlap({ label: "'10/11", start: "2010-04", end: "2011-03" }, { label: "2010", start: "2010-01", end: "2010-12" }) //=> true
 */
export function periodsOverlap(one: Period | null, other: Period | null): boolean {
  if (one?.start == null || one.end == null || other?.start == null || other.end == null) {
    return false;
  }
  return one.start <= other.end && other.start <= one.end;
}
