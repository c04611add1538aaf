import { matchPeriod } from "../../readers/cells/period-grammar.ts";
import { closeBracket } from "../../readers/cells/period-parse.ts";
import { plainPunctuation } from "../../readers/cells/period-words.ts";
import { readOnce } from "../../readers/cells/read-once.ts";
import { readWord, RULES_BY_WORD } from "./scan-rules.ts";
import type { Token, TokenContent } from "./token.ts";

/** What was read at a place, and where it ends. */
interface Found {
  readonly content: TokenContent;
  readonly end: number;
}

/** What a period can begin with; anything else is not asked. */
const MAY_BE_PERIOD =
  /\d|'\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q ?[1-4]|quarter|qtr|fy|financial|fiscal|calendar|year|rolling|twelve|first|second|third|fourth|average)/iy;
/** A hyphen within a word joins two. */
const JOINING: ReadonlySet<string> = new Set("-/&");
const JOINS = /^\p{L}[-/&]\p{L}$/u;
const IN_A_WORD = /[\p{L}\d£$€.,]/u;

const WORD = /\p{L}+(?:'\p{L}+)*/uy;

/** "Quarter 2 of 2011/12" is read as "Quarter 2    2011/12": nothing moves. */
const evenPeriods = (text: string): string =>
  text.replace(/\b((?:q|quarter|qtr) ?[1-4]) of (?=(?:19|20)\d\d)/gi, "$1    ");

function periodAt(text: string, at: number): Found | null {
  MAY_BE_PERIOD.lastIndex = at;
  if (!MAY_BE_PERIOD.test(text) || (at > 0 && IN_A_WORD.test(text.charAt(at - 1)))) return null;
  const match = matchPeriod(text, at, {});
  if (match === null) return null;
  const end = closeBracket(text, at, match.length);
  return { content: { kind: "period", months: match.months, label: text.slice(at, end) }, end };
}

/** Most words are plain letters up to a space or a mark, and need no pattern. */
function wordAt(text: string, at: number): string {
  let end = at;
  while (isPlainLetter(text.charCodeAt(end))) end++;
  const next = text.charCodeAt(end);
  if (next !== APOSTROPHE && !(next > LAST_PLAIN)) return text.slice(at, end);
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? "";
}

const [A, Z, SMALL, APOSTROPHE, LAST_PLAIN] = [97, 122, 32, 39, 127] as const;
const isPlainLetter = (code: number): boolean => (code | SMALL) >= A && (code | SMALL) <= Z;

/** "year's" begins what "year" begins. */
const firstOf = (word: string): string =>
  (word.includes("'") ? word.slice(0, word.indexOf("'")) : word).toLowerCase();

function ruleAt(text: string, at: number, word: string): Found | null {
  for (const { expression, read } of RULES_BY_WORD.get(firstOf(word)) ?? []) {
    expression.lastIndex = at;
    const found = expression.exec(text);
    if (found === null) continue;
    const content = read(found[0], found.groups ?? {});
    const end = at + found[0].length;
    // "over 2012/13" holds no amount that "over" could make vague.
    if (content.kind === "hedge" && periodAt(text, skipSpaces(text, end)) !== null) continue;
    return { content, end };
  }
  return null;
}

/** Begins a quarter with the number behind it. */
const QUARTER = /^q$/i;

/** Reads a word that begins neither a period nor a rule, whatever stands behind it; null for any other. */
const readPlainWord = readOnce((word): TokenContent | null => {
  MAY_BE_PERIOD.lastIndex = 0;
  const begins = word === "" || QUARTER.test(word) || MAY_BE_PERIOD.test(word);
  return begins || RULES_BY_WORD.has(firstOf(word)) ? null : readWord(word);
});

function readAt(text: string, at: number): Found | null {
  const word = wordAt(text, at);
  const plain = readPlainWord(word);
  if (plain !== null) return { content: plain, end: at + word.length };
  if (JOINING.has(text.charAt(at)) && JOINS.test(text.slice(Math.max(0, at - 1), at + 2))) {
    return null;
  }
  return (
    periodAt(text, at) ??
    ruleAt(text, at, word) ??
    (word === "" ? null : { content: readWord(word), end: at + word.length })
  );
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === " ") at++;
  return at;
}

/** Places what was read in its sentence; words, of which there are most, are copied by hand, ten times as fast. */
const placed = (content: TokenContent, start: number, end: number): Token =>
  content.kind === "word"
    ? { kind: "word", word: content.word, stem: content.stem, start, end }
    : { ...content, start, end };

/**
 * Reads a sentence into words, amounts, movements and periods, in their order.
 *
 * @example scanSentence("Theft rose by 1.8% in 2013.") //=> word, movement, word, amount, word, period, mark
 */
export function scanSentence(sentence: string): readonly Token[] {
  const text = evenPeriods(plainPunctuation(sentence));
  const tokens: Token[] = [];
  for (let at = skipSpaces(text, 0); at < text.length;) {
    const found = readAt(text, at);
    const end = found?.end ?? at + 1;
    if (found !== null) tokens.push(placed(found.content, at, end));
    at = skipSpaces(text, end);
  }
  return tokens;
}
