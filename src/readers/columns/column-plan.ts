import type { TableHeadings } from "../../domain/agreement.ts";
import type { Layout } from "../../domain/indicator.ts";
import { monthsBetween, type Period } from "../../domain/period.ts";
import type { Finding } from "../../finding.ts";
import { doubtsOf } from "./column-doubts.ts";
import { endOf, inTimeOrder } from "./column-order.ts";
import type { Column } from "../headings/heading-columns.ts";
import type { Role } from "../headings/heading-role.ts";
import { judgedColumns, lastFigureOf, yearBeforeQuarters, type Judged } from "./judged-columns.ts";
import { wholesOf, type WholeYear } from "./whole-years.ts";
import { settleMeasured } from "./measured-columns.ts";

/** Which column of an indicator table is which. */
export interface ColumnPlan {
  readonly layout: Layout;
  /** All columns that have a heading, those that a person leaves out among them. */
  readonly headed: readonly Column[];
  readonly name: Column;
  readonly baseline: Column | undefined;
  readonly lastYear: Column | undefined;
  readonly thisYear: Column | undefined;
  /** Measured columns in time order, but one headed as baseline. */
  readonly series: readonly Column[];
  /** The baseline, the years and the series, each column once, from left to right. */
  readonly figures: readonly Column[];
  readonly targets: readonly Column[];
  /** Whole years among the series, each with the parts of it that stand beside it: mostly none. */
  readonly wholes: readonly WholeYear[];
  /** Columns of other roles: code, unit, polarity, notes … */
  readonly others: ReadonlyMap<Role, Column>;
  /** Columns whose heading says nothing that is known; their text is kept as notes. */
  readonly unknown: readonly Column[];
  readonly headings: TableHeadings;
  readonly findings: readonly Finding[];
}

/** What these say beside an indicator is kept as a note under its heading, as of a heading that is not known. */
const OF_ACTIONS: readonly Role[] = [
  ...(["aim", "aimOrAction", "action", "progress", "due", "theme", "number"] as const),
];

const FIGURES: readonly Role[] = ["baseline", "lastYear", "thisYear", "measured", "target"];

/** One quarter beside the same quarter of another year is a comparison, not a table of quarters. */
function areQuartersOfOneYear(quarters: readonly Column[]): boolean {
  const [first, second] = inTimeOrder(quarters);
  const last = inTimeOrder(quarters).at(-1);
  if (first === undefined) return false;
  if (first.period?.start != null && last?.period?.end != null) {
    if (monthsBetween(first.period.start, last.period.end) >= 12) return false;
  }
  return second === undefined || quarters.length > 2 || first.quarter !== second.quarter;
}

/** A column for the quarters' whole year says what they come to: then years are compared. */
function hasYearOf(quarters: readonly Column[], measured: readonly Column[]): boolean {
  const last = inTimeOrder(quarters).map(endOf).at(-1) ?? "";
  return measured.some(
    (column) => column.quarter === null && endOf(column) !== "" && endOf(column) >= last,
  );
}

