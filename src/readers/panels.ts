import type { Item, Line } from "../grid/lines.ts";
import { ACTION_STARTERS, INDICATOR_STARTERS } from "./block.ts";
import { PERIODS } from "./headings/year-parts.ts";
import { findStarters, readHeadingCell } from "./headings/heading-cell.ts";

export const STARTERS = [...INDICATOR_STARTERS, ...ACTION_STARTERS];

/** Where a sheet is cut so that what stands on either side is read by itself. */
interface Cut {
  /** The last column of the left side, and the first of the right one. */
  readonly leftEnd: number;
  readonly rightStart: number;
}

/** A cut between two declared tables that touch, and the rows that they take together. */
export interface Seam extends Cut {
  readonly top: number;
  readonly bottom: number;
}

/** Finds the blank column left of a second table's heading in the same row; undefined where there is one table. */
function findCut(line: Line): Cut | undefined {
  if (!hasGap(line)) return undefined;
  const second = findStarters(line, STARTERS)[1] ?? secondOfPeriods(line);
  if (second === undefined) return undefined;
  const before = line.items.filter((item) => item.left < second.left).at(-1);
  return before !== undefined && before.right < second.left - 1
    ? { leftEnd: second.left - 2, rightStart: second.left }
    : undefined;
}

/** Tells whether a blank column stands between two cells of a line: in most lines none does. */
function hasGap({ items }: Line): boolean {
  let end = Infinity;
  for (const { left, right } of items) {
    if (left > end + 1) return true;
    end = right;
  }
  return false;
}

/** Counts the items that begin before a column: they stand in the order of their columns. */
function countBefore(items: readonly Item[], column: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.left ?? column) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** "Year | Q1 | Q2 | | Year | Q1 | Q2" are two tables as well. */
function secondOfPeriods({ items: [first, ...others] }: Line): Item | undefined {
  if (first === undefined || others.length < 3 || !PERIODS.test(first.text)) return undefined;
  return others.find(({ text }) => text === first.text);
}

const spans = ({ left, right }: Item, { leftEnd, rightStart }: Cut): boolean =>
  left < rightStart && right > leftEnd;

/** Tells whether something reaches over a cut; no two items of a row reach over one another. */
function crosses({ items, covered }: Line, cut: Cut): boolean {
  const last = items[countBefore(items, cut.rightStart) - 1];
  return (
    (last !== undefined && spans(last, cut)) ||
    (covered.size > 0 && [...covered.values()].some((item) => spans(item, cut)))
  );
}

/** One side of a cut: its first and last columns. */
interface Side {
  readonly first: number;
  readonly last: number;
}

const leftOf = ({ leftEnd }: Cut): Side => ({ first: 0, last: leftEnd });
const rightOf = ({ rightStart }: Cut): Side => ({ first: rightStart, last: Infinity });

/** Keeps of what stands in columns what stands on one side. */
function within<What>(
  what: ReadonlyMap<number, What>,
  { first, last }: Side,
): ReadonlyMap<number, What> {
  if (what.size === 0) return what;
  return new Map([...what].filter(([column]) => column >= first && column <= last));
}

/** A part of a line on one side of a cut. */
function sideOf(line: Line, side: Side, afterGap: boolean): Line {
  const { items, fills, covered } = line;
  return {
    ...line,
    items: items.slice(countBefore(items, side.first), countBefore(items, side.last + 1)),
    fills: within(fills, side),
    covered: within(covered, side),
    afterGap: line.afterGap || afterGap,
  };
}

/** Drops lines that are blank on this side, and marks the next one as standing after a gap. */
function linesOn(lines: readonly Line[], side: Side): readonly Line[] {
  const kept: Line[] = [];
  let gap = true;
  for (const line of lines) {
    const part = sideOf(line, side, gap);
    gap = part.items.length === 0 && part.covered.size === 0;
    if (!gap) kept.push(part);
  }
  return kept;
}

