import type { Area, DeclaredTable } from "../grid/grid.ts";
import type { Line } from "../grid/lines.ts";
import { stackPanels, STARTERS, type Seam } from "./panels.ts";
import { findStarters, readHeadingCell } from "./headings/heading-cell.ts";

/**
 * Lists a sheet's lines in the order in which they are read: what stands side by side, one under
 * another. Tables that people have declared end where they say, also where they touch.
 */
export function inReadingOrder(
  lines: readonly Line[],
  tables: readonly DeclaredTable[] = [],
): readonly Line[] {
  if (tables.length === 0) return stackPanels(lines);
  const apart = keepApart(tables);
  const areas = apart.map(({ area }) => area);
  return markTotals(stackPanels(partBelow(lines, areas), findSeams(lines, areas)), apart);
}

/**
 * Keeps the tables that stand over none before them, from the top left: Excel lets none overlap, and
 * a file that says otherwise could name more seams than a sheet has room for.
 */
function keepApart(tables: readonly DeclaredTable[]): readonly DeclaredTable[] {
  const kept: DeclaredTable[] = [];
  const inOrder = [...tables].sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
  for (const table of inOrder) {
    if (!kept.some(({ area }) => overlaps(area, table.area))) kept.push(table);
  }
  return kept;
}

const overlaps = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const holdsRow = ({ top, bottom }: Area, row: number): boolean => top <= row && row <= bottom;

/** Begins a table that touches another from below as if a blank row stood between them. */
function partBelow(lines: readonly Line[], areas: readonly Area[]): readonly Line[] {
  const bottoms = new Set(areas.map(({ bottom }) => bottom));
  const begins = new Set(
    areas.flatMap(({ top }) =>
      bottoms.has(top - 1) && areas.every((area) => !holdsRow(area, top) || area.top === top)
        ? [top]
        : [],
    ),
  );
  return begins.size === 0
    ? lines
    : lines.map((line) => (begins.has(line.row) ? { ...line, afterGap: true } : line));
}

/**
 * Finds where one declared table touches another from the right. The right one must begin with a
 * heading of names or actions, if need be behind one of codes, and so must the left one in the same
 * row: two that stand for the columns of one table are left together.
 */
function findSeams(lines: readonly Line[], areas: readonly Area[]): readonly Seam[] {
  const tops = new Set(areas.map(({ top }) => top));
  const headings = new Map(
    lines
      .filter(({ row }) => tops.has(row))
      .map((line) => [line.row, { line, starters: findStarters(line, STARTERS) }]),
  );
  const beginsOwn = (area: Area, isAnywhere: boolean): boolean => {
    const heading = headings.get(area.top);
    const own = heading?.starters.find(({ left }) => left >= area.left && left <= area.right);
    if (heading === undefined || own === undefined) return false;
    return isAnywhere || isFirst(heading.line, area, own.left);
  };
  const seams = areas.flatMap((right) =>
    areas.flatMap((left): readonly Seam[] => {
      if (left.right + 1 !== right.left) return [];
      if (left.top > right.bottom || right.top > left.bottom) return [];
      if (!beginsOwn(right, false)) return [];
      if (left.top === right.top && !beginsOwn(left, true)) return [];
      return [
        {
          leftEnd: left.right,
          rightStart: right.left,
          top: Math.min(left.top, right.top),
          bottom: Math.max(left.bottom, right.bottom),
        },
      ];
    }),
  );
  return seams.sort((a, b) => a.leftEnd - b.leftEnd || a.top - b.top);
}

/** Tells whether nothing but headings of codes ("No.", "Ref") stands before a column of a table. */
const isFirst = ({ items }: Line, area: Area, column: number): boolean =>
  items
    .filter(({ left }) => left >= area.left && left < column)
    .every((item) => readHeadingCell(item)?.role === "code");

/** Marks the rows of totals that stand in declared tables and nowhere else. */
function markTotals(lines: readonly Line[], tables: readonly DeclaredTable[]): readonly Line[] {
  const totals = tables.flatMap(({ area, hasTotals }) => (hasTotals ? [area] : []));
  if (totals.length === 0) return lines;
  return lines.map((line) =>
    totals.some((area) => isLastRow(line, area)) ? { ...line, isTotals: true } : line,
  );
}

const isLastRow = ({ row, items }: Line, { left, bottom, right }: Area): boolean =>
  row === bottom && items.every((item) => item.left >= left && item.right <= right);
