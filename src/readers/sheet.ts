import { placeOf, type Line } from "../grid/lines.ts";
import { readActionTable } from "./tables/action-table.ts";
import { addPartTitle } from "./draft.ts";
import { beginsBlock, isKeyEntries, isKeyTitle, isNumberedTitle } from "./block.ts";
import { readCode } from "./cells/code.ts";
import { roleOf } from "./tables/heading-role.ts";
import { readActualAndTargetRows } from "./reshape/actual-and-target-rows.ts";
import { readAreasAcross } from "./reshape/areas-across.ts";
import { readAreasBeside } from "./reshape/areas-beside.ts";
import { readAreasDown } from "./reshape/areas-down.ts";
import { readLongTable } from "./reshape/long-table.ts";
import { readOtherTable } from "./other-table.ts";
import { readYearsAndParts } from "./reshape/years-and-parts.ts";
import { periodLabelled } from "./reshape/period-above.ts";
import { readChosenPeriodsDown, readPeriodsDown } from "./reshape/periods-down.ts";
import { findCrossedTable } from "./reshape/crossed-cells.ts";
import { readPivotHead } from "./reshape/pivot-head.ts";
import { readUnnamedRows } from "./reshape/unnamed-rows.ts";
import { readIndicatorTable } from "./tables/indicator-table.ts";
import { readCodedList } from "./tables/coded-list.ts";
import { readKeyValues } from "./key-values.ts";
import { findPeriod } from "./cells/period.ts";
import {
  dropPending,
  enterPriority,
  enterTitle,
  takeParagraph,
  type SheetState,
} from "./sheet-state.ts";
import { parseTitle } from "./cells/title.ts";
import { looksLikeProse } from "./cells/value.ts";

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
  dropPending(state);
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
        if (state.priority === null) state.pendingLead = value.text === "" ? null : value.text;
        else if (value.text !== "") state.priority.lead ??= value.text;
        break;
      case "reportDate":
        // Taken before the tables were read.
        break;
      case "title":
        state.draft.title ??= value.text;
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

/** Headings of a page's own parts: they name no priority. */
const PART_TITLE =
  /^(commentary|narrative|performance( (indicators?|measures?|monitoring|data))?|indicators?|(proxy )?measures?|aims?( (and|&|\/) actions?)?|actions?( plan)?|progress.*|notes?|summary|overview|introduction|(back to |return to )?contents|table \d+[a-z]?|key)$/i;

/** A caption names a table and no priority: "Table 3: Fly-tipping". */
const CAPTION = /^table \d+[a-z]?\b|^applied filters\b/i;

const LONGEST_TITLE = 120;

const WEB_ADDRESS = /^(https?:\/\/|www\.)/i;
const BULLET = /^[•·▪◦○*–-]\s/;

/** What a document calls itself; a line above other titles is no priority's name. */
const DOCUMENT =
  /\b(plan|report|agreement|framework|monitoring|scorecard|dashboard|strategy|update|review)\b/i;

function readLoneText(state: SheetState, at: number): number {
  const line = state.lines[at];
  const item = line?.items[0];
  if (line === undefined || item === undefined || line.items.length > 1) return 0;
  const lone = { text: item.cell.text.trim(), place: placeOf(line, item) };
  if (isNumberedTitle(line)) {
    enterPriority(state, lone, "numberedTitle");
    noteYear(state, item.text);
    return 1;
  }
  if (!CAPTION.test(item.text) && readDocumentTitle(state, at, item.text)) return 1;
  if (
    looksLikeProse(item.text) ||
    item.text.length > LONGEST_TITLE ||
    roleOf(item.text) !== undefined
  ) {
    takeParagraph(state, lone);
    return 1;
  }
  if (BULLET.test(item.text) || WEB_ADDRESS.test(item.text)) {
    takeParagraph(state, lone);
    return 1;
  }
  noteYear(state, item.text);
  // A year of its own says when, and names no priority.
  if (PART_TITLE.test(item.text) || findPeriod(item.text)?.rest === "") return 1;
  if (state.priority !== null && namesOneOfPriority(state, at)) {
    addPartTitle(state.priority, lone.text, lone.place);
    return 1;
  }
  if (!CAPTION.test(item.text) && standsAlone(state.lines, at)) enterTitle(state, lone);
  else takeParagraph(state, lone);
  return 1;
}

/** A line right above a table of one indicator names that, and no priority, where one is named already. */
function namesOneOfPriority({ priority, hasTable, lines }: SheetState, at: number): boolean {
  if (priority === null || !hasTable) return false;
  // A line between them may say in what it is counted.
  const next = lines[at + 1]?.items.length === 1 ? at + 2 : at + 1;
  const isRight = lines.slice(at + 1, next + 1).every(({ afterGap }) => !afterGap);
  return isRight && findCrossedTable(lines, next) !== undefined;
}

/** A title begins something: a line of its own in a list of short lines is not one. */
function standsAlone(lines: readonly Line[], at: number): boolean {
  for (let next = at + 1; next < lines.length && next <= at + 4; next++) {
    if (beginsBlock(lines, next)) return true;
    const line = lines[next];
    if (line !== undefined && line.items.length > 1) return true;
    if (line?.items[0] !== undefined && readCode(line.items[0].text).code !== null) return true;
  }
  return lines[at]?.afterGap === true || at === 0;
}

/** Passes over the lines above a page's own title, and takes the document's title from them. */
function readDocumentTitle(state: SheetState, at: number, text: string): boolean {
  const { draft } = state;
  if (parseTitle(text) !== null) {
    // Its words were taken before the tables were read.
    noteYear(state, text);
    return true;
  }
  if (state.hasTable || state.priority !== null || !standsAboveTitle(state.lines, at)) return false;
  if (looksLikeProse(text) || text.length > LONGEST_TITLE) return false;
  // Of a letterhead's lines the one that names a document is the title; the others name who sends it.
  if (DOCUMENT.test(text)) draft.title ??= parseTitle(text, { anyTitle: true })?.title ?? text;
  noteYear(state, text);
  return true;
}

/** Tells whether the next thing below is another title or a label: then this line is a letterhead's. */
function standsAboveTitle(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  const item = next?.items.length === 1 ? next.items[0] : undefined;
  if (next === undefined) return false;
  if (readKeyValues(next) !== undefined || isNumberedTitle(next)) return true;
  return (
    item !== undefined &&
    !looksLikeProse(item.text) &&
    item.text.length <= LONGEST_TITLE &&
    !beginsBlock(lines, at + 1) &&
    readCode(item.text).code === null
  );
}

/** Remembers a plan's year, "2013/14", for bare quarters below it. */
function noteYear(state: SheetState, text: string): void {
  const period = findPeriod(text)?.period;
  if (period?.start != null && period.end != null) state.planYear = period;
}
