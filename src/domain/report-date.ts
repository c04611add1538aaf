import { monthsBetween } from "./period.ts";
import type { Period } from "./period.ts";

/**
 * Tells whether a period ends after a report's date; a period ends with the last day of its month.
 *
 * @example endsAfter({ label: "2013/14", start: "2013-04", end: "2014-03" }, "2014-03-18") //=> true
 */
export function endsAfter(period: Period | null, reportDate: string): boolean {
  if (period?.end == null) return false;
  const month = reportDate.slice(0, 7);
  if (period.end !== month) return period.end > month;
  const [year = 0, number = 0, day = 0] = reportDate.split("-").map(Number);
  const lastDay = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return day < lastDay;
}

/**
 * Counts the months from a period's last month to a report's; null where either is not known.
 *
 * @example
 * monthsBefore({ label: "Apr – Mar 2012/13", start: "2012-04", end: "2013-03" }, "2014-03-18") //=> 12
 */
export function monthsBefore(period: Period | null, reportDate: string): number | null {
  return period?.end == null ? null : monthsBetween(period.end, reportDate.slice(0, 7));
}