/** Decides what each column of a heading is (shapes 1, 2, 4, 7, 8 and 9). */
export function planColumns(
  columns: readonly Column[],
  planYear: Period | null,
): ColumnPlan | undefined {
  const name = columns.find((column) => column.role === "name");
  if (name === undefined) return undefined;
  const all = settleMeasured(columns, name, planYear);
  const withRole = (role: Role): readonly Column[] => all.filter((column) => column.role === role);
  const targets = inTimeOrder(withRole("target"));
  const quarters = withRole("measured").filter((column) => column.quarter !== null);
  const explicitYears = [...withRole("lastYear"), ...withRole("thisYear")];
  const measured = inTimeOrder(withRole("measured"));
  const isQuarters =
    explicitYears.length === 0 && areQuartersOfOneYear(quarters) && !hasYearOf(quarters, measured);
  const judged = isQuarters
    ? yearBeforeQuarters(measured, withRole("baseline")[0])
    : judgedColumns(measured, targets, {
        baseline: withRole("baseline")[0],
        lastYear: withRole("lastYear")[0],
        thisYear: withRole("thisYear")[0],
      });
  const series = inTimeOrder([
    ...new Set([
      ...measured,
      ...withRole("lastYear").slice(0, 1),
      ...withRole("thisYear").slice(0, 1),
    ]),
  ]);
  const others = otherColumns(all, judged, judged.thisYear ?? series.at(-1));
  for (const role of OF_ACTIONS) others.delete(role);
  const used = new Set([
    name,
    ...[judged.baseline, judged.lastYear, judged.thisYear],
    ...[...series, ...targets, ...others.values()],
  ]);
  const hasFigures = series.length > 0 || judged.baseline !== undefined;
  const hasWords = targets.length > 0 || others.has("update");
  const withoutQuarters = hasFigures ? "comparison" : hasWords ? "update" : "catalogue";
  return {
    layout: isQuarters ? "quarters" : withoutQuarters,
    headed: columns,
    name,
    ...judged,
    series: byTimeWhereKnown(series, judged),
    figures: figureColumns(judged, series),
    targets,
    wholes: wholesOf(series),
    others,
    unknown: all.filter((column) => !used.has(column) && column.role !== "sourceCell"),
    headings: headingsOf(name, judged, series, targets, others),
    findings: doubtsOf(all, measured, judged),
  };
}

const figureColumns = (judged: Judged, series: readonly Column[]): readonly Column[] =>
  [...new Set([judged.baseline, judged.lastYear, judged.thisYear, ...series])]
    .filter((column) => column !== undefined)
    .sort((one, other) => one.left - other.left);

/** Lists the columns of other roles, the first of each; of several changes and ratings those after their figures. */
function otherColumns(
  all: readonly Column[],
  judged: Judged,
  newest: Column | undefined,
): Map<Role, Column> {
  const others = new Map<Role, Column>();
  for (const column of all) {
    if (column.role === undefined || column.role === "name") continue;
    if (FIGURES.includes(column.role)) continue;
    if (!others.has(column.role)) others.set(column.role, column);
  }
  const lastFigure = lastFigureOf(judged);
  const after = all.find((column) => column.role === "change" && column.left > lastFigure);
  if (after !== undefined) others.set("change", after);
  // "Q1 | RAG | Q2 | RAG": the rating of the newest figure stands right behind it.
  const isBehind = ({ left }: Column): boolean => newest !== undefined && left > newest.left;
  const rating = all.find((column) => column.role === "rating" && isBehind(column));
  if (rating !== undefined) others.set("rating", rating);
  // Beside a column for the priority, "Lead" is the priority's; else it is the indicator's owner.
  const owner = others.get("owner");
  if (owner !== undefined && others.has("priority") && /^lead\b/i.test(owner.lines.join(" "))) {
    others.delete("owner");
    others.set("lead", owner);
  }
  return others;
}

/** Where headings carry no dates, last year stands before this year in the series. */
function byTimeWhereKnown(series: readonly Column[], judged: Judged): readonly Column[] {
  const rank = (column: Column): number =>
    column === judged.thisYear ? 2 : column === judged.lastYear ? 1 : 0;
  if (series.every((column) => endOf(column) !== "")) return series;
  return [...series].sort((one, other) => rank(one) - rank(other));
}

function headingsOf(
  name: Column,
  judged: Judged,
  series: readonly Column[],
  targets: readonly Column[],
  others: ReadonlyMap<Role, Column>,
): TableHeadings {
  const lines = (column: Column | undefined): readonly string[] | null => column?.lines ?? null;
  const shown = [judged.baseline, judged.lastYear, judged.thisYear];
  return {
    name: name.lines.join(" "),
    baseline: lines(judged.baseline),
    lastYear: lines(judged.lastYear),
    thisYear: lines(judged.thisYear),
    change: lines(others.get("change")),
    differenceToBaseline: lines(others.get("differenceToBaseline")),
    targets: targets.map((column) => column.lines),
    series: series.filter((column) => !shown.includes(column)).map((column) => column.lines),
  };
}
