import { coverAlike, periodLength } from "../domain/period.ts";
import type { Indicator } from "../domain/indicator.ts";
import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";
import { hasNumber, nameOfPeriod, nameWithPeriod, pairsOf } from "./figures.ts";
import type { Compared, NumberedFigure } from "./figures.ts";

/** "Apr to Oct" and "Apr to Jan" are one year as it goes on; nothing is wrong with their lengths. */
const isYearGoingOn = (one: NumberedFigure, other: NumberedFigure): boolean =>
  one.period?.start != null && one.period.start === other.period?.start;

interface Held {
  readonly figure: NumberedFigure;
}
type Pair<T> = readonly [T, T];

const isUnlike = ({ figure: one }: Held, { figure: other }: Held): boolean =>
  !coverAlike(one.period, other.period);

/** The one that differs from most; of two, the earlier, since later figures are held against it. */
function oddFirst([one, other]: Pair<Held>, all: readonly Held[]): Held {
  const alike = (held: Held): number => all.filter((it) => !isUnlike(held, it)).length;
  return alike(other) < alike(one) ? other : one;
}

/** What a finding says of two figures, and the figures that they stand among. */
interface UnlikePair {
  readonly all: readonly Held[];
  readonly pair: Pair<Held>;
  readonly names: Pair<string>;
}

/** Finds figures that are compared, or stand in one row of quarters, and cover unlike lengths of time. */
export const checkUnlikePeriods = eachIndicator((indicator, { compared, pairs }) => {
  const found =
    indicator.layout === "quarters" ? unlikeQuarters(indicator) : unlikeCompared(compared, pairs);
  if (found === null) return null;
  const { all, pair, names } = found;
  return notice.unlikePeriods(oddFirst(pair, all).figure.place, {
    name: indicator.name,
    one: names[0],
    other: names[1],
  });
});

function unlikeCompared(
  all: readonly Compared[],
  pairs: readonly Pair<Compared>[],
): UnlikePair | null {
  for (const pair of pairs) {
    const [one, other] = pair;
    if (isUnlike(one, other)) {
      return { all, pair, names: [nameWithPeriod(one), nameWithPeriod(other)] };
    }
  }
  return null;
}

function unlikeQuarters(indicator: Indicator): UnlikePair | null {
  const all = withoutYearsBefore(indicator.series.filter(hasNumber)).map((figure) => ({ figure }));
  const pair = pairsOf(all).find(
    ([one, other]) => isUnlike(one, other) && !isYearGoingOn(one.figure, other.figure),
  );
  if (pair === undefined) return null;
  const [one, other] = pair;
  const names = [
    nameOfPeriod(one.figure, indicator),
    nameOfPeriod(other.figure, indicator),
  ] as const;
  return { all, pair, names };
}

/** Whole years that stand before the quarters are compared with none of them. */
function withoutYearsBefore(series: readonly NumberedFigure[]): readonly NumberedFigure[] {
  const first = series.findIndex(({ period }) => periodLength(period) === 3);
  const areYears = series
    .slice(0, Math.max(first, 0))
    .every(({ period }) => periodLength(period) === 12);
  return areYears ? series.slice(Math.max(first, 0)) : series;
}
