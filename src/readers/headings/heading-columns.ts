import { addMonths, monthsBetween, type Period } from "../../domain/period.ts";
import { columnLetters } from "../../grid/address.ts";
import { itemAt, placeOf, type Item, type Line } from "../../grid/lines.ts";
import type { Place } from "../../grid/place.ts";
import { combinePeriod } from "../cells/period.ts";
import { parseScaleIn, type Scale } from "../cells/scale.ts";
import { NOT_MEASURED, NOTHING, readHeadingCell, type HeadingCell } from "./heading-cell.ts";
import { isNumberHeading, type Role } from "./heading-role.ts";

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
  /** In what the heading says that the figures below it are printed; null where it says nothing. */
  readonly scale: Scale | null;
  readonly place: Place;
  /** The rows of the sheet, counted from 1, that it stands for where its table was turned to be read. */
  readonly rows?: readonly number[];
}

/** Tells a column's letters in the sheet, also where its table was put another way round to be read. */
export const lettersOf = ({ left, place }: Column): string =>
  /^[A-Z]+/.exec(place.cell ?? "")?.[0] ?? columnLetters(left);

/** Builds the columns of a heading from its lines, spans over years put together. */
export function columnsOf(lines: readonly Line[]): readonly Column[] {
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
  if (lines.length === 1) return bottom.right;
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
  // A trend under a year's band is no figure of the year.
  const isBeside = stack.some((item, at) => cells[at] === NOTHING && NOT_MEASURED.test(item.text));
  const dated = cells.some((cell) => cell.role === "measured");
  // A band over several columns is not where one of them stands.
  const top = stack.find((item) => item.left >= left && item.right <= right) ?? stack[0];
  const texts = stack.map((item) => item.text);
  return {
    left,
    right,
    lines: texts,
    role: role ?? (isBeside ? undefined : dated ? "measured" : numberRole(stack)),
    period: isBeside ? null : periodOf(cells),
    quarter: cells.find((cell) => cell.quarter !== null)?.quarter ?? null,
    scale: parseScaleIn(texts.join(" ")),
    place: top === undefined ? { sheet: line.sheet, cell: null } : placeOf(line, top),
    ...(top?.rows === undefined ? {} : { rows: top.rows }),
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

const isDated = ({ left, period }: Column, lines: readonly Line[]): boolean =>
  period !== null &&
  lines.some((line) => {
    const item = itemAt(line, left);
    return item?.cell.kind === "date" && readHeadingCell(item)?.isDate === true;
  });
