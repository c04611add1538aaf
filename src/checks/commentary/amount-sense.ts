import type { ClaimedAmount } from "./claim.ts";
import type { Token } from "./token.ts";
import { timeBehind } from "./claimed-times.ts";
import { DEGREES, FIGURE_NOUNS, HAS_FIGURE, IS, POINTING_BACK } from "./vocabulary.ts";

type Sense = ClaimedAmount["sense"];

/** What stands around an amount, passing over hedges and words of degree. */
interface Around {
  readonly tokens: readonly Token[];
  readonly at: number;
  /** The nearest token before, and the one before that. */
  readonly before: Token | undefined;
  readonly further: Token | undefined;
  readonly after: Token | undefined;
  /** Senses of the amounts before this one. */
  readonly earlier: readonly (Sense | null)[];
}

const isWord = (token: Token | undefined, words: ReadonlySet<string>): boolean =>
  token?.kind === "word" && words.has(token.word);
const is = (token: Token | undefined, word: string): boolean =>
  token?.kind === "word" && token.word === word;
const isMark = (token: Token | undefined, mark: string): boolean =>
  token?.kind === "mark" && token.mark === mark;

const isPassedOver = (token: Token): boolean =>
  token.kind === "hedge" || isWord(token, DEGREES) || is(token, "currently") || is(token, "now");

/** "this increase is currently 25": the statement is about the change itself. */
function isAboutChange({ tokens }: Around): boolean {
  const first = tokens.find((token) => !isWord(token, DEGREES) && !isWord(token, POINTING_BACK));
  return first?.kind === "movement" && first.form === "base";
}

const hasMovement = ({ tokens }: Around): boolean =>
  tokens.some(({ kind }) => kind === "movement" || kind === "ratio");

/** "24,137 offences were recorded", "there were 683 cases". */
const isRecorded = ({ tokens, at }: Around): boolean =>
  tokens.slice(at + 1, at + 6).some((token) => is(token, "recorded") || is(token, "reported"));

const COMPARES: ReadonlySet<string> = new Set(["with", "against", "than"]);
const COMPARED: ReadonlySet<string> = new Set(["compared", "comparison", "relative"]);

/** "compared with 4,776 in 2012": the figure of another time. */
const isCompared = ({ tokens, at, before, further }: Around): boolean =>
  (isWord(before, COMPARES) || (is(before, "to") && isWord(further, COMPARED))) &&
  timeBehind(tokens, at) !== null;

/** How an amount is told to be a change or the figure itself, in the order they are tried. */
const SENSES: readonly (readonly [Sense, (around: Around) => boolean])[] = [
  ["change", ({ before }) => is(before, "by")],
  ["change", ({ after }) => after?.kind === "movement" && after.form !== "past"],
  ["change", ({ before, further }) => is(before, "of") && further?.kind === "movement"],
  ["change", ({ before }) => before?.kind === "movement"],
  ["change", ({ before, further }) => isMark(before, "(") && further?.kind === "amount"],
  [
    "change",
    ({ before, earlier }) => is(before, "or") && earlier.length > 0 && earlier.at(-1) === "change",
  ],
  ["change", (around) => isWord(around.before, IS) && isAboutChange(around)],
  ["from", ({ before }) => is(before, "from")],
  ["from", isCompared],
  ["figure", ({ before, earlier }) => is(before, "to") && earlier.at(-1) === "from"],
  ["figure", (around) => is(around.before, "to") && hasMovement(around)],
  ["figure", ({ before, further }) => is(before, "of") && isWord(further, FIGURE_NOUNS)],
  ["figure", ({ before }) => isWord(before, HAS_FIGURE)],
  ["figure", (around) => around.before === undefined && isRecorded(around)],
  ["figure", (around) => isMark(around.before, "(") && !hasMovement(around)],
];

function aroundOf(
  tokens: readonly Token[],
  at: number,
  earlier: readonly (Sense | null)[],
): Around {
  const behind = tokens.slice(0, at).filter((token) => !isPassedOver(token));
  const ahead = tokens.slice(at + 1).find((token) => !isPassedOver(token));
  return {
    tokens,
    at,
    before: behind.at(-1),
    further: behind.at(-2),
    after: ahead,
    earlier,
  };
}

/**
 * Tells what the amount at a place of a statement is the number of; null where that is not certain.
 *
 * @example senseAt(tokens of "a 1.8% increase in theft", 1, []) //=> "change"
 */
export function senseAt(
  tokens: readonly Token[],
  at: number,
  earlier: readonly (Sense | null)[],
): Sense | null {
  const around = aroundOf(tokens, at, earlier);
  return SENSES.find(([, holds]) => holds(around))?.[0] ?? null;
}
