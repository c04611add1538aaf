import type { Qualifier } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";
import { leadingPeriod, parsePeriod, spanInQuarter } from "./period.ts";
import type { LeadingPeriod } from "./period.ts";
import { readChange } from "./value-change.ts";
import { NO_FIGURE, unreadable } from "./value-figure.ts";
import type { FigureContext, ParsedFigure } from "./value-figure.ts";
import { evenSpaces, leadingNumber, plainText } from "./value-number.ts";
import type { PrintedNumber } from "./value-number.ts";
import { countFigures, findFigureInText } from "./value-prose.ts";
import {
  isErrorText,
  isFootnoteMark,
  readQualifier,
  readSymbol,
  trimRemark,
} from "./value-symbols.ts";

/** A figure's cell is not longer than this; anything longer is prose. */
const LONGEST_CELL = 1000;
/** A remark without brackets is not longer than this, or the number is part of a sentence. */
const MOST_WORDS = 7;
/** "5% reduction in recorded incidents compared with …": a change explains itself at more length. */
const MOST_WORDS_OF_CHANGE = 15;

/** Nought in words. */
const NOUGHT = /^(?:nil|zero|nought)$/i;

const READINGS = {
  several: "it holds more than one figure, so none is taken",
  inWords: "the number stands in a sentence, so it is not taken",
  period: "it names a period and no figure",
  bound: "it gives no exact figure, so none is taken",
  date: "it is a date, so none is taken",
  sign: "a sign stands behind the number, and it may be negative, so it is not taken",
  scale: "it is not certain whether it is in thousands or millions, so it is not taken",
  both: "it holds a number and a sign that there is none, so it is not taken",
  direction: "it does not say whether the number went up or down, so it is not taken",
  nothing: "no figure could be read in it",
} as const;
type Why = keyof typeof READINGS;

/** A number with everything that follows it. */
interface Reading {
  readonly number: PrintedNumber;
  readonly isChange: boolean;
  readonly symbol: Qualifier | null;
  readonly period: Period | null;
  readonly remark: string | null;
  /** True where the cell holds the number and nothing else. */
  readonly bare: boolean;
}

/**
 * Reads the text of a cell where a figure should be.
 *
 * @example parseFigureText("69% (Average 72.5%)", {}) //=> { value: 69, remark: "Average 72.5%", … }
 */
export function parseFigureText(text: string, context: FigureContext): ParsedFigure {
  if (text === "") return NO_FIGURE;
  if (isErrorText(text)) return unreadable(text, "it is read as not available", "error-value");
  if (text.length > LONGEST_CELL) return explain(text, "inWords");
  const plain = plainText(text);
  const standing = readStanding(text, plain);
  if (standing) return standing;
  const why = refused(plain);
  if (why !== null) return explain(text, why);
  const alone = readNumber(NOUGHT.test(plain) ? "0" : plain);
  // "2010" is a number where a figure should be; "2010/11" and "2010: 545" begin with a period.
  if (typeof alone !== "string" && alone.remark === null) return figure(text, alone);
  const lead = leadingPeriod(text);
  if (lead) return afterPeriod(text, lead, context);
  return typeof alone === "string" ? explain(text, alone) : figure(text, alone);
}

/** Reads a symbol, unless what is said beside it holds a figure. */
function readStanding(text: string, plain: string): ParsedFigure | null {
  const standing = readSymbol(plain);
  if (standing === null) return null;
  const beside = standing.remark ?? "";
  if (!isFootnoteMark(beside) && findFigureInText(beside) !== null) return null;
  const { symbol, remark, doubt } = standing;
  const said = remark === null ? null : asPrinted(text, remark);
  return { ...NO_FIGURE, text, symbol, remark: said, doubts: doubt ? [doubt] : [] };
}

function figure(text: string, reading: Reading): ParsedFigure {
  const { number, isChange, symbol, period, remark } = reading;
  const { value, decimals, percent, currency, foreign, scale } = number;
  return {
    ...{ text, value, symbol, decimals, isChange, percent, currency },
    ...(foreign === undefined ? {} : { foreign }),
    ...(scale === undefined ? {} : { scale }),
    period: period && { ...period, label: asPrinted(text, period.label) },
    remark: remark === null ? null : asPrinted(text, remark),
    doubts: reading.bare ? [{ kind: "number-as-text", reading: "it is read as a number" }] : [],
  };
}

/** Gives words that were read in plain punctuation back their own. */
function asPrinted(text: string, words: string): string {
  const printed = evenSpaces(text).replace(/\n/g, " ");
  const at = plainText(printed).lastIndexOf(words);
  return at < 0 ? words : printed.slice(at, at + words.length);
}

/** Keeps the text of a cell from which no figure is taken; a number that is called confidential is not repeated. */
function explain(text: string, why: Why): ParsedFigure {
  const read = unreadable(text, READINGS[why]);
  if (why === "both" && /\[c\]/i.test(text)) return { ...read, symbol: "c" };
  return { ...read, remark: text };
}

/** Reads what follows a period: "To Sept 81.5%", "July 2011 to June 2013 - 9.68%". */
function afterPeriod(text: string, lead: LeadingPeriod, context: FigureContext): ParsedFigure {
  const rest = plainText(lead.rest).replace(/^(?:[:;,=]|-(?![\d£]))+ ?/, "");
  if (rest === "") return explain(text, "period");
  const period = placed(lead, context);
  const standing = readStanding(text, rest);
  if (standing) return { ...standing, period };
  const reading = readNumber(rest);
  if (typeof reading === "string") return explain(text, reading);
  return { ...figure(text, reading), period, doubts: [] };
}

