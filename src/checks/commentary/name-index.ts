import { indicatorsOf } from "../../domain/agreement.ts";
import type { JudgedAgreement, JudgedIndicator, JudgedPriority } from "../../domain/judgement.ts";
import { aboutOf } from "./about.ts";
import { scanSentence } from "./scan-sentence.ts";
import { stemOf } from "./stem.ts";
import type { Token } from "./token.ts";
import { COUNTED, COUNTED_ANYWAY } from "./vocabulary.ts";

/** An indicator by the words of its name. */
export interface NamedIndicator {
  readonly indicator: JudgedIndicator;
  /** Stems of every word of the name and its code. */
  readonly words: ReadonlySet<string>;
  /** Stems of the words that tell which measure it is, one group for each side of an "and". */
  readonly telling: readonly ReadonlySet<string>[];
  /** Abbreviations that stand for the whole name: "VAP". */
  readonly shortForms: ReadonlySet<string>;
  readonly hasCounted: boolean;
}

/** A priority's indicators, to be found by words. */
export interface NameIndex {
  readonly byWord: ReadonlyMap<string, readonly NamedIndicator[]>;
  readonly only: NamedIndicator | null;
  /** Words that any statement of the priority may hold: its own name, the area of the whole report. */
  readonly known: ReadonlySet<string>;
  /** The area of the whole report, which says nothing of what a statement is about. */
  readonly home: ReadonlySet<string>;
}

const LEFT_OUT = "without-";
/** In characters; what follows tells no measure from another. */
const LONGEST_NAME = 300;

const stemsOf = (text: string): readonly string[] => aboutOf(scanSentence(text));

/** Words that an abbreviation may pass over. */
const UNSAID: readonly RegExp[] = [
  /^$/,
  /^(?:of|the|a)$/i,
  /^(?:of|the|a|and|for|in|to|against)$/i,
];

