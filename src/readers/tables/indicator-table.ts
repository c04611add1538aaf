import { placeOf, type Item, type Line } from "../../grid/lines.ts";
import { beginsBlock, isPageHead } from "../block.ts";
import { readCode } from "../cells/code.ts";
import { looksLikeFigure, looksLikeProse } from "../cells/value.ts";
import { addParagraph } from "../draft.ts";
import { settlePending, takeParagraph, type SheetState } from "../sheet-state.ts";
import { linesAbove, withBaselineYear } from "./baseline-year.ts";
import { applyChoices } from "./column-choice.ts";
import { planColumns, type ColumnPlan } from "./column-plan.ts";
import { itemIn } from "./figure.ts";
import { isPeriodHeading } from "./heading-cell.ts";
import type { Column } from "./heading-columns.ts";
import { readHeading, readSplitHeading, readSubHeading } from "./heading.ts";
import { addRow, type OpenTable } from "./open-table.ts";
import { withSubHeading } from "./sub-heading.ts";
import { chosenHeading, unknownFigures } from "./table-questions.ts";
import { readWrappedRow, restOfName } from "./wrapped-name.ts";

const OLD = /\(\s*old\s*\)/i;

/** Says what columns are where that was settled before their table was put another way round. */
export type SettleColumns = (columns: readonly Column[]) => readonly Column[];

/** What is known of a table that was put another way round. */
export interface Reshaped {
  readonly settle?: SettleColumns | undefined;
  /** The lines of the sheet that stand above it. */
  readonly above: readonly Line[];
}

/**
 * Reads an indicator table that begins at a line (shapes 1 to 9 and 11), and says how many lines
 * it took; 0 where none begins there.
 */
export function readIndicatorTable(state: SheetState, at: number, reshaped?: Reshaped): number {
  const heading =
    readHeading(state.lines, at, ["name"]) ??
    readSplitHeading(state.lines, at, ["name"]) ??
    chosenHeading(state, at);
  if (heading === undefined) return 0;
  state.draft.tables.push({ sheet: state.sheet, columns: heading.columns });
  const settled = reshaped?.settle?.(heading.columns) ?? heading.columns;
  const columns = applyChoices(settled, state.draft.choicesByHeadings);
  // What a person says of the columns goes before what stands above them.
  const isChosen = columns !== settled;
  const above = reshaped?.above ?? linesAbove(state.lines, at);
  const plan = planColumns(isChosen ? columns : withBaselineYear(columns, above), state.planYear);
  if (plan === undefined) return 0;
  state.draft.findings.push(...plan.findings, ...unknownFigures(state, plan, at + heading.height));
  const table: OpenTable = {
    plan: isChosen ? { ...plan, headed: heading.columns } : plan,
    continues: false,
    old: OLD.test(plan.headings.name),
    lastName: "",
    group: null,
    unusedGroup: null,
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
  // A heading without a row under it headed nothing: it is a remark below the table.
  if (table.unusedGroup !== null) {
    takeParagraph(state, { ...table.unusedGroup, text: table.group ?? table.unusedGroup.text });
  }
  for (const { priority, text } of table.commentary) addParagraph(priority, text.text, text.place);
  return next - at;
}

/** Reads one row, or a sub-heading of several; 0 where the table has ended. */
function readRow(state: SheetState, table: OpenTable, line: Line, at: number): number {
  const { plan } = table;
  // What was put together of a table of areas is a row, whatever stands in it.
  if (line.totals !== undefined) {
    addRow(state, table, line);
    return 1;
  }
  if (isPageHead(state.lines, at)) return 1;
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
    const wrapped =
      only.right <= plan.name.right && !line.afterGap && plan.layout !== "catalogue"
        ? readWrappedRow(state.lines, at, only, plan.name)
        : undefined;
    if (wrapped === undefined) return readLoneItem(state, table, line, only);
    addRow(state, table, wrapped.line);
    return wrapped.height;
  }
  if (line.afterGap && !hasFigure(line, plan)) return 0;
  const more = restOfName(state.lines, at, plan.name);
  addRow(state, table, line, more);
  return more === "" ? 1 : 2;
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
  const isGroup = !MEASURES.test(item.text) || isTotalledBelow(state.lines, line, item);
  if (readCode(item.text).code === null && isGroup) {
    // Of headings one under another none is lost.
    table.group = table.unusedGroup === null ? item.text : `${table.group ?? ""} – ${item.text}`;
    table.unusedGroup ??= text;
    return 1;
  }
  addRow(state, table, line);
  return 1;
}

/** How many rows below a heading its total is looked for. */
const LONGEST_GROUP = 20;

/** Tells whether a row below totals what a line names: then the line is a heading over rows, whatever it says. */
function isTotalledBelow(lines: readonly Line[], line: Line, { text, left }: Item): boolean {
  const at = lines.indexOf(line);
  const name = text.toLowerCase();
  return lines.slice(at + 2, at + LONGEST_GROUP).some((below) => {
    const own = below.items[0];
    return (
      own?.left === left && /\btotal\b/i.test(own.text) && own.text.toLowerCase().includes(name)
    );
  });
}

/** Words that make a name an indicator's, though its row has no figure. */
const MEASURES =
  /\b(number|percentage|proportion|rate|level|volume|increase|reduce|reduction|satisfaction|incidents|casualties|offences|crimes?)\b|%/i;
