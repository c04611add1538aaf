import type { TableHeadings } from "../domain/agreement.ts";
import type { Figure, Indicator } from "../domain/indicator.ts";
import type { JudgedIndicator } from "../domain/judgement.ts";
import type { ReportColumn } from "./block.ts";
import { furtherFigures } from "./table-columns.ts";
import type { JudgedTable } from "./table-runs.ts";

type JudgedOn = "baseline" | "lastYear" | "thisYear";

/** The periods that a row prints inside its figures, and not in the headings above them. */
export type PeriodsInRow = Readonly<Record<JudgedOn, string | null>>;

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Tells whether a figure's cell prints its period: "4.9% (Jan'10-Dec'10)". */
export function printsPeriod(figure: Figure | null): boolean {
  if (figure?.period == null) return false;
  const label = plain(figure.period.label);
  return label !== "" && plain(figure.text).includes(label);
}

/** Finds the periods that stand in a row's figures, where a table has no periods in its headings. */
export function periodsInRow(indicator: Indicator, headings: TableHeadings): PeriodsInRow {
  const within = (which: JudgedOn): string | null => {
    const figure = indicator[which];
    if (!printsPeriod(figure)) return null;
    const label = figure?.period?.label ?? "";
    const heading = plain((headings[which] ?? []).join(" "));
    return heading.includes(plain(label)) ? null : label;
  };
  if (indicator.layout !== "comparison") return { baseline: null, lastYear: null, thisYear: null };
  return {
    baseline: within("baseline"),
    lastYear: within("lastYear"),
    thisYear: within("thisYear"),
  };
}

export const samePeriods = (one: PeriodsInRow, other: PeriodsInRow): boolean =>
  one.baseline === other.baseline &&
  one.lastYear === other.lastYear &&
  one.thisYear === other.thisYear;

const isSum = (indicator: JudgedIndicator): boolean =>
  indicator.thisYear?.place.cell?.includes(":") ?? false;

/** Gives the heading of a further column: as printed, else the period of the first figure under it. */
function furtherHeading(table: JudgedTable, index: number): readonly string[] {
  const printed = table.headings.series[index];
  if (printed !== undefined) return printed;
  const labels = table.indicators.map(
    (indicator) => furtherFigures(indicator, table.layout)[index]?.period?.label,
  );
  return [labels.find((label) => label !== undefined) ?? ""];
}

/** Writes the heading lines of one column, as the source prints them (a heading of our own where it has none). */
export function headingOf(
  column: ReportColumn,
  table: JudgedTable,
  isFirst: boolean,
  periods: PeriodsInRow,
): readonly string[] {
  const { headings } = table;
  const withPeriod = (which: JudgedOn, own: string): readonly string[] => {
    const period = periods[which];
    const lines = headings[which] ?? [own];
    return period === null ? lines : [...lines, period];
  };
  switch (column.role) {
    case "name":
      return [headings.name === "" && isFirst ? "Indicator" : isFirst ? headings.name : ""];
    case "baseline":
      return withPeriod("baseline", "Baseline");
    case "lastYear":
      return withPeriod("lastYear", "Last year");
    case "thisYear":
      return withPeriod("thisYear", "This year");
    case "change":
      return headings.change ?? ["Change"];
    case "differenceToBaseline":
      return headings.differenceToBaseline ?? ["Diff. to baseline"];
    case "target":
      return headings.targets[column.index] ?? ["Target"];
    case "series":
      return furtherHeading(table, column.index);
    case "latest":
      return [table.indicators.some(isSum) ? "Latest or total" : "Latest"];
    case "rating":
      return ["Rating"];
    case "update":
      return ["Update"];
    case "code":
      return ["Code"];
    case "framework":
      return ["Framework"];
  }
}
