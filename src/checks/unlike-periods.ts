import { periodLength } from "../domain/period.ts";
import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";
import { hasNumber, nameOfPeriod, nameWithPeriod, pairsOf } from "./figures.ts";
import type { NumberedFigure } from "./figures.ts";

/** "Apr to Oct" and "Apr to Jan" are one year as it goes on; nothing is wrong with their lengths. */
const isYearGoingOn = (one: NumberedFigure, other: NumberedFigure): boolean =>
  one.period?.start != null && one.period.start === other.period?.start;

interface Held {
  readonly figure: NumberedFigure;
}
type Pair<T> = readonly [T, T];

function isUnlike({ figure: one }: Held, { figure: other }: Held): boolean {
  const [length, otherLength] = [periodLength(one.period), periodLength(other.period)];
  return length !== null && otherLength !== null && length !== otherLength;
}

/** The one that differs from most; of two, the earlier, since later figures are held against it. */
function oddFirst([one, other]: Pair<Held>, all: readonly Held[]): Held {
  const alike = (held: Held): number => all.filter((it) => !isUnlike(held, it)).length;
  return alike(other) < alike(one) ? other : one;
}

/** Finds figures that are compared, or stand in one row of quarters, and cover unlike lengths of time. */
export const checkUnlikePeriods = eachIndicator((indicator, { compared, pairs }) => {
  const found = (all: readonly Held[], [one, other]: Pair<Held>, names: Pair<string>) =>
    notice.unlikePeriods(oddFirst([one, other], all).figure.place, {
      name: indicator.name,
      one: names[0],
      other: names[1],
    });
  if (indicator.layout !== "quarters") {
    const pair = pairs.find(([one, other]) => isUnlike(one, other));
    return pair === undefined
      ? null
      : found(compared, pair, [nameWithPeriod(pair[0]), nameWithPeriod(pair[1])]);
  }
  const quarters = indicator.series.filter(hasNumber).map((figure) => ({ figure }));
  const pair = pairsOf(quarters).find(
    ([one, other]) => isUnlike(one, other) && !isYearGoingOn(one.figure, other.figure),
  );
  if (pair === undefined) return null;
  const nameOf = ({ figure }: Held): string => nameOfPeriod(figure, indicator);
  return found(quarters, pair, [nameOf(pair[0]), nameOf(pair[1])]);
});
