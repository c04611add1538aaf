import type { Aim } from "../../domain/agreement.ts";
import { placeOf, type Line } from "../../grid/lines.ts";
import type { Place } from "../../grid/place.ts";
import { planActionColumns, type ActionColumns } from "./action-columns.ts";
import { NUMBERED, readActionRow, type DraftAim } from "./action-row.ts";
import { ACTION_STARTERS, beginsActionTable, beginsBlock, isPageHead } from "../block.ts";
import { addAims, openPriority, type DraftPriority } from "../draft.ts";
import { itemIn } from "../rows/figure.ts";
import { readHeading } from "../headings/heading.ts";
import { readPriorityCell, type PriorityCell } from "../rows/priority-cell.ts";
import { priorityName, settlePending, takeParagraph, type SheetState } from "../sheet-state.ts";

/**
 * Reads a table of aims and actions that begins at a line (shape 10), and says how many lines it
 * took; 0 where none begins there.
 */
export function readActionTable(state: SheetState, at: number): number {
  if (!beginsActionTable(state.lines, at)) return 0;
  const heading = readHeading(state.lines, at, ACTION_STARTERS);
  if (heading === undefined) return 0;
  const columns = planActionColumns(heading.columns);
  const byPriority = new Map<DraftPriority, DraftAim[]>();
  let rowPriority: DraftPriority | null = null;
  let next = at + heading.height;
  for (let line = state.lines[next]; line !== undefined; line = state.lines[next]) {
    if (isPageHead(state.lines, next)) {
      next++;
      continue;
    }
    const band = readAimBand(state.lines, next);
    if (band !== undefined) {
      const own = rowPriority ?? settlePending(state);
      byPriority.set(own, [...(byPriority.get(own) ?? []), band]);
      next++;
      continue;
    }
    if (beginsBlock(state.lines, next) || beginsSignOff(line)) break;
    if (isOutside(line, columns)) break;
    if (isTextBelow(line, columns)) {
      const only = line.items[0];
      if (only !== undefined) {
        takeParagraph(state, { text: only.cell.text.trim(), place: placeOf(line, only) });
      }
      next++;
      continue;
    }
    const cell = priorityCellOf(state, columns, line, at + heading.height);
    if (cell?.kind === "name") {
      rowPriority = openPriority(state.draft, priorityName(cell.text), cell.place);
    }
    const priority = rowPriority ?? settlePending(state);
    const aims = byPriority.get(priority) ?? [];
    byPriority.set(priority, aims);
    readActionRow(state, cell?.kind === "remark" ? withRemark(columns) : columns, line, aims);
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

const AIM_BAND =
  /^(?:aim|objective|goal|outcome)s? (?<number>\d{1,3}(?:\.\d{1,2}){0,2}) ?[-–—:.)] ?(?<text>\S[^]*)$/i;

/** Reads an aim that stands in a line of its own over its actions: "Objective 1: Prevent harm" (shape 10). */
function readAimBand(lines: readonly Line[], at: number): DraftAim | undefined {
  const [line, below] = [lines[at], lines[at + 1]];
  const only = line?.items.length === 1 ? line.items[0] : undefined;
  const { number, text } = AIM_BAND.exec(only?.cell.text.trim() ?? "")?.groups ?? {};
  if (line === undefined || only === undefined || number === undefined) return undefined;
  const isOverRow = below?.afterGap === false && below.items.length > 1;
  if (line.afterGap || !isOverRow || beginsBlock(lines, at + 1)) return undefined;
  return { number, text: text ?? "", actions: [], place: placeOf(line, only), status: null };
}

/** Below a table and a blank row the colours are explained, and somebody signs: "RAG key:", "Approved by:". */
const SIGN_OFF =
  /^(?:(?:b?rag|colour|status) )?(?:key|legend)\b|^(?:sign[ -]?off|signatures?)\b|^(?:approved|signed|agreed|authorised|date)\b.{0,30}:$/i;

const beginsSignOff = ({ afterGap, items: [first] }: Line): boolean =>
  afterGap && first !== undefined && SIGN_OFF.test(first.text);

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

/** Reads the cell of a row that names its priority; undefined where the row has none. */
function priorityCellOf(
  state: SheetState,
  columns: ActionColumns,
  line: Line,
  from: number,
): (PriorityCell & { readonly place: Place }) | undefined {
  const column = columns.of.get("priority");
  const item = itemIn(line, column);
  if (column === undefined || item === undefined) return undefined;
  const cell = readPriorityCell(item, column, state.lines, from);
  if (cell.kind === "remark") state.draft.findings.push(cell.finding);
  return { ...cell, place: placeOf(line, item) };
}

/** Columns where a remark stands in place of a priority's name: it is kept with the action's progress. */
function withRemark(columns: ActionColumns): ActionColumns {
  const column = columns.of.get("priority");
  return { ...columns, placed: new Set([...columns.placed].filter((one) => one !== column)) };
}
