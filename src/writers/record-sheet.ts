import { packText } from "../domain/pack-text.ts";
import { textMark } from "../domain/text-mark.ts";
import { RECORD_KEY, tabMark } from "../grid/tab-keys.ts";
import type { Report } from "../document/report.ts";
import type { RowPlan, SheetPlan } from "../workbook/sheet-plan.ts";
import { printPlan } from "./page-head.ts";
import { keyCell } from "./place-strips.ts";
import { markRow } from "./row-marks.ts";

/** A cell holds a little more than this. */
const LONGEST = 30_000;

const SAYS =
  "This sheet holds what the appendix was built from, so that it can be built again without the source workbooks. Nobody has to read it; please leave it as it is.";

/** Cuts a packed text into as many cells as it takes. */
const cut = (packed: string): readonly string[] =>
  Array.from({ length: Math.ceil(packed.length / LONGEST) }, (_, at) =>
    packed.slice(at * LONGEST, (at + 1) * LONGEST),
  );

function row(text: string): RowPlan {
  const content = { kind: "text", text } as const;
  const cell = { column: 0, content, style: "record", format: null, link: null };
  const mark = markRow(tabMark(RECORD_KEY), [{ cell: { left: 0, open: null }, content }]);
  return { height: 15, startsPage: false, cells: [cell, keyCell(mark, 1)] };
}

/** Lays out the hidden tab that holds, as data, what the appendix was built from (Rule W8). */
export function layOutRecord(report: Report, record: unknown, name: string): SheetPlan {
  const packed = packText(JSON.stringify(record));
  const pieces = [`${packed.length} ${textMark(packed)}`, ...cut(packed)];
  return {
    name,
    key: RECORD_KEY,
    columnWidths: [120],
    rows: [row(SAYS), ...pieces.map((piece, at) => row(`${at}:${piece}`))],
    hiddenColumns: [1],
    merges: [],
    validations: [],
    conditionalFormats: [],
    frozen: { rows: 1, columns: 0 },
    gridlines: true,
    isProtected: false,
    isHidden: true,
    print: printPlan(report, 0),
  };
}
