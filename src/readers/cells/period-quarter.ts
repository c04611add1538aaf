import { addMonths } from "../../domain/period.ts";
import type { Period } from "../../domain/period.ts";
import { oneLine } from "./one-line.ts";
import { latestBefore, nearestTo } from "./period-place.ts";
import { matchPeriod } from "./period-grammar.ts";
import { closeBracket, LONGEST_HEADING, parsePeriod, tidy } from "./period-parse.ts";
import type { FoundPeriod } from "./period-parse.ts";
import { LASTING, lengthNamed, QUARTER, quarterOf, TO } from "./period-rules.ts";
import type { Groups, PeriodContext } from "./period-rules.ts";
import { MONTH, monthNumber, plainPunctuation } from "./period-words.ts";

const ALONE = new RegExp(`^(?:${QUARTER})$`, "i");

/**
 * Reads the number of a quarter that stands alone, without its year.
 *
 * @example quarterNumber("Qtr 3") //=> 3
 */
export function quarterNumber(text: string): 1 | 2 | 3 | 4 | null {
  if (text.length > 40) return null;
  const bare = oneLine(text);
  return ALONE.test(bare) ? quarterOf(bare) : null;
}

const DAY = "(?:\\d{1,2}(?:st|nd|rd|th)? )?";
const RUN = new RegExp(
  `^(?:(?<from>${DAY}${MONTH})${TO}|(?<upTo>(?:up )?to (?:(?:the )?end (?:of )?)?)|` +
    `(?<lasting>(?:${LASTING}) {0,2}:? {0,2}))?${DAY}(?<to>${MONTH})$`,
  "i",
);

/** Finds the first month of a run; "To Sept" has none, unless the figures are of the year ending. */
function startOf(words: Groups, end: string, context: PeriodContext): string | null {
  const from = monthNumber((words.from ?? "").replace(/^\d+(?:st|nd|rd|th)? /i, ""));
  if (from !== null) return latestBefore(from, end);
  if (words.lasting !== undefined) return addMonths(end, 1 - lengthNamed(words));
  if (words.upTo !== undefined) return context.yearEnding ? addMonths(end, -11) : null;
  return end;
}

/**
 * Reads the months printed in a cell under a quarter's heading. They end in the year that puts
 * their end nearest to the quarter's, and need not be the quarter's own months.
 *
 * @example spanInQuarter("Jan to Mar", april to june 2013) //=> { label: "Jan to Mar", start: "2013-01", end: "2013-03" }
 */
export function spanInQuarter(
  spanText: string,
  quarter: Period | null,
  context: PeriodContext = {},
): Period | null {
  const printed = parsePeriod(spanText, { ...context, year: null });
  if (printed === null || printed.end !== null || quarter?.end == null) return printed;
  const words = RUN.exec(plainPunctuation(printed.label))?.groups;
  const to = monthNumber(words?.to ?? "");
  if (words === undefined || to === null) return printed;
  const end = nearestTo(to, quarter.end);
  return { label: printed.label, start: startOf(words, end, context), end };
}

/** A period at the beginning of a figure's cell, before the figure. */
export interface LeadingPeriod extends FoundPeriod {
  /** False for "Jan to Mar", true for "July 2011 to June 2013". */
  readonly dated: boolean;
}

/**
 * Finds the period with which a figure's cell begins; two bare digits after a month are the
 * figure, never a year.
 *
 * @example leadingPeriod("Jan to Mar 12") //=> { period: { label: "Jan to Mar", … }, rest: "12", dated: false }
 */
export function leadingPeriod(text: string): LeadingPeriod | null {
  const whole = tidy(text).slice(0, LONGEST_HEADING);
  const opened = /^[([]/.test(whole) ? 1 : 0;
  const plain = plainPunctuation(whole.slice(opened));
  const match = matchPeriod(plain, 0, {}, "figure");
  if (match === null) return null;
  const end = closeBracket(whole, opened, match.length);
  const after = opened === 1 ? whole.slice(end).replace(/^[)\]]/, "") : whole.slice(end);
  const label = whole.slice(opened, end).trim();
  return { period: { label, ...match.months }, rest: after.trim(), dated: match.dated };
}
