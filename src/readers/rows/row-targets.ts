import type { Figure, Indicator, Target, Unit } from "../../domain/indicator.ts";
import { addMonths, type Period } from "../../domain/period.ts";
import { placeOf, type Line } from "../../grid/lines.ts";
import { parsePeriod } from "../cells/period.ts";
import type { Scale } from "../cells/scale.ts";
import { parseTarget } from "../cells/target.ts";
import type { ColumnPlan } from "../columns/column-plan.ts";
import { itemIn } from "./figure.ts";
import type { RowContext } from "./row-figures.ts";
import { targetInScale } from "./row-scale.ts";
import { textIn } from "./row-text.ts";

/** What a row's targets are read with. */
export interface TargetContext {
  readonly polarity: Indicator["polarity"];
  readonly unit: Unit;
  readonly baseline: Figure | null;
  readonly changes: boolean;
  readonly scale: Scale | null;
}

/** Reads a row's targets, each with the period it is for. */
export function readTargets(line: Line, row: RowContext, facts: TargetContext): readonly Target[] {
  const { plan, planYear } = row;
  const periodText = textIn(line, plan.others.get("targetPeriod"));
  // Quarters are judged by their year's target; an update in words names no period of its own.
  const yearly = plan.layout === "quarters" ? planYear : yearOfCounts(plan, facts.unit);
  return plan.targets.flatMap((column) => {
    const item = itemIn(line, column);
    if (item === undefined) return [];
    const target = parseTarget(item.text, {
      polarity: facts.polarity,
      unit: facts.unit,
      figuresAreChanges: facts.changes,
      baselineValue: facts.baseline?.value ?? null,
      period: (periodText === null ? null : parsePeriod(periodText)) ?? column.period ?? yearly,
      place: placeOf(line, item),
    });
    return [targetInScale(target, facts.scale)];
  });
}

/** Beside the quarters of several years a target of counts is the newest year's, and no quarter's. */
function yearOfCounts({ thisYear, series }: ColumnPlan, unit: Unit): Period | null {
  const quarters = series.filter(({ quarter }) => quarter !== null);
  const start = thisYear?.period?.start;
  if (unit !== "count" || thisYear?.quarter == null || start == null || quarters.length < 3) {
    return null;
  }
  const first = addMonths(start, (1 - thisYear.quarter) * 3);
  const end = addMonths(first, 11);
  return { label: `${first.slice(0, 4)}/${end.slice(2, 4)}`, start: first, end };
}
