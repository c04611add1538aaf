import { areComparable } from "../domain/difference.ts";
import { describeFigure } from "../domain/figure.ts";
import type { Indicator } from "../domain/indicator.ts";
import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";
import { hasNumber } from "./figures.ts";
import type { NumberedFigure } from "./figures.ts";
import { figureInOtherUnit } from "./mixed-units.ts";

/** A slipped point makes ten times the number, give or take what the number itself has moved. */
const LEAST_TIMES = 9;
/** Counts below this jump by themselves: 2 incidents, then 20. */
const TINY = 50;

type Neighbours = readonly [earlier: NumberedFigure, later: NumberedFigure];

/** Lists each figure of the series with the next. */
function neighboursInSeries({ series }: Indicator): readonly Neighbours[] {
  const numbers = series.filter(hasNumber);
  return numbers.slice(1).map((later, index): Neighbours => [numbers[index] ?? later, later]);
}

function timesOf(one: NumberedFigure, other: NumberedFigure, indicator: Indicator): number {
  const [size, otherSize] = [Math.abs(one.value), Math.abs(other.value)];
  const [smaller, larger] = [Math.min(size, otherSize), Math.max(size, otherSize)];
  if (smaller === 0 || (indicator.unit === "count" && larger < TINY)) return 1;
  return larger / smaller;
}

/** Finds figures that rise or fall to about ten or a hundred times the one before, or more. */
export const checkImplausibleJumps = eachIndicator((indicator, { numbers, pairs }) => {
  const isJump = ([earlier, later]: Neighbours): boolean =>
    !earlier.isChange &&
    !later.isChange &&
    timesOf(earlier, later, indicator) >= LEAST_TIMES &&
    areComparable(later, earlier);
  // A sum of quarters is no neighbour of anything.
  const three = indicator.layout === "quarters" ? [] : pairs;
  const jump =
    three.map(([one, other]): Neighbours => [one.figure, other.figure]).find(isJump) ??
    neighboursInSeries(indicator).find(isJump);
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
