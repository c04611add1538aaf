import { notice } from "../finding.ts";
import { areaAddress } from "../grid/address.ts";
import type { Item, Line } from "../grid/lines.ts";
import { readActionTable } from "./tables/action-table.ts";
import { beginsBlock, isKeyEntries, isKeyTitle } from "./block.ts";
import { roleOf } from "./tables/heading-role.ts";
import { readAreasAndPeriods } from "./reshape/areas-and-periods.ts";
import { readAreasDown } from "./reshape/areas-down.ts";
import { readLongTable } from "./reshape/long-table.ts";
import { readChosenPeriodsDown, readPeriodsDown } from "./reshape/periods-down.ts";
import { readUnnamedRows } from "./reshape/unnamed-rows.ts";
import { readIndicatorTable } from "./tables/indicator-table.ts";
import { readCodedList } from "./tables/coded-list.ts";
import { readKeyValues } from "./key-values.ts";
import { readLoneText, takeDocumentTitle } from "./lone-text.ts";
import { findPeriod } from "./cells/period.ts";
import {
  endSheet,
  enterPriority,
  giveLead,
  takeParagraph,
  useTitle,
  type SheetState,
} from "./sheet-state.ts";

/**
 * The shapes a sheet may hold, in the order they are tried: each takes the lines it understands and
 * says how many those were. A new shape is one more line here.
 */
const SHAPES: readonly ((state: SheetState, at: number) => number)[] = [
  readKey,
  readLabels,
  readActionTable,
  readChosenPeriodsDown,
  readAreasAndPeriods,
  readLongTable,
  readIndicatorTable,
  readPeriodsDown,
  readAreasDown,
  readUnnamedRows,
  readCodedList,
  readLoneText,
  readOtherTable,
];

/** Reads a sheet from top to bottom into the draft. */
export function readSheet(state: SheetState): void {
  for (let at = 0; at < state.lines.length;) {
    let taken = 0;
    for (const shape of SHAPES) {
      taken = shape(state, at);
      if (taken > 0) break;
    }
    at += Math.max(taken, 1);
  }
  endSheet(state);
}

/** Passes over a key: the appendix prints its own. */
function readKey(state: SheetState, at: number): number {
  const line = state.lines[at];
  if (line === undefined || !isKeyTitle(line))
    return line !== undefined && isKeyEntries(line) ? 1 : 0;
  let next = at + 1;
  for (let entry = state.lines[next]; entry !== undefined; entry = state.lines[next]) {
    if (!isKeyEntries(entry)) break;
    next++;
  }
  return next - at;
}

function readLabels(state: SheetState, at: number): number {
  const line = state.lines[at];
  const labels = line === undefined ? undefined : readKeyValues(line);
  if (labels === undefined) return 0;
  for (const { label, value } of labels) {
    switch (label) {
      case "priority":
        if (value.text !== "") enterPriority(state, value, "label");
        break;
      case "lead":
        if (value.text === "") break;
        if (state.priority === null) state.pendingLead = value;
        else giveLead(state.priority, value);
        break;
      case "reportDate":
        // Taken before the tables were read.
        break;
      case "title":
        takeDocumentTitle(state, value, value.text);
        break;
      case "other":
        takeParagraph(state, { ...value, isTitle: true });
        break;
    }
  }
  return 1;
}

/** Takes a table that none of the shapes understands, and names it. */
function readOtherTable(state: SheetState, at: number): number {
  const first = state.lines[at];
  const start = first?.items[0];
  if (first === undefined || start === undefined) return 1;
  let next = at + 1;
  for (let line = state.lines[next]; line !== undefined; line = state.lines[next]) {
    if (line.afterGap || beginsBlock(state.lines, next)) break;
    next++;
  }
  const lines = state.lines.slice(at, next);
  state.draft.findings.push(
    notice.unreadTable(
      { sheet: state.sheet, cell: areaOf(lines) },
      {
        first: start.text,
        under: useTitle(state),
        looksLikeIndicators: lines.some(hasHeadingWord),
      },
    ),
  );
  return next - at;
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
