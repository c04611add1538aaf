import type { Polarity, TargetTest } from "../../domain/indicator.ts";
import { findPeriod } from "./period.ts";
import { BEFORE, readBound } from "./target-bound.ts";
import {
  asChange,
  byPolarity,
  DIRECTIONS,
  fits,
  percentOfCounts,
  unclear,
  type Rule,
} from "./target-reading.ts";
import { readChange } from "./value-change.ts";
import { leadingNumber } from "./value-number.ts";

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

export const NUMBER =
  /(?<![\p{L}\d.,'])(?<!\p{L}[-/])£?\d[\d,]{0,12}(?:\.\d{1,6})?(?<percent> ?%)?/gu;
/** Numbers in a target that are none: ages, lengths of time, codes, years. */
export const OTHER_NUMBERS =
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

export const YEARLY =
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

/** "8-12%", "£80 to £85", "20–28 days": what is wanted lies between two numbers, or grows from one to the other. */
const range: Rule = (plain) => {
  const isRange =
    /^(?:between )?£?\d[\d,.]{0,12} ?%? ?(?:-|–|to|and) ?£?\d[\d,.]{0,12}[^\d]*$/i.test(plain);
  return isRange && !IS_YEARS.test(plain) ? unclear("names two targets") : null;
};

/** "2013-14", "2013 – 2015": the years that it is for. */
const IS_YEARS = /^(?:19|20)\d\d ?[-–] ?(?:(?:19|20)\d\d|\d\d)(?!\d)/;

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
  const isToDo = TO_DO.test(number.rest.trimEnd());
  if (isToDo || (facts.polarity === "none" && !IS_MEASURED_IN.test(number.rest))) {
    return { test: "atLeast", value: number.value };
  }
  return byPolarity(number.value, number.percent, facts);
};

/** A unit says nothing of which way is better: "28 days", "450 kg". */
const IS_MEASURED_IN =
  /^ ?(?:(?:working|calendar|average|clear) )?(?:days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|seconds?|secs?|kg|kgs|kilograms?|kilos?|tonnes?|tons?|kwh|mwh|km|miles?|metres?|litres?|points?|pp|per)(?![a-z])/i;

/** Every way of writing a target, the first that matches (Rule R6). */
export const RULES: readonly Rule[] = [
  againstBaseline,
  ONE_NUMBER,
  explainedInBrackets,
  fromTo,
  change,
  range,
  several,
  bounded,
  numberAndWords,
];
