import type { Polarity, Target, TargetTest, Unit } from "../domain/indicator.ts";
import type { Period } from "../domain/period.ts";
import type { Place } from "../grid/place.ts";
import { findPeriod } from "./period.ts";
import { readChange } from "./value-change.ts";
import { leadingNumber, plainText } from "./value-number.ts";

/** What is known of the indicator whose target it is. */
export interface TargetFacts {
  readonly polarity: Polarity;
  readonly unit: Unit;
  /** True where the figures themselves are changes: "28% reduction". */
  readonly figuresAreChanges: boolean;
  readonly baselineValue: number | null;
  readonly period: Period | null;
  readonly place: Place;
}

/** What the words of a target come to. */
type Reading = Pick<Target, "test" | "value"> & Partial<Pick<Target, "ambiguity" | "fromBaseline">>;

/** Reads one way of writing a target; null where it is written otherwise. */
type Rule = (plain: string, facts: TargetFacts) => Reading | null;

/** A target is not longer than this; anything longer is prose. */
const LONGEST = 300;
const PROSE: Reading = { test: "none", value: null };

const unclear = (ambiguity: string, value: number | null = null): Reading => ({
  ...PROSE,
  value,
  ambiguity,
});

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

const DIRECTIONS: Readonly<Record<Polarity, TargetTest>> = {
  higher: "atLeast",
  lower: "atMost",
  none: "none",
};

