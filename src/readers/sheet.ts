import { readActionTable } from "./actions/action-table.ts";
import { isKeyEntries, isKeyTitle } from "./block.ts";
import { readActualAndTargetRows } from "./reshape/actual-and-target-rows.ts";
import { readAreasAcross } from "./reshape/areas-across.ts";
import { readAreasAndPeriods } from "./reshape/areas-and-periods.ts";
import { readAreasBeside } from "./reshape/areas-beside.ts";
import { readAreasDown } from "./reshape/areas-down.ts";
import { readLongTable } from "./reshape/long-table.ts";
import { readOtherTable } from "./other-table.ts";
import { readYearsAndParts } from "./reshape/years-and-parts.ts";
import { periodLabelled } from "./reshape/period-above.ts";
import { readChosenPeriodsDown, readPeriodsDown } from "./reshape/periods-down.ts";
import { readPivotHead } from "./reshape/pivot-head.ts";
import { readUnnamedRows } from "./reshape/unnamed-rows.ts";
import { readIndicatorTable } from "./tables/indicator-table.ts";
import { readCodedList } from "./tables/coded-list.ts";
import { readKeyValues } from "./key-values.ts";
import { readLoneText, takeDocumentTitle } from "./lone-text.ts";
import {
  endSheet,
  enterPriority,
  giveLead,
  takeParagraph,
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
  readYearsAndParts,
  readChosenPeriodsDown,
  readAreasAndPeriods,
  readLongTable,
  readActualAndTargetRows,
  readAreasBeside,
  readIndicatorTable,
  readPeriodsDown,
  readAreasAcross,
  readAreasDown,
  readUnnamedRows,
  readCodedList,
  readPeriodLabel,
  readPivotHead,
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

/** Passes over a line that says when the figures below it are of: it names no priority. */
function readPeriodLabel(state: SheetState, at: number): number {
  const line = state.lines[at];
  const period = line === undefined ? null : periodLabelled(line);
  if (line === undefined || period === null) return 0;
  // Two cells above rows of two are the heading of something else.
  const next = state.lines[at + 1];
  if (line.items.length > 1 && next?.afterGap === false && next.items.length > 1) return 0;
  if (period.start !== null && period.end !== null) state.planYear = period;
  return 1;
}
