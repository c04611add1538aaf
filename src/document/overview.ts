import type { Status } from "../domain/status.ts";
import type { RatingColour } from "../domain/rating-colour.ts";
import type { PriorityDues } from "./dues.ts";
import type { Block } from "./block.ts";

/** One line of the overview's lists of indicators. */
export interface OverviewRow {
  /** Which priority, and which indicator of it, both counted from 0. */
  readonly priority: number;
  readonly indicator: number;
  readonly name: string;
  readonly colour: RatingColour;
}

export interface OverviewFinding {
  readonly severity: "error" | "warning" | "note";
  readonly where: string;
  readonly message: string;
  /** The priority it belongs to, or null. */
  readonly priority: number | null;
}

export interface OverviewPage {
  /** Red, then amber. */
  readonly exceptions: readonly OverviewRow[];
  readonly indicators: readonly OverviewRow[];
  readonly counts: readonly PriorityCounts[];
  readonly assumed: readonly (OverviewRow & {
    readonly polarity: string;
    readonly where: string;
  })[];
  readonly findings: readonly OverviewFinding[];
  /** Notes by what was noticed: how many, and where. */
  readonly notes: readonly {
    readonly what: string;
    readonly count: number;
    readonly where: string;
  }[];
  /** What leads still owe, priority by priority; empty in a finished paper. */
  readonly dues: readonly PriorityDues[];
  /** Words typed where nobody asked, on tabs that are of no priority. */
  readonly kept: readonly Block[];
}

/** How many indicators and actions of a priority stand where. */
export interface PriorityCounts {
  readonly priority: number;
  readonly ratings: Readonly<Record<RatingColour, number>>;
  readonly statuses: Readonly<Record<Status | "none", number>>;
}
