import { oneLine } from "./one-line.ts";

/** A full stop after one of these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|approx|vs|no|nos|st|dr|mr|mrs|ms|sgt|insp|c|exc|excl|inc|incl|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|fig|para)\.$/i;
const ENDS = /[.!?]["')\u2019\u201D]?(?= ["'(\u2018\u201C]?[\p{Lu}\d])/gu;

/**
 * Splits prose into its sentences; a line break ends one too.
 *
 * @example sentencesOf("Six of the nine DHRs, i.e. most, are done. Work goes on.") //=> two sentences
 */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/[\r\n]+/).flatMap((line) => {
    const whole = oneLine(line);
    const sentences: string[] = [];
    let from = 0;
    for (const end of whole.matchAll(ENDS)) {
      const to = end.index + end[0].length;
      if (ABBREVIATION.test(whole.slice(Math.max(from, to - 12), to))) continue;
      sentences.push(whole.slice(from, to).trim());
      from = to;
    }
    sentences.push(whole.slice(from).trim());
    return sentences.filter((sentence) => sentence !== "");
  });
}

/** A verb that makes a sentence, and does not only say which: "people who are satisfied". */
const VERB =
  /(?<!(?:who|that|which|where|those) )(?<![\p{L}'])(?:is|are|was|were|has|have|had|will|can|may|should|would|do|does|did|saw|took|continues?|continued|remains?|remained|shows?|showed|contains?|experienced)(?![\p{L}'])/iu;
/** Tells whether a text has a verb that makes a sentence of it. */
export const makesSentence = (text: string): boolean => VERB.test(text);

/** How a measure's name begins, however long it is. */
const MEASURE =
  /^(?:the )?(?:%|percentage|proportion|number|level|rate|count|value|average)(?![a-z])/i;

/**
 * Tells whether a text is a sentence or more, and not a name, a figure or a heading.
 *
 * @example looksLikeProse("The website is now in operation, business cards have been distributed.") //=> true
 */
export function looksLikeProse(text: string): boolean {
  // The beginning says enough about the longest texts.
  const sentences = sentencesOf(text.slice(0, 2000));
  const words = sentences.join(" ").split(" ");
  if (words.length < 5) return false;
  const [first = "", ...more] = sentences;
  const hasVerb = makesSentence(sentences.join(" "));
  if (more.length > 0 && (hasVerb || words.length >= 25)) return true;
  if (words.length >= 40) return true;
  if (MEASURE.test(first)) return false;
  if (hasVerb && /[.!?:]["')\u2019\u201D]?$/.test(first)) return true;
  return words.length >= 6 && VERB.test(words.slice(0, 5).join(" "));
}

const DASH = "[-\\u2010-\\u2015]";
const YEARS = "(?:19|20)\\d\\d";
const MONTHS =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])";

/** Numbers that are no figures: codes, dates, ages, ordinals, rates' denominators, lengths of time. */
const NO_FIGURES: readonly RegExp[] = [
  new RegExp(`\\d{1,2} ?(?:st|nd|rd|th)?(?: of)? ${MONTHS}(?: ${YEARS})?`, "gi"),
  new RegExp(`${MONTHS}\\.? ?(?:${YEARS}|['\\u2018\\u2019]\\d\\d)`, "gi"),
  new RegExp(`${MONTHS} \\d{1,2}(?:st|nd|rd|th)?(?![\\d%]|[.,]\\d)`, "gi"),
  new RegExp(
    `(?:${YEARS}|['\\u2018\\u2019]\\d\\d) ?(?:/|${DASH}) ?['\\u2018\\u2019]?\\d{2,4}(?![\\d%]|[.,]\\d)`,
    "g",
  ),
  new RegExp(`(?<![\\d.,£])${YEARS}(?![\\d%]|[.,]\\d|'?s )`, "g"),
  /(?<![a-z])(?:NI|LI|PI|LPI|SPI|KPI|BV|BVPI|PSA|section|class|target|aim|priority|aims|page|phase|appendix|level|step|schedule|challenge|towards|unit|schedule|year|years|q|quarter|qtr|no\.) ?\d{1,4}[a-z]?(?![\d%]|[.,]\d)/gi,
  /(?<![\d.,])\d{1,4} ?(?:st|nd|rd|th)(?![a-z])/gi,
  /(?<![a-z])(?:aged?|ages|under|over|pre|post|between)[ -]{0,2}\d{1,2}(?: ?(?:-|\u2013|to|and) ?\d{1,2})?(?![\d%]|[.,]\d)/gi,
  /(?<![\d.,])\d{1,2}(?: ?[-\u2013] ?\d{1,2})?[ -]?years?[ -]olds?(?![a-z])/gi,
  /per (?:1,?000|10,?000|100,?000|million)(?!\d)/gi,
  /(?<![\d.,])\d{1,3}[ -]?(?:calendar )?(?:minutes?|hours?|days?|weeks?|months?|years?|quarters?|stages?|phases?)(?![a-z])/gi,
  /(?<![\d.,])\d{1,3}[-\u2010-\u2015](?=[a-z])/gi,
  /(?<!\d)24\/7(?!\d)/g,
  /(?<!\d)\d{1,2}[:.]\d\d ?(?:am|pm|hours|hrs)(?![a-z])/gi,
  /(?<!\d)\d{1,3}% most /gi,
  /[£$€] ?\d[\d,.]{0,20} ?(?:k|m|bn|million)?(?![a-z])/gi,
];
const PERCENTAGE = /\d ?(?:%|per ?cent(?![a-z]))/i;
const DECIMAL = /(?<![\p{L}\d.,/-])\d{1,9}\.\d{1,4}(?![\p{L}\d/-]|\.\d)/u;
const COUNT =
  /(?<![\p{L}\d.,/'-])\d{1,3}(?:,\d{3}){1,4}(?!\d)|(?<![\p{L}\d.,/'-])\d{1,9}(?![\p{L}\d/-]|[.,]\d)/u;

/** Without one of these a text holds no percentage and no decimal, and is not looked at twice. */
const MAY_BE_SHARE = /\d\.\d|\d ?(?:%|per ?cent(?![a-z]))/i;

/** Takes out of a text the numbers that are no figures. */
const withoutOtherNumbers = (text: string): string =>
  NO_FIGURES.reduce((left, pattern) => left.replace(pattern, " "), text);

/**
 * Counts the figures that stand in a text.
 *
 * @example countFigures("During the day – 85%. After dark – 56%") //=> 2
 */
export function countFigures(text: string): number {
  return [...withoutOtherNumbers(text).matchAll(new RegExp(COUNT.source, "gu"))].length;
}

/**
 * Finds the sentence of a name or an update that holds a figure, so that it can be offered and is
 * never taken silently. Years, dates, codes and ages are no figures; in a name only percentages
 * and decimals are.
 *
 * @example findFigureInText("Opinion poll in 2006/07 - 55%.", "name") //=> "Opinion poll in 2006/07 - 55%."
 */
export function findFigureInText(text: string, where: "name" | "update" = "update"): string | null {
  if (!(where === "name" ? MAY_BE_SHARE : /\d/).test(text)) return null;
  return sentencesOf(text).find((sentence) => holdsFigure(sentence, where)) ?? null;
}

function holdsFigure(sentence: string, where: "name" | "update"): boolean {
  const rest = withoutOtherNumbers(sentence);
  return PERCENTAGE.test(rest) || DECIMAL.test(rest) || (where === "update" && COUNT.test(rest));
}
