import type { Period } from "../../domain/period.ts";
import { addMonths, monthsBetween } from "../../domain/period.ts";
import { itemAt, placeOf, type Item, type Line } from "../../grid/lines.ts";
import type { Place } from "../../grid/place.ts";
import { joinSplitHeading } from "./split-heading.ts";
import { isNumberHeading, roleOf, type Role } from "./heading-role.ts";
import { combinePeriod, findPeriod, periodOfSerial, quarterNumber } from "../cells/period.ts";

/** One column of a table, as its heading describes it. */
export interface Column {
  readonly left: number;
  readonly right: number;
  /** The heading's lines as printed, top line first. */
  readonly lines: readonly string[];
  readonly role: Role | undefined;
  readonly period: Period | null;
  /** 1 to 4 for a heading that names a quarter. */
  readonly quarter: number | null;
  readonly place: Place;
}

/** A table's heading: its columns, and how many lines it takes. */
export interface Heading {
  readonly columns: readonly Column[];
  readonly height: number;
}

/** What one cell of a heading says. */
interface HeadingCell {
  readonly role: Role | undefined;
  readonly period: Period | null;
  readonly quarter: number | null;
  readonly isDate: boolean;
}

const NOTHING: HeadingCell = { role: undefined, period: null, quarter: null, isDate: false };

/** Words beside a year that make its figures no measurement: what is expected, or a difference. */
const NOT_MEASURED =
  /\b(forecasts?|predict(ed|ion)|project(ed|ion)|expected|change|diff|difference|variance|movement|since|against|compared|vs)\b/i;

/** "Q3 2010/11" is a quarter too, with its year. */
const QUARTER = /\b(?:q|qtr|quarter) ?[1-4]\b/i;

/** A heading's period may carry a few words more: "2012/13 (provisional)". */
const LONGEST_REST = 24;

function readHeadingCell(item: Item): HeadingCell | undefined {
  const { cell, text } = item;
  if (cell.kind === "date" && typeof cell.value === "number") {
    const period = periodOfSerial(cell.value);
    return period === null
      ? undefined
      : { ...NOTHING, role: "measured", period: { ...period, label: text }, isDate: true };
  }
  if (cell.kind === "number" && !/^(19[5-9]\d|20\d\d)$/.test(text)) return undefined;
  const quarter = quarterNumber(QUARTER.exec(text)?.[0] ?? text);
  const found = findPeriod(text);
  if (found === null) {
    const role = roleOf(text) ?? (quarter === null ? undefined : "measured");
    return role === undefined ? undefined : { ...NOTHING, role, quarter };
  }
  const { period, rest } = found;
  const said = rest === "" ? "measured" : (roleOf(rest) ?? roleOf(beforeDigits(text)));
  // "Period to 31 March 2013" heads the figures of that period, not a column of periods.
  const role = said === "thisYearPeriod" ? "measured" : said;
  if (role !== undefined) return { role, period, quarter, isDate: false };
  // A heading's period may carry a few words more, but the words may not make it something else.
  if (roleOf(text) !== undefined) return { ...NOTHING, role: roleOf(text), quarter };
  if (rest.length > LONGEST_REST || NOT_MEASURED.test(rest) || period.start === null) {
    return undefined;
  }
  return { role: "measured", period, quarter, isDate: false };
}

