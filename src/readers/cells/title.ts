import { oneLine } from "./one-line.ts";
import { fullYear, monthNumber, MONTH } from "./period-words.ts";

/** What a title line says. */
export interface Title {
  /** "CSA Performance Monitoring", or null where the line is only "Appendix B". */
  readonly title: string | null;
  /** The appendix's letter, "B", or null. */
  readonly letter: string | null;
  /** "2014-03-18", or null. */
  readonly reportDate: string | null;
}

/** A title is not longer than this. */
const LONGEST = 250;
const lineOf = (text: string): string => oneLine(text.slice(0, 2000));

const DAY = "(?<day>\\d{1,2})(?: ?(?:st|nd|rd|th))?";
const SHAPES: readonly RegExp[] = [
  new RegExp(
    `(?<![\\d/])${DAY}(?: of)?[ -](?<month>${MONTH})[ ,-]{1,2}(?<year>(?:19|20)\\d\\d|'?\\d\\d)(?![\\d/])`,
    "i",
  ),
  new RegExp(`(?<month>${MONTH}) ${DAY},? (?<year>(?:19|20)\\d\\d)(?![\\d/])`, "i"),
  /(?<!\d)(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)/,
  /(?<![\d/.-])(?<day>\d{1,2})(?<by>[/.-])(?<month>\d{1,2})\k<by>(?<year>(?:19|20)\d\d|\d\d)(?![\d/])/,
];

interface FoundDate {
  readonly date: string;
  readonly index: number;
  readonly length: number;
}

/** Finds the first date in a line that is a day of the calendar. */
function findDate(line: string): FoundDate | null {
  const found = SHAPES.flatMap((shape) => {
    const match = shape.exec(line);
    const date = match?.groups && calendarDate(match.groups);
    return match && date ? [{ date, index: match.index, length: match[0].length }] : [];
  });
  return found.sort((one, other) => one.index - other.index)[0] ?? null;
}

function calendarDate(words: Readonly<Record<string, string | undefined>>): string | null {
  const year = fullYear(words.year ?? "");
  const month = /^\d/.test(words.month ?? "")
    ? Number(words.month)
    : monthNumber(words.month ?? "");
  if (year === null || month === null) return null;
  const date = new Date(Date.UTC(year, month - 1, Number(words.day)));
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === Number(words.day);
  return isDay ? date.toISOString().slice(0, 10) : null;
}

/** What a document calls itself: "Action Plan 2013/14 Update". */
export const DOCUMENT =
  /\b(plan|report|agreement|framework|monitoring|scorecard|dashboard|strategy|update|review)\b/i;

/**
 * Finds the date of a report in a line; the one after "Report date:" goes first.
 *
 * @example findReportDate("To: Kent Community Safety Partnership – 18th March 2014") //=> "2014-03-18"
 */
export function findReportDate(text: string): string | null {
  const line = lineOf(text);
  const said = /report date|date of (?:report|meeting)|meeting date/i.exec(line);
  return ((said && findDate(line.slice(said.index))) ?? findDate(line))?.date ?? null;
}

const APPENDIX =
  /^(?:appendix|annexe?|annex) (?<letter>[a-z]|\d{1,2})(?![a-z\d]) {0,2}[-–—:.]{0,2} {0,2}/i;
/** How a title line begins: most lines begin otherwise, and are not looked at twice. */
const BEGINS_APPENDIX = /^\s*a(?:ppendix|nnex)/i;
const EDGES = /^[-–—:,.;( ]{1,6}|[-–—:,;( ]{1,6}$/g;

/**
 * Reads a title line. Without "Appendix B" in front a line is a title only if that is asked for.
 *
 * @example parseTitle("Appendix B: CSA Performance Monitoring – 18th March 2014") //=> { title: "CSA Performance Monitoring", letter: "B", reportDate: "2014-03-18" }
 */
export function parseTitle(
  text: string,
  options: { readonly anyTitle?: boolean } = {},
): Title | null {
  if (options.anyTitle !== true && !BEGINS_APPENDIX.test(text)) return null;
  const line = lineOf(text);
  const appendix = APPENDIX.exec(line);
  if (line === "" || line.length > LONGEST || (appendix === null && !options.anyTitle)) return null;
  const rest = line.slice(appendix?.[0].length ?? 0);
  const found = findDate(rest);
  // A date in mid-title belongs to the title; one at either end is the report's.
  const after = found ? rest.slice(found.index + found.length).replace(/^\)/, "") : "";
  const atEnd = found !== null && !/[\p{L}\d]/u.test(after);
  const title = (atEnd ? rest.slice(0, found.index) : rest).replace(EDGES, "");
  return {
    title: title === "" ? null : title,
    letter: appendix?.groups?.letter?.toUpperCase() ?? null,
    reportDate: found?.date ?? null,
  };
}

const NUMBERED = "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)";
const PRIORITY = new RegExp(
  `^priority(?: (?:no\\.? ?)?${NUMBERED}(?![a-z\\d]))? {0,2}(?<mark>[-–—:.]?) {0,2}`,
  "i",
);

/**
 * Takes "Priority 1 – " off a priority's name; "Priority Neighbourhoods" is a name and keeps it.
 *
 * @example stripPriorityPrefix("Priority 1 – Tackle Substance and Alcohol Abuse") //=> "Tackle Substance and Alcohol Abuse"
 */
export function stripPriorityPrefix(text: string): string {
  const line = lineOf(text);
  const found = PRIORITY.exec(line);
  const numbered =
    found !== null && new RegExp(NUMBERED, "i").test(found[0].slice("priority".length));
  if (found === null || (!numbered && (found.groups?.mark ?? "") === "")) return line;
  return line.slice(found[0].length) || line;
}

const CONTINUED = /(?: ?[-–—,] ?| ?(?=[([])| )[([]?(?:continued|cont['’]?d?\.?)[)\]]?\.?$/i;

/**
 * Takes "(continued)" off the end of a heading.
 *
 * @example stripContinued("Safer communities (continued)") //=> "Safer communities"
 */
export function stripContinued(text: string): string {
  const line = lineOf(text);
  return line.replace(CONTINUED, "") || line;
}
