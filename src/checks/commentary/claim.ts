import type { Months } from "../../readers/cells/period-words.ts";
import type { AmountUnit } from "./token.ts";
import type { Way } from "./vocabulary.ts";

/** A number that a sentence gives, and what it is the number of. */
export interface ClaimedAmount {
  /** "change": how far it moved. "from" and "figure": the figure itself, earlier and now. */
  readonly sense: "change" | "from" | "figure";
  readonly value: number;
  readonly decimals: number;
  readonly unit: AmountUnit;
  /** The time that stands right behind it: "22.2% in 2012". */
  readonly time: ClaimedTime | null;
}

/** "doubled", "by a third": a change somewhere between two percentages. */
export interface ClaimedRatio {
  readonly least: number;
  readonly most: number;
}

/** A time that a sentence names. */
export type ClaimedTime = {
  /** How it stands to the change: the time of it, the time it is held against, or either. */
  readonly role: "at" | "against" | "either";
  readonly label: string;
} & (
  | { readonly kind: "period"; readonly months: Months }
  | { readonly kind: "when"; readonly which: "lastYear" | "thisYear" | "baseline" | "elsewhere" }
);

/** What one statement says of a number, freed from its sentence. */
export interface Claim {
  /** As printed. */
  readonly text: string;
  /** Which kind of number it names, or null. */
  readonly measures: "count" | "share" | null;
  readonly way: Way | "stable" | null;
  /** True where "stable" is all that is said, not "unchanged". */
  readonly isLoose: boolean;
  readonly amounts: readonly ClaimedAmount[];
  readonly ratio: ClaimedRatio | null;
  readonly times: readonly ClaimedTime[];
}
