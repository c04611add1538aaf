import { sealOf } from "../domain/record-seal.ts";
import { RECORD_KEY, tabMark } from "../grid/tab-keys.ts";
import type { Report } from "../document/report.ts";
import type { RowPlan, SheetPlan } from "../workbook/sheet-plan.ts";
import { printPlan } from "./page-head.ts";
import { keyCells } from "./place-strips.ts";
import { markRow } from "./row-marks.ts";

/** A cell holds a little more than this. */
const LONGEST = 30_000;

const SAYS =
  "This sheet holds what the appendix was built from, so that it can be built again without the source workbooks. Nobody has to read it; please leave it as it is.";

/** What a workbook's text cannot hold as it is, or may lose on its way. */
const FRAGILE = /[\u007F-\u009F\u200B-\u200F\u2028-\u202F\u2060\uFEFF\uFFFE\uFFFF\uD800-\uDFFF]/g;

const escape = (json: string): string =>
  json.replace(FRAGILE, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Cuts a text into pieces that neither begin nor end with white space, which cells may lose. */
function cut(text: string): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    let end = Math.min(at + LONGEST, text.length);
    while (end < text.length && /\s/.test(text.slice(end - 1, end + 1))) end -= 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces;
}

function row(text: string): RowPlan {
  const content = { kind: "text", text } as const;
  const cell = { column: 0, content, style: "record", format: null, link: null };
  const mark = markRow(tabMark(RECORD_KEY), [{ cell: { left: 0, open: null }, content }]);
  return { height: 15, startsPage: false, cells: [cell, ...keyCells(mark, 1)] };
}

/** Lays out the hidden tab that holds, as data, what the appendix was built from (Rule W8). */
export function layOutRecord(report: Report, record: unknown, name: string): SheetPlan {
  const json = escape(JSON.stringify(record));
  const pieces = [sealOf(json), ...cut(json)];
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
