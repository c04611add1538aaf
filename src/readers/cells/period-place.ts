import { addMonths, monthsBetween } from "../../domain/period.ts";
import type { Month, Period } from "../../domain/period.ts";
import { monthOf } from "./period-words.ts";
import type { Months, Point } from "./period-words.ts";

export const UNKNOWN: Months = { start: null, end: null };

/**
 * Finds the last month of a given number that is not after another month.
 *
 * @example latestBefore(4, "2014-01") //=> "2013-04"
 */
export function latestBefore(month: number, end: Month): Month {
  const inYear = monthOf(Number(end.slice(0, 4)), month);
  return inYear <= end ? inYear : addMonths(inYear, -12);
}

/** Finds the first month of a given number that is not before another month. */
function firstFrom(month: number, start: Month): Month {
  const inYear = monthOf(Number(start.slice(0, 4)), month);
  return inYear >= start ? inYear : addMonths(inYear, 12);
}

/**
 * Finds the month of a given number that is nearest to another; the earlier of two equally near,
 * because figures arrive late, not early.
 *
 * @example nearestTo(3, "2013-06") //=> "2013-03"
 */
export function nearestTo(month: number, anchor: Month): Month {
  const earlier = latestBefore(month, anchor);
  const later = addMonths(earlier, 12);
  return monthsBetween(earlier, anchor) <= monthsBetween(anchor, later) ? earlier : later;
}

/** Tells whether a period is a whole year from which a bare quarter or month can take its own. */
function isWholeYear(year: Months): year is { start: Month; end: Month } {
  return year.start !== null && year.end !== null && monthsBetween(year.start, year.end) === 11;
}

/**
 * Places a run of months that names no year. Over a financial year it starts in the first year,
 * but for one that lies between January and March; over a calendar year it ends in it.
 *
 * @example placeSpan(10, 9, { start: "2010-04", end: "2011-03" }) //=> { start: "2010-10", end: "2011-09" }
 */
export function placeSpan(from: number, to: number, year: Months | null | undefined): Months {
  if (!year || !isWholeYear(year)) return UNKNOWN;
  const first = Number(year.start.slice(0, 4));
  const last = Number(year.end.slice(0, 4));
  if (first === last) {
    return { start: monthOf(from <= to ? first : first - 1, from), end: monthOf(first, to) };
  }
  const startsIn = from <= to && to < Number(year.start.slice(5, 7)) ? last : first;
  const start = monthOf(startsIn, from);
  return { start, end: firstFrom(to, start) };
}

/** Places one month that names no year within a year. */
export function placeMonth(month: number, year: Months | null | undefined): Month | null {
  return year && isWholeYear(year) ? firstFrom(month, year.start) : null;
}

/**
 * Finds the months of some quarters of a year, which may be a financial or a calendar one.
 *
 * @example placeQuarters(3, 3, { start: "2010-04", end: "2011-03" }) //=> { start: "2010-10", end: "2010-12" }
 */
export function placeQuarters(
  from: number,
  to: number,
  year: Months | Period | null | undefined,
): Months {
  if (!year || !isWholeYear(year) || from > to) return UNKNOWN;
  return {
    start: addMonths(year.start, (from - 1) * 3),
    end: addMonths(year.start, to * 3 - 1),
  };
}

/**
 * Finds the months between two points. The year that one of them lacks comes from the other,
 * and where both lack it from the plan's year.
 *
 * @example spanBetween({ month: 10, year: null }, { month: 9, year: 2013 }, null) //=> { start: "2012-10", end: "2013-09" }
 */
export function spanBetween(
  from: Point,
  to: Point,
  year: Months | null | undefined,
): Months | null {
  if (from.year === null && to.year === null) return placeSpan(from.month, to.month, year);
  if (to.year === null) {
    const start = monthOf(from.year ?? 0, from.month);
    return { start, end: firstFrom(to.month, start) };
  }
  const end = monthOf(to.year, to.month);
  const start = from.year === null ? latestBefore(from.month, end) : monthOf(from.year, from.month);
  return start <= end ? { start, end } : null;
}
