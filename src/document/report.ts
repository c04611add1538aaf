import type { Status } from "../domain/status.ts";
import type { Unit } from "../domain/indicator.ts";
import type { RatingColour } from "../domain/rating-colour.ts";
import type { Block } from "./block.ts";
import type { OverviewPage } from "./overview.ts";
import type { FigureCell, RatingCell, ReportCell, TextCell } from "./report-cell.ts";

/** What the committee is told, in words of the report: nothing here says how it looks. */
export interface Report {
  /** "Appendix B: CSA Performance Monitoring – 18th March 2014". */
  readonly titleLine: string;
  /** "18 March 2014", or null. */
  readonly reportDate: string | null;
  /** The day of building, "2026-11-23", and in words. */
  readonly builtOn: { readonly day: string; readonly words: string };
  /** "January 2014", or null. */
  readonly figuresAsAt: string | null;
  readonly overview: OverviewPage;
  readonly priorities: readonly PriorityPage[];
  readonly indicators: readonly IndicatorRecord[];
  readonly key: Key;
}

export interface PriorityPage {
  /** Stays the same from one report to the next: "priority/acquisitive-crime". */
  readonly key: string;
  readonly name: string;
  readonly lead: string;
  readonly blocks: readonly Block[];
  /** True where the priority is no longer in the plan, and only words are kept. */
  readonly isGone: boolean;
}

/** Says what glyphs, ratings and statuses mean, printed from the rules in force (Rule R5). */
export interface Key {
  readonly glyphs: string;
  readonly assumed: string;
  readonly ratings: readonly {
    readonly colour: RatingColour;
    readonly word: string;
    readonly meaning: string;
  }[];
  readonly statuses: readonly {
    readonly status: Status;
    readonly word: string;
    readonly meaning: string;
  }[];
}

/** One indicator as one row a machine can read again; symbols stay in their shorthand. */
export interface IndicatorRecord {
  readonly priority: string;
  readonly code: string;
  readonly framework: string;
  readonly name: string;
  readonly unit: Unit;
  readonly polarity: string;
  readonly polaritySource: string;
  readonly baseline: RecordedFigure;
  readonly lastYear: RecordedFigure;
  readonly thisYear: RecordedFigure;
  readonly target: string;
  readonly targetPeriod: string;
  readonly change: ReportCell;
  readonly differenceToBaseline: ReportCell;
  readonly rating: RatingCell;
  readonly ratingReason: string;
  /** A person's rating, why, and who; empty where nobody has judged. */
  readonly judged: { readonly rating: string; readonly reason: string; readonly name: string };
  readonly notes: string;
  readonly furtherFigures: string;
  readonly furtherTargets: string;
}

export interface RecordedFigure {
  readonly content: FigureCell | TextCell;
  readonly period: string;
  readonly cell: string;
}
