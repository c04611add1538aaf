import { textMark } from "../../src/domain/text-mark.ts";
import type { Cell, Grid } from "../../src/grid/grid.ts";
import type { Content, SheetPlan, WorkbookPlan } from "../../src/workbook/sheet-plan.ts";

function cellOf(content: Content, format: string | null): Cell | undefined {
  const base = { format: format ?? "General", fill: null };
  switch (content.kind) {
    case "empty":
      return undefined;
    case "text":
      return { ...base, kind: "text", value: content.text, text: content.text };
    case "number":
      return { ...base, kind: "number", value: content.value, text: String(content.value) };
    case "formula": {
      const { cached } = content;
      return typeof cached === "number"
        ? { ...base, kind: "number", value: cached, text: String(cached) }
        : { ...base, kind: "text", value: cached, text: cached };
    }
  }
}

/** Reads a planned sheet as the door would read it, without writing a file. */
export function gridOfSheet({ name, rows, merges, hiddenColumns, isHidden }: SheetPlan): Grid {
  return {
    sheet: name,
    hidden: isHidden === true,
    cells: rows.map(({ cells }) => {
      const row: (Cell | undefined)[] = [];
      for (const { column, content, format } of cells) row[column] = cellOf(content, format);
      return row;
    }),
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(hiddenColumns),
  };
}

export const gridsOfPlan = ({ sheets }: WorkbookPlan): readonly Grid[] => sheets.map(gridOfSheet);

export const contentOf = (grids: readonly Grid[]) => ({
  format: "xlsx" as const,
  grids,
  looksWereRead: true,
});

/** Every text that a plan shows, folded into one line each. */
export const textsOf = ({ sheets }: WorkbookPlan): readonly string[] =>
  sheets.flatMap(({ rows, hiddenColumns }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ content, column }) =>
        content.kind === "text" && !hiddenColumns.includes(column) ? [content.text] : [],
      ),
    ),
  );

/** Puts words into the cell of a grid. */
export function typeInto(grid: Grid, row: number, column: number, text: string): Grid {
  const cells = grid.cells.map((own) => [...(own ?? [])]);
  while (cells.length <= row) cells.push([]);
  const target = cells[row];
  if (target !== undefined) {
    target[column] =
      text === "" ? undefined : { value: text, kind: "text", text, format: "General", fill: null };
  }
  return { ...grid, cells };
}

/** Finds the first cell that shows a text, or begins with it. */
export function findCell(
  grid: Grid,
  text: string,
): { readonly row: number; readonly column: number } {
  for (const [row, cells] of grid.cells.entries()) {
    const column = (cells ?? []).findIndex((cell) => cell?.text.startsWith(text) === true);
    if (column >= 0) return { row, column };
  }
  throw new Error(`no cell with: ${text}`);
}

/** Types over the cell that shows a text. */
export function typeOver(grid: Grid, shown: string, text: string): Grid {
  const { row, column } = findCell(grid, shown);
  return typeInto(grid, row, column, text);
}

export const isEmptyText = (text: string): boolean => textMark(text) === "";
