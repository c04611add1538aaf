import type { TableHeadings } from "../../domain/agreement.ts";
import type { Layout } from "../../domain/indicator.ts";
import {
  addMonths,
  isOpenEnded,
  isToDate,
  monthsBetween,
  periodLength,
  type Period,
} from "../../domain/period.ts";
import { notice, type Finding } from "../../finding.ts";
import { columnOrRowOf, isTurned } from "./column-choice.ts";
import type { Column } from "./heading-columns.ts";
import type { Role } from "./heading-role.ts";
import { parsePeriod } from "../cells/period.ts";
import { fullYear } from "../cells/period-words.ts";

/** Which column of an indicator table is which. */
export interface ColumnPlan {
  readonly layout: Layout;
  readonly name: Column;
  readonly baseline: Column | undefined;
  readonly lastYear: Column | undefined;
  readonly thisYear: Column | undefined;
  /** Measured columns in time order, but one headed as baseline. */
  readonly series: readonly Column[];
  /** The baseline, the years and the series, each column once, from left to right. */
  readonly figures: readonly Column[];
  readonly targets: readonly Column[];
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

/** Fills a bare quarter's or month span's year from the plan's year. */
function inYear(column: Column, planYear: Period | null): Column {
  if (column.period === null || column.period.start !== null || planYear === null) return column;
  const { label } = column.period;
  const whole = isToDate(column.period) ? `${label} ${planYear.label}` : label;
  const dated = parsePeriod(whole, { year: planYear });
  return dated === null ? column : { ...column, period: dated };
}

/** Bare quarters beside targets of one year are quarters of that year. */
function yearOfTargets(columns: readonly Column[]): Period | null {
  const [first, ...more] = columns.flatMap(({ role, period }) =>
    role === "target" && period !== null ? [period] : [],
  );
  if (first === undefined || periodLength(first) !== 12) return null;
  return more.every(({ start, end }) => start === first.start && end === first.end) ? first : null;
}

const YEAR_HEADING = /^(previous|prior|last) (year|period)$/i;
const VALUE_HEADING = /^(previous|prior|last) (value|figure|result|score)$/i;

/** Beside a "Previous value" a "Previous year" says when, not how much. */
function withYearsBesideValues(columns: readonly Column[]): readonly Column[] {
  const heading = (column: Column): string => column.lines.join(" ").trim();
  if (!columns.some((column) => VALUE_HEADING.test(heading(column)))) return columns;
  return columns.map((column) =>
    YEAR_HEADING.test(heading(column)) ? { ...column, role: "lastYearPeriod" } : column,
  );
}

/** A fiscal year whose months nobody has said: "FY23". */
const FISCAL_YEAR = /\bf(?:y|iscal year|inancial year) ?'?(\d{4}|\d\d)(?!\d)/i;

/** Says when a column's period ends, as far as its heading tells, in a way that sorts by time. */
function endOf({ period }: Column): string {
  if (period === null) return "";
  if (period.end !== null) return period.end;
  if (period.start !== null) return addMonths(period.start, 11);
  const year = fullYear(FISCAL_YEAR.exec(period.label)?.[1] ?? "");
  return year === null ? "" : String(year);
}

/** Sorts by time; columns without a date keep their place by number of quarter, then by position. */
function inTimeOrder(columns: readonly Column[]): readonly Column[] {
  return [...columns].sort((one, other) => {
    if (endOf(one) !== "" && endOf(other) !== "") return endOf(one) < endOf(other) ? -1 : 1;
    return (one.quarter ?? 0) - (other.quarter ?? 0) || one.left - other.left;
  });
}

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
  const year = planYear ?? yearOfTargets(columns);
  const all = withYearsBesideValues(columns.map((column) => inYear(column, year)));
  const name = all.find((column) => column.role === "name");
  if (name === undefined) return undefined;
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
  const others = otherColumns(all, name);
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
    name,
    ...judged,
    series: byTimeWhereKnown(series, judged),
    figures: figureColumns(judged, series),
    targets,
    others,
    unknown: all.filter((column) => !used.has(column) && column.role !== "sourceCell"),
    headings: headingsOf(name, judged, series, targets, others),
    findings: doubtsOf(all, measured),
  };
}

const figureColumns = (judged: Judged, series: readonly Column[]): readonly Column[] =>
  [...new Set([judged.baseline, judged.lastYear, judged.thisYear, ...series])]
    .filter((column) => column !== undefined)
    .sort((one, other) => one.left - other.left);

