import { shownValue } from "./figure.ts";
import type { Figure, Indicator, Target, TargetTest } from "./indicator.ts";
import { monthsBetween, periodLength } from "./period.ts";
import type { Period } from "./period.ts";

/** How a target asks to be met. */
export type Demand = "floor" | "ceiling" | "none";

const DEMANDS: Readonly<Record<TargetTest, Demand>> = {
  atLeast: "floor",
  above: "floor",
  changeAtLeast: "floor",
  atMost: "ceiling",
  below: "ceiling",
  changeAtMost: "ceiling",
  none: "none",
};

/** Tells whether a target is a floor to reach or a ceiling not to break. */
export function demandOf(target: Target): Demand {
  return DEMANDS[target.test];
}

/** Tells whether a target is over figures that are themselves changes. */
export function isChangeTarget(target: Target): boolean {
  return target.test === "changeAtLeast" || target.test === "changeAtMost";
}

/**
 * Tells whether a figure is of a part of a year, beside whole years, under a target that names no period:
 * then the target is a whole year's (Rule R6).
 *
 * @example isPartOfYear({ ...burglary, lastYear: of("2022/23"), thisYear: of("Jun 2023") }, target) //=> true
 */
export function isPartOfYear(indicator: Indicator, target: Target): boolean {
  const { thisYear, lastYear, baseline } = indicator;
  if (indicator.layout !== "comparison" || target.period !== null) return false;
  const [part, ...whole] = [thisYear, lastYear, baseline].map((figure) =>
    periodLength(figure?.period ?? null),
  );
  return part != null && part < 12 && whole.some((months) => months !== null && months >= 12);
}

/**
 * Tells whether quarterly counts may be added up towards a target (Rule R6): it names one number,
 * and not a change.
 */
export function isNumericTarget(target: Target): boolean {
  const hasNumber = target.value !== null || target.fromBaseline;
  // Towards a quarter's own target nothing adds up.
  const isOfQuarter = periodLength(target.period) === 3;
  return hasNumber && !isOfQuarter && target.ambiguity === null && !isChangeTarget(target);
}

/** What is left of "Target: 85%" when its number, signs and label are taken away. */
const NUMBER_AND_LABEL = /[\d.,\s%£:;()–-]|\btargets?\b/gi;

/**
 * Tells whether a target is a number alone, so that its direction was taken from the polarity
 * (Rules R1, R6).
 *
 * @example restsOnPolarity({ ...target, text: "85%" }) //=> true
 */
export function restsOnPolarity(target: Target): boolean {
  if (target.chosen !== undefined) return false;
  return target.value !== null && target.text.replace(NUMBER_AND_LABEL, "") === "";
}

/** Gives the number a target asks for; that of the baseline as displayed where the target says so. */
export function limitOf(target: Target, indicator: Indicator): number | null {
  if (!target.fromBaseline) return target.value;
  return indicator.baseline === null ? null : shownValue(indicator.baseline);
}

const isWithin = (period: Period, whole: Period): boolean =>
  period.end !== null &&
  whole.end !== null &&
  period.end <= whole.end &&
  (whole.start === null || period.end >= whole.start);

const length = (period: Period | null): number =>
  period?.start == null || period.end == null
    ? Number.POSITIVE_INFINITY
    : monthsBetween(period.start, period.end);

const byEnd = (one: Target, other: Target): number =>
  (one.period?.end ?? "").localeCompare(other.period?.end ?? "");

/**
 * Picks the one target a figure is judged by (Rule R2): the one for its own period, else one that
 * names no period, else the first that is still to come.
 *
 * @example targetFor({ ...indicator, targets: [for2008, for2010] }, figureFor2008) //=> for2008
 */
export function targetFor(indicator: Indicator, figure: Figure | null): Target | null {
  const inTime = indicator.targets.filter((target) => target.period?.end != null).sort(byEnd);
  const undated = indicator.targets.find((target) => target.period?.end == null) ?? null;
  // Without a figure there is still a newest measured period, and only what comes after it is due.
  const newest =
    figure?.period ?? (figure === null ? (indicator.lastYear ?? indicator.baseline)?.period : null);
  if (newest?.end == null) return undated ?? inTime[0] ?? null;
  const { end } = newest;
  const own = inTime
    .filter((target) => target.period !== null && isWithin(newest, target.period))
    .sort((one, other) => length(one.period) - length(other.period));
  const later = inTime.find((target) => (target.period?.end ?? "") > end);
  // Beside quarters or an update stands the target of the same year, whatever months a cell names.
  const beside = indicator.layout === "comparison" ? null : inTime.at(-1);
  return own[0] ?? undated ?? later ?? beside ?? null;
}
