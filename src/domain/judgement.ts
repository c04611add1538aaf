import type { Agreement, Priority } from "./agreement.ts";
import type { Indicator, MissingSymbol, Qualifier, Target } from "./indicator.ts";
import type { RatingColour } from "./rating-colour.ts";

/** This year against last year, or this year against the baseline (Rules D1–D5). */
export interface Difference {
  readonly kind: "percent" | "points" | "absolute";
  /** Unrounded and signed; null where it cannot be made, see `why`. */
  readonly value: number | null;
  /** Rounded to `decimals`, half away from zero (Rule D3); null with `value`. */
  readonly rounded: number | null;
  readonly decimals: number;
  /** Why there is no value: the symbol of the missing figure, or periods that cannot be compared. */
  readonly why: MissingSymbol | "notComparable" | null;
  /** Carried from the figures and printed after the text: [p], [r], [e], [u]. */
  readonly qualifier: Qualifier | null;
  /** The source's own words, where a difference is reproduced and not made (Rule D2). */
  readonly reproduced: string | null;
}

/** Why an indicator is not rated, in their order of precedence (Rule R2). */
export const NOT_RATED = [
  "noTarget",
  "noPolarity",
  "noBaseline",
  "notYetDue",
  "noData",
  "notComparable",
  "noLongerMonitored",
  "needsPerson",
] as const;
export type NotRatedReason = (typeof NOT_RATED)[number];

/** How this year stands against one earlier figure, polarity taken into account; null where there is none. */
export type Standing = "better" | "worse" | "same" | null;

export type RatingReason =
  | { readonly kind: NotRatedReason }
  /** Rule R3. */
  | {
      readonly kind: "target";
      readonly outcome: "met" | "nearlyMet" | "missed";
      readonly target: Target;
    }
  /** Rule R4. */
  | { readonly kind: "earlierFigures"; readonly lastYear: Standing; readonly baseline: Standing }
  /** A person's own rating, and what the rules make of the figures (Rule W6). */
  | {
      readonly kind: "judged";
      readonly why: string;
      readonly by: string;
      readonly computed: Rating;
    };

export interface Rating {
  readonly colour: RatingColour;
  readonly reason: RatingReason;
  /** True where the rating rests on a suggested polarity (Rule R1). */
  readonly assumed: boolean;
}

/** What the rules make of one indicator. */
export interface Judgement {
  readonly change: Difference | null;
  readonly differenceToBaseline: Difference | null;
  /** The target the figure is judged against, or null. */
  readonly target: Target | null;
  readonly rating: Rating;
  /** True where a percentage rests on a whole number below 50 (Rule D5). */
  readonly smallBase: boolean;
}

export interface JudgedIndicator extends Indicator {
  readonly judgement: Judgement;
}
export type JudgedPriority = Priority<JudgedIndicator>;
export type JudgedAgreement = Agreement<JudgedIndicator>;
