import { monthsBetween } from "../../domain/period.ts";
import type { Period } from "../../domain/period.ts";
import { parsePeriod, searchPeriod } from "./period-parse.ts";
import type { FoundPeriod } from "./period-parse.ts";
import type { PeriodContext } from "./period-rules.ts";

/**
 * Finds the period in a longer heading. A bare quarter or span takes a year that stands
 * elsewhere in the same heading: "Q3 Target 2013/14".
 *
 * @example findPeriod("Baseline '10/11") //=> { period: { label: "'10/11", … }, rest: "Baseline" }
 */
export function findPeriod(text: string, context?: PeriodContext): FoundPeriod | null {
  const found = searchPeriod(text, context);
  if (found === null) return null;
  const { period, rest } = found;
  const other = searchPeriod(rest);
  if (other && !found.match.dated && isYear(other.period)) {
    return { period: dateBy(period.label, other.period) ?? period, rest: other.rest };
  }
  if (other && !other.match.dated && isYear(period)) {
    return { period: dateBy(other.period.label, period) ?? period, rest: other.rest };
  }
  return { period, rest };
}

function isYear({ start, end }: Period): boolean {
  return start !== null && end !== null && monthsBetween(start, end) === 11;
}

/** Gives a bare quarter or span its year, in the label too. */
function dateBy(label: string, year: Period): Period | null {
  const dated = parsePeriod(label, { year });
  return dated && { ...dated, label: `${dated.label} ${year.label}` };
}

/**
 * Reads a heading of two rows: months or quarters over years, or years over quarters.
 *
 * @example combinePeriod("Jan – Dec", "2010") //=> { label: "Jan – Dec 2010", start: "2010-01", end: "2010-12" }
 */
export function combinePeriod(spanText: string, yearText: string): Period | null {
  const above = searchPeriod(spanText);
  const below = searchPeriod(yearText);
  if (above === null || below === null) return (below ?? above)?.period ?? null;
  if (!above.match.dated && isYear(below.period)) return dateBy(above.period.label, below.period);
  if (!below.match.dated && isYear(above.period)) return dateBy(below.period.label, above.period);
  return below.period;
}
