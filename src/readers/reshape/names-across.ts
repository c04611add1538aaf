import { periodLength } from "../../domain/period.ts";
import { blankPlaceOf, itemAt, type Item, type Line } from "../../grid/lines.ts";
import { readHeadingCell } from "../headings/heading-cell.ts";
import type { SheetState } from "../sheet-state.ts";
import type { CrossedCell, CrossedTable, CrossedYear } from "./crossed-cells.ts";
import { leftOutOf, rememberLeftOut } from "./left-out.ts";
import { periodAbove } from "./period-above.ts";
import { pieceOf, wordAt } from "./put-together.ts";
import { isPart, kindOf, OVER_YEARS, yearIn } from "../headings/year-parts.ts";

/** Where the years and their parts stand in the rows. */
interface Heads {
  /** Null where one year is said above the table. */
  readonly years: number | null;
  readonly parts: number;
}

/** Finds which columns begin the rows: a year and its part, or a part alone. */
function headsOf(line: Line): Heads | undefined {
  const [first, second] = line.items;
  if (first === undefined || second === undefined) return undefined;
  if (isPart(first)) return { years: null, parts: first.left };
  return yearIn(first) !== undefined && isPart(second)
    ? { years: first.left, parts: second.left }
    : undefined;
}

/** Finds the year that is said above a table of quarters or months. */
export function yearAbove(lines: readonly Line[], at: number): CrossedYear | undefined {
  const above = periodAbove(lines, at);
  if (above?.period.start == null || periodLength(above.period) !== 12) return undefined;
  const { label, start } = above.period;
  const piece = { ...wordAt(label, above.place), rows: [] };
  return { label, start, role: "measured", isToDate: false, piece };
}

/** Names, or what is counted under a name above the table; nothing that says when or how well. */
function areNames(heads: readonly Item[]): boolean {
  const roles = heads.map((head) => readHeadingCell(head)?.role);
  if (heads.some((head) => head.cell.kind !== "text" || isPart(head))) return false;
  return roles.every((role) => role === undefined || role === "name") || isOneValue(heads);
}

const isOneValue = (heads: readonly Item[]): boolean =>
  heads.length === 1 && heads.every((head) => isUndatedValue(head));

function isUndatedValue(head: Item): boolean {
  const cell = readHeadingCell(head);
  return cell?.role === "measured" && cell.period === null;
}

/**
 * Finds a table of indicators across whose rows are quarters or months: of the years in the column before,
 * or of one year that is said above the table.
 */
export function findNamesAcross(state: SheetState, at: number): CrossedTable | undefined {
  const { lines } = state;
  const [heading, below] = [lines[at], lines[at + 1]];
  const front = below === undefined || below.afterGap ? undefined : headsOf(below);
  if (heading === undefined || front === undefined || !below?.items.some(isPart)) return undefined;
  const labels = heading.items.filter(({ left }) => left <= front.parts);
  const all = heading.items.filter(({ left }) => left > front.parts);
  const leftOut = leftOutOf(state, all);
  const heads = all.filter((head) => !leftOut.includes(head));
  const corner = labels.length === 1 && labels[0] !== undefined ? yearIn(labels[0]) : undefined;
  if (!labels.every(({ text }) => corner !== undefined || OVER_YEARS.test(text))) return undefined;
  if (heads.length === 0 || !areNames(heads)) return undefined;
  const above =
    front.years === null ? (cornerYear(heading, labels) ?? yearAbove(lines, at)) : undefined;
  if (front.years === null && above === undefined) return undefined;
  let year: CrossedYear | null = above ?? null;
  let end = at + 1;
  const cells: CrossedCell[] = [];
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    const part = itemIn(line, front.parts);
    if (line.afterGap || line.items.length < 2 || part === undefined) break;
    const own = front.years === null ? undefined : itemAt(line, front.years);
    const ofYear = own === undefined ? undefined : yearIn(own);
    if (own !== undefined && ofYear === undefined && own.left !== part.left) break;
    if (own !== undefined && ofYear !== undefined)
      year = { ...ofYear, piece: { ...pieceOf(line, own), rows: [] } };
    for (const head of heads)
      cells.push(cellAt(line, head, part, year, isOneValue(heads) ? null : heading));
    end++;
  }
  const [label] = labels;
  const isWide = cells.filter(({ part }) => part.kind === "part").length > heads.length;
  if (isWide) rememberLeftOut(state, heading, leftOut);
  return isWide
    ? { cells, corner: label === undefined ? null : pieceOf(heading, label), height: end - at }
    : undefined;
}

/** The year of all rows, where it stands in the table's corner. */
function cornerYear(heading: Line, [label, more]: readonly Item[]): CrossedYear | undefined {
  const year = label === undefined || more !== undefined ? undefined : yearIn(label);
  if (year === undefined || label === undefined) return undefined;
  return { ...year, piece: { ...pieceOf(heading, label), rows: [] } };
}

const itemIn = (line: Line, left: number): Item | undefined =>
  line.items.find((item) => item.left === left);

/** Gives the cell of one indicator in a row. */
function cellAt(
  line: Line,
  head: Item,
  part: Item,
  year: CrossedYear | null,
  heading: Line | null,
): CrossedCell {
  const kind = kindOf(part);
  const item = line.items.find(({ left }) => left >= head.left && left <= head.right);
  return {
    name: heading === null ? null : pieceOf(heading, head),
    year: kind === "other" ? null : year,
    part: { kind, piece: pieceOf(line, part) },
    heading: part.text,
    role: undefined,
    piece: item === undefined ? undefined : pieceOf(line, item),
    blank: blankPlaceOf(line, head.left),
  };
}
