import { cellAddress } from "../grid/address.ts";
import type { Area } from "../grid/grid.ts";
import type { BuiltAppendix } from "../workbook/file/file-workbook.ts";
import type { CellPlan, CellStyle, SheetPlan } from "../workbook/sheet-plan.ts";
import { paginate, type Pages } from "./paginate.ts";
import { readSignals } from "./signal-look.ts";

/** A tab of the appendix, made ready to be drawn. */
export interface Tab {
  readonly plan: SheetPlan;
  readonly pages: Pages;
  readonly signals: ReturnType<typeof readSignals>;
  readonly cellAt: (row: number, column: number) => CellPlan | undefined;
  readonly mergeAt: (row: number, column: number) => Area | undefined;
  readonly styleOf: (cell: CellPlan) => CellStyle;
  /** What the cell shows. */
  readonly textOf: (row: number, cell: CellPlan) => string;
}

/** Makes a tab of an appendix ready to be drawn; undefined where it has none of that name. */
export function prepareTab({ plan, texts }: BuiltAppendix, name: string): Tab | undefined {
  const index = plan.sheets.findIndex((sheet) => sheet.name === name);
  const sheet = plan.sheets[index];
  if (sheet === undefined) return undefined;
  const merges = new Map<number, Area[]>();
  for (const area of sheet.merges) {
    for (let row = area.top; row <= area.bottom; row++) {
      merges.set(row, [...(merges.get(row) ?? []), area]);
    }
  }
  const cells = new Map<number, ReadonlyMap<number, CellPlan>>();
  return {
    plan: sheet,
    pages: paginate(sheet),
    signals: readSignals(sheet.conditionalFormats),
    cellAt: (row, column) => {
      let known = cells.get(row);
      if (known === undefined) {
        known = new Map(sheet.rows[row]?.cells.map((cell) => [cell.column, cell]));
        cells.set(row, known);
      }
      return known.get(column);
    },
    mergeAt: (row, column) =>
      merges.get(row)?.find(({ left, right }) => left <= column && column <= right),
    styleOf: ({ style }) => {
      const known = plan.styles[style];
      if (known === undefined) throw new Error(`unknown style: ${style}`);
      return known;
    },
    textOf: (row, { column, content }) =>
      texts[index]?.get(cellAddress(row, column)) ?? ownText(content),
  };
}

function ownText(content: CellPlan["content"]): string {
  switch (content.kind) {
    case "empty":
      return "";
    case "text":
      return content.text;
    case "number":
      return String(content.value);
    case "formula":
      return String(content.cached);
  }
}
