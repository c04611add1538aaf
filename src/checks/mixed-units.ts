import type { Indicator } from "../domain/indicator.ts";
import { notice } from "../finding.ts";
import { eachIndicator, type Facts } from "./check.ts";
import type { NumberedFigure } from "./figures.ts";

/** A fraction lies about a hundred times below its percentage; the figure itself moves as well. */
const RATIO = { least: 25, most: 400 } as const;
const NAMES_PERCENT = /%|\bper ?cent(?:age)?\b|\bproportion\b/i;

const hasSign = (figure: NumberedFigure): boolean => figure.text.includes("%");

/** "0.045" beside "4.9" or "4.9%": no sign, below one, and finer than the other. */
function isFractionBeside(one: NumberedFigure, other: NumberedFigure): boolean {
  const [small, large] = [Math.abs(one.value), Math.abs(other.value)];
  if (hasSign(one) || small === 0 || small > 1 || large <= 1) return false;
  const ratio = large / small;
  return (
    ratio >= RATIO.least && ratio <= RATIO.most && (hasSign(other) || one.decimals > other.decimals)
  );
}

/** "1,204" beside "4.9%": too large for a percentage, and without its sign. */
const isCountBeside = (one: NumberedFigure, other: NumberedFigure): boolean =>
  !hasSign(one) && hasSign(other) && Math.abs(one.value) > 100 && Math.abs(other.value) <= 100;

function oddOneOut(figures: readonly NumberedFigure[]): NumberedFigure | undefined {
  return figures.find((one) =>
    figures.some((other) => isFractionBeside(one, other) || isCountBeside(one, other)),
  );
}

/** Tells whether a row is about percentages at all. */
const isAboutPercentages = (indicator: Indicator, figures: readonly NumberedFigure[]): boolean =>
  indicator.unit === "percent" || NAMES_PERCENT.test(indicator.name) || figures.some(hasSign);

/** Finds the figure of a row that is not in the unit of the others; undefined where all agree. */
export function figureInOtherUnit(
  indicator: Indicator,
  { alike }: Pick<Facts, "alike">,
): NumberedFigure | undefined {
  const changes = alike.some((figure) => figure.isChange);
  return changes || !isAboutPercentages(indicator, alike) ? undefined : oddOneOut(alike);
}

/** Finds rows whose figures are not all percentages or all fractions. */
export const checkMixedUnits = eachIndicator((indicator, facts) => {
  const odd = figureInOtherUnit(indicator, facts);
  if (odd === undefined) return null;
  const texts = facts.alike.map((figure) => figure.text);
  return notice.mixedUnits(odd.place, { name: indicator.name, figures: texts.join(", ") });
});