/** Lists the columns of other roles, the first of each. */
function otherColumns(all: readonly Column[], name: Column): Map<Role, Column> {
  const others = new Map<Role, Column>();
  for (const column of all) {
    if (column.role === undefined || column === name || FIGURES.includes(column.role)) continue;
    if (!others.has(column.role)) others.set(column.role, column);
  }
  // Beside a column for the priority, "Lead" is the priority's; else it is the indicator's owner.
  const owner = others.get("owner");
  if (owner !== undefined && others.has("priority") && /^lead\b/i.test(owner.lines.join(" "))) {
    others.delete("owner");
    others.set("lead", owner);
  }
  return others;
}

interface Judged {
  readonly baseline: Column | undefined;
  readonly lastYear: Column | undefined;
  readonly thisYear: Column | undefined;
}

/** A yearly column before the quarters is last year's; this year is made from the quarters. */
function yearBeforeQuarters(measured: readonly Column[], baseline: Column | undefined): Judged {
  const firstQuarter = measured.find((column) => column.quarter !== null);
  const years = measured.filter(
    (column) =>
      column.quarter === null && firstQuarter !== undefined && endOf(column) < endOf(firstQuarter),
  );
  return { baseline, lastYear: years.at(-1), thisYear: undefined };
}

/** Gives the roles that no heading claims by time: the newest is this year, the one before last year. */
function judgedColumns(
  measured: readonly Column[],
  targets: readonly Column[],
  explicit: Judged,
): Judged {
  const { baseline } = explicit;
  let { lastYear, thisYear } = explicit;
  // Quarters beside whole years are shown; the years are compared.
  const dated = measured.filter((column) => column.period !== null);
  const years = dated.filter((column) => column.quarter === null);
  const free = years.length > 1 ? [...years] : [...dated];
  // A column called "Actual" without a date is this year's, where there is only one.
  const undated = measured.filter((column) => column.period === null);
  if (undated.length === 1) free.push(...undated);
  const lone = free[0];
  const later =
    targets.length > 0 && targets.every((target) => lone !== undefined && comesAfter(target, lone));
  if (
    free.length === 1 &&
    later &&
    baseline === undefined &&
    thisYear === undefined &&
    lastYear === undefined
  ) {
    // One measured year beside target years is the baseline (DOMAIN, Periods).
    return { baseline: lone, lastYear, thisYear };
  }
  thisYear ??= free.pop();
  const newest = thisYear ?? { period: null };
  lastYear ??= free.find((column) => isYearBefore(column, newest)) ?? free.pop();
  return { baseline, lastYear, thisYear };
}

/** A quarter or month is held against the same one of the year before, where that is there. */
function isYearBefore({ period }: Column, { period: next }: Pick<Column, "period">): boolean {
  if (isOpenEnded(period) && isOpenEnded(next))
    return monthsBetween(period.start, next.start) === 12;
  if (period?.end == null || next?.end == null) return false;
  return monthsBetween(period.end, next.end) === 12 && periodLength(period) === periodLength(next);
}

const comesAfter = (target: Column, measured: Column): boolean =>
  target.period?.end != null &&
  measured.period?.end != null &&
  monthsBetween(measured.period.end, target.period.end) > 0;

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

const coverSameMonths = ({ period }: Column, other: Column): boolean =>
  period?.end != null && period.end === other.period?.end && period.start === other.period.start;

const ONCE: readonly Role[] = ["name", "baseline", "lastYear", "thisYear", "change"];

/** Names, in one finding a table, the columns that claim the same thing, and what else they may be. */
function doubtsOf(all: readonly Column[], measured: readonly Column[]): readonly Finding[] {
  const claimed = ONCE.flatMap((role) => {
    const columns = all.filter((column) => column.role === role);
    return columns.length > 1 ? columns.map((column) => ({ column, roles: [role, "ignore"] })) : [];
  });
  const alike = measured.filter((column) =>
    measured.some((other) => other !== column && coverSameMonths(column, other)),
  );
  const doubtful = [
    ...claimed,
    ...alike.map((column) => ({ column, roles: ["series", "lastYear", "thisYear", "ignore"] })),
  ];
  const first = doubtful[0];
  if (first === undefined) return [];
  return [
    notice.ambiguousHeading(first.column.place, {
      reading:
        alike.length > 0
          ? `of two for the same months the one further ${isTurned(all) ? "down" : "right"} was taken as newer`
          : "the first of each was taken",
      choice: {
        sheet: first.column.place.sheet,
        columns: doubtful.map(({ column, roles }) => ({
          ...columnOrRowOf(column),
          heading: column.lines.join(" "),
          roles,
        })),
      },
    }),
  ];
}
