import type { Period } from "../../domain/period.ts";
import { oneLine } from "./one-line.ts";
import { matchPeriod } from "./period-grammar.ts";
import type { Match } from "./period-grammar.ts";
import type { PeriodContext } from "./period-rules.ts";
import { plainPunctuation } from "./period-words.ts";
import { readOnce } from "./read-once.ts";

/** A period found in a longer heading, and the heading without it. */
export interface FoundPeriod {
  readonly period: Period;
  /** "Baseline" of "Baseline (Jan-Dec '10)"; empty where nothing else stands there. */
  readonly rest: string;
}

/** A heading is not longer than this; what comes after it is not searched. */
export const LONGEST_HEADING = 300;
const LONGEST_PERIOD = 80;

export const tidy = (text: string): string => (text.length > 40_000 ? "" : oneLine(text));

/** Takes off brackets around the whole, and marks that end a heading. */
function bareText(text: string): string {
  const bare = tidy(text)
    .replace(/[:;,*†]{1,3}$/, "")
    .trim();
  const inner = /^[([](.*)[)\]]$/.exec(bare)?.[1];
  return inner === undefined || /[()[\]]/.test(inner) ? bare : inner.trim();
}

/**
 * Reads a text that is a period and nothing else; the label is the text as printed.
 * Months or quarters without a year take it from the plan's, else have no dates.
 *
 * @example parsePeriod("Oct – Sep 2010/11") //=> { label: "Oct – Sep 2010/11", start: "2010-10", end: "2011-09" }
 */
export function parsePeriod(text: string, context: PeriodContext = {}): Period | null {
  const label = bareText(text);
  if (label === "" || label.length > LONGEST_PERIOD) return null;
  const match = matchPeriod(plainPunctuation(label), 0, context);
  if (match === null) return null;
  const rest = label.slice(closeBracket(label, 0, match.length));
  return rest === "" || rest === "." ? { label, ...match.months } : null;
}

/** Takes in the bracket that closes one opened within the period: "2010 (Jan-Dec)". */
export function closeBracket(text: string, from: number, length: number): number {
  const end = from + length;
  const found = text.slice(from, end);
  return found.lastIndexOf("(") > found.lastIndexOf(")") && text[end] === ")" ? end + 1 : end;
}

/** A period begins at a word, not within a number or after a currency sign. */
const BEGINS = /(?<![\p{L}\d.,/£$€])[a-z\d@]|(?<![\d£$€])'/giu;

/** A period, the heading without it, and how it was read. */
export interface Found extends FoundPeriod {
  readonly match: Match;
}

/** A year's figures are provisional, or revised: "2012/13p". */
const GLUED = /(\d\d)([pr])$/i;

/** Searches a heading, first word first. */
export const searchPeriod = (heading: string, context?: PeriodContext): Found | null =>
  context === undefined ? searchWords(heading) : search(heading, context);

const searchWords = readOnce((heading) => search(heading, {}));

function search(heading: string, context: PeriodContext): Found | null {
  const text = tidy(heading).slice(0, LONGEST_HEADING).replace(GLUED, "$1 $2");
  const plain = plainPunctuation(text);
  for (const { index } of plain.matchAll(BEGINS)) {
    const match = matchPeriod(plain, index, context);
    if (match === null) continue;
    const end = closeBracket(text, index, match.length);
    const rest = `${text.slice(0, index)} ${text.slice(end)}`;
    const label = withoutLooseBracket(text.slice(index, end).trim());
    return { match, period: { label, ...match.months }, rest: tidyRest(rest) };
  }
  return null;
}

/** Leaves out a closing bracket that was opened before the period: "This year (2012/13)". */
const withoutLooseBracket = (label: string): string =>
  label.endsWith(")") && !label.includes("(") ? label.slice(0, -1).trimEnd() : label;

/** Takes off the brackets and marks that held the period. */
function tidyRest(rest: string): string {
  return tidy(rest.replace(/[([] *[)\]]/g, " "))
    .replace(/^[-–—:,;/ ]{1,5}/, "")
    .replace(/[-–—:,;/ ]{1,5}$/, "");
}
