import { tabMark } from "../../../src/grid/tab-keys.ts";
import type {
  CellPlan,
  CellStyle,
  Content,
  RowPlan,
  SheetPlan,
  WorkbookPlan,
} from "../../../src/workbook/sheet-plan.ts";

const style = (more: Partial<CellStyle> = {}): CellStyle => ({
  font: {
    name: "Arial",
    size: 10,
    bold: false,
    italic: false,
    underline: false,
    colour: "0B0C0C",
  },
  fill: null,
  borders: { top: null, right: null, bottom: null, left: null },
  horizontal: "left",
  vertical: "middle",
  wrap: true,
  indent: 0,
  shrink: false,
  open: false,
  ...more,
});

const text = (words: string): Content => ({ kind: "text", text: words });

const cell = (column: number, content: Content, more: Partial<CellPlan> = {}): CellPlan => ({
  column,
  content,
  style: "plain",
  format: null,
  link: null,
  ...more,
});

const row = (height: number, cells: readonly CellPlan[], startsPage = false): RowPlan => ({
  height,
  cells,
  startsPage,
});

const KEYS = 3;

function sheet(
  name: string,
  key: string,
  rows: readonly RowPlan[],
  isProtected: boolean,
): SheetPlan {
  return {
    name,
    key,
    columnWidths: [20, 12, 12, 10],
    rows,
    hiddenColumns: [KEYS],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    validations: isProtected
      ? [
          {
            area: { top: 2, left: 1, bottom: 2, right: 1 },
            list: ["Complete", "In progress"],
            prompt: { title: "Status", text: "Choose one." },
          },
        ]
      : [],
    conditionalFormats: [
      {
        area: { top: 1, left: 1, bottom: 2, right: 1 },
        expression: 'LEFT($B2,3)="Red"',
        fill: "D4351C",
        fontColour: "FFFFFF",
      },
    ],
    frozen: { rows: 1, columns: 0 },
    gridlines: false,
    isProtected,
    print: {
      repeatedRows: { first: 0, last: 0 },
      margins: { top: 0.5, right: 0.5, bottom: 0.5, left: 0.5, header: 0.25, footer: 0.25 },
      header: { left: "Appendix & more", centre: "", right: "" },
      footer: { left: "", centre: "", right: "Page {page} of {pages}" },
    },
  };
}

/**
 * Two small tabs with one of everything that a plan can have; `version` changes their words and the
 * order of their rows.
 */
export function tinyPlan(
  version: "first" | "second",
  names = ["Overview", "Theft & more"],
): WorkbookPlan {
  const [overview = "", theft = ""] = names;
  const isFirst = version === "first";
  const figures = [
    row(21, [
      cell(0, text("2010/11"), { style: "head" }),
      cell(1, { kind: "number", value: isFirst ? 0.25 : 0.5 }, { format: "0.0%" }),
      cell(KEYS, text("row/rate")),
    ]),
    row(
      30,
      [
        cell(0, text("=1+1"), { style: "head" }),
        cell(1, text("Complete"), { style: "open" }),
        cell(KEYS, text("row/status")),
      ],
      true,
    ),
  ];
  return {
    properties: { title: "T", subject: "S", language: "en-GB", builtOn: "2026-11-24" },
    styles: {
      plain: style(),
      head: style({
        fill: "23374D",
        borders: { ...style().borders, bottom: { weight: "thin", colour: "C6CCD0" } },
      }),
      open: style({ open: true }),
    },
    sheets: [
      sheet(
        overview,
        "overview",
        [
          row(18, [
            cell(0, text(`Overview, ${version}`), { style: "head" }),
            cell(1, { kind: "empty" }, { style: "head" }),
            cell(KEYS, text(tabMark("overview"))),
          ]),
          row(15, [
            cell(0, text("Theft"), { link: "Appendix_Priority_1" }),
            cell(
              1,
              isFirst
                ? { kind: "formula", formula: `'${theft}'!B2`, cached: 0.25 }
                : { kind: "formula", formula: `'${theft}'!B3`, cached: 0.5 },
              { format: "0.0%" },
            ),
          ]),
        ],
        false,
      ),
      sheet(
        theft,
        "priority/theft",
        [
          row(18, [
            cell(0, text("Theft"), { style: "head" }),
            cell(1, { kind: "empty" }, { style: "head" }),
            cell(KEYS, text(tabMark("priority/theft"))),
          ]),
          ...(isFirst ? figures : [...figures].reverse()),
          ...(isFirst ? [] : [row(12, [cell(0, text("One row more"))])]),
        ],
        true,
      ),
    ],
    names: [
      { name: "Appendix_Overview", sheet: overview, cell: "A1" },
      { name: "Appendix_Priority_1", sheet: theft, cell: "A1" },
    ],
  };
}
