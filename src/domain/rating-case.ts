import { shownValue } from "./figure.ts";
import type { Figure, Indicator, Target } from "./indicator.ts";
import type { Standing } from "./judgement.ts";
import { isToDate, periodLength } from "./period.ts";
import { areRunOfQuarters } from "./quarter.ts";
import { yearOfQuarters } from "./quarters.ts";
import type { YearOfQuarters } from "./quarters.ts";
import { compareForBetter } from "./rate-against-earlier-figures.ts";
import { meets, rateAgainstTarget } from "./rate-against-target.ts";
import type { Outcome } from "./rate-against-target.ts";
import type { RatingRule } from "./rating-rule.ts";
import {
  demandOf,
  isChangeTarget,
  isNumericTarget,
  isPartOfYear,
  limitOf,
  targetFor,
} from "./target.ts";

export interface RatingOptions {
  /** "2014-03-18", or null where it is not known. */
  readonly reportDate: string | null;
  /** The rule in force unless another is given (Rule R5). */
  readonly rule?: RatingRule;
}

/** Everything a rating is decided on. */
export interface RatingCase {
  readonly indicator: Indicator;
  readonly reportDate: string | null;
  readonly figure: Figure | null;
  readonly target: Target | null;
  /** How the figure stands against its target; null where that cannot be told. */
  readonly outcome: Outcome | null;
  /** True where later quarters or months cannot undo the outcome (Rule R6). */
  readonly settled: boolean;
  /** How the quarters make this year; null in every other layout. */
  readonly year: YearOfQuarters | null;
  readonly lastYear: Standing;
  readonly baseline: Standing;
}

/** A series may begin with whole years; they are no part of the year that the quarters make. */
export function quartersOf({ series }: Pick<Indicator, "series">): readonly Figure[] {
  const isQuarter = ({ period }: Figure): boolean => areRunOfQuarters([period]);
  const isYear = ({ period }: Figure): boolean => (periodLength(period) ?? 0) >= 12;
  return series.some(isQuarter) ? series.slice(series.findIndex((it) => !isYear(it))) : series;
}

function yearOf(
  indicator: Indicator,
  target: Target | null,
  reportDate: string | null,
): YearOfQuarters | null {
  if (indicator.layout !== "quarters") return null;
  return yearOfQuarters(quartersOf(indicator), {
    name: indicator.name,
    unit: indicator.unit,
    hasNumericTarget: target !== null && isNumericTarget(target),
    reportDate,
  });
}

/** True for a count that only grows until its target is due: a part of the year, or of the period. */
function growsUntilDue(indicator: Indicator, target: Target, year: YearOfQuarters | null): boolean {
  if (indicator.unit !== "count" || isChangeTarget(target)) return false;
  if (year !== null) return year.kind !== "latest" || year.gap;
  const [part, whole] = [indicator.thisYear?.period, target.period];
  if (isToDate(part ?? null) || isPartOfYear(indicator, target)) return true;
  if (part?.start == null || part.end == null || whole?.start == null || whole.end == null) {
    return false;
  }
  const lies = whole.start <= part.start && part.end <= whole.end;
  return lies && (periodLength(part) ?? 0) < (periodLength(whole) ?? 0);
}

/** True for a count of a later quarter or month alone, whose target is the whole year's. */
function isLaterPart(
  { unit }: Indicator,
  { period: part }: Figure,
  { period: whole }: Target,
  year: YearOfQuarters | null,
): boolean {
  if (unit !== "count" || year !== null) return false;
  if (part?.start == null || part.end == null || whole?.start == null || whole.end == null) {
    return false;
  }
  return part.start > whole.start && part.end <= whole.end;
}

/** Gathers what an indicator's rating is decided on (Rules R2–R4, R6). */
export function ratingCaseOf(
  indicator: Indicator,
  reportDate: string | null,
  rule: RatingRule,
): RatingCase {
  const figure = indicator.thisYear;
  const target = targetFor(indicator, figure);
  const year = yearOf(indicator, target, reportDate);
  const limit = target === null ? null : limitOf(target, indicator);
  const value = figure === null ? null : shownValue(figure);
  // A figure that is a change is held against a target that is one, and against no other.
  const fits =
    target !== null &&
    target.ambiguity === null &&
    figure !== null &&
    figure.isChange === isChangeTarget(target) &&
    !isLaterPart(indicator, figure, target, year);
  const outcome =
    fits && limit !== null ? rateAgainstTarget(figure, target, limit, indicator.unit, rule) : null;
  const floorOrCeiling = target === null ? "none" : demandOf(target);
  const settled =
    target !== null &&
    outcome !== null &&
    limit !== null &&
    value !== null &&
    growsUntilDue(indicator, target, year) &&
    meets(target, value, limit) === (floorOrCeiling === "floor");
  return {
    indicator,
    reportDate,
    figure,
    target,
    outcome,
    settled,
    year,
    lastYear: compareForBetter(figure, indicator.lastYear, indicator.polarity),
    baseline: compareForBetter(figure, indicator.baseline, indicator.polarity),
  };
}
