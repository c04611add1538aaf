import type { Item, Line } from "../../grid/lines.ts";
import { findStarter, isHeadingLine, readHeadingCell } from "./heading-cell.ts";
import { columnsOf, type Column } from "./heading-columns.ts";
import type { Role } from "./heading-role.ts";
import { isLineOfParts } from "./year-parts.ts";
import { joinSplitHeading } from "./split-heading.ts";

/** A table's heading: its columns, and how many lines it takes. */
export interface Heading {
  readonly columns: readonly Column[];
  readonly height: number;
}

/** Where a heading begins: the item that starts it, and how many lines down that stands. */
interface HeadingStart {
  readonly starter: Item;
  readonly height: number;
}

function findStart(
  lines: readonly Line[],
  at: number,
  starters: readonly Role[],
): HeadingStart | undefined {
  const first = lines[at];
  if (first === undefined) return undefined;
  const own = findStarter(first, starters);
  if (own !== undefined && !isRowOfFigures(first, own)) return { starter: own, height: 1 };
  if (own !== undefined) return undefined;
  // The span may stand above the row that holds the word "Indicator".
  const second = lines[at + 1];
  if (second === undefined || second.afterGap) return undefined;
  const below = findStarter(second, starters);
  if (below === undefined || isRowOfFigures(second, below)) return undefined;
  if (!(isHeadingLine(first) || isBandLine(first, below))) return undefined;
  // What stands over the names alone spans no figures: "Baseline year: 2018/19".
  if (first.items.every((item) => item.right <= below.right)) return undefined;
  const label = first.items.find((item) => item.left === below.left);
  if (label !== undefined && readHeadingCell(label)?.role === "baselinePeriod") return undefined;
  return { starter: below, height: 2 };
}

/** "Offences | 100 | 110" is a row: a heading that holds numbers holds years. */
const isRowOfFigures = ({ items }: Line, starter: Item): boolean =>
  items.length > 1 &&
  items.every((item) => item === starter || (item.cell.kind === "number" && !isYear(item)));

const isYear = (item: Item): boolean => readHeadingCell(item) !== undefined;

/** Bands in any words over a heading: each merged over columns of figures, as "Week to date" is. */
const isBandLine = (line: Line, starter: Item): boolean =>
  line.items.length > 1 &&
  line.items.every(
    (item) =>
      item.left > starter.right && (item.right > item.left || readHeadingCell(item) !== undefined),
  );

/** Tells whether a heading with such a starter begins at a line. */
export const beginsHeading = (
  lines: readonly Line[],
  at: number,
  starters: readonly Role[],
): boolean => findStart(lines, at, starters) !== undefined;

/**
 * Reads the heading that begins at a line: one row, or several with spans over years, with the
 * starter in any of them. Undefined where no heading with such a starter begins there.
 */
export function readHeading(
  lines: readonly Line[],
  at: number,
  starters: readonly Role[],
): Heading | undefined {
  const start = findStart(lines, at, starters);
  return start === undefined ? undefined : headingFrom(lines, at, start.height, start.starter);
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

/** Takes in the lines below that go on with a heading. */
function headingFrom(lines: readonly Line[], at: number, known: number, starter: Item): Heading {
  let height = known;
  for (let next = lines[at + height]; next !== undefined; next = lines[at + height]) {
    if (height >= 4 || next.afterGap) break;
    if (!isSubHeadingLine(next, starter) && !isBeside(next, starter)) break;
    height++;
  }
  return { columns: columnsOf(lines.slice(at, at + height)), height };
}

/** A line that the names' heading, merged downwards, still stands beside is heading, whatever it says. */
const isBeside = (line: Line, starter: Item): boolean => line.covered.get(starter.left) === starter;

/** A line under a heading: nothing in the names' column, and every cell says a period or a role. */
function isSubHeadingLine(line: Line, starter: { left: number; right: number }): boolean {
  const own = line.items.some((item) => item.left <= starter.right && item.right >= starter.left);
  return !own && (isHeadingLine(line) || isLineOfParts(line));
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
