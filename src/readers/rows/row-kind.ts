import type { Line } from "../../grid/lines.ts";
import { looksLikeFigure } from "../cells/value.ts";
import type { ColumnPlan } from "../columns/column-plan.ts";
import { itemIn } from "./figure.ts";
import type { Column } from "../headings/heading-columns.ts";

const figureColumns = (plan: ColumnPlan): readonly Column[] =>
  [plan.baseline, plan.lastYear, plan.thisYear, ...plan.series, ...plan.targets].filter(
    (column) => column !== undefined,
  );

/** Tells whether a row holds something that looks like a figure or a target. */
export function hasFigure(line: Line, plan: ColumnPlan): boolean {
  if (plan.layout === "update" || plan.layout === "catalogue") {
    return line.items.every((item) => item.right <= lastColumn(plan));
  }
  return figureColumns(plan).some((column) => {
    const item = itemIn(line, column);
    return item !== undefined && looksLikeFigure(item.cell);
  });
}

const lastColumn = (plan: ColumnPlan): number =>
  Math.max(
    plan.name.right,
    ...figureColumns(plan).map((column) => column.right),
    ...[...plan.others.values()].map((column) => column.right),
  );
