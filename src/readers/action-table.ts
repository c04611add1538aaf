import type { Action, Aim, Status } from "../domain/agreement.ts";
import { notice, type Finding } from "../finding.ts";
import { placeOf, type Item, type Line } from "../grid/lines.ts";
import type { Place } from "../grid/place.ts";
import { ACTION_STARTERS, beginsActionTable, beginsBlock } from "./block.ts";
import { addAims, openPriority, type DraftPriority } from "./draft.ts";
import { itemIn } from "./figure.ts";
import { readHeading, type Column } from "./heading.ts";
import type { Role } from "./heading-role.ts";
import { priorityName, settlePending, takeParagraph, type SheetState } from "./sheet-state.ts";
import { parseStatus, statusOfFill } from "./status.ts";

const NUMBER = /^(\d{1,3}(?:\.\d{1,2}){0,2})[.)]?$/;
const NUMBERED = /^(\d{1,3}(?:\.\d{1,2}){0,2})[.)]?\s+(?=\p{L})/u;

/** A status column without a heading may stand this far beside the table. */
const BESIDE = 2;

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  complete: "Complete",
  inProgress: "In progress",
  incomplete: "Incomplete – unlikely to be completed",
};

/** The columns of a table of aims and actions. */
interface ActionColumns {
  readonly of: ReadonlyMap<Role, Column>;
  /** Where the words of progress and the columns after them begin. */
  readonly progressLeft: number;
  readonly left: number;
  readonly right: number;
}

interface DraftAim {
  number: string | null;
  text: string;
  readonly actions: Action[];
  readonly place: Place;
  /** The fill of the aim's own row, for an action whose row has none. */
  readonly status: Status | null;
}

/**
 * Reads a table of aims and actions that begins at a line (shape 10), and says how many lines it
 * took; 0 where none begins there.
 */
export function readActionTable(state: SheetState, at: number): number {
  if (!beginsActionTable(state.lines, at)) return 0;
  const heading = readHeading(state.lines, at, ACTION_STARTERS);
  if (heading === undefined) return 0;
  const columns = columnsOf(heading.columns);
  const byPriority = new Map<DraftPriority, DraftAim[]>();
  let rowPriority: DraftPriority | null = null;
  let next = at + heading.height;
  for (let line = state.lines[next]; line !== undefined; line = state.lines[next]) {
    if (beginsBlock(state.lines, next)) break;
    if (isOutside(line, columns)) break;
    if (isTextBelow(line, columns)) {
      const only = line.items[0];
      if (only !== undefined) {
        takeParagraph(state, { text: only.cell.text.trim(), place: placeOf(line, only) });
      }
      next++;
      continue;
    }
    rowPriority = priorityOfRow(state, columns, line) ?? rowPriority;
    const priority = rowPriority ?? settlePending(state);
    const aims = byPriority.get(priority) ?? [];
    byPriority.set(priority, aims);
    readRow(state, columns, line, aims);
    next++;
  }
  state.hasTable = true;
  for (const [priority, aims] of byPriority) addAims(priority, aims.map(finishAim));
  return next - at;
}

const finishAim = ({ number, text, actions, place }: DraftAim): Aim => ({
  number,
  text,
  actions,
  place,
});

function columnsOf(columns: readonly Column[]): ActionColumns {
  const of = new Map<Role, Column>();
  for (const column of columns) {
    if (column.role !== undefined && !of.has(column.role)) of.set(column.role, column);
  }
  const progress = of.get("progress") ?? of.get("update");
  if (progress !== undefined) of.set("progress", progress);
  // In a table of actions a "target" is a date or a milestone to be met by.
  const due = of.get("due") ?? of.get("target");
  if (due !== undefined) of.set("due", due);
  const after = [progress, of.get("owner"), due, of.get("status")].filter(
    (column) => column !== undefined,
  );
  return {
    of,
    progressLeft: Math.min(...after.map((column) => column.left)),
    left: Math.min(...columns.map((column) => column.left)),
    right: Math.max(...columns.map((column) => column.right)),
  };
}

