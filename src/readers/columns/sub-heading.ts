import type { SheetState } from "../sheet-state.ts";
import { planColumns, type ColumnPlan } from "./column-plan.ts";
import type { Column } from "../headings/heading-columns.ts";

/** Takes over the periods of a new sub-heading; columns it leaves blank keep theirs (shape 3). */
export function withSubHeading(
  plan: ColumnPlan,
  sub: readonly Column[],
  state: SheetState,
): ColumnPlan {
  const renew = (column: Column): Column => {
    const found = sub.find((one) => one.left <= column.left && column.left <= one.right);
    if (found === undefined) return column;
    return {
      ...column,
      lines: found.lines,
      period: found.period ?? column.period,
      quarter: found.quarter,
      scale: found.scale,
    };
  };
  const columns = [
    plan.name,
    plan.baseline,
    ...plan.series,
    ...plan.targets,
    ...plan.others.values(),
    ...plan.unknown,
  ].filter((column) => column !== undefined);
  const roles = new Map([
    [plan.baseline, "baseline" as const],
    [plan.lastYear, "lastYear" as const],
    [plan.thisYear, "thisYear" as const],
  ]);
  // What was last year stays last year: the sub-heading changes the months, not the meaning.
  const renewed = columns.map((column) => {
    const role = plan.layout === "quarters" ? column.role : (roles.get(column) ?? column.role);
    return { ...renew(column), role };
  });
  const next = planColumns(renewed, state.planYear) ?? plan;
  return { ...next, headings: { ...next.headings, name: "" } };
}
