import { addUp, divide, multiply, subtract } from "./decimal.ts";
import { shownValue } from "./figure.ts";
import type { Figure, Target, Unit } from "./indicator.ts";
import { demandOf, isChangeTarget } from "./target.ts";
import type { RatingRule } from "./rating-rule.ts";

export type Outcome = "met" | "nearlyMet" | "missed";

const share = (percent: number, of: number): number =>
  divide(multiply(percent, Math.abs(of)), 100) ?? 0;

/**
 * Tells how far a figure may miss its target and still be nearly there (Rule R3).
 *
 * @example toleranceFor(15, "percent", false, RATING_RULE) //=> 1.5
 */
export function toleranceFor(
  limit: number,
  unit: Unit,
  isChange: boolean,
  rule: RatingRule,
): number {
  const { percentOfTarget, points, pointsAtMostPercentOfTarget, changePoints } = rule.tolerance;
  if (isChange) return changePoints;
  return unit === "percent"
    ? Math.min(points, share(pointsAtMostPercentOfTarget, limit))
    : share(percentOfTarget, limit);
}

/** Tells whether a number meets a target's test; the boundary is good unless the words are strict. */
export function meets(target: Target, value: number, limit: number): boolean {
  switch (target.test) {
    case "atLeast":
    case "changeAtLeast":
      return value >= limit;
    case "atMost":
    case "changeAtMost":
      return value <= limit;
    case "above":
      return value > limit;
    case "below":
      return value < limit;
    case "none":
      return false;
  }
}

/**
 * Judges a figure as displayed against the number of its target (Rules R2, R3). Null where there is
 * no number or no test.
 *
 * @example rateAgainstTarget(figureOf83, { ...target, test: "atLeast" }, 85, "percent", RATING_RULE) //=> "nearlyMet"
 */
export function rateAgainstTarget(
  figure: Figure,
  target: Target,
  limit: number,
  unit: Unit,
  rule: RatingRule,
): Outcome | null {
  const value = shownValue(figure);
  const demand = demandOf(target);
  if (value === null || demand === "none") return null;
  if (meets(target, value, limit)) return "met";
  const tolerance = toleranceFor(limit, unit, isChangeTarget(target), rule);
  const nearly =
    demand === "floor" ? value >= subtract(limit, tolerance) : value <= addUp([limit, tolerance]);
  return nearly ? "nearlyMet" : "missed";
}