/** A row that begins beyond the table's columns belongs to something else. */
const isOutside = (line: Line, columns: ActionColumns): boolean =>
  line.items.every((item) => item.left > columns.right || item.right < columns.left);

/** A text merged over the whole table, or after a gap, that is no aim: a paragraph or footnote. */
function isTextBelow(line: Line, columns: ActionColumns): boolean {
  const only = line.items.length === 1 ? line.items[0] : undefined;
  if (only === undefined || NUMBERED.test(only.text)) return false;
  if (only.left >= columns.progressLeft) return false;
  if (only.right >= columns.progressLeft && only.right > only.left) {
    return only.text.length > 200 || line.afterGap || /^(\*|nb\b|note)/i.test(only.text);
  }
  return line.afterGap && /^(\*|nb\b|note|source)/i.test(only.text);
}

function readRow(state: SheetState, columns: ActionColumns, line: Line, aims: DraftAim[]): void {
  const own = (role: Role): Item | undefined => itemIn(line, columns.of.get(role));
  const before = line.items.filter(
    (item) =>
      item.left < columns.progressLeft && !isIn(item, columns, ["status", "priority", "theme"]),
  );
  const progress = own("progress");
  const aimColumn = columns.of.get("aim");
  if (aimColumn !== undefined && (columns.of.has("action") || progress !== undefined)) {
    readFlatRow(state, columns, line, aims);
    return;
  }
  const first = before[0];
  const number = first === undefined ? undefined : NUMBER.exec(first.text)?.[1];
  const words = before.slice(number === undefined ? 0 : 1);
  const text = words.map((item) => item.cell.text.trim()).join(" ");
  if (number !== undefined && first !== undefined) {
    // In the two-column papers the aim's words stand under the heading of progress.
    const isAim = words.length === 0 || progress === undefined;
    const aimText = words.length === 0 ? (progress?.cell.text.trim() ?? "") : isAim ? text : "";
    const aim = openAim(aims, {
      number,
      text: aimText,
      place: placeOf(line, first),
      status: fillStatus(line, columns),
    });
    if (!isAim) addAction(state, columns, line, aim, text, words[0] ?? first);
    return;
  }
  const lead = words[0];
  const leading = lead === undefined ? null : NUMBERED.exec(text);
  if (lead !== undefined && leading !== null) {
    const aimNumber = leading[1] ?? null;
    const rest = text.slice(leading[0].length);
    const isAim = progress === undefined;
    const aim = openAim(aims, {
      number: aimNumber,
      text: isAim ? rest : "",
      place: placeOf(line, lead),
      status: fillStatus(line, columns),
    });
    if (!isAim) addAction(state, columns, line, aim, rest, lead);
    return;
  }
  if (lead === undefined) {
    continueAction(state, columns, line, aims, progress);
    return;
  }
  if (lead.right >= columns.progressLeft) {
    openAim(aims, {
      number: null,
      text,
      place: placeOf(line, lead),
      status: fillStatus(line, columns),
    });
    return;
  }
  const aim =
    aims.at(-1) ??
    openAim(aims, { number: null, text: "", place: placeOf(line, lead), status: null });
  addAction(state, columns, line, aim, text, lead);
}

const isIn = (item: Item, columns: ActionColumns, roles: readonly Role[]): boolean =>
  roles.some((role) => {
    const column = columns.of.get(role);
    return column !== undefined && item.left >= column.left && item.left <= column.right;
  });

function openAim(
  aims: DraftAim[],
  aim: { number: string | null; text: string; place: Place; status: Status | null },
): DraftAim {
  const opened = { ...aim, actions: [] };
  aims.push(opened);
  return opened;
}

