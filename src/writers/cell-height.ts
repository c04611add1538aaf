import type { RowPlan, SheetPlan } from "../workbook/sheet-plan.ts";
import { spanPoints } from "./page-grid.ts";
import { rowHeight, textHeight } from "./text-height.ts";
import { STYLES, type Role } from "./theme.ts";

const PADDING = 5;

const isRole = (style: string): style is Role => style in STYLES;

/** Gives the height in points that a planned row needs for the text of one of its cells. */
export function heightFor(
  { merges, columnWidths }: Pick<SheetPlan, "merges" | "columnWidths">,
  row: number,
  { cells }: RowPlan,
  column: number,
): number {
  const cell = cells.find((own) => own.column === column);
  if (cell?.content.kind !== "text" || !isRole(cell.style)) return 0;
  const merge = merges.find(({ top, left }) => top === row && left === column);
  const { font, indent } = STYLES[cell.style];
  const width = spanPoints({ left: column, right: merge?.right ?? column }, columnWidths);
  const setting = { width, size: font.size, bold: font.bold, indent };
  return rowHeight(textHeight(cell.content.text, setting) + PADDING);
}
