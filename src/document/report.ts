import type { Status } from "../domain/agreement.ts";
import type { Indicator, Qualifier, TargetTest, Unit } from "../domain/indicator.ts";
import type { RatingColour } from "../domain/judgement.ts";
import type { OverviewPage } from "./overview.ts";
import type { Field, SlotMemory } from "../domain/typed-words.ts";

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

/** What follows one another on a priority's pages, in the order of the source. */
export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "commentary"; readonly line: OpenLine }
  /** What the last report said, or what is kept until somebody deletes it, under what it was about. */
  | {
      readonly kind: "kept";
      readonly role: "reference" | "completed" | "left";
      readonly label: string;
      readonly line: OpenLine;
    }
  | { readonly kind: "table"; readonly table: ReportTable }
  | { readonly kind: "aims"; readonly table: AimsTable };

/** A cell whose words a person may type, and that are read again at the next build. */
export interface OpenCell {
  readonly field: Field;
  /** Which of several such cells of its row: "q3"; empty where there is one. */
  readonly which: string;
  readonly text: string;
  /** What is asked for while it is empty; nothing in a finished paper. */
  readonly prompt: string;
  /** Said to whoever selects it; null for nothing. */
  readonly hint: { readonly title: string; readonly text: string } | null;
  /** The words to choose from; null for any. */
  readonly choices: readonly string[] | null;
  readonly memory: SlotMemory;
  /** False where it is only read again: nobody is asked to type there. */
  readonly isOpen: boolean;
}

/** An open cell over the whole width, and what stands beneath it. */
export interface OpenLine {
  /** What its row is known by. */
  readonly key: string;
  readonly cell: OpenCell;
  readonly beside: readonly Beside[];
}

/** What is said beneath a row until somebody has looked at it. */
export type Beside =
  /** What the source says now, where the tab has other words. */
  | { readonly kind: "source"; readonly what: string; readonly text: string }
  /** What the last report said here. */
  | { readonly kind: "last"; readonly key: string; readonly cell: OpenCell }
  /** A second text for the same place, to be moved or deleted. */
  | {
      readonly kind: "second";
      readonly what: string;
      readonly key: string;
      readonly cell: OpenCell;
    };

export type ColumnRole =
  | "code"
  | "name"
  | "framework"
  | "baseline"
  | "lastYear"
  | "thisYear"
  | "change"
  | "differenceToBaseline"
  | "target"
  | "series"
  | "update"
  | "latest"
  | "rating";

export interface ReportColumn {
  readonly role: ColumnRole;
  /** Counts the target columns and the further columns from 0; 0 for every other role. */
  readonly index: number;
}

/** Indicators under one set of columns; a further section starts where the headings change. */
export interface ReportTable {
  readonly layout: Indicator["layout"];
  readonly columns: readonly ReportColumn[];
  readonly sections: readonly TableSection[];
}

export interface TableSection {
  /** The printed lines of each column's heading, top line first. */
  readonly headings: readonly (readonly string[])[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Which indicator of the priority this is, counted from 0. */
  readonly indicator: number;
  /** Stays the same from one report to the next: "indicator/domestic-burglary". */
  readonly key: string;
  /** One cell for each column of the table. */
  readonly cells: readonly ReportCell[];
  /** Why a person rates it as they do, and who; null where nobody is asked. */
  readonly judged: { readonly reason: OpenCell; readonly name: OpenCell } | null;
  readonly beside: readonly Beside[];
}

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

export interface AimsTable {
  readonly hasOwner: boolean;
  readonly hasDue: boolean;
  readonly aims: readonly ReportAim[];
}

export interface ReportAim {
  readonly number: string;
  readonly text: string;
  readonly actions: readonly ReportAction[];
}

export interface ReportAction {
  /** Stays the same from one report to the next: "action/3/website". */
  readonly key: string;
  readonly text: string;
  readonly progress: OpenCell;
  readonly owner: string;
  readonly due: string;
  readonly status: Status | null;
  /** "Complete", "In progress", "Incomplete – unlikely to be completed". */
  readonly statusCell: OpenCell;
  readonly beside: readonly Beside[];
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
