import type { Item, Line } from "../grid/lines.ts";
import { ACTION_STARTERS, INDICATOR_STARTERS } from "./block.ts";
import { PERIODS } from "./tables/year-parts.ts";
import { findStarters, readHeadingCell } from "./tables/heading-cell.ts";

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
  const second = findStarters(line, STARTERS)[1] ?? secondOfPeriods(line);
  if (second === undefined) return undefined;
  const before = line.items.filter((item) => item.left < second.left).at(-1);
  return before !== undefined && before.right < second.left - 1
    ? { leftEnd: second.left - 2, rightStart: second.left }
    : undefined;
}

/** "Year | Q1 | Q2 | | Year | Q1 | Q2" are two tables as well. */
function secondOfPeriods({ items: [first, ...others] }: Line): Item | undefined {
  if (first === undefined || others.length < 3 || !PERIODS.test(first.text)) return undefined;
  return others.find(({ text }) => text === first.text);
}

const spans = ({ left, right }: Item, { leftEnd, rightStart }: Cut): boolean =>
  left < rightStart && right > leftEnd;

const crosses = (line: Line, cut: Cut): boolean =>
  line.items.some((item) => spans(item, cut)) ||
  (line.covered.size > 0 && [...line.covered.values()].some((item) => spans(item, cut)));

/** A part of a line on one side of a cut. */
function sideOf(line: Line, isOnSide: (column: number) => boolean, afterGap: boolean): Line {
  return {
    ...line,
    items: line.items.filter((item) => isOnSide(item.left)),
    fills: new Map([...line.fills].filter(([column]) => isOnSide(column))),
    covered: new Map([...line.covered].filter(([column]) => isOnSide(column))),
    afterGap: line.afterGap || afterGap,
  };
}

/** Drops lines that are blank on this side, and marks the next one as standing after a gap. */
function side(lines: readonly Line[], isOnSide: (column: number) => boolean): readonly Line[] {
  const kept: Line[] = [];
  let gap = true;
  for (const line of lines) {
    const part = sideOf(line, isOnSide, gap);
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

const standsOnBoth = (items: readonly Item[], { leftEnd, rightStart }: Cut): boolean =>
  items.some(({ left }) => left <= leftEnd) && items.some(({ left }) => left >= rightStart);

/** Tells whether a line below a gap has a part for either side, and begins nothing of its own. */
const goesOn = ({ items }: Line, cut: Cut): boolean =>
  standsOnBoth(items, cut) && items.every((item) => readHeadingCell(item) === undefined);

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
  const items = lines.slice(at, end).flatMap((line) => line.items);
  return standsOnBoth(items, seam) ? { cut: seam, top: topOf(lines, at, seam), end } : undefined;
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
  const within = lines.slice(top, end);
  const [above, below] = [lines.slice(0, top), lines.slice(end)];
  return [
    ...stackPanels(above, seamsIn(above, further)),
    ...stackPanels(
      side(within, (column) => column <= cut.leftEnd),
      seamsIn(within, further).filter((one) => one.rightStart <= cut.leftEnd),
    ),
    ...stackPanels(
      side(within, (column) => column >= cut.rightStart),
      seamsIn(within, further).filter((one) => one.leftEnd >= cut.rightStart),
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
