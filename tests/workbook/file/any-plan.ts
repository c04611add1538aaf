import fc from "fast-check";

import type {
  CellPlan,
  CellStyle,
  Content,
  RowPlan,
  SheetPlan,
  WorkbookPlan,
} from "../../../src/workbook/sheet-plan.ts";
import { OWN_FORMATS } from "./own-formats.ts";

const STYLE: CellStyle = {
  font: { name: "Arial", size: 10, bold: false, italic: false, underline: false, colour: "0B0C0C" },
  fill: null,
  borders: { top: null, right: null, bottom: null, left: null },
  horizontal: "left",
  vertical: "top",
  wrap: true,
  indent: 0,
  shrink: false,
  open: false,
};

const content: fc.Arbitrary<Content> = fc.oneof(
  fc.constant({ kind: "empty" as const }),
  fc.record({
    kind: fc.constant("text" as const),
    text: fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("=1+1", " a ", "_x000D_", "a\nb", ""),
    ),
  }),
  fc.record({
    kind: fc.constant("number" as const),
    value: fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e9, max: 1e9 }),
  }),
  fc.record({
    kind: fc.constant("formula" as const),
    formula: fc.constantFrom("A1*2", 'IF(A1>2,"<a>","&")', "'Sheet 1'!A1"),
    cached: fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.constantFrom("", 0.125)),
  }),
);

const cellPlans: fc.Arbitrary<readonly CellPlan[]> = fc
  .uniqueArray(
    fc.record({
      column: fc.nat(9),
      content,
      style: fc.constantFrom("plain", "filled"),
      format: fc.constantFrom(null, null, ...OWN_FORMATS),
      link: fc.constant(null),
    }),
    { maxLength: 6, selector: ({ column }) => column },
  )
  .map((cells) => [...cells].sort((one, other) => one.column - other.column));

/** Makes a plan of a tab from its rows. */
export const planOf = (rows: readonly RowPlan[]): SheetPlan => ({
  name: "Tab",
  key: "tab",
  columnWidths: [20, 9, 30],
  rows,
  hiddenColumns: [2],
  merges: [{ top: 1, left: 0, bottom: 2, right: 1 }],
  validations: [],
  conditionalFormats: [],
  frozen: { rows: 1, columns: 0 },
  gridlines: false,
  isProtected: true,
  print: {
    repeatedRows: null,
    margins: { top: 1, right: 1, bottom: 1, left: 1, header: 1, footer: 1 },
    header: { left: "", centre: "", right: "" },
    footer: { left: "", centre: "", right: "" },
  },
});

/** Plans of one tab, to be written by our own writer. */
export const plans: fc.Arbitrary<WorkbookPlan> = fc
  .array(
    cellPlans.map((cells): RowPlan => ({ height: 15, cells, startsPage: false })),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) => ({
    properties: { title: "Plan", subject: "", language: "en-GB", builtOn: "2026-11-23" },
    styles: { plain: STYLE, filled: { ...STYLE, fill: "E2EFDA" } },
    sheets: [planOf(rows)],
    names: [],
  }));
