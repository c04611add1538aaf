import type { TargetTest } from "../../domain/indicator.ts";
import { leadingNumber } from "./value-number.ts";

/** Words and signs before a number; the first that matches. */
export const BEFORE: readonly (readonly [RegExp, TargetTest])[] = [
  [
    /^(?:≥|>=|=>|at least|no (?:less|fewer|lower) than|not (?:less|fewer|lower) than|(?:a )?minimum(?: of)?|min\.?(?: of)?)(?![a-z])/i,
    "atLeast",
  ],
  [
    /^(?:≤|<=|=<|at most|(?:no|not) (?:more|greater|higher) than|not (?:to )?exceed(?:ing)?|(?:a )?maximum(?: of)?|max\.?(?: of)?|up to)(?![a-z])/i,
    "atMost",
  ],
  [
    /^(?:>|above|over|more than|greater than|higher than|in excess of|exceed(?:ing)?|better than)(?![a-z])/i,
    "above",
  ],
  [/^(?:<|below|under|less than|fewer than|lower than)(?![a-z])/i, "below"],
];
/** Words and signs after a number. */
const AFTER: readonly (readonly [RegExp, TargetTest])[] = [
  [/^ ?(?:\+|plus|(?:or|and) (?:above|over|more|higher|better|greater))(?![a-z])/i, "atLeast"],
  [/^ ?(?:or|and) (?:below|under|less|fewer|lower)(?![a-z])/i, "atMost"],
  [/^ ?(?:minimum|min\.?)$/i, "atLeast"],
  [/^ ?(?:maximum|max\.?)$/i, "atMost"],
];

/** A number with what bounds it, and the words after it. */
export interface Bounded {
  readonly test: TargetTest;
  readonly value: number;
  readonly percent: boolean;
  readonly rest: string;
}

/** Reads a number with what bounds it: "Below 28%", "85% or above". */
export function readBound(plain: string): Bounded | null {
  const before = BEFORE.find(([words]) => words.test(plain));
  const bare = before ? plain.replace(before[0], "").trim() : plain;
  const number = leadingNumber(bare);
  if (number === null) return null;
  const { value, percent, rest } = number;
  if (before) return { test: before[1], value, percent, rest };
  const after = AFTER.find(([words]) => words.test(rest));
  return after ? { test: after[1], value, percent, rest: rest.replace(after[0], "") } : null;
}
