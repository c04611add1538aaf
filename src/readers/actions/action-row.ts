import type { Action } from "../../domain/agreement.ts";
import type { Status } from "../../domain/status.ts";
import { placeOf, type Item, type Line } from "../../grid/lines.ts";
import type { Place } from "../../grid/place.ts";
import { withNewestStatus, type ActionColumns } from "./action-columns.ts";
import { fillStatus, readStatus, statusFindings } from "./action-status.ts";
import { itemIn } from "../rows/figure.ts";
import type { Role } from "../headings/heading-role.ts";
import { takeParagraph, type SheetState } from "../sheet-state.ts";
import { besideTheTable } from "../rows/row-notes.ts";
import type { Column } from "../headings/heading-columns.ts";
import { saysMore } from "../cells/status.ts";

const NUMBER = /^(\d{1,3}(?:\.\d{1,2}){0,2})[.)]?$/;
/** An aim's number in front of its words: "10 Reduce burglary". */
export const NUMBERED = /^(\d{1,3}(?:\.\d{1,2}){0,2})[.)]?\s+(?=[\p{L}“‘"'(])/u;

/** An aim while its actions are still being read. */
export interface DraftAim {
  number: string | null;
  text: string;
  readonly actions: Action[];
  readonly place: Place;
  /** The fill of the aim's own row, for an action whose row has none. */
  readonly status: Status | null;
}

/** Tells whether each column of a row is read for itself: one for aims beside one for actions, or out of order. */
const isFlat = (line: Line, { of, isOutOfOrder }: ActionColumns): boolean =>
  isOutOfOrder ||
  (of.has("aim") && (of.has("action") || itemIn(line, of.get("progress")) !== undefined));

/** Reads one row: an aim, an action under it, or both in a table with a column for each. */
export function readActionRow(
  state: SheetState,
  table: ActionColumns,
  row: Line,
  aims: DraftAim[],
): void {
  const columns = withNewestStatus(table, row);
  const line = straighten(row, columns);
  const progress = itemIn(line, columns.of.get("progress"));
  if (goesOn(line, columns)) {
    continueAction(state, columns, line, aims);
    return;
  }
  if (isFlat(line, columns)) {
    readFlatRow(state, columns, line, aims);
    return;
  }
  const before = wordsBefore(line, columns);
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
      status: fillStatus(line),
    });
    if (!isAim) addAction(state, columns, line, aim, text, words[0] ?? first);
    else if (progress === undefined) keepBeside(state, columns, line, aim, first);
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
      status: fillStatus(line),
    });
    if (!isAim) addAction(state, columns, line, aim, rest, lead);
    else keepBeside(state, columns, line, aim, lead);
    return;
  }
  if (lead === undefined) {
    continueAction(state, columns, line, aims);
    return;
  }
  if (lead.right >= columns.progressLeft) {
    openAim(aims, {
      number: null,
      text,
      place: placeOf(line, lead),
      status: fillStatus(line),
    });
    return;
  }
  const aim =
    aims.at(-1) ??
    openAim(aims, { number: null, text: "", place: placeOf(line, lead), status: null });
  addAction(state, columns, line, aim, text, lead);
}

/**
 * Puts progress under its heading, where a row's second text stands under none: merged headings
 * that came apart leave it one column too far to the left.
 */
function straighten(line: Line, columns: ActionColumns): Line {
  const progress = columns.of.get("progress");
  if (progress === undefined || itemIn(line, progress) !== undefined) return line;
  const [first, second, ...more] = line.items.filter((item) => item.left < columns.progressLeft);
  if (first === undefined || second === undefined || more.length > 0) return line;
  const isHeaded = columns.all.some(
    ({ left, right }) => left <= second.left && second.left <= right,
  );
  if (isHeaded || NUMBER.test(first.text)) return line;
  const moved = {
    ...second,
    left: progress.left,
    right: progress.left,
    origin: placeOf(line, second),
  };
  return { ...line, items: line.items.map((item) => (item === second ? moved : item)) };
}

/** Lists the items before progress that are words of an aim or action. */
const wordsBefore = (line: Line, { progressLeft, beside }: ActionColumns): readonly Item[] =>
  line.items.filter(
    ({ left }) =>
      left < progressLeft && !beside.some((column) => left >= column.left && left <= column.right),
  );

function openAim(
  aims: DraftAim[],
  aim: { number: string | null; text: string; place: Place; status: Status | null },
): DraftAim {
  const opened = { ...aim, actions: [] };
  aims.push(opened);
  return opened;
}

/** A number, or a short reference with one in it: "V1.2". */
const numberIn = (text: string): string | undefined =>
  NUMBER.exec(text)?.[1] ??
  (text.length <= LONGEST_REFERENCE && /\d/.test(text) ? text : undefined);

const LONGEST_REFERENCE = 10;

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
    (numberItem === undefined ? undefined : numberIn(numberItem.text)) ?? leading?.[1] ?? null;
  const action = own("action") ?? own("aimOrAction");
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
  const at = action ?? aimItem ?? line.items[0];
  if (at === undefined) return;
  if (text !== "") addAction(state, columns, line, aim, text, at);
  else if (!keepBeside(state, columns, line, aim, at) && aimItem === undefined) {
    keepRemark(state, line);
  }
}

