import type { PriorityPage } from "../document/report.ts";
import type { ReportCell } from "../document/report-cell.ts";
import type { ColumnRole, ReportTable, TableRow } from "../document/block.ts";
import { columnLetters } from "../grid/address.ts";
import type { Content } from "../workbook/sheet-plan.ts";
import { spanColumns } from "./column-spans.ts";
import { SIGNAL_COLUMN } from "./page-grid.ts";
import type { Span } from "./page-grid.ts";
import type { PrioritySheet } from "./priority-sheet.ts";
import { quoteSheet } from "./sheet-name.ts";
import { shownText } from "./shown-text.ts";
import { formulaContent } from "./strip.ts";
import { cachedOf, formatOf } from "./table-strips.ts";

/** A priority's page with the tab it is laid out on. */
export interface Tab {
  readonly page: PriorityPage;
  readonly sheet: PrioritySheet;
  /** The defined name by which links lead to it. */
  readonly link: string;
  /** Where each indicator stands in the page's tables. */
  readonly records: ReadonlyMap<number, IndicatorRow>;
}

/** An indicator's row within its table, and the columns of the sheet that the table takes. */
export interface IndicatorRow {
  readonly table: ReportTable;
  readonly spans: readonly Span[];
  readonly row: TableRow;
}

/** Looks up once where a page's indicators stand, for everything that shows them again. */
export function recordsOf({ blocks }: PriorityPage): ReadonlyMap<number, IndicatorRow> {
  const records = new Map<number, IndicatorRow>();
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    const { table } = block;
    const spans = spanColumns(table);
    for (const { rows } of table.sections) {
      for (const row of rows) records.set(row.indicator, { table, spans, row });
    }
  }
  return records;
}

/** A cell of a tab as another tab shows it again. */
export interface Echo {
  readonly content: Content;
  readonly format: string | null;
  readonly shows: string;
  /** True where it holds a number that is aligned like one. */
  readonly isNumber: boolean;
}

const NOTHING: Echo = {
  content: { kind: "empty" },
  format: null,
  shows: "",
  isNumber: false,
};

/** Shows again what an indicator's row on its tab has in a column; empty where it has no such column. */
export function echoCell(tab: Tab, indicator: number, roles: readonly ColumnRole[]): Echo {
  const row = tab.sheet.rowOf.get(indicator);
  const record = tab.records.get(indicator);
  if (row === undefined || record === undefined) return NOTHING;
  const place = record.table.columns.findIndex(({ role }) => roles.includes(role));
  const cell = record.row.cells[place];
  const span = record.spans[place];
  if (cell === undefined || span === undefined) return NOTHING;
  return echo(cell, `${quoteSheet(tab.sheet.plan.name)}!${columnLetters(span.left)}${row}`);
}

function echo(cell: ReportCell, formula: string): Echo {
  const shows = shownText(cell);
  if (shows === "") return NOTHING;
  const { format, cached } = { format: formatOf(cell), cached: cachedOf(cell) };
  const content: Content = formulaContent(heeding(cell, formula, shows), cached);
  return { content, format, shows, isNumber: typeof cached === "number" };
}

/** Writes how a formula counts the ratings or statuses of a tab that begin with a word. */
export function countWords({ sheet }: Tab, word: string): string {
  const column = columnLetters(SIGNAL_COLUMN);
  const { first, last } = sheet.rated;
  return `COUNTIF(${quoteSheet(sheet.plan.name)}!$${column}$${first}:$${column}$${last},"${word}*")`;
}

const inQuotes = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/** A cell that asks shows its question on the tab alone; elsewhere it is still what it was without an answer. */
function heeding(cell: ReportCell, reference: string, shows: string): string {
  const open = "open" in cell ? cell.open : undefined;
  return open === undefined || open.prompt === "" || open.text !== ""
    ? reference
    : `IF(${reference}=${inQuotes(open.prompt)},${inQuotes(shows)},${reference})`;
}
