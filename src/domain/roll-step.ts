import type { IndicatorTable } from "./agreement.ts";
import type { Day } from "./day.ts";
import type { Indicator } from "./indicator.ts";
import { addMonths, monthsBetween, periodLength, type Month, type Period } from "./period.ts";
import { endsAfter } from "./report-date.ts";

const YEAR = 12;
const QUARTER = 3;

/**
 * Tells by how many months a table moves on to the next report: 0 where what would come next is not over
 * by then, so that it goes on with what it has; null where nothing in it tells (Rule W12).
 */
export function stepOf({ layout, indicators }: IndicatorTable, reportDate: Day): number | null {
  const live = indicators.filter(({ noLongerMonitored }) => !noLongerMonitored);
  switch (layout) {
    case "comparison":
      return stepOfComparison(live, reportDate);
    case "quarters":
      return stepOfYear(live, reportDate) ?? (live.some(hasQuarterToCome) ? 0 : YEAR);
    case "update":
      return stepOfYear(live, reportDate);
    case "catalogue":
      return null;
  }
}

function stepOfComparison(indicators: readonly Indicator[], reportDate: Day): number | null {
  const steps = indicators.flatMap(({ lastYear, thisYear }) => {
    const end = thisYear?.period?.end ?? null;
    if (end === null) return [];
    const months = stepBetween(lastYear?.period ?? null, thisYear?.period ?? null);
    return [{ months, isOver: isOver(addMonths(end, months), reportDate) }];
  });
  if (steps.length === 0) return null;
  return steps.find(({ isOver: over }) => over)?.months ?? 0;
}

/** A quarter beside the one before moves on by a quarter, a year beside the year before by a year. */
function stepBetween(last: Period | null, now: Period | null): number {
  const length = periodLength(now);
  if (last?.start != null && now?.start != null && periodLength(last) === length) {
    const months = monthsBetween(last.start, now.start);
    if (months > 0) return months;
  }
  return length ?? YEAR;
}

/** A year of targets is followed by another when the first quarter of that one is over. */
function stepOfYear(indicators: readonly Indicator[], reportDate: Day): number | null {
  const ends = (indicator: Indicator): readonly Month[] => {
    const targets = indicator.targets.flatMap(({ period }) => period?.end ?? []);
    return targets.length > 0
      ? targets
      : indicator.series.flatMap(({ period }) => period?.end ?? []);
  };
  const newest = indicators.flatMap(ends).sort().at(-1);
  if (newest === undefined) return null;
  return isOver(addMonths(newest, QUARTER), reportDate) ? YEAR : 0;
}

const hasQuarterToCome = ({ series }: Indicator): boolean => {
  const newest = series.at(-1);
  return newest?.value === null && newest.text.trim() === "";
};

const isOver = (end: Month, reportDate: Day): boolean =>
  !endsAfter({ label: "", start: null, end }, reportDate);
