import { notice } from "../finding.ts";
import { areaAddress } from "../grid/address.ts";
import type { Item, Line } from "../grid/lines.ts";
import { beginsBlock } from "./block.ts";
import { findPeriod } from "./cells/period.ts";
import { useTitle, type SheetState } from "./sheet-state.ts";
import { roleOf } from "./headings/heading-role.ts";

/** Takes a table that none of the shapes understands, and names it. */
export function readOtherTable(state: SheetState, at: number): number {
  if (state.lines[at]?.items[0] === undefined) return 1;
  let next = at + 1;
  for (let line = state.lines[next]; line !== undefined; line = state.lines[next]) {
    if (line.afterGap || beginsBlock(state.lines, next)) break;
    next++;
  }
  return leaveUnread(state, at, next - at);
}

/** Names the lines of a table that is left alone, and gives how many they are. */
export function leaveUnread(state: SheetState, at: number, height: number): number {
  const lines = state.lines.slice(at, at + height);
  const first = lines[0]?.items[0]?.text ?? "";
  state.draft.findings.push(
    notice.unreadTable(
      { sheet: state.sheet, cell: areaOf(lines) },
      { first, under: useTitle(state), looksLikeIndicators: lines.some(hasHeadingWord) },
    ),
  );
  return height;
}

const HEADING_WORDS: readonly string[] = ["name", "baseline", "lastYear", "thisYear", "target"];

const hasHeadingWord = (line: Line): boolean =>
  line.items.some((item) => {
    const role = roleOf(item.text);
    return (role !== undefined && HEADING_WORDS.includes(role)) || isPeriodHeading(item);
  });

function isPeriodHeading(item: Item): boolean {
  const found = item.text.length < 30 ? findPeriod(item.text) : null;
  return found?.rest === "" && found.period.start !== null;
}

function areaOf(lines: readonly Line[]): string {
  const items = lines.flatMap((line) => line.items);
  return areaAddress({
    top: Math.min(...lines.map((line) => line.row)),
    left: Math.min(...items.map((item) => item.left)),
    bottom: Math.max(...lines.map((line) => line.row)),
    right: Math.max(...items.map((item) => item.right)),
  });
}
