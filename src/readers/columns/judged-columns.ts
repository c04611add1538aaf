import { isOpenEnded, monthsBetween, periodLength } from "../../domain/period.ts";
import { endOf } from "./column-order.ts";
import type { Column } from "../headings/heading-columns.ts";
import { isBareMonth, sayWhatIsMeasured } from "./measured-columns.ts";

/** The columns an indicator is judged on. */
export interface Judged {
  readonly baseline: Column | undefined;
  readonly lastYear: Column | undefined;
  readonly thisYear: Column | undefined;
}

/** A yearly column before the quarters is last year's; this year is made from the quarters. */
export function yearBeforeQuarters(
  measured: readonly Column[],
  baseline: Column | undefined,
): Judged {
  const firstQuarter = measured.find((column) => column.quarter !== null);
  const years = measured.filter(
    (column) =>
      column.quarter === null && firstQuarter !== undefined && endOf(column) < endOf(firstQuarter),
  );
  return { baseline, lastYear: years.at(-1), thisYear: undefined };
}

/** Gives the roles that no heading claims by time: the newest is this year, the one before last year. */
export function judgedColumns(
  measured: readonly Column[],
  targets: readonly Column[],
  explicit: Judged,
): Judged {
  const { baseline } = explicit;
  let { lastYear, thisYear } = explicit;
  // Quarters beside whole years are shown; the years are compared.
  const dated = measured.filter((column) => column.period !== null);
  const years = dated.filter((column) => column.quarter === null);
  const free = years.length > 1 ? [...years] : [...dated];
  // A column called "Actual" without a date is this year's, where there is only one.
  const undated = measured.filter((column) => column.period === null);
  if (undated.length === 1) free.push(...undated);
  const lone = free[0];
  const later =
    targets.length > 0 && targets.every((target) => lone !== undefined && comesAfter(target, lone));
  if (
    free.length === 1 &&
    later &&
    baseline === undefined &&
    thisYear === undefined &&
    lastYear === undefined
  ) {
    // One measured year beside target years is the baseline (DOMAIN, Periods).
    return { baseline: lone, lastYear, thisYear };
  }
  thisYear ??= takeNewest(free);
  const newest = thisYear ?? { period: null };
  const yearBefore = free.filter((column) => isYearBefore(column, newest));
  const said = thisYear === undefined ? "" : sayWhatIsMeasured(thisYear);
  lastYear ??=
    yearBefore.find((column) => sayWhatIsMeasured(column) === said) ??
    yearBefore[0] ??
    free
      .filter(
        (column) =>
          !isPartOf(column, thisYear) &&
          !isMonthBefore(column, thisYear) &&
          !isBareMonth(column) &&
          !(thisYear !== undefined && coverSameMonths(column, thisYear)),
      )
      .pop();
  return { baseline, lastYear, thisYear };
}

/** Tells whether two columns hold figures of the same months. */
export const coverSameMonths = ({ period }: Column, other: Column): boolean =>
  period?.end != null && period.end === other.period?.end && period.start === other.period.start;

/**
 * Takes the newest column out of those that are in time order: of several for the same months the last that
 * another period has too, for a rate without one of the year before is held against nothing.
 */
function takeNewest(columns: Column[]): Column | undefined {
  const last = columns.at(-1);
  if (last === undefined) return undefined;
  const [others, newest] = [
    columns.filter((column) => !coverSameMonths(column, last)),
    columns.filter((column) => column === last || coverSameMonths(column, last)),
  ];
  const taken =
    newest.findLast((column) =>
      others.some((other) => sayWhatIsMeasured(other) === sayWhatIsMeasured(column)),
    ) ?? last;
  columns.splice(columns.indexOf(taken), 1);
  return taken;
}

/** A quarter or month is held against the same one of the year before, where that is there. */
function isYearBefore({ period }: Column, { period: next }: Pick<Column, "period">): boolean {
  if (isOpenEnded(period) && isOpenEnded(next)) {
    return monthsBetween(period.start, next.start) === 12;
  }
  if (period?.end == null || next?.end == null) return false;
  return monthsBetween(period.end, next.end) === 12 && periodLength(period) === periodLength(next);
}

/** A quarter of a year, or a month of a year to date, is not the year before it. */
function isPartOf({ period }: Column, later: Column | undefined): boolean {
  if (period?.start == null || later?.period?.start == null) return false;
  const isWithin = period.start >= later.period.start;
  if (isOpenEnded(later.period)) return isWithin;
  return isWithin && (periodLength(period) ?? 0) < (periodLength(later.period) ?? 0);
}

/** The month before is no last year: like the quarter before it is shown, and not compared (Rule H1). */
function isMonthBefore({ period }: Column, later: Column | undefined): boolean {
  if (period?.end == null || later?.period?.end == null) return false;
  return (
    periodLength(period) === 1 &&
    periodLength(later.period) === 1 &&
    monthsBetween(period.end, later.period.end) < 12
  );
}

const comesAfter = (target: Column, measured: Column): boolean =>
  target.period?.end != null &&
  measured.period?.end != null &&
  monthsBetween(measured.period.end, target.period.end) > 0;

/** Finds the last column of the two figures that are compared. */
export const lastFigureOf = ({ lastYear, thisYear }: Judged): number =>
  Math.max(lastYear?.left ?? 0, thisYear?.left ?? 0);
