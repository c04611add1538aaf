import { addMonths, monthsBetween } from "../domain/period.ts";
import type { Period } from "../domain/period.ts";
import { monthInWords, monthOf } from "./period-words.ts";

const DAY = 86_400_000;
/** The day before 1 January 1900, as spreadsheets count it after their false leap day. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * Reads the month that a date heading (a serial number of the 1900 system) stands in.
 *
 * @example periodOfSerial(41699) //=> { label: "March 2014", start: "2014-03", end: "2014-03" }
 */
export function periodOfSerial(serial: number, label?: string): Period | null {
  const date = new Date(DAY_ZERO + Math.floor(serial) * DAY);
  const year = date.getUTCFullYear();
  if (!(year >= 1990 && year <= 2100)) return null;
  const month = monthOf(year, date.getUTCMonth() + 1);
  return { label: label ?? monthInWords(month), start: month, end: month };
}

/**
 * Reads a heading that holds a number as a calendar year.
 *
 * @example periodOfYearNumber(2010) //=> { label: "2010", start: "2010-01", end: "2010-12" }
 */
export function periodOfYearNumber(year: number): Period | null {
  if (!Number.isInteger(year) || year < 1990 || year > 2100) return null;
  return { label: String(year), start: monthOf(year, 1), end: monthOf(year, 12) };
}

/**
 * Widens single months that stand a quarter or a year apart to the quarter or year that ends there.
 *
 * @example widenToSpacing([march2013, march2014]) //=> April 2012 – March 2013, April 2013 – March 2014
 */
export function widenToSpacing(periods: readonly Period[]): readonly Period[] {
  const ends = periods.flatMap(({ start, end }) => (start !== null && start === end ? [end] : []));
  if (ends.length < 2 || ends.length < periods.length) return periods;
  const sorted = [...ends].sort();
  const gaps = new Set(
    sorted.slice(1).map((end, index) => monthsBetween(sorted[index] ?? end, end)),
  );
  const [gap] = gaps;
  if (gaps.size !== 1 || (gap !== 3 && gap !== 12)) return periods;
  return periods.map((period) =>
    period.end === null ? period : { ...period, start: addMonths(period.end, 1 - gap) },
  );
}
