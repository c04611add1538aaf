import type { Indicator } from "../domain/indicator.ts";
import type { Status } from "../domain/status.ts";
import type { Beside, OpenCell, OpenLine } from "./open-cell.ts";
import type { ReportCell } from "./report-cell.ts";

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
