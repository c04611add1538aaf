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

/** A percentage that moves by fewer points has slipped nowhere, however many times that is. */
const LEAST_POINTS = 3;
/** Figures within so many times of one another make a steady row, in which a jump stands out. */
const STEADY_TIMES = 3;
/** Of fewer figures nobody can tell whether they are steady. */
const FEWEST_FOR_STEADY = 4;

type Neighbours = readonly [earlier: NumberedFigure, later: NumberedFigure];

function timesOf(one: NumberedFigure, other: NumberedFigure, indicator: Indicator): number {
  const smaller = Math.min(Math.abs(one.value), Math.abs(other.value));
  const larger = Math.max(Math.abs(one.value), Math.abs(other.value));
  if (smaller === 0 || (indicator.unit === "count" && larger < TINY)) return 1;
  if (indicator.unit === "percent" && larger - smaller < LEAST_POINTS) return 1;
  return larger / smaller;
}

/** A figure below nought is a balance or a difference, which jumps by itself. */
const isBelowNought = ({ value }: NumberedFigure): boolean => value < 0;

const areSteady = (figures: readonly NumberedFigure[]): boolean => {
  const sizes = figures.map(({ value }) => Math.abs(value)).filter((size) => size > 0);
  return sizes.length === 0 || Math.max(...sizes) / Math.min(...sizes) < STEADY_TIMES;
};

/** Tells whether a jump stands out: without one of the two, or on either side of it, the row is steady. */
function standsOut([earlier, later]: Neighbours, row: readonly NumberedFigure[]): boolean {
  if (row.length < FEWEST_FOR_STEADY) return true;
  const at = row.indexOf(later);
  return (
    areSteady(row.filter((figure) => figure !== later)) ||
    areSteady(row.filter((figure) => figure !== earlier)) ||
    (areSteady(row.slice(0, at)) && areSteady(row.slice(at)))
  );
}

function isJump([earlier, later]: Neighbours, indicator: Indicator): boolean {
  return (
    !earlier.isChange &&
    !later.isChange &&
    !isBelowNought(earlier) &&
    !isBelowNought(later) &&
    timesOf(earlier, later, indicator) >= LEAST_TIMES &&
    areComparable(later, earlier)
  );
}

/** Finds a jump among the three figures, or from one figure of the series to the next. */
function findJump(indicator: Indicator, facts: Facts): Neighbours | undefined {
  // A sum of quarters is no neighbour of anything.
  if (indicator.layout !== "quarters") {
    for (const [one, other] of facts.pairs) {
      const pair: Neighbours = [one.figure, other.figure];
      if (isJump(pair, indicator) && standsOut(pair, facts.alike)) return pair;
    }
  }
  if (facts.measuresSeveral) return undefined;
  let earlier: NumberedFigure | undefined;
  for (const figure of indicator.series) {
    if (!hasNumber(figure)) continue;
    if (earlier !== undefined) {
      const pair: Neighbours = [earlier, figure];
      if (isJump(pair, indicator) && standsOut(pair, facts.alike)) return pair;
    }
    earlier = figure;
  }
  return undefined;
}

/** Finds figures that rise or fall to about ten or a hundred times the one before, or more. */
export const checkImplausibleJumps = eachIndicator((indicator, facts) => {
  const jump = findJump(indicator, facts);
  // A fraction beside a percentage is told as that, and not as a jump as well.
  if (jump === undefined || figureInOtherUnit(indicator, facts) !== undefined) return null;
  const [earlier, later] = jump;
  const times = Math.round(timesOf(earlier, later, indicator));
  return notice.implausibleJump(later.place, {
    name: indicator.name,
    from: describeFigure(earlier, indicator.unit),
    to: describeFigure(later, indicator.unit),
    times: `${Math.abs(later.value) > Math.abs(earlier.value) ? "×" : "÷"}${times}`,
  });
});
