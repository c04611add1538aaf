import type { Grid } from "../grid/grid.ts";
import type { Place } from "../grid/place.ts";
import type { SheetPlan, WorkbookPlan } from "./sheet-plan.ts";

/** Where a workbook's sheets came from: a file's format, or Excel itself. */
export type WorkbookFormat = "xlsx" | "xls" | "ods" | "excel";

/** What a workbook holds, as plain data. */
export interface WorkbookContent {
  readonly format: WorkbookFormat;
  readonly grids: readonly Grid[];
  /** False where the fills and hidden parts could not be read. */
  readonly looksWereRead: boolean;
  /** The sheets that came back empty although there are cells for them; none where it is left out. */
  readonly emptyThoughFull?: readonly string[];
  /** Which sheet is which tab, where the next build writes into the same workbook: names by key. */
  readonly tabs?: ReadonlyMap<string, string>;
}

/**
 * The door to a workbook that is open in front of a person: Excel's own, or files in a browser.
 * The same pane stands over either side. Every method fails with a WorkbookError whose message
 * says in one sentence what happened and what to do.
 */
export interface Workbook {
  /** Reads all worksheets as they stand: one content for each workbook that is open. */
  readonly read: () => Promise<readonly WorkbookContent[]>;
  /**
   * Writes the tabs of a plan, whole or not at all: on failure, or when cancelled, the workbook is
   * as it was. Sheets that are no tabs of ours are never written to.
   */
  readonly build: (plan: WorkbookPlan, watch?: BuildWatch) => Promise<BuildOutcome>;
  /** Brings a sheet to the front and selects a cell or run of cells of it. */
  readonly goTo: (place: Place) => Promise<void>;
  /** Tells the name of the sheet in front, at once and at every change, until it is stopped. */
  readonly followActiveSheet: (tell: (sheet: string) => void) => Promise<() => void>;
  /** Tells of a build that was cut off before it could put the workbook back; null where there is none. */
  readonly findUnfinishedBuild: () => Promise<UnfinishedBuild | null>;
  /**
   * Puts the workbook back as it was before the unfinished build. What people have typed into its tabs
   * since stands in them.
   */
  readonly restore: (revise: Revise) => Promise<void>;
  /** Opens a file as a new workbook in a window of its own; null where it can only be saved. */
  readonly openNew: ((file: Uint8Array) => Promise<void>) | null;
}

/** Watches a build, and can cancel it. */
export interface BuildWatch {
  readonly tell?: (progress: BuildProgress) => void;
  readonly signal?: AbortSignal;
  /** Keeps what people type while it is built; without it a build refuses where they did. */
  readonly revise?: Revise;
}

/**
 * Is given a planned tab and the one that stands, as it is right before it is written over, and
 * gives the tab that is written: here a person's typed words are kept.
 *
 * @param isOurs true where the standing tab is the build's own: then only what was typed into it counts
 */
export type Revise = (planned: SheetPlan, standing: Grid, isOurs?: boolean) => SheetPlan;

/** How far a build has come. */
export interface BuildProgress {
  /** The tab that is being written. */
  readonly sheet: string;
  /** How many tabs are finished, and of how many. */
  readonly done: number;
  readonly of: number;
}

export interface BuildOutcome {
  /** The tabs that now stand in the workbook, in their order. */
  readonly tabs: readonly { readonly key: string; readonly name: string }[];
  /** Formulas of a person's own sheets that point into a tab at a row which now holds something else. */
  readonly movedReferences: readonly MovedReference[];
  /** The names of tabs that the plan no longer has: they are left as they are, for a person may have typed there. */
  readonly leftStanding: readonly string[];
  /** The names of tabs that somebody typed into while they were being written: they are left as they were. */
  readonly leftAsTheyWere: readonly string[];
}

export interface MovedReference {
  /** The cell with the formula. */
  readonly place: Place;
  /** The cell of the tab that it points at. */
  readonly pointsAt: Place;
}

export interface UnfinishedBuild {
  /** The tabs that it had begun to write. */
  readonly tabs: readonly string[];
}
