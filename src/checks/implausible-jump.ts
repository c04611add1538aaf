import { areComparable } from "../domain/difference.ts";
import { describeFigure } from "../domain/figure.ts";
import type { Indicator } from "../domain/indicator.ts";
import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";
import type { Facts } from "./check.ts";
import { hasNumber } from "./figures.ts";
import type { NumberedFigure } from "./figures.ts";
import { figureInOtherUnit } from "./mixed-units.ts";

/** A slipped point makes ten times the number, give or take what the number itself has moved. */
const LEAST_TIMES = 9;
/** Counts below this jump by themselves: 2 incidents, then 20. */
const TINY = 50;

type Neighbours = readonly [earlier: NumberedFigure, later: NumberedFigure];

function timesOf(one: NumberedFigure, other: NumberedFigure, indicator: Indicator): number {
  const [size, otherSize] = [Math.abs(one.value), Math.abs(other.value)];
  const [smaller, larger] = [Math.min(size, otherSize), Math.max(size, otherSize)];
  if (smaller === 0 || (indicator.unit === "count" && larger < TINY)) return 1;
  return larger / smaller;
}

function isJump(earlier: NumberedFigure, later: NumberedFigure, indicator: Indicator): boolean {
  return (
    !earlier.isChange &&
    !later.isChange &&
    timesOf(earlier, later, indicator) >= LEAST_TIMES &&
    areComparable(later, earlier)
  );
}

/** Finds a jump among the three figures, or from one figure of the series to the next. */
function findJump(indicator: Indicator, pairs: Facts["pairs"]): Neighbours | undefined {
  // A sum of quarters is no neighbour of anything.
  if (indicator.layout !== "quarters") {
    const pair = pairs.find(([one, other]) => isJump(one.figure, other.figure, indicator));
    if (pair !== undefined) return [pair[0].figure, pair[1].figure];
  }
  let earlier: NumberedFigure | undefined;
  for (const figure of indicator.series) {
    if (!hasNumber(figure)) continue;
    if (earlier !== undefined && isJump(earlier, figure, indicator)) return [earlier, figure];
    earlier = figure;
  }
  return undefined;
}

/** Finds figures that rise or fall to about ten or a hundred times the one before, or more. */
export const checkImplausibleJumps = eachIndicator((indicator, { numbers, pairs }) => {
  const jump = findJump(indicator, pairs);
  // A fraction beside a percentage is told as that, and not as a jump as well.
  if (jump === undefined || figureInOtherUnit(indicator, numbers) !== undefined) return null;
  const [earlier, later] = jump;
  const times = Math.round(timesOf(earlier, later, indicator));
  return notice.implausibleJump(later.place, {
    name: indicator.name,
    from: describeFigure(earlier, indicator.unit),
    to: describeFigure(later, indicator.unit),
    times: `${Math.abs(later.value) > Math.abs(earlier.value) ? "×" : "÷"}${times}`,
  });
});
