import type { ClaimedTime } from "./claim.ts";
import type { Token } from "./token.ts";
import { AGAINST, BETWEEN_AGAINST_AND_PERIOD, PERHAPS_AGAINST } from "./vocabulary.ts";

/** Finds how a time stands to the change, from the words in front of it. */
function roleOf(tokens: readonly Token[], at: number): ClaimedTime["role"] {
  for (let before = at - 1; before >= 0; before--) {
    const token = tokens[before];
    if (token?.kind !== "word") return "at";
    if (AGAINST.has(token.word)) return "against";
    if (PERHAPS_AGAINST.has(token.word)) return "either";
    if (!BETWEEN_AGAINST_AND_PERIOD.has(token.word)) return "at";
  }
  return "at";
}

/** Reads the time that a token names; null for any other token. */
export function timeAt(tokens: readonly Token[], at: number): ClaimedTime | null {
  const token = tokens[at];
  if (token?.kind === "period") {
    const { months, label } = token;
    // "the 2010/11 baseline" names one time, not two.
    const next = tokens[at + 1];
    if (next?.kind === "when" && next.which === "baseline") return null;
    return { kind: "period", months, label, role: roleOf(tokens, at) };
  }
  if (token?.kind !== "when") return null;
  const { which, compares } = token;
  const against = compares || which === "baseline";
  return { kind: "when", which, label: "", role: against ? "against" : roleOf(tokens, at) };
}

const JOINS_TIME: ReadonlySet<string> = new Set(["in", "for", "during", "at", "the", "end", "of"]);

/** Finds the place of the time that stands right behind an amount: "22.2% in 2012". */
function placeBehind(tokens: readonly Token[], at: number): number | null {
  for (let next = at + 1; next < tokens.length; next++) {
    const token = tokens[next];
    if (token?.kind === "period" || token?.kind === "when") return next;
    if (token?.kind !== "word" || !JOINS_TIME.has(token.word)) return null;
  }
  return null;
}

/** Lists the times of a statement in their order; those behind an earlier figure are held against. */
export function timesOf(
  tokens: readonly Token[],
  earlierFigures: readonly number[],
): readonly ClaimedTime[] {
  const ofEarlier = new Set(earlierFigures.map((at) => placeBehind(tokens, at)));
  return tokens.flatMap((_, at) => {
    const time = timeAt(tokens, at);
    if (time === null) return [];
    return [ofEarlier.has(at) ? { ...time, role: "against" } : time];
  });
}

/** Finds the time that stands right behind an amount: "22.2% in 2012", "2% at the end of 2012/13". */
export function timeBehind(tokens: readonly Token[], at: number): ClaimedTime | null {
  const place = placeBehind(tokens, at);
  return place === null ? null : timeAt(tokens, place);
}