/** The words in front of a heading's year: "Last year" of "Last year 2011/12". */
const beforeDigits = (text: string): string =>
  text.replace(/\d.*$/, "").replace(/[\s([:,'’-]+$/, "");

const isHeadingLine = (line: Line): boolean =>
  line.items.length > 0 && line.items.every((item) => readHeadingCell(item) !== undefined);

/** Finds the item of a line that begins a table: the heading of its names, aims or actions. */
export function findStarter(line: Line, starters: readonly Role[]): Item | undefined {
  return line.items.find((item) => {
    const role = roleOf(item.text);
    return role !== undefined && starters.includes(role);
  });
}

/**
 * Reads the heading that begins at a line: one row, or several with spans over years, with the
 * starter in any of them. Undefined where no heading with such a starter begins there.
 */
export function readHeading(
  lines: readonly Line[],
  at: number,
  starters: readonly Role[],
): Heading | undefined {
  const first = lines[at];
  if (first === undefined) return undefined;
  let starter = findStarter(first, starters);
  let height = 1;
  if (starter === undefined) {
    // The span may stand above the row that holds the word "Indicator".
    const second = lines[at + 1];
    const isSpan = second !== undefined && !second.afterGap && isHeadingLine(first);
    starter = isSpan ? findStarter(second, starters) : undefined;
    if (starter === undefined) return undefined;
    height = 2;
  }
  return headingFrom(lines, at, height, starter);
}

/** Reads a heading whose words are split over two or three rows. */
export function readSplitHeading(
  lines: readonly Line[],
  at: number,
  starters: readonly Role[],
): Heading | undefined {
  for (const height of [2, 3]) {
    const joined = joinSplitHeading(lines, at, height);
    if (joined === undefined) return undefined;
    const starter = findStarter(joined, starters);
    const others = joined.items.filter((item) => item !== starter);
    if (starter === undefined || others.length === 0) continue;
    if (others.every((item) => readHeadingCell(item) !== undefined)) {
      return { columns: columnsOf([joined]), height };
    }
  }
  return undefined;
}

/** Reads the heading that begins at a line whose first column is known, whatever it is called. */
export function readHeadingOf(
  lines: readonly Line[],
  at: number,
  label: Item,
): Heading | undefined {
  const first = lines[at];
  const others = first?.items.filter((item) => item !== label) ?? [];
  if (others.some((item) => readHeadingCell(item) === undefined)) return undefined;
  return headingFrom(lines, at, 1, label);
}

/** Reads a line as a heading because a person says that it is one. */
export function readAnyHeading(lines: readonly Line[], at: number): Heading | undefined {
  const line = lines[at];
  const label = line?.items[0];
  return line === undefined || label === undefined ? undefined : headingFrom(lines, at, 1, label);
}

/** Tells whether a line is another table's heading: every cell after its first is a dated period. */
export function isPeriodHeading(line: Line | undefined): boolean {
  const others = line?.items.slice(1) ?? [];
  return (
    others.length > 1 &&
    others.every((item) => {
      const cell = readHeadingCell(item);
      return cell?.role === "measured" && cell.period?.end != null;
    })
  );
}

/** Takes in the lines below that go on with a heading. */
function headingFrom(lines: readonly Line[], at: number, known: number, starter: Item): Heading {
  let height = known;
  for (let next = lines[at + height]; next !== undefined; next = lines[at + height]) {
    if (height >= 4 || next.afterGap || !isSubHeadingLine(next, starter)) break;
    height++;
  }
  return { columns: columnsOf(lines.slice(at, at + height)), height };
}

/** A line under a heading: nothing in the names' column, and every cell says a period or a role. */
function isSubHeadingLine(line: Line, starter: { left: number; right: number }): boolean {
  const own = line.items.some((item) => item.left <= starter.right && item.right >= starter.left);
  return !own && isHeadingLine(line);
}

/**
 * Reads a new sub-heading in mid-table, which changes the periods for the rows below it.
 * Undefined where the lines are no such heading.
 */
export function readSubHeading(
  lines: readonly Line[],
  at: number,
  nameColumn: Column,
): Heading | undefined {
  let height = 0;
  for (let line = lines[at]; line !== undefined; line = lines[at + height]) {
    if (!isSubHeadingLine(line, nameColumn) || nameColumnCovered(line, nameColumn)) break;
    if (height > 0 && line.afterGap) break;
    height++;
  }
  if (height === 0) return undefined;
  const columns = columnsOf(lines.slice(at, at + height));
  const dated = columns.some((column) => column.period !== null || column.quarter !== null);
  return dated ? { columns, height } : undefined;
}

/** A name merged over several rows: what stands beside it are its figures, not headings. */
const nameColumnCovered = (line: Line, column: Column): boolean => line.covered.has(column.left);

/** Builds the columns of a heading from its lines, spans over years put together. */
function columnsOf(lines: readonly Line[]): readonly Column[] {
  const first = lines[0];
  if (first === undefined) return [];
  const items = lines.flatMap((line) => line.items);
  const left = Math.min(...items.map((item) => item.left));
  const right = Math.max(...items.map((item) => item.right));
  const columns: Column[] = [];
  for (let at = left; at <= right;) {
    const stack = stackAt(lines, at);
    const bottom = stack.at(-1);
    if (bottom === undefined) {
      at++;
      continue;
    }
    const end = Math.max(at, Math.min(bottom.right, nextSplit(lines, bottom, at)));
    columns.push(columnOf(first, stack, at, end));
    at = end + 1;
  }
  return endingAsDated(columns, lines);
}

/** Finds how far a merged heading goes before a heading below it begins another column. */
function nextSplit(lines: readonly Line[], bottom: Item, at: number): number {
  const starts = lines
    .flatMap((line) => line.items)
    .filter((item) => item.top > bottom.bottom && item.left > at && item.left <= bottom.right)
    .map((item) => item.left - 1);
  return Math.min(bottom.right, ...starts);
}

/** Stacks the headings over one column, top first; an unmerged span reaches over the years beside it. */
function stackAt(lines: readonly Line[], column: number): readonly Item[] {
  const stack: Item[] = [];
  lines.forEach((line, depth) => {
    const item = itemAt(line, column) ?? spanFromTheLeft(lines, depth, column);
    if (item !== undefined && !stack.includes(item)) stack.push(item);
  });
  return stack;
}

function spanFromTheLeft(lines: readonly Line[], depth: number, column: number): Item | undefined {
  const line = lines[depth];
  const below = lines.slice(depth + 1).some((lower) => itemAt(lower, column) !== undefined);
  if (line === undefined || !below) return undefined;
  const before = line.items.filter((item) => item.right < column).at(-1);
  if (before === undefined || before.right > before.left || before.bottom > before.top) {
    return undefined;
  }
  // Every column between must have its own heading below, or the span ends at the gap.
  for (let between = before.left; between < column; between++) {
    if (!lines.slice(depth + 1).some((lower) => itemAt(lower, between) !== undefined)) {
      return undefined;
    }
  }
  const cell = readHeadingCell(before);
  return cell?.role === "measured" ? before : undefined;
}

function columnOf(line: Line, stack: readonly Item[], left: number, right: number): Column {
  const cells = stack.map((item) => readHeadingCell(item) ?? NOTHING);
  const role = cells.findLast((cell) => cell.role !== undefined && cell.role !== "measured")?.role;
  const dated = cells.some((cell) => cell.role === "measured");
  const top = stack[0];
  return {
    left,
    right,
    lines: stack.map((item) => item.text),
    role: role ?? (dated ? "measured" : numberRole(stack)),
    period: periodOf(cells),
    quarter: cells.find((cell) => cell.quarter !== null)?.quarter ?? null,
    place: top === undefined ? { sheet: line.sheet, cell: null } : placeOf(line, top),
  };
}

const numberRole = (stack: readonly Item[]): Role | undefined =>
  stack.some((item) => isNumberHeading(item.text)) ? "number" : undefined;

/** Puts a span and a year together: "Jan – Dec" over "2010". */
function periodOf(cells: readonly HeadingCell[]): Period | null {
  const periods = cells.flatMap((cell) => (cell.period === null ? [] : [cell.period]));
  const [upper, lower] = [periods[0], periods.at(-1)];
  if (upper === undefined || lower === undefined) return null;
  if (upper === lower) return upper;
  return combinePeriod(upper.label, lower.label) ?? lower;
}

/** Dates that stand a quarter or a year apart name the quarter or the year that ends there. */
function endingAsDated(columns: readonly Column[], lines: readonly Line[]): readonly Column[] {
  const dates = columns.filter((column) => isDated(column, lines));
  const ends = dates.flatMap((column) => column.period?.end ?? []).sort();
  const gaps = ends.slice(1).map((end, at) => monthsBetween(ends[at] ?? end, end));
  const step = gaps[0];
  if (step === undefined || (step !== 3 && step !== 12) || gaps.some((gap) => gap !== step)) {
    return columns;
  }
  return columns.map((column) => {
    if (!dates.includes(column) || column.period?.end == null) return column;
    return {
      ...column,
      period: { ...column.period, start: addMonths(column.period.end, 1 - step) },
    };
  });
}

const isDated = (column: Column, lines: readonly Line[]): boolean =>
  lines.some((line) => {
    const item = itemAt(line, column.left);
    return item !== undefined && readHeadingCell(item)?.isDate === true;
  });
