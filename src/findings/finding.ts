import type { Place } from "../grid/place.ts";

/** From the worst. */
export const SEVERITIES = ["error", "warning", "note"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Something the program noticed: data with a place, never an exception. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly place: Place | null;
  /** The other cell, where one contradicts another. */
  readonly other?: Place;
  /** One sentence for a person: what, and what to do where something can be done. */
  readonly message: string;
  /** What a person may choose from, where the finding asks which column is which. */
  readonly choice?: HeadingChoice;
  /** Which indicator's polarity a person is asked to confirm. */
  readonly polarity?: PolarityQuestion;
  /** How a person may read the target, where it leaves a choice. */
  readonly target?: TargetQuestion;
}

/** One way in which a target can be read. */
export interface TargetReading {
  readonly test: "atLeast" | "atMost" | "above" | "below" | "changeAtLeast" | "changeAtMost";
  /** In the unit of the indicator, a percentage in percent. */
  readonly value: number;
  /** "at most 190 (5% below the baseline of 200)". */
  readonly words: string;
}

/** A target that can be read in more than one way, as data: a pane can offer the ways. */
export interface TargetQuestion {
  readonly priority: string;
  readonly indicator: string;
  /** The target as printed. */
  readonly text: string;
  readonly readings: readonly TargetReading[];
}

/** A polarity that was suggested from a name, as data: a pane can offer to confirm or to turn it. */
export interface PolarityQuestion {
  readonly priority: string;
  readonly indicator: string;
  readonly suggested: "higher" | "lower";
}

/** A column of a sheet by its letters, "B", or a row by its number, counted from 1. */
export type ColumnOrRow =
  | { readonly column: string; readonly row?: never }
  | { readonly row: number; readonly column?: never };

/** A table whose columns, or rows, leave a choice, as data: a pane can offer it as lists. */
export interface HeadingChoice {
  readonly sheet: string;
  readonly columns: readonly (ColumnOrRow & {
    readonly heading: string;
    /** What it may be; the first is how it was read. */
    readonly roles: readonly string[];
  })[];
}

/**
 * Names a column or a row as a person does in mid-sentence.
 *
 * @example describeColumnOrRow({ row: 5 }) //=> "row 5"
 */
export const describeColumnOrRow = ({ column, row }: ColumnOrRow): string =>
  row === undefined ? `column ${column}` : `row ${row}`;

export const finding = (
  code: string,
  severity: Severity,
  place: Place | null,
  message: string,
): Finding => ({
  code,
  severity,
  place,
  message,
});
