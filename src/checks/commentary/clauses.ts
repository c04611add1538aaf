import { scanSentence } from "./scan-sentence.ts";
import type { Clause, Token } from "./token.ts";
import { BEGINS_CLAUSE, NOT_A_FACT } from "./vocabulary.ts";

/** Whoever writes a longer one is not writing a plain sentence about one figure. */
const LONGEST_SENTENCE = 600;

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
    return !isCompared(tokens[at - 1]) && tellsMovement(tokens.slice(at + 1));
  }
  if (token.word !== "and") return false;
  return tellsMovement(tokens.slice(from, at)) && tellsMovement(tokens.slice(at + 1));
}

function cutAtWords(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: (readonly Token[])[] = [];
  let from = 0;
  for (let at = 1; at < tokens.length; at++) {
    if (!cutsHere(tokens, from, at)) continue;
    parts.push(tokens.slice(from, at));
    from = at + 1;
  }
  return [...parts, tokens.slice(from)];
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
  const first = tokens.findIndex((token) => !isMark(token, ",.()"));
  const last = tokens.findLastIndex((token) => !isMark(token, ",.("));
  return first < 0 ? [] : tokens.slice(first, last + 1);
}

/**
 * Cuts a sentence into the statements it makes; plans, forecasts, questions and conditions are none.
 *
 * @example clausesOf("Theft rose by 1.8%; this is due to shoplifting.") //=> "Theft rose by 1.8%", "this is", "to shoplifting"
 */
export function clausesOf(sentence: string): readonly Clause[] {
  if (sentence.length > LONGEST_SENTENCE) return [];
  const asks = /\?["')\u2019\u201D]*$/.test(sentence);
  return cutAtMarks(scanSentence(sentence)).flatMap((part) => {
    const isFact = !asks && !isNoFact(part);
    return cutAtWords(part)
      .map(trimmed)
      .flatMap((tokens) => {
        const [first, last] = [tokens[0], tokens.at(-1)];
        return first === undefined || last === undefined
          ? []
          : [{ tokens, text: sentence.slice(first.start, last.end), isFact }];
      });
  });
}
