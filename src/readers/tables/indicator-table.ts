import { placeOf, type Item, type Line } from "../../grid/lines.ts";
import { beginsBlock, isPageHead } from "../block.ts";
import { readCode } from "../cells/code.ts";
import { looksLikeProse } from "../cells/value.ts";
import { addParagraph } from "../draft.ts";
import { notice } from "../../finding.ts";
import { settlePending, takeParagraph, type SheetState } from "../sheet-state.ts";
import { findAreaRows } from "../rows/area-rows.ts";
import { linesAbove, withBaselineYear } from "../columns/baseline-year.ts";
import type { ColumnPlan } from "../columns/column-plan.ts";
import { applyChoices } from "../columns/column-choice.ts";
import { openGroup, textOfGroup } from "../rows/group.ts";
import { isPeriodHeading } from "../headings/heading-cell.ts";
import type { Column } from "../headings/heading-columns.ts";
import { readHeading, readSplitHeading, readSubHeading } from "../headings/heading.ts";
import { planOnce } from "../columns/known-plans.ts";
import { nameAssumed, readLoneLine } from "./lone-line.ts";
import { addRow, addWordsToLast, type OpenTable } from "./open-table.ts";
import { hasFigure } from "../rows/row-kind.ts";
import { withSubHeading } from "../columns/sub-heading.ts";
import { chosenHeading, unknownFigures } from "./table-questions.ts";
import { readWrappedRow, restOfName } from "../rows/wrapped-name.ts";

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
  const headed = isChosen ? columns : withBaselineYear(columns, above);
  const plan = planOnce(state.draft.plans, headed, state.planYear);
  if (plan === undefined) return 0;
  state.draft.findings.push(...plan.findings, ...unknownFigures(state, plan, at + heading.height));
  const table: OpenTable = {
    plan: isChosen ? { ...plan, headed: heading.columns } : plan,
    continues: false,
    old: OLD.test(plan.headings.name),
    lastName: "",
    lastPriority: null,
    firstRow: at + heading.height,
    at: at + heading.height,
    group: null,
    unusedGroup: null,
    rows: null,
    assumedHeadings: [],
    rowPriority: null,
    areaRows: findAreaRows(state.lines, at + heading.height, plan),
    commentary: [],
  };
  // A heading alone may be a title, or stand over a paragraph: its first row will tell.
  if (plan.layout === "catalogue") state.isWithheld = !plan.others.has("priority");
  else if (!plan.others.has("priority")) settlePending(state);
  let next = at + heading.height;
  for (let line = state.lines[next]; line !== undefined; line = state.lines[next]) {
    table.at = next;
    const taken = readRow(state, table, line, next);
    if (taken === 0) break;
    next += taken;
  }
  // A heading without a row under it headed nothing: it is a remark below the table.
  if (table.unusedGroup !== null) {
    takeParagraph(state, {
      ...table.unusedGroup,
      text: textOfGroup(table.group) ?? table.unusedGroup.text,
    });
  }
  nameAssumed(state, table);
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
  if (sub?.columns.some((column) => standsOverFigures(column, plan)) === true) {
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
    if (wrapped === undefined) return readLoneItem(state, table, at, only);
    addRow(state, table, wrapped.line);
    return wrapped.height;
  }
  if (line.afterGap && !hasFigure(line, plan)) return 0;
  if (addWordsToLast(table, line)) return 1;
  const more = restOfName(state.lines, at, plan.name);
  addRow(state, table, line, more);
  return more === "" ? 1 : 2;
}

/** A heading's words over nothing but remarks are a remark: "New contract from April 2024". */
const standsOverFigures = ({ left, right }: Column, { figures, targets }: ColumnPlan): boolean =>
  [...figures, ...targets].some((column) => left <= column.right && column.left <= right);

/** A line with one cell: a paragraph, a catalogue's names, an indicator without figures, or a group's name. */
function readLoneItem(state: SheetState, table: OpenTable, at: number, item: Item): number {
  const { plan } = table;
  const line = state.lines[at];
  if (line === undefined) return 0;
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
  const reading = readLoneLine(state.lines, at, item, table);
  switch (reading.kind) {
    case "paragraph":
      takeParagraph(state, text);
      return 1;
    case "end":
      return 0;
    case "heading":
      openGroup(table, { ...text, raw: item.cell.text }, reading.isLeaning);
      if (!reading.isCertain) table.assumedHeadings.push(text);
      return 1;
    case "indicator":
      if (reading.isDoubtful) {
        state.draft.findings.push(notice.noFiguresInRow(text.place, { name: item.text }));
      }
      addRow(state, table, line);
      return 1;
  }
}
