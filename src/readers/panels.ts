import type { Line } from "../grid/lines.ts";
import { ACTION_STARTERS, INDICATOR_STARTERS } from "./block.ts";
import { findStarters } from "./tables/heading-cell.ts";

const STARTERS = [...INDICATOR_STARTERS, ...ACTION_STARTERS];

/** Finds the blank column left of a second table's heading in the same row; undefined where there is one table. */
function findCut(line: Line): number | undefined {
  const second = findStarters(line, STARTERS)[1];
  if (second === undefined) return undefined;
  const before = line.items.filter((item) => item.left < second.left).at(-1);
  return before !== undefined && before.right < second.left - 1 ? second.left - 1 : undefined;
}

const crosses = (line: Line, cut: number): boolean =>
  line.items.some((item) => item.left <= cut && item.right >= cut) || line.covered.has(cut);

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

/**
 * Puts tables that stand side by side one under another, so that every reader sees one column of
 * blocks. Rows above and below that belong to the whole page stay where they are.
 */
export function stackPanels(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex((line) => findCut(line) !== undefined);
  const header = lines[at];
  const cut = header === undefined ? undefined : findCut(header);
  if (cut === undefined) return lines;
  let top = at;
  for (let above = lines[top - 1]; above !== undefined; above = lines[top - 1]) {
    // A label or title of the right-hand table stands over its columns.
    if (lines[top]?.afterGap === true || crosses(above, cut)) break;
    if (!above.items.some((item) => item.left > cut)) break;
    top--;
  }
  let end = at + 1;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    if (crosses(line, cut)) break;
    end++;
  }
  const region = lines.slice(top, end);
  return [
    ...lines.slice(0, top),
    ...side(region, (column) => column < cut),
    ...stackPanels(side(region, (column) => column > cut)),
    ...stackPanels(lines.slice(end)),
  ];
}
