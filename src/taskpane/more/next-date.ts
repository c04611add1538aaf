import { describeDay } from "../../domain/day.ts";

const DAY = /^(\d{4})-(\d{2}-\d{2})$/;

/**
 * Moves a day on by a year; a leap day becomes the one before it.
 *
 * @example aYearOn("2014-03-18") //=> "2015-03-18"
 */
export function aYearOn(day: string): string {
  const [, year, rest] = DAY.exec(day) ?? [];
  return rest === undefined ? "" : `${Number(year) + 1}-${rest === "02-29" ? "02-28" : rest}`;
}

/** Says what is wrong with the date of the next report; null where nothing is. */
export function findDateFault(next: string, last: string | null): string | null {
  if (!DAY.test(next)) return "Say on which day the next report is made.";
  if (last !== null && next <= last) {
    return `The next report has to be later than this one, which is of ${describeDay(last)}.`;
  }
  return null;
}