/** The lines that a cut goes through. */
interface Region {
  readonly cut: Cut;
  /** The first of the lines, and the one behind the last. */
  readonly top: number;
  readonly end: number;
}

/** Finds the first place where two tables stand side by side with a blank column between them. */
function findPanels(lines: readonly Line[]): Region | undefined {
  const at = lines.findIndex((line) => findCut(line) !== undefined);
  const header = lines[at];
  const cut = header === undefined ? undefined : findCut(header);
  if (cut === undefined) return undefined;
  let end = at + 1;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    if (crosses(line, cut)) break;
    end++;
  }
  return { cut, top: topOf(lines, at, cut), end };
}

/** A label or title of the right-hand table stands over its columns. */
function topOf(lines: readonly Line[], at: number, cut: Cut): number {
  let top = at;
  for (let above = lines[top - 1]; above !== undefined; above = lines[top - 1]) {
    if (lines[top]?.afterGap === true || crosses(above, cut)) break;
    if (!above.items.some((item) => item.left > cut.leftEnd)) break;
    top--;
  }
  return top;
}

const standsLeft = ({ items }: Line, { leftEnd }: Cut): boolean =>
  (items[0]?.left ?? Infinity) <= leftEnd;
const standsRight = ({ items }: Line, { rightStart }: Cut): boolean =>
  (items.at(-1)?.left ?? -1) >= rightStart;

/** Tells whether a line below a gap has a part for either side, and begins nothing of its own. */
const goesOn = (line: Line, cut: Cut): boolean =>
  standsLeft(line, cut) &&
  standsRight(line, cut) &&
  line.items.every((item) => readHeadingCell(item) === undefined);

/**
 * Finds the lines of a seam: down to the end of the longer table, and what goes on below it. Below a
 * gap, rows that hold something for both tables go on too: read whole, one half would have no table.
 */
function regionOf(lines: readonly Line[], seam: Seam): Region | undefined {
  const at = lines.findIndex(({ row }) => row >= seam.top && row <= seam.bottom);
  if (at === -1) return undefined;
  let end = at;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    if (crosses(line, seam)) break;
    if (line.row > seam.bottom && line.afterGap && !goesOn(line, seam)) break;
    end++;
  }
  const own = lines.slice(at, end);
  return own.some((line) => standsLeft(line, seam)) && own.some((line) => standsRight(line, seam))
    ? { cut: seam, top: topOf(lines, at, seam), end }
    : undefined;
}

/**
 * Puts tables that stand side by side one under another, so that every reader sees one column of
 * blocks. Rows above and below that belong to the whole page stay where they are.
 *
 * @param seams where declared tables touch, from left to right
 */
export function stackPanels(lines: readonly Line[], seams: readonly Seam[] = []): readonly Line[] {
  if (lines.length === 0) return lines;
  // From the middle, so that many tables side by side are not copied once for each of them.
  const seam = seams[Math.floor(seams.length / 2)];
  const further = seams.filter((one) => one !== seam);
  const region = seam === undefined ? findPanels(lines) : regionOf(lines, seam);
  if (region === undefined) return seam === undefined ? lines : stackPanels(lines, further);
  const { cut, top, end } = region;
  const cutThrough = lines.slice(top, end);
  const [above, below] = [lines.slice(0, top), lines.slice(end)];
  return [
    ...stackPanels(above, seamsIn(above, further)),
    ...stackPanels(
      linesOn(cutThrough, leftOf(cut)),
      seamsIn(cutThrough, further).filter((one) => one.rightStart <= cut.leftEnd),
    ),
    ...stackPanels(
      linesOn(cutThrough, rightOf(cut)),
      seamsIn(cutThrough, further).filter((one) => one.leftEnd >= cut.rightStart),
    ),
    ...stackPanels(below, seamsIn(below, further)),
  ];
}

/** Lists the seams that have rows among these lines. */
function seamsIn(lines: readonly Line[], seams: readonly Seam[]): readonly Seam[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [];
  return seams.filter(({ top, bottom }) => top <= last.row && bottom >= first.row);
}
