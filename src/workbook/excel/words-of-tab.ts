import { areaAddress, cellAddress } from "../../grid/address.ts";
import type { Grid } from "../../grid/grid.ts";
import { readTabKeys } from "../../grid/tab-keys.ts";
import { columnPoints, type CellPlan, type RowPlan, type SheetPlan } from "../sheet-plan.ts";
import type { Revise } from "../workbook.ts";
import { entryOf } from "./replay-content.ts";
import { briefly } from "./requests.ts";
import type { SheetSettings } from "./sheet-settings.ts";

/** Excel's own height of a row with one line. */
const ONE_LINE = 15;

/** What a plan of a standing tab leaves to the tab itself. */
const AS_IT_IS = {
  validations: [],
  conditionalFormats: [],
  frozen: { rows: 0, columns: 0 },
  gridlines: true,
  isProtected: false,
  print: {
    repeatedRows: null,
    margins: { top: 0, right: 0, bottom: 0, left: 0, header: 0, footer: 0 },
    header: { left: "", centre: "", right: "" },
    footer: { left: "", centre: "", right: "" },
  },
} as const;

/** Makes a plan of nothing. */
export const blankPlan = (name: string): SheetPlan => ({
  ...AS_IT_IS,
  name,
  key: "",
  hiddenColumns: [],
  columnWidths: [],
  merges: [],
  rows: [],
});

/** Describes a standing tab as the plan that would give it, as far as words and heights go. */
export function planOf(
  grid: Grid,
  { used, widths, heights }: Pick<SheetSettings, "used" | "widths" | "heights">,
): SheetPlan {
  const { sheet, cells, merges } = grid;
  const keys = readTabKeys(grid);
  const sizes = heights.flatMap(([points, rows]) => new Array<number>(rows).fill(points));
  const top = used?.top ?? 0;
  return {
    ...blankPlan(sheet),
    key: keys?.tab ?? "",
    hiddenColumns: keys === null ? [] : [keys.column],
    columnWidths: [
      ...new Array<number>(used?.left ?? 0).fill(0),
      ...widths.map((points) => points / columnPoints(1)),
    ].slice(0, keys?.column),
    merges,
    rows: Array.from(cells, (row, at): RowPlan => ({
      height: sizes[at - top] ?? ONE_LINE,
      startsPage: false,
      cells: (row ?? []).flatMap((cell, column): readonly CellPlan[] =>
        cell === undefined
          ? []
          : [
              {
                column,
                content: { kind: "text", text: cell.text },
                style: "text",
                format: null,
                link: null,
              },
            ],
      ),
    })),
  };
}

const withoutKeys = (plan: SheetPlan): SheetPlan => ({ ...plan, hiddenColumns: [] });

/**
 * Adds to a standing tab, described as a plan, the words that people typed into other states of it: into
 * the same open cells where `inPlace`, else and where there are none into rows at the end. What stood in
 * such a cell, and somebody had typed it, gets a row of its own.
 */
export function addWords(
  standing: SheetPlan,
  now: Grid,
  typedIn: readonly Grid[],
  inPlace: boolean,
  revise: Revise,
): SheetPlan {
  const placed = inPlace
    ? typedIn.reduce((plan, grid) => revise(plan, grid, true), standing)
    : standing;
  if (!inPlace && typedIn.length === 0) return standing;
  const held = inPlace && placed.rows === standing.rows ? [] : [now, ...typedIn];
  return held.reduce((plan, grid) => revise(withoutKeys(plan), grid, true), placed);
}

/** Writes what the second of two plans of a standing tab has and the first has not, within the next request. */
export function writeDifferences(
  sheet: Excel.Worksheet,
  before: SheetPlan,
  after: SheetPlan,
): void {
  after.rows.forEach((row, at) => {
    const own = before.rows[at];
    if (row === own) return;
    for (const cell of row.cells) {
      if (own?.cells.includes(cell) === true) continue;
      const range = briefly(sheet.getRange(cellAddress(at, cell.column)));
      range.formulas = [[entryOf(cell.content)]];
    }
    if (own === undefined) openRow(sheet, after, at);
    if (row.height > (own?.height ?? 0)) {
      briefly(sheet.getRange(`${at + 1}:${at + 1}`)).format.rowHeight = row.height;
    }
  });
}

/** Spreads an added row over the tab, open for the person whose words they are. */
function openRow(sheet: Excel.Worksheet, { merges }: SheetPlan, row: number): void {
  for (const area of merges.filter(({ top }) => top === row)) {
    const range = briefly(sheet.getRange(areaAddress(area)));
    range.merge(false);
    range.format.wrapText = true;
    range.format.verticalAlignment = "Top";
    range.format.protection.locked = false;
  }
}
