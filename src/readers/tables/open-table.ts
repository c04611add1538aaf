import type { Indicator } from "../../domain/indicator.ts";
import { notice } from "../../finding.ts";
import { cellAddress } from "../../grid/address.ts";
import { placeOf, type Item, type Line } from "../../grid/lines.ts";
import { readCode, splitCatalogue } from "../cells/code.ts";
import { addIndicator, addParagraph, openPriority, type DraftPriority } from "../draft.ts";
import { priorityName, settlePending, type LoneText, type SheetState } from "../sheet-state.ts";
import type { ColumnPlan } from "./column-plan.ts";
import { itemIn } from "./figure.ts";
import { readIndicatorRow } from "./indicator-row.ts";

const DITTO = /^(["“”″〃]|''|ditto|do\.)$/i;
const TOTAL = /^(grand |sub[- ]?)?totals?$/i;
const TOTAL_OF = /^(sub[- ]?)?total\b|\btotal$/i;

/** A table while its rows are being read. */
export interface OpenTable {
  plan: ColumnPlan;
  continues: boolean;
  readonly old: boolean;
  /** The name that a ditto mark repeats. */
  lastName: string;
  /** A line of its own above rows: "Burglary" over "Dwelling" and "Other". */
  group: string | null;
  /** Where that line stands, while no row under it has been read. */
  unusedGroup: LoneText | null;
  /** The priority that the last row named, where the table has a column for it. */
  rowPriority: string | null;
  readonly commentary: { priority: DraftPriority; text: LoneText }[];
}

/** Adds a row's indicator, or indicators, to the priority it belongs to; a name may go on below it. */
export function addRow(state: SheetState, table: OpenTable, line: Line, more = ""): void {
  const { plan } = table;
  const own = itemIn(line, plan.name) ?? line.covered.get(plan.name.left);
  const printed = own === undefined || DITTO.test(own.text) ? table.lastName : own.text;
  const name = more === "" ? printed : `${printed} ${more}`;
  const namePlace = {
    sheet: line.sheet,
    cell: cellAddress(line.row, own?.left ?? plan.name.left),
  };
  const isTotal = line.isTotals === true || TOTAL.test(name);
  if (name === "" || isTotal) {
    state.draft.findings.push(notice.unreadRow(namePlace, { name, total: name !== "" }));
    return;
  }
  const priority = priorityOfRow(state, table, line);
  table.unusedGroup = null;
  const place = own === undefined || own.top < line.row ? namePlace : placeOf(line, own);
  for (const one of namesIn(name, own, table)) {
    const read = readIndicatorRow(line, {
      plan,
      name: one.name,
      namePlace: place,
      planYear: state.planYear,
      reportDate: state.draft.reportDate,
      old: table.old,
      polarities: state.draft.polarities,
      priority: priority.name,
    });
    const indicator = withGroup(read.indicator, one.group);
    addIndicator(
      priority,
      { layout: plan.layout, headings: plan.headings, continues: table.continues },
      indicator,
    );
    state.draft.findings.push(...read.findings);
  }
  table.lastName = name;
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

const withGroup = (indicator: Indicator, group: string | null): Indicator =>
  group === null
    ? indicator
    : { ...indicator, notes: [`Under the heading “${group}”`, ...indicator.notes] };

/** An indicator's name, and the line of its own that stands over it in the same cell. */
interface GroupedName {
  readonly name: string;
  readonly group: string | null;
}

/** A catalogue may hold many coded indicators in one cell, some under a line of their own (shape 11). */
function namesIn(name: string, own: Item | undefined, table: OpenTable): readonly GroupedName[] {
  const { plan } = table;
  if (plan.layout !== "catalogue" || own === undefined) return [{ name, group: table.group }];
  const names = splitCatalogue(own.cell.text);
  const isCoded = names.map((one) => readCode(one).code !== null);
  if (!isCoded.includes(true)) return names.map((one) => ({ name: one, group: table.group }));
  let group = table.group;
  return names.flatMap((one, at) => {
    if (isCoded[at] === true) return [{ name: one, group }];
    group = one;
    return [];
  });
}

/** Finds the priority of a row: its own column's, or the table's. */
function priorityOfRow(state: SheetState, table: OpenTable, line: Line): DraftPriority {
  const column = table.plan.others.get("priority");
  if (column === undefined) return settlePending(state);
  const item = itemIn(line, column) ?? line.covered.get(column.left);
  if (item !== undefined && !DITTO.test(item.text)) table.rowPriority = item.text;
  if (table.rowPriority === null) return settlePending(state);
  const place = item === undefined ? { sheet: line.sheet, cell: null } : placeOf(line, item);
  const priority = openPriority(state.draft, priorityName(table.rowPriority), place);
  const lead = itemIn(line, table.plan.others.get("lead"));
  if (lead !== undefined) priority.lead ??= lead.text;
  // What stands above a table of several priorities is said of the first of them.
  for (const one of state.pending.splice(0)) addParagraph(priority, one.text, one.place);
  return priority;
}
