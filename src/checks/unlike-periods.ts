import type { Indicator } from "../domain/indicator.ts";
import { periodLength } from "../domain/period.ts";
import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";
import { comparedFigures, hasNumber, nameOfPeriod, nameWithPeriod, pairsOf } from "./figures.ts";
import type { NumberedFigure } from "./figures.ts";

/** A figure under the name the finding gives it. */
interface Named {
  readonly name: string;
  readonly figure: NumberedFigure;
}

/** "Apr to Oct" and "Apr to Jan" are one year as it goes on; nothing is wrong with their lengths. */
const isYearGoingOn = (one: NumberedFigure, other: NumberedFigure): boolean =>
  one.period?.start != null && one.period.start === other.period?.start;

function isUnlike({ figure: one }: Named, { figure: other }: Named): boolean {
  const [length, otherLength] = [periodLength(one.period), periodLength(other.period)];
  return length !== null && otherLength !== null && length !== otherLength;
}

/** The one that differs from most; of two, the earlier, since later figures are held against it. */
function oddFirst([one, other]: readonly [Named, Named], all: readonly Named[]) {
  const alike = (named: Named): number => all.filter((it) => !isUnlike(named, it)).length;
  return alike(other) < alike(one) ? other : one;
}

function unlikeIn(
  named: readonly Named[],
  isFine: (one: NumberedFigure, other: NumberedFigure) => boolean,
) {
  const pair = pairsOf(named).find(
    ([one, other]) => isUnlike(one, other) && !isFine(one.figure, other.figure),
  );
  return pair === undefined ? null : { pair, odd: oddFirst(pair, named) };
}

const quartersOf = (indicator: Indicator): readonly Named[] =>
  indicator.layout === "quarters"
    ? indicator.series
        .filter(hasNumber)
        .map((figure) => ({ name: nameOfPeriod(figure, indicator), figure }))
    : [];

/** Finds figures that are compared, or stand in one row of quarters, and cover unlike lengths of time. */
export const checkUnlikePeriods = eachIndicator((indicator) => {
  const three = comparedFigures(indicator).map((compared) => ({
    name: nameWithPeriod(compared),
    figure: compared.figure,
  }));
  const found =
    (indicator.layout === "quarters" ? null : unlikeIn(three, () => false)) ??
    unlikeIn(quartersOf(indicator), isYearGoingOn);
  if (found === null) return null;
  const [one, other] = found.pair;
  return notice.unlikePeriods(found.odd.figure.place, {
    name: indicator.name,
    one: one.name,
    other: other.name,
  });
});
