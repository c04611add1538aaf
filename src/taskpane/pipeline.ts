import type { ColumnChoice, Details, PolarityChoice, TargetChoice } from "../appendix.ts";
import type { WorkbookPlan } from "../workbook/sheet-plan.ts";
import type { WorkbookContent } from "../workbook/workbook.ts";
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
  /** Lays the appendix out; `builtOn` is the day of building, "2026-11-24". */
  readonly plan: (
    contents: readonly WorkbookContent[],
    details: Details,
    options: PaneOptions,
    builtOn: string,
  ) => Promise<WorkbookPlan>;
}
