import type { IndicatorRecord, Report } from "../document/report.ts";
import { columnLetters } from "../grid/address.ts";
import { INDICATORS_KEY, tabMark } from "../grid/tab-keys.ts";
import type { CellPlan, RowPlan, SheetPlan } from "../workbook/sheet-plan.ts";
import { INDICATOR_COLUMNS } from "./indicator-columns.ts";
import { printPlan } from "./page-head.ts";
import { signalFormats } from "./signal-formats.ts";
import { emptyCell, keyCell } from "./place-strips.ts";
import { markRow } from "./row-marks.ts";
import { textContent } from "./strip.ts";
import { columnPoints, rowHeight, textHeight } from "./text-height.ts";
import { STYLES } from "./theme.ts";
import type { Role } from "./theme.ts";

/** Priority, code, framework and name stay in sight. */
const FROZEN_COLUMNS = 4;

const columnOf: ReadonlyMap<string, number> = new Map(
  INDICATOR_COLUMNS.map(({ heading }, index) => [heading, index]),
);

const column = (name: string): number => columnOf.get(name) ?? -1;

const addressIn = (row: number) => (heading: string) => `${columnLetters(column(heading))}${row}`;

const heightIn = (width: number, style: Role, text: string): number =>
  textHeight(text, {
    width: columnPoints(width),
    size: STYLES[style].font.size,
    bold: STYLES[style].font.bold,
    indent: STYLES[style].indent,
  });

/** Lays out the normalised table: plain headings in one row, one row for each indicator. */
export function layOutIndicators(report: Report, name: string): SheetPlan {
  const rating = column("Rating");
  const area = {
    top: 1,
    left: rating,
    bottom: Math.max(report.indicators.length, 1),
    right: rating,
  };
  return {
    name,
    key: INDICATORS_KEY,
    columnWidths: INDICATOR_COLUMNS.map(({ width }) => width),
    rows: [headRow(), ...report.indicators.map((record, index) => recordRow(record, index + 2))],
    hiddenColumns: [INDICATOR_COLUMNS.length],
    merges: [],
    validations: [],
    conditionalFormats: signalFormats(report.key, area),
    frozen: { rows: 1, columns: FROZEN_COLUMNS },
    gridlines: true,
    isProtected: false,
    print: printPlan(report, 0),
  };
}

function headRow(): RowPlan {
  const heights = INDICATOR_COLUMNS.map(({ heading, width }) =>
    heightIn(width, "dataHead", heading),
  );
  const cells = INDICATOR_COLUMNS.map(({ heading }, index) => ({
    column: index,
    content: textContent(heading),
    style: "dataHead",
    format: null,
    link: null,
  }));
  return { height: rowHeight(Math.max(...heights) + 5), startsPage: false, cells: marked(cells) };
}

function recordRow(record: IndicatorRecord, row: number): RowPlan {
  const addressOf = addressIn(row);
  let tallest = 0;
  const cells = INDICATOR_COLUMNS.map(({ cell, width }, column): CellPlan => {
    const { content, format, shows, style } = cell(record, addressOf);
    tallest = Math.max(tallest, heightIn(width, style, shows));
    if (content.kind === "empty") return emptyCell(column, style);
    return { column, content, format, style, link: null };
  });
  return { height: rowHeight(tallest + 3), startsPage: false, cells: marked(cells) };
}

/** Puts what the hidden column says of a row behind its cells. */
const marked = (cells: readonly CellPlan[]): readonly CellPlan[] => [
  ...cells,
  keyCell(
    markRow(
      tabMark(INDICATORS_KEY),
      cells.map(({ column: left, content }) => ({ cell: { left, open: null }, content })),
    ),
    INDICATOR_COLUMNS.length,
  ),
];
