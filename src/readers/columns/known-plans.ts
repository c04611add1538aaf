import type { Period } from "../../domain/period.ts";
import type { Place } from "../../grid/place.ts";
import { planColumns, type ColumnPlan } from "./column-plan.ts";
import type { Column } from "../headings/heading-columns.ts";

/** The plans of the headings that were read so far, by what the headings say and the plan's year. */
export type KnownPlans = Map<string, ColumnPlan>;

/**
 * Decides what each column of a heading is. A report prints one heading over table after table: what
 * was decided for the first of them holds for all, and only the places are the heading's own.
 */
export function planOnce(
  known: KnownPlans,
  columns: readonly Column[],
  planYear: Period | null,
): ColumnPlan | undefined {
  const key = keyOf(columns, planYear);
  const before = known.get(key);
  if (before !== undefined) return movedTo(columns, before);
  const plan = planColumns(columns, planYear);
  // What a finding says of a heading is said of that one alone.
  if (plan?.findings.length === 0) known.set(key, plan);
  return plan;
}

/** Writes what a plan rests on; each text with its length before it, so that no two headings look alike. */
function keyOf(columns: readonly Column[], planYear: Period | null): string {
  let key = written(planYear);
  for (const { left, right, lines, role, period, quarter, rows } of columns) {
    key += `|${left},${right},${role ?? ""},${quarter ?? ""},${rows?.join(" ") ?? ""},${written(period)}`;
    for (const line of lines) key += `,${line.length}:${line}`;
  }
  return key;
}

const written = (period: Period | null): string =>
  period === null
    ? ""
    : `${period.start ?? ""}/${period.end ?? ""}/${period.label.length}:${period.label}`;

/** Gives the columns of a plan the places of another heading that says the same in the same columns. */
function movedTo(columns: readonly Column[], plan: ColumnPlan): ColumnPlan {
  const places = new Map<number, Place>();
  for (const { left, place } of columns) places.set(left, place);
  const moved = new Map<Column, Column>();
  const move = (column: Column): Column => {
    const before = moved.get(column);
    if (before !== undefined) return before;
    const own = { ...column, place: places.get(column.left) ?? column.place };
    moved.set(column, own);
    return own;
  };
  const moveIfAny = (column: Column | undefined): Column | undefined =>
    column === undefined ? undefined : move(column);
  return {
    ...plan,
    headed: columns,
    name: move(plan.name),
    baseline: moveIfAny(plan.baseline),
    lastYear: moveIfAny(plan.lastYear),
    thisYear: moveIfAny(plan.thisYear),
    series: plan.series.map(move),
    figures: plan.figures.map(move),
    targets: plan.targets.map(move),
    wholes: plan.wholes.map(({ whole, parts }) => ({ whole: move(whole), parts: parts.map(move) })),
    others: new Map([...plan.others].map(([role, column]) => [role, move(column)])),
    unknown: plan.unknown.map(move),
    // The indicators of a table are kept together by its headings, which are therefore its own.
    headings: { ...plan.headings },
  };
}
