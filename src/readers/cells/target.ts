import type { Target } from "../../domain/indicator.ts";
import { PROSE, type Reading, type TargetFacts } from "./target-reading.ts";
import { RULES } from "./target-rules.ts";
import { plainText } from "./value-number.ts";

/** A target is not longer than this; anything longer is prose. */
const LONGEST = 300;

/**
 * Reads a target (Rule R6). What needs a person keeps its text and its test is none; where it can
 * be read in more than one way, the ambiguity says why.
 *
 * @example parseTarget("Below 28%", facts) //=> { test: "below", value: 28, … }
 */
export function parseTarget(text: string, facts: TargetFacts): Target {
  const plain = plainText(text.slice(0, LONGEST + 1))
    .replace(/\n/g, " ")
    .replace(/\.$/, "");
  const reading = plain.length > LONGEST ? PROSE : readTarget(plain, facts);
  return {
    text: text.trim(),
    period: facts.period,
    place: facts.place,
    ambiguity: null,
    fromBaseline: false,
    ...reading,
  };
}

function readTarget(plain: string, facts: TargetFacts): Reading {
  for (const rule of RULES) {
    const reading = rule(plain, facts);
    if (reading) return reading;
  }
  return PROSE;
}
