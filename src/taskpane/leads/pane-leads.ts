import type { Place } from "../../grid/place.ts";

/** What the lead of one priority has given, and what is still to come, in words. */
export interface PaneLead {
  readonly priority: string;
  /** "priority/domestic-abuse". */
  readonly key: string;
  readonly lead: string | null;
  /** How many things are asked for, and how many of them are there. */
  readonly asked: number;
  readonly given: number;
  /** The sheet that is the priority's tab; null where none stands yet. */
  readonly tab: string | null;
  readonly dues: readonly PaneDues[];
}

/** Everything of one kind that is still to come. */
export interface PaneDues {
  /** "Commentary", "3 actions without progress". */
  readonly words: string;
  readonly items: readonly PaneDue[];
}

export interface PaneDue {
  /** What it is about: the indicator or action. Null where it is the whole priority. */
  readonly about: string | null;
  readonly place: Place | null;
}
