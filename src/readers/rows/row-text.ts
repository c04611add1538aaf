import { itemAt, type Line } from "../../grid/lines.ts";
import type { ColumnPlan } from "../columns/column-plan.ts";
import { itemIn } from "./figure.ts";
import type { Column } from "../headings/heading-columns.ts";
import type { Role } from "../headings/heading-role.ts";

/** Reads the text in a column of a row, also where it reaches down from a row above. */
export function textIn(line: Line, column: Column | undefined): string | null {
  if (column === undefined) return null;
  return itemAt(line, column.left)?.text ?? itemIn(line, column)?.text ?? null;
}

/** Reads the text in a column of some role; null where the table has none, or the row says nothing there. */
export const textOf = (line: Line, plan: ColumnPlan, role: Role): string | null =>
  textIn(line, plan.others.get(role));
