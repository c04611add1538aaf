import type {
  ColumnChoice,
  Details,
  PolarityChoice,
  Returned,
  TargetChoice,
} from "../../appendix.ts";
import type { WorkbookPlan } from "../../workbook/sheet-plan.ts";
import type { WorkbookContent } from "../../workbook/workbook.ts";
import type { PaneReading } from "./pane-reading.ts";

/** What a person says in the pane about what a workbook leaves open. */
export interface PaneOptions {
  /** Reads hidden rows, columns and sheets too: only when a person says so. */
  readonly includeHidden?: boolean;
  /** What a person says that columns are. */
  readonly choices?: readonly ColumnChoice[];
  /** What a person says is better, by priority and indicator. */
  readonly polarities?: readonly PolarityChoice[];
  /** How a person says that targets are to be read that leave a choice. */
  readonly targets?: readonly TargetChoice[];
}

/**
 * Reading and planning, in the page itself or in a worker. Everything that goes in and comes out is
 * plain data. The same array of contents handed in again crosses to a worker only once, and a plan
 * for what was read last does not read again.
 */
export interface Pipeline {
  /** Reads workbooks into what the pane shows. */
  readonly read: (
    contents: readonly WorkbookContent[],
    details: Details,
    options: PaneOptions,
  ) => Promise<PaneReading>;
  /**
   * Lays the appendix out.
   *
   * @throws WorkbookError when a word that was typed into a tab would be lost with it
   */
  readonly plan: (
    contents: readonly WorkbookContent[],
    details: Details,
    options: PaneOptions,
    wanted: Wanted,
  ) => Promise<WorkbookPlan>;
  /** Lays out one workbook for each priority, with nothing of any other in it (Rule W9). */
  readonly split: (
    contents: readonly WorkbookContent[],
    details: Details,
    options: PaneOptions,
    builtOn: string,
  ) => Promise<readonly PlannedPart[]>;
  /** Lays out the next report's appendix, in which figures move on where their next period is over (Rule W12). */
  readonly rollForward: (
    contents: readonly WorkbookContent[],
    details: Details,
    options: PaneOptions,
    next: NextReport,
  ) => Promise<WorkbookPlan>;
  /** Takes the tabs out of a workbook that a lead has returned; `contents` are those of the appendix. */
  readonly takeReturned: (
    contents: readonly WorkbookContent[],
    file: WorkbookContent,
    name: string,
  ) => Promise<Returned>;
}

/** What is laid out, and when. */
export interface Wanted {
  /** The day of building, "2026-11-24". */
  readonly builtOn: string;
  /** The key of the priority whose tab alone is built, with those that sum all up; left out for all. */
  readonly only?: string;
}

export interface NextReport {
  /** The day of the next report, "2015-03-18". */
  readonly reportDate: string;
  readonly builtOn: string;
}

/** A workbook for the lead of one priority. */
export interface PlannedPart {
  /** What its file is called, without an ending: "domestic-abuse". */
  readonly name: string;
  readonly plan: WorkbookPlan;
}
