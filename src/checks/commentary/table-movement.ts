import {
  divide,
  multiply,
  roundHalfAwayFromZero,
  subtract,
  writeDecimal,
} from "../../domain/decimal.ts";
import { areComparable } from "../../domain/difference.ts";
import { describeFigure, shownValue } from "../../domain/figure.ts";
import type { JudgedIndicator } from "../../domain/judgement.ts";
import { hasNumber } from "../figures.ts";
import type { NumberedFigure } from "../figures.ts";
import type { Base } from "./bases.ts";
import type { AmountUnit } from "./token.ts";

/** How this year's figure moved from an earlier one, in every way that a sentence may put it. */
export interface TableMovement {
  readonly base: Base;
  readonly earlier: NumberedFigure;
  readonly later: NumberedFigure;
  readonly isComparable: boolean;
  /** In the unit of the figures, signed. */
  readonly distance: number;
  /** In percent of the earlier figure, signed; null from nought. */
  readonly percent: number | null;
}

const shareOf = (distance: number, earlier: number): number | null =>
  divide(multiply(distance, 100), Math.abs(earlier));

/** Compares this year with an earlier figure; null where one of them has no number or is a change itself. */
export function movementFrom(indicator: JudgedIndicator, base: Base): TableMovement | null {
  const { thisYear: later, [base]: earlier } = indicator;
  if (!hasNumber(later) || !hasNumber(earlier) || later.isChange || earlier.isChange) return null;
  const distance = subtract(later.value, earlier.value);
  return {
    base,
    earlier,
    later,
    isComparable: areComparable(later, earlier),
    distance,
    percent: shareOf(distance, earlier.value),
  };
}

/** Lists the numbers that a movement may be given as in a unit: from the figures, and from them as shown. */
export function sizesOf(
  movement: TableMovement,
  unit: AmountUnit,
  isShare: boolean,
): readonly number[] {
  const { earlier, later } = movement;
  const [shownLater, shownEarlier] = [shownValue(later), shownValue(earlier)];
  const shown =
    shownLater === null || shownEarlier === null ? [] : [subtract(shownLater, shownEarlier)];
  const distances = [movement.distance, ...shown];
  const shares = [
    movement.percent,
    ...shown.map((distance) => shareOf(distance, shownEarlier ?? 0)),
  ].filter((share) => share !== null);
  switch (unit) {
    // "rose by 0.4%" of a percentage means points as often as percent.
    case "percent":
      return isShare ? [...distances, ...shares] : shares;
    case "points":
      return isShare ? distances : [];
    case "plain":
      return distances;
  }
}

const glyphOf = (value: number): string => (value > 0 ? "▲" : value < 0 ? "▼" : "◆");

/**
 * Writes a movement as the table gives it, with as many decimals as the sentence has.
 *
 * @example describeMovement(theft2014, "percent", 1, indicator) //=> "▲ 1.9%"
 */
export function describeMovement(
  movement: TableMovement,
  unit: AmountUnit,
  decimals: number,
  indicator: JudgedIndicator,
): string {
  const places = Math.max(decimals, indicator.decimals);
  const write = (value: number, digits: number, ending: string): string => {
    const rounded = roundHalfAwayFromZero(value, digits);
    return `${glyphOf(rounded)} ${writeDecimal(Math.abs(rounded), digits)}${ending}`;
  };
  if (indicator.unit === "percent") return write(movement.distance, places, " percentage points");
  if (unit === "plain" || movement.percent === null) {
    return write(movement.distance, Math.max(movement.later.decimals, decimals), "");
  }
  return write(movement.percent, places, "%");
}

/** Writes the two figures of a movement: "23,690 to 24,137". */
export function describeEnds(
  { earlier, later }: TableMovement,
  indicator: JudgedIndicator,
): string {
  return `${describeFigure(earlier, indicator.unit)} to ${describeFigure(later, indicator.unit)}`;
}
