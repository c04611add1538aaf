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
import { nameKey } from "./name-key.ts";
import { stripContinued, stripPriorityPrefix } from "./cells/title.ts";

/** A line of text that stands alone. */
export interface LoneText {
  readonly text: string;
  readonly place: Place;
  /** True for a title of a part, which is kept as a note; left out for a paragraph. */
  readonly isTitle?: boolean;
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
  pendingLead: LoneText | null;
  /** True where a heading of indicators has a paragraph in place of figures (shape 6). */
  isWithheld: boolean;
  /** Paragraphs that stand above the first table, until it is known whose they are. */
  pending: LoneText[];
  planYear: Period | null;
  /** Lines that belong to no priority. */
  readonly leftOut: LoneText[];
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
    leftOut: [],
  };
}

/** Finds whose table this is: the named priority, else the nearest title above, else the sheet. */
function currentPriority(state: SheetState): DraftPriority {
  if (state.priority !== null) return (state.lastPriority = state.priority);
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
  giveLead(priority, state.pendingLead);
  state.pendingLead = null;
}

/** Gives a priority its lead; a second one is kept as a note. */
export function giveLead(priority: DraftPriority, { text, place }: LoneText): void {
  priority.lead ??= text;
  if (nameKey(priority.lead) !== nameKey(text)) addPartTitle(priority, `Lead: ${text}`, place);
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
  if (state.priority !== null) addLone(state.priority, paragraph);
  else if (state.hasTable) addLone(currentPriority(state), paragraph);
  else state.pending.push(paragraph);
}

function addLone(priority: DraftPriority, { text, place, isTitle = false }: LoneText): void {
  (isTitle ? addPartTitle : addParagraph)(priority, text, place);
}

/** Gives the paragraphs that stand above a table to the table's priority. */
export function settlePending(state: SheetState): DraftPriority {
  const priority = currentPriority(state);
  for (const one of state.pending) addLone(priority, one);
  state.pending = [];
  state.isWithheld = false;
  state.hasTable = true;
  return priority;
}

/** Puts text that belongs to no priority aside, so that it is named and nothing is dropped in silence. */
export function dropPending(state: SheetState): void {
  if (state.isWithheld && state.pending.length > 0) settlePending(state);
  const title = takeUnusedTitle(state);
  if (title !== null) state.leftOut.push(title);
  state.leftOut.push(...state.pending);
  state.pending = [];
}

/** Ends a sheet: what belongs to no priority is named once, whatever other sheets have named already aside. */
export function endSheet(state: SheetState): void {
  dropPending(state);
  if (state.pendingLead !== null) state.leftOut.push(state.pendingLead);
  state.pendingLead = null;
  const { leftOut: named } = state.draft;
  const fresh = state.leftOut.filter(({ text }) => !named.has(text)).sort(byRow);
  for (const { text } of fresh) named.add(text);
  const [first, ...more] = fresh;
  if (first === undefined) return;
  state.draft.findings.push(
    notice.unreadText(first.place, { first: first.text, more: more.length }),
  );
}

const rowOf = ({ place }: LoneText): number => Number(/\d+$/.exec(place.cell ?? "")?.[0] ?? 0);
const byRow = (one: LoneText, other: LoneText): number => rowOf(one) - rowOf(other);

/** Takes the title above a table that was not understood: it stands over nothing else. */
export function useTitle(state: SheetState): string | null {
  const { title, titleIsUsed } = state;
  state.titleIsUsed = true;
  return titleIsUsed || title === null ? null : title.text;
}

/**
 * Takes a title that no table has followed (Rule L2). Right below a table it was none: it is a remark on
 * that table. Where paragraphs follow it, or no table stands above, it belongs to nothing and is given back.
 */
function takeUnusedTitle(state: SheetState): LoneText | null {
  const { title, titleIsUsed, lastPriority } = state;
  if (title === null || titleIsUsed) return null;
  state.titleIsUsed = true;
  if (lastPriority === null || state.pending.length > 0) return title;
  addPartTitle(lastPriority, title.text, title.place);
  state.draft.findings.push(notice.titleWithoutTable(title.place, { text: title.text }));
  return null;
}
