import type { TableHeadings } from "../../domain/agreement.ts";
import { placeOf, type Line } from "../../grid/lines.ts";
import { readCode } from "../cells/code.ts";
import type { Column } from "../headings/heading-columns.ts";
import type { ColumnPlan } from "../columns/column-plan.ts";
import { addIndicator } from "../draft.ts";
import { readIndicatorRow } from "../rows/indicator-row.ts";
import { settlePending, type SheetState } from "../sheet-state.ts";

/** A list of coded names without any heading: "NI195 Improved street …", one a row (shape 11). */
export function readCodedList(state: SheetState, at: number): number {
  const first = state.lines[at];
  if (first === undefined || !isCoded(first)) return 0;
  const plan = planOf(first);
  if (plan === undefined) return 0;
  const priority = settlePending(state);
  let next = at;
  for (
    let line = state.lines[next];
    line !== undefined && isCoded(line);
    line = state.lines[next]
  ) {
    const item = line.items[0];
    if (item === undefined) break;
    const { indicator, findings } = readIndicatorRow(line, {
      plan,
      name: item.text,
      namePlace: placeOf(line, item),
      isNumbered: false,
      planYear: state.planYear,
      reportDate: state.draft.reportDate,
      old: false,
      polarities: state.draft.polarities,
      priority: priority.name,
    });
    addIndicator(
      priority,
      { layout: "catalogue", headings: plan.headings, continues: false },
      indicator,
    );
    state.draft.findings.push(...findings);
    next++;
  }
  return next - at;
}

/** A line whose only cell begins with an indicator's code; a code in brackets is no list. */
function isCoded(line: Line): boolean {
  const only = line.items.length === 1 ? line.items[0] : undefined;
  if (only === undefined) return false;
  const { code, name } = readCode(only.text);
  return code !== null && name !== only.text;
}

function planOf(line: Line): ColumnPlan | undefined {
  const item = line.items[0];
  if (item === undefined) return undefined;
  const headings: TableHeadings = {
    name: "",
    baseline: null,
    lastYear: null,
    thisYear: null,
    change: null,
    differenceToBaseline: null,
    targets: [],
    series: [],
  };
  const name: Column = {
    left: item.left,
    right: item.right,
    lines: [],
    role: "name",
    period: null,
    quarter: null,
    scale: null,
    place: placeOf(line, item),
  };
  return {
    layout: "catalogue",
    headed: [name],
    name,
    baseline: undefined,
    lastYear: undefined,
    thisYear: undefined,
    series: [],
    figures: [],
    targets: [],
    wholes: [],
    others: new Map(),
    unknown: [],
    headings,
    findings: [],
  };
}
