import { indicatorsOf, type Agreement } from "./agreement.ts";
import type { Month } from "./period.ts";

/**
 * Finds the month of the newest figure that the report could know, null where no period says one.
 *
 * @example figuresAsAt(kent2014) //=> "2014-01"
 */
export function figuresAsAt(agreement: Agreement): Month | null {
  const known = agreement.reportDate?.slice(0, 7) ?? "9999-12";
  const ends = agreement.priorities
    .flatMap(indicatorsOf)
    .flatMap(({ thisYear }) => (thisYear?.value == null ? [] : (thisYear.period?.end ?? [])))
    .filter((end) => end <= known)
    .sort();
  return ends.at(-1) ?? null;
}
