import type { RatingColour } from "./rating-colour.ts";

/** A colour that says how an indicator stands; the word alone, never a shade. */
export type JudgedColour = Exclude<RatingColour, "notRated">;

/** Every number and colour that ratings depend on (Rule R5). */
export interface RatingRule {
  readonly tolerance: {
    /** Percent of the target, for counts, rates, money and plain numbers. */
    readonly percentOfTarget: number;
    /** Percentage points, for percentages. */
    readonly points: number;
    /** Percent of the target that the points never exceed: 10 is a tenth. */
    readonly pointsAtMostPercentOfTarget: number;
    /** Points, for targets that are changes. */
    readonly changePoints: number;
  };
  /** Percentages of a whole number below this one carry a note (Rule D5). */
  readonly smallBase: number;
  /** Against a target (Rule R3). */
  readonly target: {
    readonly met: JudgedColour;
    readonly nearlyMet: JudgedColour;
    readonly missed: JudgedColour;
  };
  /** Against last year and baseline together (Rule R4). */
  readonly earlierFigures: {
    /** Better than one and worse than neither. */
    readonly better: JudgedColour;
    /** Worse than one only, or unchanged from all there are. */
    readonly mixed: JudgedColour;
    /** Worse than both, or worse than the only one there is. */
    readonly worse: JudgedColour;
  };
}

/** The rule in force (Rules D5, R3, R4, R5). */
export const RATING_RULE: RatingRule = {
  tolerance: {
    percentOfTarget: 5,
    points: 2,
    pointsAtMostPercentOfTarget: 10,
    changePoints: 2,
  },
  smallBase: 50,
  target: { met: "green", nearlyMet: "amber", missed: "red" },
  earlierFigures: { better: "green", mixed: "amber", worse: "red" },
};

/** One line of the key: a colour, and what earns it. */
export interface RuleLine {
  readonly rule: "target" | "earlierFigures";
  readonly colour: JudgedColour;
  readonly text: string;
}

const FRACTIONS: Readonly<Record<number, string>> = {
  5: "a twentieth",
  10: "a tenth",
  20: "a fifth",
};

/**
 * Writes a rule as the lines of a key, so that the key cannot say anything else (Rule R5).
 *
 * @example describeRatingRule(RATING_RULE)[0]?.text //=> "meets the target"
 */
export function describeRatingRule(rule: RatingRule): readonly RuleLine[] {
  const { percentOfTarget, points, pointsAtMostPercentOfTarget, changePoints } = rule.tolerance;
  const share = FRACTIONS[pointsAtMostPercentOfTarget] ?? `${pointsAtMostPercentOfTarget}%`;
  const tolerance = `${percentOfTarget}% of the target (percentages: ${points} points, at most ${share} of the target; changes: ${changePoints} points)`;
  return [
    { rule: "target", colour: rule.target.met, text: "meets the target" },
    {
      rule: "target",
      colour: rule.target.nearlyMet,
      text: `misses the target by no more than ${tolerance}`,
    },
    { rule: "target", colour: rule.target.missed, text: "misses the target by more" },
    {
      rule: "earlierFigures",
      colour: rule.earlierFigures.better,
      text: "no target: better than last year or the baseline and worse than neither",
    },
    {
      rule: "earlierFigures",
      colour: rule.earlierFigures.mixed,
      text: "no target: worse than one of them only, or unchanged",
    },
    {
      rule: "earlierFigures",
      colour: rule.earlierFigures.worse,
      text: "no target: worse than both, or than the only one there is",
    },
  ];
}
