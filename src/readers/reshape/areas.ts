import { itemAt, type Line } from "../../grid/lines.ts";
import { beginsBlock } from "../block.ts";
import { BREAKDOWN, findSum, isAll } from "../rows/area-total.ts";
import { isPeriodHeading } from "../headings/heading-cell.ts";

export const isTotal = ({ items, isTotals }: Line): boolean =>
  isTotals === true || isAll(items[0]?.text ?? "");

/** Finds the rows of areas below a heading: each begins in the column of the areas, and holds something more. */
export function rowsOfAreas(lines: readonly Line[], from: number, left: number): readonly Line[] {
  let end = from;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    const [first] = line.items;
    if (line.items.length < 2 || first?.left !== left) break;
    if (BREAKDOWN.test(first.text) || isPeriodHeading(line) || beginsBlock(lines, end)) break;
    end++;
  }
  return lines.slice(from, end);
}

/** Finds the row that totals all others: by its name, or because every figure is the sum of the others (Rule H9). */
export function findTotal(rows: readonly Line[], columns: readonly number[]): Line | undefined {
  const values = rows.map((line) =>
    columns.map((left) => {
      const value = itemAt(line, left)?.cell.value;
      return typeof value === "number" ? value : null;
    }),
  );
  return rows.find(isTotal) ?? rows[findSum(values)];
}