/** Keeps what a row says beside an aim as an action without words of its own; false where it says nothing. */
function keepBeside(
  state: SheetState,
  columns: ActionColumns,
  line: Line,
  aim: DraftAim,
  at: Item,
): boolean {
  const says = BESIDE_AN_AIM.some((role) => ownText(line, columns, role) !== null);
  if (!says && progressOf(line, columns, true) === "") return false;
  addAction(state, columns, line, aim, "", at);
  return true;
}

/** Keeps a row that is neither an aim nor an action as a paragraph; a number alone says nothing. */
function keepRemark(state: SheetState, line: Line): void {
  const [first] = line.items;
  const text = line.items.map((item) => item.cell.text.trim()).join(" ");
  if (first === undefined || NUMBER.test(text)) return;
  takeParagraph(state, { text, place: placeOf(line, first) });
}

const BESIDE_AN_AIM: readonly Role[] = ["status", "owner", "due", "theme"];

/** A row without a number, an aim and an action, in a table with a column for each, goes on with the one above. */
function goesOn(line: Line, { of, isOutOfOrder }: ActionColumns): boolean {
  const hasBoth = of.has("aim") && of.has("action");
  return (
    hasBoth && !isOutOfOrder && BEGINS.every((role) => itemIn(line, of.get(role)) === undefined)
  );
}

/** What a row of its own has one of. */
const BEGINS: readonly Role[] = ["aim", "action", "aimOrAction", "number", "code", "priority"];

/** A row without an aim and an action goes on with the action above it, with everything that it says. */
function continueAction(
  state: SheetState,
  columns: ActionColumns,
  line: Line,
  aims: readonly DraftAim[],
): void {
  const aim = aims.at(-1);
  const [first] = line.items;
  if (aim === undefined || first === undefined) {
    keepRemark(state, line);
    return;
  }
  const last = aim.actions.pop();
  if (last === undefined) {
    addAction(state, columns, line, aim, "", itemIn(line, columns.of.get("progress")) ?? first);
    return;
  }
  const stated = ownText(line, columns, "status");
  const status = last.status === null ? readStatus(line, null, stated) : null;
  const isTaken = stated !== null && status?.statusSource === "stated";
  aim.actions.push({
    ...last,
    ...(isTaken ? status : {}),
    owner: joined(last.owner, ownText(line, columns, "owner")),
    due: joined(last.due, ownText(line, columns, "due")),
    theme: joined(last.theme, ownText(line, columns, "theme")),
    progress: [last.progress, progressOf(line, columns, isTaken)].filter(Boolean).join("\n"),
  });
}

const joined = (one: string | null, more: string | null): string | null =>
  one === null || more === null ? (one ?? more) : `${one}, ${more}`;

const ownText = (line: Line, columns: ActionColumns, role: Role): string | null =>
  itemIn(line, columns.of.get(role))?.cell.text.trim() ?? null;

function addAction(
  state: SheetState,
  columns: ActionColumns,
  line: Line,
  aim: DraftAim,
  text: string,
  at: Item,
): void {
  const place = placeOf(line, at);
  const stated = ownText(line, columns, "status");
  const status = readStatus(line, aim.status, stated);
  state.draft.findings.push(...statusFindings(status, stated, text, place));
  aim.actions.push({
    text,
    progress: progressOf(line, columns, status.statusSource === "stated"),
    owner: ownText(line, columns, "owner"),
    due: ownText(line, columns, "due"),
    ...status,
    theme: ownText(line, columns, "theme"),
    place,
  });
}

/** A number or reference is the aim's, where it is one and stands where aims are numbered. */
function isNumberOf(line: Line, column: Column, columns: ActionColumns): boolean {
  if (column !== (columns.of.get("number") ?? columns.of.get("code"))) return false;
  const text = itemIn(line, column)?.text;
  return isFlat(line, columns)
    ? text !== undefined && numberIn(text) !== undefined
    : column.left < columns.progressLeft;
}

/** Joins what the row says of its progress: its own column, then whatever further columns say. */
function progressOf(line: Line, columns: ActionColumns, statusWasRead: boolean): string {
  const progress = columns.of.get("progress");
  const status = columns.of.get("status");
  const own = itemIn(line, progress)?.cell.text.trim();
  const texts = own === undefined ? [] : [own];
  const isStatusAlone = statusWasRead && !saysMore(itemIn(line, status)?.cell.text ?? "");
  for (const column of columns.all) {
    const isPlaced = columns.placed.has(column) && (column !== status || isStatusAlone);
    if (isPlaced || column === progress || isNumberOf(line, column, columns)) continue;
    const text = itemIn(line, column)?.cell.text.trim();
    if (text !== undefined) texts.push(`${column.lines.join(" ")}: ${text}`);
  }
  const behind = { ...line, items: line.items.filter(({ left }) => left > columns.right) };
  texts.push(...besideTheTable(behind, columns.all));
  return texts.join("\n");
}
