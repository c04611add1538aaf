import type { Period } from "../../domain/period.ts";
import type { Item, Line } from "../../grid/lines.ts";
import { findPeriod, periodOfSerial, quarterNumber } from "../cells/period.ts";
import { roleOf, type Role } from "./heading-role.ts";

/** What one cell of a heading says. */
export interface HeadingCell {
  readonly role: Role | undefined;
  readonly period: Period | null;
  readonly quarter: number | null;
  readonly isDate: boolean;
}

/** A cell that says nothing as a heading. */
export const NOTHING: HeadingCell = { role: undefined, period: null, quarter: null, isDate: false };

/** Words beside a year that make its figures no measurement: what is expected, or a difference. */
export const NOT_MEASURED =
  /\b(forecasts?|predict(ed|ion)|project(ed|ion)|expected|change|diff|difference|variance|movement|since|against|compared|vs|trend|rank(ing|ed)?|direction of travel|dot)\b/i;

/** Words beside a year that say what is wanted by then. */
const WANTED =
  /^(?:(?:the|our|agreed|local|proposed|revised|new|final|annual|interim|stretch) )*(?:target(?:ed|s)?|goals?|ambitions?|aspirations?|aim(?:s|ing)?(?= for| to|$)|trajectory|plan(?:ned)?)(?: (?:level|figure|value|position|performance))?(?: (?:set|agreed))?(?: (?:for|by|to|at|from))?(?: the)?(?: end(?: of)?)?$|^where (?:do )?we (?:want|aim|need|would like|plan|intend) to be$/i;

/** "Q3 2010/11" is a quarter too, with its year. */
const QUARTER = /\b(?:q|qtr|quarter) ?[1-4]\b/i;

/** A heading's period may carry a few words more: "2012/13 (provisional)". */
const LONGEST_REST = 24;

/** Several readers ask the same cell of the same reading. */
const known = new WeakMap<Item, { readonly cell: HeadingCell | undefined }>();

/** A number in a heading is a year, or it is a figure. */
const YEAR = /^(19[5-9]\d|20\d\d)$/;

/** Reads one cell of a heading; undefined where it is none. */
export function readHeadingCell(item: Item): HeadingCell | undefined {
  if (item.cell.kind === "number" && !YEAR.test(item.text)) return undefined;
  const before = known.get(item);
  if (before !== undefined) return before.cell;
  const cell = readCellOfHeading(item);
  known.set(item, { cell });
  return cell;
}

function readCellOfHeading(item: Item): HeadingCell | undefined {
  const { cell, text } = item;
  if (cell.kind === "date" && typeof cell.value === "number") {
    const period = periodOfSerial(cell.value);
    return period === null
      ? undefined
      : { ...NOTHING, role: "measured", period: { ...period, label: text }, isDate: true };
  }
  const quarter = quarterNumber(QUARTER.exec(text)?.[0] ?? text);
  const found = findPeriod(text);
  if (found === null) {
    const role = roleOf(text) ?? (quarter === null ? undefined : "measured");
    return role === undefined ? undefined : { ...NOTHING, role, quarter };
  }
  const { period, rest } = found;
  const said =
    rest === "" ? "measured" : (roleOf(rest) ?? wanted(rest) ?? roleOf(beforeDigits(text)));
  // "Period to 31 March 2013" or "Offences 2012/13" heads the figures of that period.
  const role = said === "thisYearPeriod" || said === "name" ? "measured" : said;
  if (role !== undefined) return { role, period, quarter, isDate: false };
  // A heading's period may carry a few words more, but the words may not make it something else.
  if (roleOf(text) !== undefined) return { ...NOTHING, role: roleOf(text), quarter };
  if (rest.length > LONGEST_REST || NOT_MEASURED.test(rest) || period.start === null) {
    return undefined;
  }
  return { role: "measured", period, quarter, isDate: false };
}

/** Tells a target by the words beside its year: "Target by", "ambition". */
const wanted = (rest: string): Role | undefined =>
  WANTED.test(rest.replace(/^[\s([:,–-]+|[\s()[\]:,–-]+$/g, "")) ? "target" : undefined;

/** The words in front of a heading's year: "Last year" of "Last year 2011/12". */
const beforeDigits = (text: string): string =>
  text.replace(/\d.*$/, "").replace(/[\s([:,'’-]+$/, "");

/** Tells whether every cell of a line says a period or a role. */
export const isHeadingLine = (line: Line): boolean =>
  line.items.length > 0 && line.items.every((item) => readHeadingCell(item) !== undefined);

/** An item whose words say what a column is for. */
interface Headed {
  readonly item: Item;
  readonly role: Role;
}

/** Every row is asked several times whether a heading begins there. */
const headed = new WeakMap<Line, readonly Headed[]>();

/** Lists the items of a line whose words say what a column is for: none in most. */
function headedIn(line: Line): readonly Headed[] {
  const before = headed.get(line);
  if (before !== undefined) return before;
  let found: readonly Headed[] = NOT_HEADED;
  for (const item of line.items) {
    const role = roleOf(item.text);
    if (role !== undefined) found = [...found, { item, role }];
  }
  headed.set(line, found);
  return found;
}

const NOT_HEADED: readonly Headed[] = [];

/** Finds the items of a line that can begin a table: headings of names, aims or actions. */
export const findStarters = (line: Line, starters: readonly Role[]): readonly Item[] =>
  headedIn(line).flatMap(({ item, role }) => (starters.includes(role) ? [item] : []));

/** Finds the item of a line that begins a table. */
export const findStarter = (line: Line, starters: readonly Role[]): Item | undefined =>
  headedIn(line).find(({ role }) => starters.includes(role))?.item;

/** Tells whether a heading stands over the figures of a dated period. */
export function isDated(item: Item): boolean {
  const cell = readHeadingCell(item);
  return cell?.role === "measured" && cell.period?.end != null;
}

/** Tells whether a line is another table's heading: every cell after its first is a dated period. */
export function isPeriodHeading(line: Line | undefined): boolean {
  const others = line?.items.slice(1) ?? [];
  return others.length > 1 && others.every(isDated);
}
