import { describeMonth } from "../../domain/day.ts";
import type { Period } from "../../domain/period.ts";
import { FIRST_YEAR, LAST_YEAR, monthOf } from "./period-words.ts";

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
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  const month = monthOf(year, date.getUTCMonth() + 1);
  return { label: label ?? describeMonth(month), start: month, end: month };
}
