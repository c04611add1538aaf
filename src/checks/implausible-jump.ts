import { areComparable } from "../domain/difference.ts";
import { describeFigure } from "../domain/figure.ts";
import type { Indicator } from "../domain/indicator.ts";
import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";
import { comparedFigures, hasNumber, pairsOf } from "./figures.ts";
import type { NumberedFigure } from "./figures.ts";
import { figureInOtherUnit } from "./mixed-units.ts";

/** A slipped point makes ten times the number, give or take what the number itself has moved. */
const LEAST_TIMES = 9;
/** Counts below this jump by themselves: 2 incidents, then 20. */
const TINY = 50;

/** Pairs that are held against one another: the three figures, and each quarter with the next. */
function neighbours(indicator: Indicator): readonly (readonly [NumberedFigure, NumberedFigure])[] {
  const compared = comparedFigures(indicator).map(({ figure }) => figure);
  const series = indicator.series.filter(hasNumber);
  const next = series
    .slice(1)
    .map((later, index): readonly [NumberedFigure, NumberedFigure] => [
      series[index] ?? later,
      later,
    ]);
  // A sum of quarters is no neighbour of anything.
  return indicator.layout === "quarters" ? next : [...pairsOf(compared), ...next];
}

function timesOf(one: NumberedFigure, other: NumberedFigure, indicator: Indicator): number {
  const [smaller = 0, larger = 0] = [Math.abs(one.value), Math.abs(other.value)].sort(
    (a, b) => a - b,
  );
  if (smaller === 0 || (indicator.unit === "count" && larger < TINY)) return 1;
  return larger / smaller;
}

/** Finds figures that rise or fall to about ten or a hundred times the one before, or more. */
export const checkImplausibleJumps = eachIndicator((indicator) => {
  // A fraction beside a percentage is told as that, and not as a jump as well.
  if (figureInOtherUnit(indicator) !== undefined) return null;
  const jump = neighbours(indicator).find(
    ([earlier, later]) =>
      !earlier.isChange &&
      !later.isChange &&
      areComparable(later, earlier) &&
      timesOf(earlier, later, indicator) >= LEAST_TIMES,
  );
  if (jump === undefined) return null;
  const [earlier, later] = jump;
  const times = Math.round(timesOf(earlier, later, indicator));
  return notice.implausibleJump(later.place, {
    name: indicator.name,
    from: describeFigure(earlier, indicator.unit),
    to: describeFigure(later, indicator.unit),
    times: `${Math.abs(later.value) > Math.abs(earlier.value) ? "×" : "÷"}${times}`,
  });
});
