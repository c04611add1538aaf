import type { Indicator } from "../../domain/indicator.ts";
import { notice, type Finding } from "../../finding.ts";
import { cellAddress, columnLetters } from "../../grid/address.ts";
import { placeOf, type Item, type Line } from "../../grid/lines.ts";
import { splitCatalogue, readCode } from "../cells/code.ts";
import { planColumns, type ColumnPlan } from "./column-plan.ts";
import { addIndicator, addParagraph, openPriority, type DraftPriority } from "../draft.ts";
import { itemIn } from "./figure.ts";
import { applyChoices } from "./column-choice.ts";
import { isPeriodHeading } from "./heading-cell.ts";
import type { Column } from "./heading-columns.ts";
import {
  readAnyHeading,
  readHeading,
  readSplitHeading,
  readSubHeading,
  type Heading,
} from "./heading.ts";
import { readIndicatorRow } from "./indicator-row.ts";
import { beginsBlock } from "../block.ts";
import {
  priorityName,
  settlePending,
  takeParagraph,
  type LoneText,
  type SheetState,
} from "../sheet-state.ts";
import { looksLikeFigure, looksLikeProse } from "../cells/value.ts";

const DITTO = /^(["“”″〃]|''|ditto|do\.)$/i;
const TOTAL = /^(grand |sub[- ]?)?total$/i;
const OLD = /\(\s*old\s*\)/i;

/** A table while its rows are being read. */
interface OpenTable {
  plan: ColumnPlan;
  continues: boolean;
  readonly old: boolean;
  /** The name that a ditto mark repeats. */
  lastName: string;
  /** A line of its own above rows: "Burglary" over "Dwelling" and "Other". */
  group: string | null;
  /** The priority that the last row named, where the table has a column for it. */
  rowPriority: string | null;
  readonly commentary: { priority: DraftPriority; text: LoneText }[];
}

/**
 * Reads an indicator table that begins at a line (shapes 1 to 9 and 11), and says how many lines
 * it took; 0 where none begins there.
 */
export function readIndicatorTable(state: SheetState, at: number): number {
  const heading =
    readHeading(state.lines, at, ["name"]) ??
    readSplitHeading(state.lines, at, ["name"]) ??
    chosenHeading(state, at);
  if (heading === undefined) return 0;
  state.draft.tables.push({ sheet: state.sheet, columns: heading.columns });
  const columns = applyChoices(heading.columns, state.draft.choicesByHeadings);
  const plan = planColumns(columns, state.planYear);
  if (plan === undefined) return 0;
  state.draft.findings.push(...plan.findings, ...unknownFigures(state, plan, at + heading.height));
  const table: OpenTable = {
    plan,
    continues: false,
    old: OLD.test(plan.headings.name),
    lastName: "",
    group: null,
    rowPriority: null,
    commentary: [],
  };
  // A heading alone may be a title, or stand over a paragraph: its first row will tell.
  if (plan.layout === "catalogue") state.isWithheld = !plan.others.has("priority");
  else if (!plan.others.has("priority")) settlePending(state);
  let next = at + heading.height;
  for (let line = state.lines[next]; line !== undefined; line = state.lines[next]) {
    const taken = readRow(state, table, line, next);
    if (taken === 0) break;
    next += taken;
  }
  for (const { priority, text } of table.commentary) addParagraph(priority, text.text, text.place);
  return next - at;
}

/** How many rows show whether a column holds figures. */
const PROBED = 5;

/** Asks which column is which, where none is known but some hold figures (one finding a table). */
function unknownFigures(state: SheetState, plan: ColumnPlan, from: number): readonly Finding[] {
  if (plan.layout !== "catalogue") return [];
  const rows = state.lines.slice(from, from + PROBED);
  const holdFigures = plan.unknown.filter((column) => {
    const items = rows.flatMap((line) => itemIn(line, column) ?? []);
    const figures = items.filter((item) => item.cell.kind === "number");
    return figures.length > 0 && figures.length * 2 >= items.length;
  });
  const first = holdFigures[0];
  if (first === undefined) return [];
  return [
    notice.ambiguousHeading(first.place, {
      reading: "no figure was taken from them, and they are kept as notes",
      choice: {
        sheet: state.sheet,
        columns: holdFigures.map((column) => ({
          column: columnLetters(column.left),
          heading: column.lines.join(" "),
          roles: ["notes", "baseline", "lastYear", "thisYear", "series", "target", "ignore"],
        })),
      },
    }),
  ];
}

/** A heading that only a person knows for one: the row where every column they named has a heading. */
function chosenHeading(state: SheetState, at: number): Heading | undefined {
  const line = state.lines[at];
  const choices = state.draft.choices.filter(({ sheet }) => sheet === state.sheet);
  if (line === undefined || !choices.some(({ role }) => role === "name")) return undefined;
  if (state.draft.tables.some(({ sheet }) => sheet === state.sheet)) return undefined;
  const letters = new Set(line.items.map((item) => columnLetters(item.left)));
  return choices.every(({ column }) => letters.has(column))
    ? readAnyHeading(state.lines, at)
    : undefined;
}

/** Reads one row, or a sub-heading of several; 0 where the table has ended. */
function readRow(state: SheetState, table: OpenTable, line: Line, at: number): number {
  const { plan } = table;
  if (beginsBlock(state.lines, at)) return 0;
  const sub = readSubHeading(state.lines, at, plan.name);
  if (sub !== undefined) {
    table.plan = withSubHeading(plan, sub.columns, state);
    table.continues = true;
    return sub.height;
  }
  if (isPeriodHeading(line)) return 0;
  const only = line.items.length === 1 ? line.items[0] : undefined;
  // A line of its own right above a heading is the next table's title.
  if (only !== undefined && isPeriodHeading(state.lines[at + 1])) return 0;
  if (only !== undefined && only.left <= plan.name.right && !line.covered.has(plan.name.left)) {
    return readLoneItem(state, table, line, only);
  }
  if (line.afterGap && !hasFigure(line, plan)) return 0;
  addRow(state, table, line);
  return 1;
}

const figureColumns = (plan: ColumnPlan): readonly Column[] =>
  [plan.baseline, plan.lastYear, plan.thisYear, ...plan.series, ...plan.targets].filter(
    (column) => column !== undefined,
  );

/** After a gap, a row goes on with the table only where something looks like a figure or a target. */
function hasFigure(line: Line, plan: ColumnPlan): boolean {
  if (plan.layout === "update" || plan.layout === "catalogue") {
    return line.items.every((item) => item.right <= lastColumn(plan));
  }
  return figureColumns(plan).some((column) => {
    const item = itemIn(line, column);
    return item !== undefined && looksLikeFigure(item.cell);
  });
}

const lastColumn = (plan: ColumnPlan): number =>
  Math.max(
    plan.name.right,
    ...figureColumns(plan).map((column) => column.right),
    ...[...plan.others.values()].map((column) => column.right),
  );

/** A line with one cell: a paragraph, a catalogue's names, an indicator without figures, or a group's name. */
function readLoneItem(state: SheetState, table: OpenTable, line: Line, item: Item): number {
  const { plan } = table;
  const text = { text: item.cell.text.trim(), place: placeOf(line, item) };
  if (plan.layout === "catalogue") {
    if (looksLikeProse(item.text) && readCode(item.text).code === null) {
      takeParagraph(state, text);
    } else if (line.afterGap && readCode(item.text).code === null) {
      return 0;
    } else {
      addRow(state, table, line);
    }
    return 1;
  }
  if (item.right > plan.name.right || looksLikeProse(item.text)) {
    takeParagraph(state, text);
    return 1;
  }
  if (line.afterGap) return 0;
  if (readCode(item.text).code === null && !MEASURES.test(item.text)) {
    table.group = item.text;
    return 1;
  }
  addRow(state, table, line);
  return 1;
}

/** Words that make a name an indicator's, though its row has no figure. */
const MEASURES =
  /\b(number|percentage|proportion|rate|level|volume|increase|reduce|reduction|satisfaction|incidents|casualties|offences|crimes?)\b|%/i;

function addRow(state: SheetState, table: OpenTable, line: Line): void {
  const { plan } = table;
  const own = itemIn(line, plan.name) ?? line.covered.get(plan.name.left);
  const name = own === undefined || DITTO.test(own.text) ? table.lastName : own.text;
  const namePlace = {
    sheet: line.sheet,
    cell: cellAddress(line.row, own?.left ?? plan.name.left),
  };
  if (name === "" || TOTAL.test(name)) {
    state.draft.findings.push(notice.unreadRow(namePlace, { name, total: name !== "" }));
    return;
  }
  const priority = priorityOfRow(state, table, line);
  const place = own === undefined || own.top < line.row ? namePlace : placeOf(line, own);
  for (const one of namesIn(name, own, table)) {
    const read = readIndicatorRow(line, {
      plan,
      name: one.name,
      namePlace: place,
      planYear: state.planYear,
      reportDate: state.draft.reportDate,
      old: table.old,
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

/** Takes over the periods of a new sub-heading; columns it leaves blank keep theirs (shape 3). */
function withSubHeading(plan: ColumnPlan, sub: readonly Column[], state: SheetState): ColumnPlan {
  const renew = (column: Column): Column => {
    const found = sub.find((one) => one.left <= column.left && column.left <= one.right);
    if (found === undefined) return column;
    return {
      ...column,
      lines: found.lines,
      period: found.period ?? column.period,
      quarter: found.quarter,
    };
  };
  const columns = [
    plan.name,
    plan.baseline,
    ...plan.series,
    ...plan.targets,
    ...plan.others.values(),
    ...plan.unknown,
  ].filter((column) => column !== undefined);
  const roles = new Map([
    [plan.baseline, "baseline" as const],
    [plan.lastYear, "lastYear" as const],
    [plan.thisYear, "thisYear" as const],
  ]);
  // What was last year stays last year: the sub-heading changes the months, not the meaning.
  const renewed = columns.map((column) => {
    const role = plan.layout === "quarters" ? column.role : (roles.get(column) ?? column.role);
    return { ...renew(column), role };
  });
  const next = planColumns(renewed, state.planYear) ?? plan;
  return { ...next, headings: { ...next.headings, name: "" } };
}
