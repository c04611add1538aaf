import { addMonths } from "../../domain/period.ts";
import type { Period } from "../../domain/period.ts";
import {
  latestBefore,
  nearestTo,
  placeMonth,
  placeQuarters,
  placeSpan,
  spanBetween,
  UNKNOWN,
} from "./period-place.ts";
import {
  MONTH,
  monthNumber,
  monthOf,
  readPoint,
  readYear,
  YEAR,
  YEAR_ENDS,
  YEAR_PAIR,
} from "./period-words.ts";
import type { Months, Point } from "./period-words.ts";

/** What the place of a period in the sheet says about it. */
export interface PeriodContext {
  /** The plan's year (twelve months), from a title or the heading above: fills a bare "Q1" or "Jan to Mar". */
  readonly year?: Period | null;
  /** True where the indicator's figures are of the year ending: "To Sept" is then twelve months. */
  readonly yearEnding?: boolean;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** One way of writing a period. */
export interface Rule {
  readonly pattern: string;
  /** "alone": only as the whole text; "first": only where the text begins. */
  readonly only?: "alone" | "first";
  /** Null where the words match but name no possible period. */
  readonly read: (words: Groups, context: PeriodContext) => Months | null;
}

export const TO = "(?: {0,3}- {0,3}| {1,3}(?:to|until|till|through) {1,3}|/)";
const GAP = "[ (,:-]{0,4}";
const FINANCIAL = "(?:fy|f/y|financial year|fiscal year) {0,2}";
const ANY_YEAR = `(?:(?:${FINANCIAL}|(?:calendar )?year {1,2})?(?:${YEAR_PAIR}|${YEAR})|fy ?\\d\\d${YEAR_ENDS})`;
/** A quarter's number or name, in a pattern. */
export const QUARTER =
  "(?:(?:quarter|qtr\\.?|q) ?(?:[1-4]|one|two|three|four)|" +
  "(?:1st|2nd|3rd|4th|first|second|third|fourth) (?:quarter|qtr))(?![a-z0-9]|\\.\\d)";
/** "12 months to", "year ending", "Y/E": how long, before the month it ends in. */
export const LASTING =
  "(?:rolling )?(?:(?:12|twelve) months?|year|(?<n>\\d{1,2}) months?|(?<quarter>quarter|qtr))" +
  "(?: to| ending| ended| end)(?: to)?|y\\.?/?e\\.?";
const AS_AT = "(?:as (?:at|of|on)|position at|(?:at )?(?:the )?end of|@)(?: (?:the )?end of)?";
/** How far a year has gone: to a day that the words do not name. */
const TO_DATE =
  "(?:f?ytd|(?:(?:financial |fiscal )?year |(?:actuals?|outturn|figures?|totals?) )?to date|so far)";
const CUMULATIVE = `(?:${TO_DATE}|cumulative|cum\\.?)`;
/** Twelve months that end in the month beside them. */
const ROLLING =
  "(?:rolling {1,2}(?:(?:12|twelve)(?: ?m(?:onths?|ths?)?)?|year)|r ?12|12 ?m(?:ths?)?)(?![a-z0-9])";
/** A half of a year. */
const HALF =
  "(?:h ?[12]|(?:1st|2nd|first|second) half(?:[ -]year)?|half[ -]?year(?:ly)?|mid[ -]?year)(?![a-z0-9])";
const AVERAGE = "(?:average|avg\\.?|mean)";

const ORDINALS = ["one|1|first", "two|2|second", "three|3|third", "four|4|fourth"];

/** Reads the number of the quarter in what QUARTER matches. */
export function quarterOf(text: string | undefined): 1 | 2 | 3 | 4 {
  const found = ORDINALS.findIndex((words) => new RegExp(words, "i").test(text ?? ""));
  return found === 1 ? 2 : found === 2 ? 3 : found === 3 ? 4 : 1;
}

const point = (text: string | undefined): Point | null => readPoint((text ?? "").trim());
const year = (text: string | undefined): Months | null =>
  readYear((text ?? "").trim().replace(/^(?:calendar )?year {1,2}/i, ""));

/** The year in the words, else the plan's. Null where the words name an impossible one. */
function yearOr(text: string | undefined, context: PeriodContext): Months | null {
  return text === undefined ? (context.year ?? UNKNOWN) : year(text);
}

/** Finds the last month of "to Sept": its own year, else the place in the plan's. */
function endOf(to: Point, context: PeriodContext): string | null {
  return to.year === null ? placeMonth(to.month, context.year) : monthOf(to.year, to.month);
}

/** Counts the months that what LASTING matches speaks of. */
export function lengthNamed(words: Groups): number {
  return words.quarter === undefined ? Number(words.n ?? 12) : 3;
}

function lasting(words: Groups, context: PeriodContext): Months | null {
  const to = point(words.a);
  if (to === null) return null;
  const end = endOf(to, context);
  if (end === null) return UNKNOWN;
  const length = lengthNamed(words);
  return length >= 1 && length <= 60 ? { start: addMonths(end, 1 - length), end } : null;
}

function monthsNamed(words: Groups, context: PeriodContext): Months | null {
  const from = monthNumber(words.a ?? "");
  const to = monthNumber(words.b ?? "");
  const within = yearOr(words.year, context);
  return from === null || to === null || within === null ? null : placeSpan(from, to, within);
}

function quartersNamed(words: Groups, context: PeriodContext): Months | null {
  const within = yearOr(words.year, context);
  const from = quarterOf(words.q);
  const to = words.r === undefined ? from : quarterOf(words.r);
  return within === null ? null : placeQuarters(from, to, within);
}

/** The quarters of a year up to the one that is named. */
function quartersSoFar(words: Groups, context: PeriodContext): Months | null {
  const within = yearOr(words.year, context);
  return within === null ? null : placeQuarters(1, quarterOf(words.r), within);
}

/** The first half of a year, or where it is called so the second. */
function halfNamed(words: Groups): Months | null {
  const within = year(words.year);
  const [from, to] = /2|second/i.test(words.half ?? "") ? ([3, 4] as const) : ([1, 2] as const);
  return within === null ? null : placeQuarters(from, to, within);
}

const openEnded = (within: Months | null): Months | null =>
  within === null ? null : { start: within.start, end: null };

/** "Q3 (Oct – Dec 2013)": the months say more than the quarter's number, where they have a year. */
function quarterInMonths(words: Groups, context: PeriodContext): Months | null {
  const from = point(words.a);
  const to = point(words.b);
  if (from === null || to === null) return null;
  if (from.year !== null || to.year !== null) return spanBetween(from, to, null);
  const quarter = quartersNamed(words, context);
  if (quarter?.end == null) return quarter;
  const end = nearestTo(to.month, quarter.end);
  return { start: latestBefore(from.month, end), end };
}

function joined(first: Months | null, last: Months | null): Months | null {
  if (first?.start == null || last?.end == null || first.start > last.end) return null;
  return { start: first.start, end: last.end };
}

/** Lists every way of writing a period; `p` is the pattern of a month or a date. */
export function periodRules(p: string): readonly Rule[] {
  const span = `(?<a>${MONTH})${TO}(?<b>${MONTH})`;
  return [
    // year to March 2014 · 12 months to Dec 2013 · quarter ending June 2013
    { pattern: `(?:${LASTING}) {0,2}:? {0,2}(?<a>${p})`, read: lasting },
    // R12 Mar-23 · 12m to Mar 23 · Mar-23 (rolling 12)
    {
      pattern: `${ROLLING}(?: to| ending| ended| end)?${GAP}(?<a>${p})`,
      read: lasting,
    },
    { pattern: `(?<a>${p})${GAP}${ROLLING}`, read: lasting },
    // 2013/14 YTD · year to date 2013/14
    {
      pattern: `(?<year>${ANY_YEAR})${GAP}${TO_DATE}`,
      read: (words) => openEnded(year(words.year)),
    },
    {
      pattern: `${TO_DATE}${GAP}(?<year>${ANY_YEAR})`,
      read: (words) => openEnded(year(words.year)),
    },
    // YTD
    {
      pattern: `(?:the )?${TO_DATE}`,
      only: "alone",
      read: (_, { year: within }) => openEnded(within ?? UNKNOWN),
    },
    // April 2013 to date
    {
      pattern: `(?:(?:from|since) )?(?<a>${p})${GAP}(?:to date|onwards)`,
      read: (words) => {
        const from = point(words.a);
        return from?.year == null ? null : { start: monthOf(from.year, from.month), end: null };
      },
    },
    // Q3 YTD 2013/14 · Q3 2013/14 cumulative
    {
      pattern: `(?<r>${QUARTER})${GAP}${CUMULATIVE}(?:${GAP}(?<year>${ANY_YEAR}))?`,
      read: quartersSoFar,
    },
    {
      pattern: `(?<r>${QUARTER})${GAP}(?<year>${ANY_YEAR})${GAP}${CUMULATIVE}`,
      read: quartersSoFar,
    },
    // Jan – Dec 2010 · Jan'10-Dec'10 · 1 April 2013 to 31 March 2014 · Jan to Mar
    {
      pattern: `(?<a>${p})${TO}(?<b>${p})`,
      read: (words, context) => {
        const [from, to] = [point(words.a), point(words.b)];
        return from && to && spanBetween(from, to, context.year);
      },
    },
    // Oct – Sep 2010/11 · Jan-Dec '10
    { pattern: `${span}${GAP}(?<year>${ANY_YEAR})`, read: monthsNamed },
    // 2010 (Jan-Dec) · 2011/12 Apr – Mar
    { pattern: `(?<year>${ANY_YEAR})${GAP}${span}`, read: monthsNamed },
    // 2013/14 to Dec
    {
      pattern: `(?<year>${ANY_YEAR})${GAP}(?:up )?to (?:(?:the )?end (?:of )?)?(?<a>${p})`,
      read: (words) => {
        const within = year(words.year);
        const to = point(words.a);
        return (
          within &&
          to && {
            start: within.start,
            end: to.year === null ? placeMonth(to.month, within) : monthOf(to.year, to.month),
          }
        );
      },
    },
    // Q3 · Q3 2010/11 · Quarter 3 (2010/11) · Q1 to Q3 2013/14
    {
      pattern: `(?<q>${QUARTER})(?:${TO}(?<r>${QUARTER}))?(?:${GAP}(?<year>${ANY_YEAR}))?`,
      read: quartersNamed,
    },
    {
      pattern: `(?<year>${ANY_YEAR})${GAP}(?<q>${QUARTER})(?:${TO}(?<r>${QUARTER}))?`,
      read: quartersNamed,
    },
    // 2013/14 Q3 YTD
    {
      pattern: `(?<year>${ANY_YEAR})${GAP}(?<r>${QUARTER})${GAP}${CUMULATIVE}`,
      read: quartersSoFar,
    },
    // H1 2013/14 · 2013/14 (first half) · 2013/14 mid-year
    { pattern: `(?<half>${HALF})(?: of| in)?${GAP}(?<year>${ANY_YEAR})`, read: halfNamed },
    { pattern: `(?<year>${ANY_YEAR})${GAP}(?<half>${HALF})`, read: halfNamed },
    {
      pattern: `(?<q>${QUARTER})(?:${GAP}(?<year>${ANY_YEAR}))?${GAP}(?<a>${p})${TO}(?<b>${p})`,
      read: quarterInMonths,
    },
    // 2010/11 · 2010 · FY 10/11
    { pattern: `(?<year>${ANY_YEAR})`, read: (words) => year(words.year) },
    // 2004/08 average · average 1994-98: as many words as there are belong to the label
    {
      pattern: `(?:${AVERAGE}(?: of| for)?[ (]{1,2})?(?<year>${ANY_YEAR})\\)?(?: {1,2}(?:yearly |annual )?${AVERAGE})?`,
      read: (words) => year(words.year),
    },
    // 2010/11 to 2012/13
    {
      pattern: `(?<year>${ANY_YEAR})${TO}(?<until>${ANY_YEAR})`,
      read: (words) => joined(year(words.year), year(words.until)),
    },
    // As at 31 March 2014: the month it stands in
    {
      pattern: `(?:${AS_AT} )?(?<a>${p})`,
      read: (words) => {
        const at = point(words.a);
        return at?.year == null ? null : alone(monthOf(at.year, at.month));
      },
    },
    // 2014-03, where it is no pair of years
    {
      pattern: "(?<a>(?:19|20)\\d\\d)-(?<b>0[1-9]|1[0-2])(?![\\d/-])",
      read: (words) =>
        year(`${words.a ?? ""}-${words.b ?? ""}`) === null
          ? alone(`${words.a ?? ""}-${words.b ?? ""}`)
          : null,
    },
    // To Sept 2013
    {
      pattern: `(?:up )?to (?:(?:the )?end (?:of )?)?(?<a>${p})`,
      read: (words, context) => {
        const to = point(words.a);
        return to?.year == null ? null : upTo(monthOf(to.year, to.month), context);
      },
    },
    {
      pattern: `(?:up )?to (?:(?:the )?end (?:of )?)?(?<a>${MONTH})`,
      only: "first",
      read: (words, context) => {
        const to = point(words.a);
        return to && upTo(endOf(to, context), context);
      },
    },
    // March
    {
      pattern: `(?<a>${MONTH})`,
      only: "alone",
      read: (words, context) => {
        const month = point(words.a);
        return month && alone(endOf(month, context));
      },
    },
  ];
}

const alone = (month: string | null): Months => ({ start: month, end: month });

/** "To Sept" has no start, unless the figures are of the year ending there. */
function upTo(end: string | null, context: PeriodContext): Months {
  return { start: end !== null && context.yearEnding ? addMonths(end, -11) : null, end };
}
