import type { Indicator } from "../../domain/indicator.ts";
import { noteHeading } from "../../domain/row-heading.ts";
import { notice } from "../../finding.ts";
import { cellAddress } from "../../grid/address.ts";
import { itemAt, placeOf, type Item, type Line } from "../../grid/lines.ts";
import { readCode, splitCatalogue } from "../cells/code.ts";
import { addIndicator, addParagraph, openPriority, type DraftPriority } from "../draft.ts";
import { priorityName, settlePending, type LoneText, type SheetState } from "../sheet-state.ts";
import type { AreaRow, AreaRows } from "../rows/area-rows.ts";
import type { ColumnPlan } from "../columns/column-plan.ts";
import { isDitto } from "../rows/ditto.ts";
import { itemIn } from "../rows/figure.ts";
import { leaveGroup, textOfGroup, type Grouped } from "../rows/group.ts";
import { readIndicatorRow } from "../rows/indicator-row.ts";
import { readPriorityCell } from "../rows/priority-cell.ts";
import { hasFigure } from "../rows/row-kind.ts";
import { wordsOf } from "../rows/row-notes.ts";
import type { RowSurvey } from "../rows/row-survey.ts";

const TOTAL = /^(grand |sub[- ]?)?totals?$/i;
const TOTAL_OF = /^(sub[- ]?)?total\b|\btotal$/i;

/** A table while its rows are being read. */
export interface OpenTable extends Grouped {
  plan: ColumnPlan;
  continues: boolean;
  readonly old: boolean;
  /** Whose the last row was. */
  lastPriority: DraftPriority | null;
  /** The name that a ditto mark repeats. */
  lastName: string;
  /** Where its rows begin, and the one that is being read. */
  readonly firstRow: number;
  at: number;
  /** What its rows have in common, once that was asked. */
  rows: RowSurvey | null;
  /** Lines that were read as headings and may be indicators whose figures are missing. */
  readonly assumedHeadings: LoneText[];
  /** The priority that the last row named, where the table has a column for it. */
  rowPriority: string | null;
  /** What the rows of areas are, in a table with a row for each indicator and area. */
  readonly areaRows: AreaRows;
  readonly commentary: { priority: DraftPriority; text: LoneText }[];
}

/** Adds a row's indicator, or indicators, to the priority it belongs to; a name may go on below it. */
export function addRow(state: SheetState, table: OpenTable, line: Line, more = ""): void {
  const row = table.areaRows.get(line);
  if (row === undefined) addLine(state, table, line, { more });
  else addAreaRow(state, table, row);
}

/** Adds the row that stands for all areas, or one that has none to stand for it (Rule H17). */
function addAreaRow(state: SheetState, table: OpenTable, row: AreaRow): void {
  switch (row.kind) {
    case "part":
      return;
    case "alone":
      addLine(state, table, row.line, { name: `${row.name} – ${row.area.text}` });
      table.lastName = row.name;
      return;
    case "total": {
      const { name, line, area, parts } = row;
      addLine(state, table, line, { name });
      const it = { name, total: area.text, others: parts };
      state.draft.findings.push(notice.readFromTotal(placeOf(line, area), it));
    }
  }
}

/** What a row is called: as another row says, or with what goes on below it. */
interface Naming {
  readonly name?: string;
  readonly more?: string;
}

function addLine(state: SheetState, table: OpenTable, line: Line, naming: Naming): void {
  const { plan } = table;
  const own = itemIn(line, plan.name) ?? line.covered.get(plan.name.left);
  const printed = own === undefined || isDitto(own.text) ? table.lastName : own.text;
  const { name = [printed, naming.more ?? ""].join(" ").trim() } = naming;
  const namePlace = {
    sheet: line.sheet,
    cell: cellAddress(line.row, own?.left ?? plan.name.left),
  };
  const isTotal = line.isTotals === true || TOTAL.test(name);
  if (name === "" || isTotal) {
    state.draft.findings.push(notice.unreadRow(namePlace, { name, total: name !== "" }));
    return;
  }
  const remark = readPriority(state, table, line);
  const priority = priorityOfRow(state, table, line);
  table.unusedGroup = null;
  leaveGroup(table, own?.cell.text ?? name);
  const place = own === undefined || own.top < line.row ? namePlace : placeOf(line, own);
  for (const one of namesIn(name, own, table)) {
    const read = readIndicatorRow(line, {
      plan,
      name: one.name,
      namePlace: place,
      isNumbered: isOneOfMany(state, table, one.name),
      planYear: state.planYear,
      reportDate: state.draft.reportDate,
      old: table.old,
      polarities: state.draft.polarities,
      priority: priority.name,
    });
    const group = one.group === null ? null : noteHeading(one.group);
    const indicator = withNotes(read.indicator, group, remark);
    addIndicator(
      priority,
      { layout: plan.layout, headings: plan.headings, continues: table.continues },
      indicator,
    );
    state.draft.findings.push(...read.findings);
  }
  table.lastName = name;
  table.lastPriority = priority;
  // A group ends with its total.
  if (table.group !== null && TOTAL_OF.test(name)) table.group = null;
  const commentary = itemIn(line, plan.others.get("commentary"));
  if (commentary !== undefined) {
    const text = {
      text: `${name}: ${commentary.cell.text.trim()}`,
      place: placeOf(line, commentary),
    };
    table.commentary.push({ priority, text });
  }
}

