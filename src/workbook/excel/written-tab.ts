import type { SheetPlan } from "../sheet-plan.ts";
import type { Standing } from "./standing-grid.ts";

/** A tab that was written. */
export interface WrittenTab {
  readonly id: string;
  readonly plan: SheetPlan;
  /** What stood there, where it was read right before. */
  readonly before: Standing | null;
  /** The copies that were made while it was written, where that took more than one request. */
  readonly laters: readonly string[];
}