const initialsOf = (words: readonly string[], unsaid: RegExp): string =>
  words
    .filter((word) => !unsaid.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join("");

/** Finds "VAP" in "Violence against the Person (VAP)": initials of the words in front of it. */
function shortFormsOf(name: string): readonly string[] {
  return [...name.matchAll(/\((\p{Lu}{2,6})(?:'?s)?\)/gu)].flatMap(({ 1: letters = "", index }) => {
    const before = name.slice(0, index).match(/\p{L}+/gu) ?? [];
    const stands = UNSAID.some((unsaid) => initialsOf(before, unsaid).endsWith(letters));
    return stands ? [stemOf(letters)] : [];
  });
}

const isMark = (token: Token, mark: string): boolean =>
  token.kind === "mark" && token.mark === mark;
const isAnd = (token: Token): boolean =>
  isMark(token, "&") || (token.kind === "word" && token.word === "and");

/** Cuts a name at its "and", and leaves out what stands in brackets. */
function sidesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sides: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (isMark(token, "(")) depth++;
    else if (isMark(token, ")")) depth--;
    else if (depth > 0) continue;
    else if (isAnd(token)) sides.push([]);
    else sides.at(-1)?.push(token);
  }
  return sides;
}

function tellingOf(
  tokens: readonly Token[],
  home: ReadonlySet<string>,
): readonly ReadonlySet<string>[] {
  const tells = (stem: string): boolean =>
    !COUNTED.has(stem) && !home.has(stem) && !stem.startsWith(LEFT_OUT);
  const telling = sidesOf(tokens).map((side) => new Set(aboutOf(side).filter(tells)));
  const some = telling.filter((side) => side.size > 0);
  // "Number of incidents" is told by nothing but what it counts.
  return some.length > 0 ? some : [new Set(aboutOf(tokens))];
}

function nameIndicator(
  indicator: JudgedIndicator,
  home: ReadonlySet<string>,
): readonly NamedIndicator[] {
  const { code } = indicator;
  const name = indicator.name.slice(0, LONGEST_NAME);
  const tokens = scanSentence(name);
  // A name that tells a movement ("Reduction in …") leaves open what a movement of it would be.
  if (tokens.some(({ kind }) => kind === "movement" || kind === "ratio")) return [];
  const words = new Set([...aboutOf(tokens), ...(code === null ? [] : stemsOf(code))]);
  return [
    {
      indicator,
      words,
      telling: tellingOf(tokens, home),
      shortForms: new Set(shortFormsOf(name)),
      hasCounted: [...words].some((word) => COUNTED.has(word)),
    },
  ];
}

/** An area named so often is that of the whole report. */
const HOME_SHARE = 0.25;
const AREA_WORD = /(?<=\([^()]*|\b(?:in|across) )\p{Lu}\p{Ll}+/gu;

/**
 * Finds the area of the whole report: the words that stand, in brackets or after "in", in a quarter of
 * all names and in two at least.
 *
 * @example findHome(kent2014) //=> "kent"
 */
export function findHome(agreement: JudgedAgreement): ReadonlySet<string> {
  const names = agreement.priorities
    .flatMap(indicatorsOf)
    .map(({ name }) => name.slice(0, LONGEST_NAME));
  const counts = new Map<string, number>();
  for (const name of names) {
    const areas = name.replace(/\b(?:exc\S*|without|outside)\s+\p{Lu}\p{Ll}+/giu, " ");
    for (const word of new Set((areas.match(AREA_WORD) ?? []).map(stemOf))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const enough = Math.max(2, names.length * HOME_SHARE);
  return new Set([...counts].flatMap(([word, count]) => (count >= enough ? [word] : [])));
}

/** Prepares to find a priority's indicators by the words of a statement. */
export function indexNames(priority: JudgedPriority, home: ReadonlySet<string>): NameIndex {
  const indicators = indicatorsOf(priority);
  const named = indicators.flatMap((indicator) => nameIndicator(indicator, home));
  const byWord = new Map<string, NamedIndicator[]>();
  for (const one of named) {
    for (const word of [...one.words, ...one.shortForms]) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [one]);
      else list.push(one);
    }
  }
  return {
    byWord,
    only: indicators.length === 1 ? (named[0] ?? null) : null,
    known: new Set([...stemsOf(priority.name), ...home]),
    home,
  };
}

/** Half as much again as is left out must be said. */
const LEAST_TOLD = 2 / 3;
/** Measures that share all words of a statement cannot be told apart by it. */
const MOST_ALIKE = 5;

function isTold(one: NamedIndicator, words: readonly string[]): boolean {
  const said = new Set(words);
  if (words.some((word) => one.shortForms.has(word))) return true;
  const told = one.telling.map((side) => [...side].filter((word) => said.has(word)).length);
  const all = one.telling.reduce((sum, side) => sum + side.size, 0);
  return (
    told.every((count) => count > 0) &&
    told.reduce((sum, count) => sum + count, 0) >= all * LEAST_TOLD
  );
}

/** Every word of a statement has to be the measure's own, or "theft of metal" would be theft. */
function explains(one: NamedIndicator, word: string, known: ReadonlySet<string>): boolean {
  return (
    one.words.has(word) ||
    one.shortForms.has(word) ||
    known.has(word) ||
    (COUNTED_ANYWAY.has(word) && !one.hasCounted) ||
    (word === "offence" && one.words.has("crime"))
  );
}

/**
 * Finds the indicators that the words of a statement name: every word is explained by the name, and the
 * words tell at least two thirds of it. None where a word is left over.
 *
 * @example findNamed(index, ["theft", "handling"]) //=> Level of Theft and Handling Stolen Goods
 */
export function findNamed(index: NameIndex, words: readonly string[]): readonly NamedIndicator[] {
  const lists = words.flatMap((word) => {
    const list = index.byWord.get(word);
    return list === undefined ? [] : [list];
  });
  const [shortest] = [...lists].sort((one, other) => one.length - other.length);
  if (shortest === undefined || shortest.length > MOST_ALIKE * 4) return [];
  const named = shortest.filter(
    (one) => words.every((word) => explains(one, word, index.known)) && isTold(one, words),
  );
  return named.length > MOST_ALIKE ? [] : named;
}
