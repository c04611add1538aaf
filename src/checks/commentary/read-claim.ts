import { senseAt } from "./amount-sense.ts";
import type { Claim, ClaimedAmount } from "./claim.ts";
import { timeBehind, timesOf } from "./claimed-times.ts";
import type { Clause, Token } from "./token.ts";
import { ACTS_ON, BEGINS_OBJECT, CARRYING, IS, MEASURES } from "./vocabulary.ts";
import type { Way } from "./vocabulary.ts";

type Movement = Extract<Token, { kind: "movement" }>;

/** "has reduced theft": somebody did it, and perhaps not everywhere. */
function actsOn(tokens: readonly Token[], { word }: Movement, at: number): boolean {
  const next = tokens[at + 1];
  if (!ACTS_ON.has(word) || next?.kind !== "word") return false;
  return BEGINS_OBJECT.has(next.word) || MEASURES.has(next.word) || !CARRYING.has(next.word);
}

/** Tells whether a movement is told as a fact: "theft fell", not "reduce theft" or "rising theft". */
function isTold(tokens: readonly Token[], token: Movement): boolean {
  const at = tokens.indexOf(token);
  const before = tokens[at - 1];
  if (actsOn(tokens, token, at)) return false;
  switch (token.form) {
    case "degree":
      return true;
    case "ing":
      return before?.kind === "word" && IS.has(before.word);
    case "base":
    case "past":
      return before !== undefined;
  }
}

/** Finds the one way that a statement tells; undefined where it tells two, or wishes for one. */
function wayOf(tokens: readonly Token[]): Way | "stable" | null | undefined {
  const ways = new Set<Way | "stable">();
  for (const token of tokens) {
    // "fairly stable" can be said of almost anything.
    if (token.kind === "stable" && !token.hedged) ways.add("stable");
    if (token.kind === "ratio" && token.way !== null) ways.add(token.way);
    if (token.kind === "amount" && token.sign !== 0) ways.add(token.sign > 0 ? "up" : "down");
    if (token.kind !== "movement") continue;
    if (!isTold(tokens, token)) return undefined;
    ways.add(token.way);
  }
  return ways.size > 1 ? undefined : ([...ways][0] ?? null);
}

const isVague = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return tokens[at - 1]?.kind === "hedge" || (token?.kind === "amount" && token.hedged);
};

/** An amount, its place, and whether its words make it vague. */
interface PlacedAmount {
  readonly amount: ClaimedAmount;
  readonly at: number;
  readonly vague: boolean;
}

/** Reads the amounts; null where one of them cannot be told to be a change or the figure. */
function amountsOf(tokens: readonly Token[]): readonly PlacedAmount[] | null {
  const amounts: PlacedAmount[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== "amount") continue;
    const earlier = amounts.map(({ amount }) => amount.sense);
    const sense = token.sign === 0 ? senseAt(tokens, at, earlier) : "change";
    // A count in passing beside a share: "683 conferences with 128 repeat cases (18.7%)".
    if (sense === null && token.unit === "plain" && hasShareInBrackets(tokens)) continue;
    if (sense === null) return null;
    const { value, decimals, unit } = token;
    const time = timeBehind(tokens, at);
    const amount = { sense, value, decimals, unit, time };
    amounts.push({ amount, at, vague: isVague(tokens, at) });
  }
  return amounts;
}

const hasShareInBrackets = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, at) => token.kind === "amount" && token.unit === "percent" && isOpening(tokens[at - 1]),
  );
const isOpening = (token: Token | undefined): boolean =>
  token?.kind === "mark" && token.mark === "(";

/**
 * Reads what a statement claims of a number; null where it claims nothing, or nothing certain.
 *
 * @example readClaim(clause of "Theft rose by 1.8% in 2013") //=> { way: "up", amounts: [1.8 percent], … }
 */
export function readClaim(clause: Clause): Claim | null {
  const { tokens, text } = clause;
  const way = wayOf(tokens);
  const amounts = amountsOf(tokens);
  if (!clause.isFact || way === undefined || amounts === null) return null;
  const ratios = tokens.flatMap((token, at) =>
    token.kind === "ratio" && !isVague(tokens, at) ? [token] : [],
  );
  const words = tokens.flatMap((token) => (token.kind === "word" ? [token] : []));
  return {
    text,
    measures: words.flatMap(({ word }) => MEASURES.get(word) ?? [])[0] ?? null,
    way,
    isLoose: tokens.some((token) => token.kind === "stable" && !token.exact),
    amounts: amounts.flatMap(({ amount, vague }) => (vague ? [] : [amount])),
    ratio: ratios[0] ?? null,
    times: timesOf(
      tokens,
      amounts.flatMap(({ amount, at }) => (amount.sense === "from" ? [at] : [])),
    ),
  };
}
