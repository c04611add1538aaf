import type { Status } from "../../domain/status.ts";
import type { RatingColour } from "../../domain/rating-colour.ts";
import type { HeadingChoice, PolarityQuestion, Severity, TargetQuestion } from "../../finding.ts";
import type { Place } from "../../grid/place.ts";
import type { PaneLead } from "../leads/pane-leads.ts";

/** What the pane shows of an appendix, in words: plain data that a worker can hand over. */
export interface PaneReading {
  /** As the workbook has it, or as a person said; null where nobody says. */
  readonly title: string | null;
  readonly letter: string | null;
  /** "2014-03-18". */
  readonly reportDate: string | null;
  readonly priorities: readonly PanePriority[];
  readonly findings: readonly PaneFinding[];
  readonly ratings: Readonly<Record<RatingColour, number>>;
  readonly statuses: StatusCounts;
  /** Who owes what, priority by priority. */
  readonly leads: readonly PaneLead[];
  /** True where there is nothing to build from. */
  readonly holdsNothing: boolean;
}

export type StatusCounts = Readonly<Record<Status | "none", number>>;

export interface PanePriority {
  readonly name: string;
  readonly lead: string | null;
  readonly place: Place;
  readonly indicators: readonly PaneIndicator[];
  /** How many aims it has, and how its actions stand. */
  readonly aims: number;
  readonly statuses: StatusCounts;
}

export interface PaneIndicator {
  /** With its code in front: "NI 18 Re-offending". */
  readonly name: string;
  /** What a person's word on its polarity goes by. */
  readonly ownName: string;
  readonly place: Place;
  readonly figures: readonly PaneFigure[];
  /** This year against last year, then against the baseline. */
  readonly differences: readonly PaneDifference[];
  readonly rating: {
    readonly colour: RatingColour;
    /** "Amber". */
    readonly word: string;
    /** "worse than baseline", "contextual". */
    readonly reason: string;
    /** True where it rests on a polarity that nobody has confirmed. */
    readonly assumed: boolean;
  };
  /** True where it is not rated because nobody says which way is good. */
  readonly asksPolarity: boolean;
  /** The beginning of an update in words, where the table has one in place of figures. */
  readonly update: string | null;
}

export interface PaneFigure {
  /** "Baseline", "Last year", "This year", "Target", or empty for a further period. */
  readonly label: string;
  /** "Jan – Dec 2012", or empty. */
  readonly period: string;
  /** "24.0%", "not available", "18,376 (provisional)". */
  readonly text: string;
  /** True for the figure that the indicator is judged on. */
  readonly isJudged: boolean;
  /** True for a number, which lines up with those above and below. */
  readonly isNumber: boolean;
}

export interface PaneDifference {
  /** "last year", "the quarter before", "baseline". */
  readonly on: string;
  /** "▼ −0.4 percentage points". */
  readonly text: string;
}

export interface PaneFinding {
  /** Findings of one kind are shown together. */
  readonly kind: string;
  readonly severity: Severity;
  readonly place: Place | null;
  readonly message: string;
  /** The priority it belongs to, or null. */
  readonly priority: string | null;
  /** What a person can answer, where the finding asks. */
  readonly choice: HeadingChoice | null;
  readonly polarity: PolarityQuestion | null;
  readonly target: TargetQuestion | null;
}