/** A row of a table with a column each for aim and action; an empty or merged aim goes on. */
function readFlatRow(
  state: SheetState,
  columns: ActionColumns,
  line: Line,
  aims: DraftAim[],
): void {
  const own = (role: Role): Item | undefined => itemIn(line, columns.of.get(role));
  const aimItem = own("aim");
  const numberItem = own("number") ?? own("code");
  const leading = aimItem === undefined ? null : NUMBERED.exec(aimItem.text);
  const number =
    (numberItem === undefined ? undefined : NUMBER.exec(numberItem.text)?.[1]) ??
    leading?.[1] ??
    null;
  const action = own("action");
  const last = aims.at(-1);
  let aim = last;
  if (aimItem !== undefined || last === undefined || (number !== null && number !== last.number)) {
    const place = aimItem ?? numberItem ?? action ?? line.items[0];
    if (place === undefined) return;
    const text = aimItem?.cell.text.trim().slice(leading?.[0].length ?? 0) ?? last?.text ?? "";
    aim =
      last !== undefined && last.text === text && (number === null || number === last.number)
        ? last
        : openAim(aims, { number, text, place: placeOf(line, place), status: null });
  }
  if (aim === undefined) return;
  const text = action?.cell.text.trim() ?? "";
  if (text === "" && own("progress") === undefined && own("status") === undefined) return;
  const at = action ?? aimItem ?? line.items[0];
  if (at !== undefined) addAction(state, columns, line, aim, text, at);
}

/** A row with progress alone goes on with the action above it. */
function continueAction(
  state: SheetState,
  columns: ActionColumns,
  line: Line,
  aims: readonly DraftAim[],
  progress: Item | undefined,
): void {
  const aim = aims.at(-1);
  if (aim === undefined || progress === undefined) return;
  const last = aim.actions.pop();
  if (last === undefined) {
    addAction(state, columns, line, aim, "", progress);
    return;
  }
  aim.actions.push({ ...last, progress: `${last.progress}\n${progress.cell.text.trim()}`.trim() });
}

function addAction(
  state: SheetState,
  columns: ActionColumns,
  line: Line,
  aim: DraftAim,
  text: string,
  at: Item,
): void {
  const textOf = (role: Role): string | null =>
    itemIn(line, columns.of.get(role))?.cell.text.trim() ?? null;
  const place = placeOf(line, at);
  const stated = textOf("status");
  const status = readStatus(line, columns, aim, stated);
  state.draft.findings.push(...statusFindings(status, stated, text, place));
  aim.actions.push({
    text,
    progress: textOf("progress") ?? "",
    owner: textOf("owner"),
    due: textOf("due"),
    ...status,
    theme: textOf("theme"),
    place,
  });
}

/** Reads the status in words, else from the fills of the action's row, else of its aim's row. */
function readStatus(
  line: Line,
  columns: ActionColumns,
  aim: DraftAim,
  stated: string | null,
): Pick<Action, "status" | "statusSource"> {
  const inWords = stated === null ? null : parseStatus(stated);
  if (inWords !== null) return { status: inWords, statusSource: "stated" };
  const byColour = fillStatus(line, columns) ?? aim.status;
  return { status: byColour, statusSource: byColour === null ? null : "colour" };
}

/** The status that the fills of a row agree on, empty cells included; null where they do not. */
function fillStatus(line: Line, columns: ActionColumns): Status | null {
  const found = new Set<Status>();
  for (const [column, fill] of line.fills) {
    if (column < columns.left - BESIDE || column > columns.right + BESIDE) continue;
    const status = statusOfFill(fill);
    if (status !== null) found.add(status);
  }
  const [only, ...more] = found;
  return only !== undefined && more.length === 0 ? only : null;
}

function statusFindings(
  read: Pick<Action, "status" | "statusSource">,
  stated: string | null,
  text: string,
  place: Place,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (stated !== null && read.statusSource !== "stated") {
    findings.push(
      notice.ambiguousValue(place, {
        name: text,
        text: stated,
        reading: "it was not understood as a status",
      }),
    );
  }
  if (read.statusSource === "colour" && read.status !== null) {
    findings.push(
      notice.statusFromColour(place, { action: text, status: STATUS_WORDS[read.status] }),
    );
  }
  return findings;
}

function priorityOfRow(
  state: SheetState,
  columns: ActionColumns,
  line: Line,
): DraftPriority | null {
  const item = itemIn(line, columns.of.get("priority"));
  return item === undefined
    ? null
    : openPriority(state.draft, priorityName(item.text), placeOf(line, item));
}
