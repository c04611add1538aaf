import { describeMonth } from "./day.ts";
import type { Period } from "./period.ts";

/** A label that carries its year: "'10/11", "Jan – Dec 2010", "Mar-14". */
const HAS_YEAR = /\d{4}|\d{2} ?[/-] ?\d{2}|['’‘]\d{2}|[a-z]-\d{2}\b/i;

/**
 * Writes a period so that it can be understood away from its table: as printed where that carries
 * a year, else by its months.
 *
 * @example describePeriod({ label: "Q4", start: "2014-01", end: "2014-03" }) //=> "January 2014 to March 2014"
 */
export function describePeriod(period: Period | null): string {
  if (period === null) return "";
  const { label, start, end } = period;
  if (HAS_YEAR.test(label) || end === null) return label;
  return start === null
    ? `to ${describeMonth(end)}`
    : `${describeMonth(start)} to ${describeMonth(end)}`;
}
