import type { NameIndex } from "./name-index.ts";
import type { Clause, Token } from "./token.ts";
import { BEHIND_A_NAME, CARRYING, IN_A_PLACE, MONTHS } from "./vocabulary.ts";

type Word = Extract<Token, { kind: "word" }>;

const isKnown = ({ word, stem }: Word, index: NameIndex): boolean =>
  CARRYING.has(word) || MONTHS.has(word) || index.known.has(stem) || index.byWord.has(stem);

/** Tells whether a word is written as a name is: "Swale", not "CSP" nor "swale". */
function isName(token: Token | undefined, { text, tokens }: Clause, index: NameIndex): boolean {
  if (token?.kind !== "word" || isKnown(token, index)) return false;
  const from = token.start - (tokens[0]?.start ?? 0);
  return /^\p{Lu}\p{Ll}/u.test(text.slice(from, from + 2));
}

/** Plurals and doings at the beginning of a sentence are no places: "Officers have", "Shoplifting has". */
const isOrdinary = ({ word }: Word): boolean => /(?:s|ing|ed|ly)$/.test(word);

/** "Swale saw …", "Tonbridge and Malling has …", "Tunbridge Wells has …". */
function beginsWithName(clause: Clause, index: NameIndex): boolean {
  const [first, second] = clause.tokens;
  if (first?.kind !== "word" || !isName(first, clause, index)) return false;
  if (isName(second, clause, index)) return true;
  if (second?.kind !== "word" || isOrdinary(first)) return false;
  return BEHIND_A_NAME.has(second.word) || second.word === "and";
}

/**
 * Tells whether a statement speaks of a place other than that of the whole report; what is said
 * behind it may be about that place too.
 *
 * @example speaksOfElsewhere(clause of "In Swale the picture is mixed", index) //=> true
 */
export function speaksOfElsewhere(clause: Clause, index: NameIndex): boolean {
  if (beginsWithName(clause, index)) return true;
  return clause.tokens.some((token, at) => {
    const before = clause.tokens[at - 1];
    return before?.kind === "word" && IN_A_PLACE.has(before.word) && isName(token, clause, index);
  });
}

const OF_THE_WHOLE: ReadonlySet<string> = new Set(["countywide", "overall", "altogether"]);

/** Tells whether a statement says of itself that it is about the whole. */
export function speaksOfWhole({ tokens }: Clause, index: NameIndex): boolean {
  return tokens.some(
    (token) =>
      token.kind === "word" &&
      (OF_THE_WHOLE.has(token.word) ||
        index.home.has(token.stem) ||
        token.word.startsWith("without-")),
  );
}

/** A sentence, or a remark that heads nothing: "Source: Kent Police". */
const IS_REMARK = /[.!?]\s*$|^\W*(?:source|notes?|n\.?b|see|data|figures|page|table|contact)\b/i;
/** In characters: "Crime prevention in East Kent". */
const LONGEST_HEADING = 50;
/** Headings that say what a text is, and not where or of what. */
const OF_A_TEXT =
  /^(?:commentary|narrative|notes?|performance|summary|update|overview|context|analysis|background|headlines?|key|messages?)$/i;

/** Reads a line as a heading for what follows: a few words that tell nothing; null for any other line. */
export function headingOf(line: string, clauses: readonly Clause[]): readonly string[] | null {
  if (line.length > LONGEST_HEADING || IS_REMARK.test(line)) return null;
  const tokens = clauses.flatMap((clause) => clause.tokens);
  const tells = tokens.some(({ kind }) => kind !== "word" && kind !== "mark" && kind !== "period");
  return tells || tokens.length === 0 ? null : clauses.flatMap(({ about }) => about);
}

/** Tells whether a heading names something that none of the indicators does: "Swale", "Shoplifting". */
export function headsElsewhere(heading: readonly string[], index: NameIndex): boolean {
  return heading.some(
    (word) => !index.byWord.has(word) && !index.known.has(word) && !OF_A_TEXT.test(word),
  );
}
