import { placeOf, type Line } from "../grid/lines.ts";
import { roleOf } from "./headings/heading-role.ts";
import { readCode } from "./cells/code.ts";
import { findPeriod } from "./cells/period.ts";
import { DOCUMENT, findReportDate, parseTitle } from "./cells/title.ts";
import { looksLikeProse } from "./cells/value.ts";
import { beginsBlock, isNumberedTitle } from "./block.ts";
import { addPartTitle } from "./draft.ts";
import { readKeyValues } from "./key-values.ts";
import { periodLabelled } from "./reshape/period-above.ts";
import { findCrossedTable } from "./reshape/crossed-cells.ts";
import { nameKey } from "./name-key.ts";
import {
  enterPriority,
  enterTitle,
  takeParagraph,
  type LoneText,
  type SheetState,
} from "./sheet-state.ts";

/** Headings of a page's own parts: they name no priority. */
const PART_TITLE =
  /^(commentary|narrative|performance( (indicators?|measures?|monitoring|data))?|indicators?|(proxy )?measures?|aims?( (and|&|\/) actions?)?|actions?( plan)?|progress( (report|update|to date|so far|made))?|(foot)?notes?|sources?|definitions?|caveats?|summary|overview|introduction|(back to |return to )?contents|table \d+[a-z]?\.?|key)\s*:?$/i;
/** A table's number and caption name no priority either, but say something. */
const CAPTION = /^(table \d|progress\b|applied filters\b)/i;

const LONGEST_TITLE = 120;

const WEB_ADDRESS = /^(https?:\/\/|www\.)/i;
const BULLET = /^[•·▪◦○*–-]\s/;

/** Reads a line of one cell: a title of the document, of a priority or of a part, or a paragraph. */
export function readLoneText(state: SheetState, at: number): number {
  const line = state.lines[at];
  const item = line?.items[0];
  if (line === undefined || item === undefined || line.items.length > 1) return 0;
  const lone = { text: item.cell.text.trim(), place: placeOf(line, item) };
  if (isNumberedTitle(line)) {
    enterPriority(state, lone, "numberedTitle");
    noteYear(state, item.text);
    return 1;
  }
  if (readDocumentTitle(state, at, lone, item.text)) return 1;
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
  if (CAPTION.test(item.text)) {
    takeParagraph(state, { ...lone, isTitle: true });
    return 1;
  }
  if (standsAlone(state.lines, at)) enterTitle(state, lone);
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
function readDocumentTitle(state: SheetState, at: number, lone: LoneText, text: string): boolean {
  if (parseTitle(text) !== null) {
    // Its words were taken before the tables were read.
    noteYear(state, text);
    return true;
  }
  if (state.hasTable || state.priority !== null || !standsAboveTitle(state.lines, at)) return false;
  if (looksLikeProse(text) || text.length > LONGEST_TITLE) return false;
  if (BULLET.test(text) || (CAPTION.test(text) && !PART_TITLE.test(text))) return false;
  // Of a letterhead's lines the one that names a document is the title; the others name who sends it.
  if (DOCUMENT.test(text)) {
    takeDocumentTitle(state, lone, parseTitle(text, { anyTitle: true })?.title ?? text);
  } else if (
    !PART_TITLE.test(text) &&
    findPeriod(text)?.rest !== "" &&
    findReportDate(text) === null
  ) {
    state.leftOut.push(lone);
  }
  noteYear(state, text);
  return true;
}

/** Takes what the document calls itself; a second name is told. */
export function takeDocumentTitle(state: SheetState, lone: LoneText, title: string): void {
  const { draft } = state;
  draft.title ??= title;
  if (!nameKey(draft.title).includes(nameKey(title))) state.leftOut.push(lone);
}

/** Tells whether the next thing below is another title or a label: then this line is a letterhead's. */
function standsAboveTitle(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  const item = next?.items.length === 1 ? next.items[0] : undefined;
  if (next === undefined || isPeriodOfTable(lines, at + 1)) return false;
  if (readKeyValues(next) !== undefined || isNumberedTitle(next)) return true;
  return (
    item !== undefined &&
    !looksLikeProse(item.text) &&
    item.text.length <= LONGEST_TITLE &&
    !CAPTION.test(item.text) &&
    !BULLET.test(item.text) &&
    !beginsBlock(lines, at + 1) &&
    readCode(item.text).code === null
  );
}

/** A line that only says when, right above a table, is the table's: what stands above it is its title. */
function isPeriodOfTable(lines: readonly Line[], at: number): boolean {
  const [line, below] = [lines[at], lines[at + 1]];
  if (line === undefined || below === undefined || below.items.length < 2) return false;
  const [only, ...more] = line.items;
  const isBare = more.length === 0 && findPeriod(only?.text ?? "")?.rest === "";
  return isBare || periodLabelled(line) !== null;
}

/** Remembers a plan's year, "2013/14", for bare quarters below it. */
function noteYear(state: SheetState, text: string): void {
  const period = findPeriod(text)?.period;
  if (period?.start != null && period.end != null) state.planYear = period;
}
