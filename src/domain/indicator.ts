import type { Place } from "../grid/place.ts";
import type { RatingColour } from "./rating-colour.ts";
import type { Period } from "./period.ts";

export type Unit = "count" | "percent" | "rate" | "currency" | "number";

/** Which way is good. "none" is contextual: neither. */
export type Polarity = "higher" | "lower" | "none";
export type PolaritySource = "stated" | "suggested" | "none";

/** Stands in place of a number: not available, confidential, not applicable, rounds to nought, none recorded. */
export type MissingSymbol = "x" | "c" | "z" | "low" | "w";
/** Stands beside a number: provisional, revised, estimated, break in series, low reliability. */
export type Qualifier = "p" | "r" | "e" | "b" | "u";
export type FigureSymbol = MissingSymbol | Qualifier;

/** One value for one period, and the cell it came from. */
export interface Figure {
  /** The number; a percentage in percent (4.5, never 0.045). Null where a symbol says why. */
  readonly value: number | null;
  /** A MissingSymbol when value is null, a Qualifier or null when there is one. */
  readonly symbol: FigureSymbol | null;
  /** As the cell shows it. */
  readonly text: string;
  readonly period: Period | null;
  readonly place: Place;
  /** How many decimals the cell shows: 1 for "4.5%", 0 for "17,748". */
  readonly decimals: number;
  /** True for a figure that is itself a change: "28% reduction" is −28. */
  readonly isChange: boolean;
  /** What else stands in the cell: "Average 72.5%". */
  readonly remark: string | null;
  /** Who typed it into their tab, and where; left out for a figure that the source has. */
  readonly given?: { readonly by: string; readonly place: Place };
}

/** A target that somebody has to set, and what the last one was. */
export interface AskedTarget {
  readonly last: string;
  readonly period: Period | null;
  readonly place: Place;
}

/** What a person says of an indicator's rating. */
export interface PersonsRating {
  /** Null where there is a reason or a name, but no rating yet. */
  readonly colour: RatingColour | null;
  readonly reason: string;
  readonly name: string;
}

export type TargetTest =
  "atLeast" | "atMost" | "above" | "below" | "changeAtLeast" | "changeAtMost" | "none";

/** What a figure is meant to reach (Rule R6). */
export interface Target {
  readonly text: string;
  readonly test: TargetTest;
  /** In the unit of the indicator, a percentage in percent; null where the words give no number. */
  readonly value: number | null;
  readonly period: Period | null;
  readonly place: Place;
  /** Why a person must choose before anything is rated against it, or null (finding ambiguous-target). */
  readonly ambiguity: string | null;
  /** True where the value is taken from the baseline: "Maintain or reduce", "To reduce". */
  readonly fromBaseline: boolean;
  /** How a person chose to read it, where its words leave a choice: "at most 190 (5% below …)". */
  readonly chosen?: string;
}

/** A difference that the source prints, to be held against our own. */
export interface PrintedDifference {
  readonly text: string;
  /** Signed as printed: "▼ 2.0" is −2, "▲ 3.6%" is 3.6. */
  readonly value: number;
  readonly decimals: number;
  /** True where a % sign is printed. */
  readonly inPercent: boolean;
  /** The arrow printed, where there is one. */
  readonly arrow: "▲" | "▼" | "◆" | null;
  readonly place: Place;
}

/** How an indicator's figures are laid out, which decides how it is rated (Rules R2, R4, R6). */
export type Layout =
  /** Baseline, last year, this year. */
  | "comparison"
  /** A target and four quarters (or fewer). */
  | "quarters"
  /** A target and an update in words. */
  | "update"
  /** A name alone: a catalogue. */
  | "catalogue";

/** One area (or age) of an indicator that was read from the row that totals them. */
export interface AreaFigures {
  /** "Ashford". */
  readonly name: string;
  readonly baseline: Figure | null;
  readonly lastYear: Figure | null;
  readonly thisYear: Figure | null;
  /** The cell of the name. */
  readonly place: Place;
}

/** A proxy measure with its figures, as read. Nothing is compared or rated yet. */
export interface Indicator {
  readonly name: string;
  /** "NI 195a", or null. */
  readonly code: string | null;
  /** "PSA 23", "HO DSO", or null. */
  readonly framework: string | null;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly polaritySource: PolaritySource;
  readonly layout: Layout;
  readonly baseline: Figure | null;
  readonly lastYear: Figure | null;
  readonly thisYear: Figure | null;
  /** Every measured period in time order, quarters included, but a column headed as baseline. */
  readonly series: readonly Figure[];
  readonly targets: readonly Target[];
  readonly printedChange: PrintedDifference | null;
  readonly printedDifferenceToBaseline: PrintedDifference | null;
  /** The update in words, where the table has one. */
  readonly update: string | null;
  readonly notes: readonly string[];
  /** True where the table is marked (Old) or a paragraph says that the measure has ended. */
  readonly noLongerMonitored: boolean;
  /** Decimals a difference is printed with. */
  readonly decimals: number;
  /** The areas that its figures total, where it was read from their total. */
  readonly breakdown?: readonly AreaFigures[];
  /** The cell of the name. */
  readonly place: Place;
  /** Given where the target of a new period is still to be set: a target is never carried on in silence. */
  readonly askedTarget?: AskedTarget;
  /** What a person says of its rating; left out where nobody does. */
  readonly judged?: PersonsRating;
}