/** Adds what a row without a name and figures says to the indicator above it; false for any other row. */
export function addWordsToLast(table: OpenTable, line: Line): boolean {
  const { plan, lastPriority } = table;
  const isNamed = itemAt(line, plan.name.left) ?? line.covered.get(plan.name.left);
  const open = lastPriority?.openTables.get(plan.headings);
  const last = open?.at(-1);
  if (isNamed !== undefined || last === undefined || hasFigure(line, plan)) return false;
  open?.splice(-1, 1, { ...last, notes: [...last.notes, ...wordsOf(line, plan)] });
  return true;
}

const ENDS_IN_DIGIT = /\d$/;
const NUMBERED = /^(.*\p{L})\d{1,2}$/u;

/** Tells whether the row right above or below has the same name with another number. */
function isOneOfMany({ lines }: SheetState, { at, plan }: OpenTable, name: string): boolean {
  if (!ENDS_IN_DIGIT.test(name)) return false;
  const stem = NUMBERED.exec(name)?.[1];
  if (stem === undefined) return false;
  return [lines[at - 1], lines[at + 1]].some((beside) => {
    const other = beside === undefined ? "" : (itemIn(beside, plan.name)?.text ?? "");
    return other !== name && NUMBERED.exec(other)?.[1] === stem;
  });
}

const withNotes = (indicator: Indicator, ...more: readonly (string | null)[]): Indicator => {
  const notes = more.filter((note) => note !== null);
  return notes.length === 0 ? indicator : { ...indicator, notes: [...notes, ...indicator.notes] };
};

/** An indicator's name, and the line of its own that stands over it in the same cell. */
interface GroupedName {
  readonly name: string;
  readonly group: string | null;
}

/** A catalogue may hold many coded indicators in one cell, some under a line of their own (shape 11). */
function namesIn(name: string, own: Item | undefined, table: OpenTable): readonly GroupedName[] {
  const { plan } = table;
  if (plan.layout !== "catalogue" || own === undefined)
    return [{ name, group: textOfGroup(table.group) }];
  const names = splitCatalogue(own.cell.text);
  const isCoded = names.map((one) => readCode(one).code !== null);
  if (!isCoded.includes(true))
    return names.map((one) => ({ name: one, group: textOfGroup(table.group) }));
  let group = textOfGroup(table.group);
  return names.flatMap((one, at) => {
    if (isCoded[at] === true) return [{ name: one, group }];
    group = one;
    return [];
  });
}

/** Remembers the priority that a row names; a remark in place of its name is given back. */
function readPriority(state: SheetState, table: OpenTable, line: Line): string | null {
  const column = table.plan.others.get("priority");
  const item = itemIn(line, column) ?? line.covered.get(column?.left ?? -1);
  if (column === undefined || item === undefined) return null;
  if (item.text === table.rowPriority) return null;
  // An appendix's own Indicators tab has names there, whatever they say.
  if (table.plan.others.has("polaritySource")) {
    table.rowPriority = item.text;
    return null;
  }
  const cell = readPriorityCell(item, column, state.lines, table.firstRow);
  switch (cell.kind) {
    case "name":
      table.rowPriority = cell.text;
      return null;
    case "ditto":
      return null;
    case "remark":
      state.draft.findings.push(cell.finding);
      return cell.words;
  }
}

/** Finds the priority of a row: its own column's, or the table's. */
function priorityOfRow(state: SheetState, table: OpenTable, line: Line): DraftPriority {
  const column = table.plan.others.get("priority");
  if (column === undefined) return settlePending(state);
  const item = itemIn(line, column) ?? line.covered.get(column.left);
  if (table.rowPriority === null) return settlePending(state);
  const place = item === undefined ? { sheet: line.sheet, cell: null } : placeOf(line, item);
  const priority = openPriority(state.draft, priorityName(table.rowPriority), place);
  const lead = itemIn(line, table.plan.others.get("lead"));
  if (lead !== undefined) priority.lead ??= lead.text;
  // What stands above a table of several priorities is said of the first of them.
  for (const one of state.pending.splice(0)) addParagraph(priority, one.text, one.place);
  return priority;
}
