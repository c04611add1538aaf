import type { Polarity, Target, TargetTest, Unit } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import type { Place } from "../../grid/place.ts";

/** What is known of the indicator whose target it is. */
export interface TargetFacts {
  readonly polarity: Polarity;
  readonly unit: Unit;
  /** True where the figures themselves are changes: "28% reduction". */
  readonly figuresAreChanges: boolean;
  readonly baselineValue: number | null;
  readonly period: Period | null;
  readonly place: Place;
}

/** What the words of a target come to. */
export type Reading = Pick<Target, "test" | "value"> &
  Partial<Pick<Target, "ambiguity" | "fromBaseline">>;

/** Reads one way of writing a target; null where it is written otherwise. */
export type Rule = (plain: string, facts: TargetFacts) => Reading | null;

/** Words that need a person. */
export const PROSE: Reading = { test: "none", value: null };

/** A target that can be read in more than one way, and why. */
export const unclear = (ambiguity: string, value: number | null = null): Reading => ({
  ...PROSE,
  value,
  ambiguity,
});

/** The test that a number alone stands for. */
export const DIRECTIONS: Readonly<Record<Polarity, TargetTest>> = {
  higher: "atLeast",
  lower: "atMost",
  none: "none",
};

/** A percentage where the figures are plain counts says nothing about a count. */
export function fits(percent: boolean, { unit, figuresAreChanges }: TargetFacts): boolean {
  return !percent || unit === "percent" || figuresAreChanges;
}

export const percentOfCounts = (): Reading =>
  unclear("is a percentage, but the figures are not percentages");

/** A target without a direction of its own takes it from the polarity. */
export function byPolarity(value: number, percent: boolean, facts: TargetFacts): Reading {
  if (!fits(percent, facts)) return percentOfCounts();
  if (facts.figuresAreChanges) return unclear("does not say whether it asks for a rise or a fall");
  if (facts.unit === "percent" && !percent && value > 0 && value < 1) {
    return unclear("may be a fraction or a percentage");
  }
  return { test: DIRECTIONS[facts.polarity], value };
}

/** Reads a target that is itself a change; it needs figures that are changes. */
export function asChange(value: number, facts: TargetFacts): Reading {
  if (!facts.figuresAreChanges) {
    return unclear("asks for a change, but the figures are not changes");
  }
  return { test: value < 0 ? "changeAtMost" : "changeAtLeast", value };
}
