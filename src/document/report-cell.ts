import type { Qualifier, TargetTest, Unit } from "../domain/indicator.ts";
import type { OpenCell } from "./open-cell.ts";

export type ReportCell =
  TextCell | FigureCell | LatestCell | TargetCell | DifferenceCell | RatingCell;

export interface TextCell {
  readonly kind: "text";
  readonly text: string;
  /** Given where a person may type a figure in its place. */
  readonly open?: OpenCell;
}

/** A number with what it needs to be shown as the source shows it. */
export interface Shown {
  /** A percentage in percent. */
  readonly value: number;
  readonly unit: Unit;
  readonly decimals: number;
  readonly qualifier: Qualifier | null;
  /** True where the figure is itself a change: −28 for "28% reduction". */
  readonly isChange: boolean;
}

export interface FigureCell {
  readonly kind: "figure";
  readonly shown: Shown;
  /** Given where a person has typed it. */
  readonly open?: OpenCell;
}

/** The figure a row is judged on, taken from further columns of the same row. */
export interface LatestCell {
  readonly kind: "latest";
  readonly shown: Shown;
  /** The further columns it adds up, or the one it repeats. */
  readonly from: readonly number[];
}

/** A target whose words are a plain number. */
export interface TargetCell {
  readonly kind: "target";
  readonly shown: Shown;
}

/** This year against last year or the baseline, made live from the cells of the row (Rule D6). */
export interface DifferenceCell {
  readonly kind: "difference";
  readonly against: "lastYear" | "baseline";
  readonly form: "points" | "percent" | "fromZero";
  readonly rounded: number;
  readonly decimals: number;
  readonly qualifier: Qualifier | null;
}

/** A rating: its word, and the reason on a second line. */
export interface RatingCell {
  readonly kind: "rating";
  readonly outcome: Outcome;
  /** How the rating follows from the cells of its row; null where it is words alone. */
  readonly rule: LiveRule | null;
  /** Given where a person may choose another. */
  readonly open?: OpenCell;
}

export interface Outcome {
  /** "Amber (assumed)". */
  readonly word: string;
  /** "worse than baseline". */
  readonly reason: string;
}

export type LiveRule =
  | {
      /** Rule R4. */
      readonly kind: "earlierFigures";
      readonly better: "higher" | "lower";
      readonly against: readonly ("lastYear" | "baseline")[];
      /** For each way the figures can stand: worse, same, better against the first, and within each against the second. */
      readonly outcomes: readonly Outcome[];
    }
  | {
      /** Rule R3. */
      readonly kind: "target";
      readonly test: Exclude<TargetTest, "none">;
      /** In percent for a percentage. */
      readonly value: number;
      /** The target's column, where its cell holds the number itself. */
      readonly column: number | null;
      /** How far a target may be missed and still be amber, in the unit of the figure: the lesser of the two. */
      readonly tolerance: {
        readonly most: number | null;
        readonly percentOfTarget: number | null;
      };
      /** " points" after what is missed by, or nothing. */
      readonly missUnit: string;
      readonly missDecimals: number;
      readonly met: Outcome;
      /** The words before the distance: "missed by ". */
      readonly nearly: Outcome;
      readonly missed: Outcome;
      /** Said where the figure stands at a bound that it must pass. */
      readonly atBound: string;
    };