/** A period without a year takes it from the period its column is headed with. */
function placed({ period, dated }: LeadingPeriod, context: FigureContext): Period | null {
  if (dated) return period;
  const { quarter = null, heading = null, yearEnding = false } = context;
  const inYear = quarter ? null : parsePeriod(period.label, { year: heading, yearEnding });
  return inYear?.end == null
    ? spanInQuarter(period.label, quarter ?? heading, { yearEnding })
    : inYear;
}

const ABOUT =
  /^(?:(?<estimate>estimated?|est\.?)|approx(?:imately|\.)?|about|around|circa|ca?\.|c(?= )|~|≈) ?(?=[\d£])/i;
const BOUND =
  /^(?:[<>≤≥]=?|over|under|above|below|more than|less than|fewer than|at least|at most|up to|nearly|almost) ?[\d£]/i;
const IMPROVED = /^ ?(?:improvement|improved|change|deterioration|worse|better)(?![a-z])/i;

/** Reads the number a text begins with and what follows it, or says why none is taken. */
function readNumber(plain: string): Reading | Why {
  if (BOUND.test(plain)) return "bound";
  const about = ABOUT.exec(plain);
  const change = readChange(plain);
  const number = change ?? leadingNumber(plain.slice(about?.[0].length ?? 0));
  if (number === null) return inWords(plain);
  if (IMPROVED.test(number.rest)) return "direction";
  if (ENDS_IN_MINUS.test(number.rest)) return "sign";
  if (OR_FEWER.test(number.rest)) return "bound";
  if (NO_NUMBER.test(number.rest)) return "both";
  const tail = readTail(number.rest);
  if (holdsAnother(tail.rest)) return "several";
  const words = tail.rest
    .replace(/\([^()]*\)/g, " ")
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  if (words.length > (change ? MOST_WORDS_OF_CHANGE : MOST_WORDS)) return "inWords";
  return {
    number,
    isChange: change !== null,
    symbol: about?.groups?.estimate === undefined ? tail.symbol : "e",
    period: tail.period,
    remark: trimRemark(tail.rest) ?? (about ? about[0].trim() : null),
    bare: number.rest === "" && change === null && about === null,
  };
}

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*";
/** A day: "12 March 2013", "12/03/2013". */
const DAY = new RegExp(
  `^\\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${MONTH}(?:[ ,-]{1,2}(?:\\d{2}|\\d{4}))?$|` +
    "^\\d{1,2}([/.-])\\d{1,2}\\1(?:\\d{2}|\\d{4})$|^(?:19|20)\\d\\d-\\d\\d-\\d\\d$",
  "i",
);
/** "45k", "1.3m": without a currency's sign it may be metres, or months. */
const UNSURE_SCALE = /^[-+]? ?\d[\d,]{0,14}(?:\.\d{1,9})? ?(?:k|m|mn|bn)$/i;
const ENDS_IN_MINUS = /^ ?-\s*$/;
const OR_FEWER = /^ ?(?:or|and) (?:fewer|less|under|below)(?![a-z])/i;
/** A number that is printed beside the sign for none: one of them is wrong. */
const NO_NUMBER = /^ ?\[(?:x|c|z|low|w)\]/i;

/** Says why no number is looked for in a text. */
function refused(plain: string): Why | null {
  if (DAY.test(plain)) return "date";
  return UNSURE_SCALE.test(plain) ? "scale" : null;
}

function inWords(plain: string): Why {
  const figures = countFigures(plain);
  return figures === 0 ? "nothing" : figures === 1 ? "inWords" : "several";
}

interface Tail {
  readonly period: Period | null;
  readonly symbol: Qualifier | null;
  readonly rest: string;
}

/** Takes the period and the qualifier off what follows a number, in either order. */
function readTail(after: string): Tail {
  let tail: Tail = { period: null, symbol: null, rest: after };
  for (let step = 0; step < 2; step += 1) {
    const bracket = /^ ?[([]([^()[\]]{2,80})[)\]]/.exec(tail.rest);
    const inBrackets = tail.period ? null : parsePeriod(bracket?.[1] ?? tail.rest);
    if (inBrackets) {
      tail = {
        ...tail,
        period: inBrackets,
        rest: bracket ? tail.rest.slice(bracket[0].length) : "",
      };
      continue;
    }
    const qualifier = tail.symbol ? null : readQualifier(tail.rest);
    if (qualifier) tail = { ...tail, ...qualifier };
  }
  return tail;
}

const ANOTHER_AT_ONCE = /^\s*(?:[/;,&:\nx+-]|to |and |or |in )?\s*[-+£$€]?\d/i;
const CLAUSES = /[;/&\n)]|[,.](?!\d)|(?<![a-z])(?:and|or)(?![a-z])/i;
/** A second number that only explains the first: "45%, up from 40%". */
const EXPLAINS =
  /^\s*(?:up|down|from|compared|against|target|predicted|average|previous|previously|last|was|vs|versus|which|of which|of whom|including)(?![a-z])/i;

/** Tells whether a second figure stands beside the first, and not in a remark about it. */
function holdsAnother(rest: string): boolean {
  if (ANOTHER_AT_ONCE.test(rest)) return true;
  const [, ...clauses] = rest.replace(/\([^()]*\)/g, ")").split(CLAUSES);
  return clauses.some((clause) => !EXPLAINS.test(clause) && countFigures(clause) > 0);
}
