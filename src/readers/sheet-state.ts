import type { Period } from "../domain/period.ts";
import { notice } from "../finding.ts";
import type { Line } from "../grid/lines.ts";
import type { Place } from "../grid/place.ts";
import {
  addParagraph,
  addPartTitle,
  openPriority,
  type Draft,
  type DraftPriority,
} from "./draft.ts";
import { stripContinued, stripPriorityPrefix } from "./cells/title.ts";

/** A line of text that stands alone. */
export interface LoneText {
  readonly text: string;
  readonly place: Place;
}

/** What is known while a sheet is read from top to bottom. */
export interface SheetState {
  readonly draft: Draft;
  readonly sheet: string;
  /** The sheet's lines; a reader that puts a table another way round swaps them while it is read. */
  lines: readonly Line[];
  /** Named by "Priority: …" or "Priority 1 – …"; a nearer plain title does not replace the former. */
  priority: DraftPriority | null;
  priorityFrom: "label" | "numberedTitle" | null;
  /** The nearest plain title above. */
  title: LoneText | null;
  /** False while no table has been read under the title. */
  titleIsUsed: boolean;
  /** The priority that the last table belonged to. */
  lastPriority: DraftPriority | null;
  /** True once a table was read since the priority or title was set. */
  hasTable: boolean;
  /** A lead that stands above the priority's own line. */
  pendingLead: string | null;
  /** True where a heading of indicators has a paragraph in place of figures (shape 6). */
  isWithheld: boolean;
  /** Paragraphs that stand above the first table, until it is known whose they are. */
  pending: LoneText[];
  planYear: Period | null;
}

export function startSheet(
  draft: Draft,
  sheet: string,
  lines: readonly Line[],
  planYear: Period | null,
): SheetState {
  return {
    draft,
    sheet,
    lines,
    priority: null,
    priorityFrom: null,
    title: null,
    titleIsUsed: true,
    lastPriority: null,
    hasTable: false,
    pendingLead: null,
    isWithheld: false,
    pending: [],
    planYear,
  };
}

/** Finds whose table this is: the named priority, else the nearest title above, else the sheet. */
function currentPriority(state: SheetState): DraftPriority {
  if (state.priority !== null) return state.priority;
  const { title, sheet } = state;
  state.titleIsUsed = true;
  const priority =
    title === null
      ? openPriority(state.draft, sheet.trim(), { sheet, cell: null })
      : openPriority(state.draft, priorityName(title.text), title.place);
  takeLead(state, priority);
  state.lastPriority = priority;
  return priority;
}

/** Gives the lead that stands above the priority's own line to the priority. */
function takeLead(state: SheetState, priority: DraftPriority): void {
  if (state.pendingLead === null) return;
  priority.lead ??= state.pendingLead;
  state.pendingLead = null;
}

/**
 * Takes a name out of a priority's title.
 *
 * @example priorityName("Priority 2 – Tackle ASB (continued)") //=> "Tackle ASB"
 */
export function priorityName(text: string): string {
  const name = stripContinued(stripPriorityPrefix(text)).trim();
  return name === "" ? text.trim() : name;
}

/** Opens the priority that a label or a numbered title names. */
export function enterPriority(
  state: SheetState,
  text: LoneText,
  from: "label" | "numberedTitle",
): void {
  dropPending(state);
  state.priority = openPriority(state.draft, priorityName(text.text), text.place);
  state.priority.isNamed = true;
  state.priorityFrom = from;
  state.title = null;
  state.hasTable = false;
  takeLead(state, state.priority);
}

/**
 * Takes a plain title: it names the tables below unless a priority is named for them already. Then it
 * names a part of that priority, an area perhaps, and stands above what is said of it.
 */
export function enterTitle(state: SheetState, title: LoneText): void {
  const { priority, priorityFrom: from, hasTable } = state;
  if (priority !== null && (from === "label" || (from === "numberedTitle" && !hasTable))) {
    addPartTitle(priority, title.text, title.place);
    return;
  }
  dropPending(state);
  state.priority = null;
  state.priorityFrom = null;
  state.titleIsUsed = false;
  state.title = title;
  state.hasTable = false;
}

/** Gives a paragraph to its priority, or holds it until a table below says whose it is. */
export function takeParagraph(state: SheetState, paragraph: LoneText): void {
  if (state.priority !== null) addParagraph(state.priority, paragraph.text, paragraph.place);
  else if (state.hasTable) addParagraph(currentPriority(state), paragraph.text, paragraph.place);
  else state.pending.push(paragraph);
}

/** Gives the paragraphs that stand above a table to the table's priority. */
export function settlePending(state: SheetState): DraftPriority {
  const priority = currentPriority(state);
  for (const { text, place } of state.pending) addParagraph(priority, text, place);
  state.pending = [];
  state.isWithheld = false;
  state.hasTable = true;
  return priority;
}

/** Names text that belongs to no priority, so that nothing is dropped in silence. */
export function dropPending(state: SheetState): void {
  keepUnusedTitle(state);
  if (state.isWithheld && state.pending.length > 0) settlePending(state);
  const first = state.pending[0];
  if (first !== undefined) {
    state.draft.findings.push(notice.unreadText(first.place, { first: first.text }));
  }
  state.pending = [];
}

/** A title below a table that no table follows was none: it is a remark on the table above it. */
function keepUnusedTitle(state: SheetState): void {
  const { title, titleIsUsed, lastPriority } = state;
  if (title === null || titleIsUsed) return;
  state.titleIsUsed = true;
  if (lastPriority !== null) addParagraph(lastPriority, title.text, title.place);
}
