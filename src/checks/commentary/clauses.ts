import { aboutOf } from "./about.ts";
import { scanSentence } from "./scan-sentence.ts";
import type { Clause, Token } from "./token.ts";
import { BEGINS_CLAUSE, NOT_A_FACT } from "./vocabulary.ts";

/** Whoever writes a longer sentence is not telling one figure in it; characters. */
const LONGEST_SENTENCE = 600;

/** "…, which fell by 3%" and "where burglary fell" tell of something that stands before them. */
const LEANS: ReadonlySet<string> = new Set(["which", "where", "who", "whose"]);

const isMark = (token: Token | undefined, marks: string): boolean =>
  token?.kind === "mark" && marks.includes(token.mark);
const isWord = (token: Token | undefined, word: string): boolean =>
  token?.kind === "word" && token.word === word;

const tellsMovement = (tokens: readonly Token[]): boolean =>
  tokens.some(({ kind }) => kind === "movement" || kind === "stable" || kind === "ratio");

/** Parts that are never about the same thing: a semicolon, a colon or a dash stands between them. */
function cutAtMarks(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (isMark(token, ";:-–—")) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

const isCompared = (token: Token | undefined): boolean =>
  token?.kind === "word" && /^compar/.test(token.word);

/** "rose by 3% and burglary fell": two statements; "theft and handling rose": one. */
function cutsHere(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "word") return false;
  if (BEGINS_CLAUSE.has(token.word)) return true;
  if (token.word === "with") {
    if (isCompared(tokens[at - 1])) return false;
  } else if (token.word !== "and") return false;
  return tellsMovement(tokens.slice(from, at)) && tellsMovement(tokens.slice(at + 1));
}

/** A part of a sentence, and whether it leans on the one before. */
interface Part {
  readonly tokens: readonly Token[];
  readonly leans: boolean;
  /** True where the next part says of which place it is told. */
  readonly isPlaced: boolean;
}

function cutAtWords(tokens: readonly Token[]): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  let leans = false;
  for (let at = 1; at < tokens.length; at++) {
    if (!cutsHere(tokens, from, at)) continue;
    const isPlaced = isWord(tokens[at], "where");
    parts.push({ tokens: tokens.slice(from, at), leans, isPlaced });
    leans = [...LEANS].some((word) => isWord(tokens[at], word));
    from = at + 1;
  }
  return [...parts, { tokens: tokens.slice(from), leans, isPlaced: false }];
}

const isNoFact = (tokens: readonly Token[]): boolean =>
  tokens.some((token, at) => {
    if (token.kind === "word") return NOT_A_FACT.has(token.word);
    // "to reduce theft" is an intention; "continues to fall" is none.
    if (token.kind !== "movement" || !isWord(tokens[at - 1], "to")) return false;
    const before = tokens[at - 2];
    return !(before?.kind === "word" && before.word.startsWith("continue"));
  });

function trimmed(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ kind }) => kind !== "mark");
  const last = tokens.findLastIndex((token) => token.kind !== "mark" || isMark(token, ")"));
  return first < 0 ? [] : tokens.slice(first, last + 1);
}

/**
 * Cuts a sentence into the statements it makes; plans, forecasts, questions and conditions are none.
 *
 * @example clausesOf("Theft rose by 1.8%; this is due to shoplifting.") //=> "Theft rose by 1.8%", "this is", "to shoplifting"
 */
export function clausesOf(sentence: string): readonly Clause[] {
  const asks = /\?["')\u2019\u201D]{0,3}$/.test(sentence);
  const isPlain = sentence.length <= LONGEST_SENTENCE && !asks;
  return cutAtMarks(scanSentence(sentence.slice(0, LONGEST_SENTENCE))).flatMap((part) => {
    const tellsFacts = isPlain && !isNoFact(part);
    return cutAtWords(part).flatMap((one) => {
      const tokens = trimmed(one.tokens);
      const [first, last] = [tokens[0], tokens.at(-1)];
      if (first === undefined || last === undefined) return [];
      const isFact = tellsFacts && !one.leans && !one.isPlaced;
      const text = sentence.slice(first.start, last.end);
      return [{ tokens, about: aboutOf(tokens), text, isFact }];
    });
  });
}