/** Words and signs before a number; the first that matches. */
const BEFORE: readonly (readonly [RegExp, TargetTest])[] = [
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

interface Bounded {
  readonly test: TargetTest;
  readonly value: number;
  readonly percent: boolean;
  readonly rest: string;
}

/** Reads a number with what bounds it: "Below 28%", "85% or above". */
function readBound(plain: string): Bounded | null {
  const before = BEFORE.find(([words]) => words.test(plain));
  const bare = before ? plain.replace(before[0], "").trim() : plain;
  const number = leadingNumber(bare);
  if (number === null) return null;
  const { value, percent, rest } = number;
  if (before) return { test: before[1], value, percent, rest };
  const after = AFTER.find(([words]) => words.test(rest));
  return after ? { test: after[1], value, percent, rest: rest.replace(after[0], "") } : null;
}

/** A percentage where the figures are plain counts says nothing about a count. */
function fits(percent: boolean, { unit, figuresAreChanges }: TargetFacts): boolean {
  return !percent || unit === "percent" || figuresAreChanges;
}

const percentOfCounts = (): Reading =>
  unclear("is a percentage, but the figures are not percentages");

/** A target without a direction of its own takes it from the polarity. */
function byPolarity(value: number, percent: boolean, facts: TargetFacts): Reading {
  if (!fits(percent, facts)) return percentOfCounts();
  if (facts.figuresAreChanges) return unclear("does not say whether it asks for a rise or a fall");
  if (facts.unit === "percent" && !percent && value > 0 && value < 1) {
    return unclear("may be a fraction or a percentage");
  }
  return { test: DIRECTIONS[facts.polarity], value };
}

/** "Maintain or reduce", "To increase": against the baseline. */
const AGAINST_BASELINE: readonly (readonly [RegExp, TargetTest | "polarity" | "better"])[] = [
  [/^(?:maintain|hold|sustain) (?:or|and|\/) ?(?:reduce|decrease|lower)$/, "atMost"],
  [/^(?:reduce|decrease) or maintain$/, "atMost"],
  [/^no (?:increase|rise)$/, "atMost"],
  [/^(?:maintain|hold|sustain) (?:or|and|\/) ?(?:increase|raise)$/, "atLeast"],
  [/^increase or maintain$/, "atLeast"],
  [/^no (?:decrease|reduction|fall)$/, "atLeast"],
  [/^(?:maintain|maintain (?:or|and|\/) ?improve|improve or maintain)$/, "polarity"],
  [/^(?:reduce|reduction|reducing|decrease|lower|a reduction|below)$/, "below"],
  [/^(?:increase|increasing|raise|an increase|above)$/, "above"],
  [/^(?:improve|improvement)$/, "better"],
];
const BETTER: Readonly<Record<Polarity, TargetTest>> = {
  higher: "above",
  lower: "below",
  none: "none",
};

const againstBaseline: Rule = (plain, facts) => {
  const bare = plain
    .toLowerCase()
    .replace(/^to /, "")
    .replace(/ (?:from |on |against |compared (?:to|with) )?(?:the )?baseline$/, "");
  const found = AGAINST_BASELINE.find(([words]) => words.test(bare));
  if (!found) return null;
  const test =
    found[1] === "polarity"
      ? DIRECTIONS[facts.polarity]
      : found[1] === "better"
        ? BETTER[facts.polarity]
        : found[1];
  return { test, value: facts.baselineValue, fromBaseline: true };
};

const ONE_NUMBER: Rule = (plain, facts) => {
  const bare = plain.replace(/^=? ?|^target ?[:=-]? ?/i, "").replace(/ target$/i, "");
  const number = leadingNumber(bare);
  if (number === null || number.rest.trim() !== "") return null;
  if (number.signed && !number.value) return byPolarity(0, number.percent, facts);
  if (number.signed && (facts.figuresAreChanges || number.value < 0))
    return asChange(number.value, facts);
  return byPolarity(number.value, number.percent, facts);
};

/** "5% (< 275 young people)": what stands in brackets is the number the figures can be held against. */
const explainedInBrackets: Rule = (plain) => {
  const found = /^[^()]{1,60}\(([^()]{1,120})\)$/.exec(plain);
  const bound = found && readBound((found[1] ?? "").trim());
  const outside = leadingNumber(plain.slice(0, plain.indexOf("(")));
  if (!bound || outside === null || bound.percent === outside.percent) return null;
  return { test: bound.test, value: bound.value };
};

const NUMBER = /(?<![\p{L}\d.,'])(?<!\p{L}[-/])£?\d[\d,]{0,12}(?:\.\d{1,6})?(?<percent> ?%)?/gu;
/** Numbers in a target that are none: ages, lengths of time, codes, years. */
const OTHER_NUMBERS =
  /(?:pre|post|under|over|aged?|year|quarter|q|ni|class)[ -]?\d{1,3}(?![\d%.,])|\d{1,3}[ -](?:months?|weeks?|days?|years?|hours?)|(?:19|20)\d\d(?:[/-]\d{2,4})?(?![\d%])/gi;

/** Lists the numbers a target may be about. */
function numbersOf(plain: string): readonly { readonly text: string; readonly percent: boolean }[] {
  return [...plain.replace(OTHER_NUMBERS, " ").matchAll(NUMBER)].map((found) => ({
    text: found[0],
    percent: found.groups?.percent !== undefined,
  }));
}

/** "Increase from 33% to 45%", "Reduce to 20", "20 to 10". */
const fromTo: Rule = (plain, facts) => {
  const words =
    /^(?:to )?(?:(?<up>increase|raise|rise|improve)|(?<down>reduce|decrease|reduction|fall|lower))?[a-z ]{0,60}?(?: ?from (?<from>[£\d][\d,.]{0,14} ?%?))? to (?<to>[£\d].{0,40})$/i.exec(
      plain,
    )?.groups;
  const to = leadingNumber((words?.to ?? "").trim());
  const from = leadingNumber(words?.from?.trim() ?? "");
  if (!words || to === null || (to.rest.trim() !== "" && !/^ (?:by|in|per|a|of) /i.test(to.rest)))
    return null;
  if (words.up === undefined && words.down === undefined && from === null) return null;
  if (!fits(to.percent, facts) && from?.percent !== true) return percentOfCounts();
  const rises =
    words.up !== undefined || (words.down === undefined && from !== null && to.value > from.value);
  return { test: rises ? "atLeast" : "atMost", value: to.value };
};

function asChange(value: number, facts: TargetFacts): Reading {
  if (!facts.figuresAreChanges) {
    return unclear("asks for a change, but the figures are not changes");
  }
  return { test: value < 0 ? "changeAtMost" : "changeAtLeast", value };
}

const YEARLY =
  /^ ?(?:(?:per|a|each|every) (?:year|annum)|p\.?a\.?|annually|year[ -]on[ -]year|yearly)(?![a-z])/i;

/** "5% reduction", "reduce by 5%", "at least 10% increase". */
const change: Rule = (plain, facts) => {
  const before = BEFORE.find(([words]) => words.test(plain));
  const bare = (before ? plain.replace(before[0], "").trim() : plain).replace(/^to /i, "");
  const found = readChange(bare);
  if (found === null) return null;
  if (numbersOf(found.rest).length > 0) return unclear("names two targets");
  if (YEARLY.test(found.rest)) {
    return unclear("can be a change against the year before or along a line from the baseline");
  }
  return asChange(found.value, facts);
};

/** "40% Pre 16 target >95%", "70% Target 95%". */
const several: Rule = (plain) => {
  const numbers = numbersOf(plain.replace(/\([^()]*\)/g, " "));
  const [first, second] = numbers;
  if (!first || !second || !/^[\d£<>≤≥]|target/i.test(plain)) return null;
  const target = /target|[<>≤≥]/i.test(plain);
  const both = first.percent === second.percent || target;
  return both
    ? unclear(numbers.length === 2 ? "names two targets" : "names several targets")
    : null;
};

/** "Below 28%", "85% or above", "Post 16 target >70%". */
const bounded: Rule = (plain, facts) => {
  const bare = plain.replace(/^(?:[\p{L}\d' -]{1,40} )?target ?[:=-]? ?(?=[<>≤≥=a-z\d])/iu, "");
  const bound = readBound(bare);
  if (!bound || wordsIn(bound.rest) > MOST_WORDS) return null;
  if (!fits(bound.percent, facts)) return percentOfCounts();
  if (facts.figuresAreChanges) return unclear("does not say whether it asks for a rise or a fall");
  return { test: bound.test, value: bound.value };
};

const MOST_WORDS = 8;
const wordsIn = (text: string): number =>
  text.split(" ").filter((word) => /\p{L}/u.test(word)).length;
/** Something to be done a number of times, whichever way the indicator's figures should go. */
const TO_DO =
  /^ ?(?:per|a|each|every) (?:year|annum|quarter|month)|^ of |(?:delivered|completed|held|run|issued|trained|attended)$/i;

/** "85% by March 2014", "2 per year", "60% of pupils": the first number. */
const numberAndWords: Rule = (plain, facts) => {
  const bare = plain.replace(/^(?:[\p{L}' -]{1,40} )?target ?[:=-]? ?(?=\d)/iu, "");
  const number = leadingNumber(bare);
  if (number === null || number.signed) return null;
  const dated = findPeriod(number.rest);
  const rest = (dated?.rest ?? number.rest)
    .replace(/\([^()]*\)/g, " ")
    .replace(/(?:^| )(?:by|in|for|at|end|the|of)$/gi, "")
    .trim();
  if (wordsIn(rest) > MOST_WORDS) return null;
  if (rest === "") return byPolarity(number.value, number.percent, facts);
  if (TO_DO.test(number.rest.trimEnd()) || facts.polarity === "none") {
    return { test: "atLeast", value: number.value };
  }
  return byPolarity(number.value, number.percent, facts);
};

/** Every way of writing a target, the first that matches (Rule R6). */
const RULES: readonly Rule[] = [
  againstBaseline,
  ONE_NUMBER,
  explainedInBrackets,
  fromTo,
  change,
  several,
  bounded,
  numberAndWords,
];
