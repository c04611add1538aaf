import type { TableHeadings } from "../domain/agreement.ts";
import type { Figure, Target } from "../domain/indicator.ts";
import type { JudgedIndicator } from "../domain/judgement.ts";
import type { ColumnRole, ReportColumn } from "./block.ts";
import type { JudgedTable } from "./table-runs.ts";

/** How many columns fit beside an indicator's name, the rating included. */
const MOST_COLUMNS = 8;

/** The order of columns by layout; code and framework have columns of their own in a catalogue alone. */
const ORDER: Readonly<Record<JudgedTable["layout"], readonly ColumnRole[]>> = {
  comparison: [
    "name",
    "series",
    "baseline",
    "lastYear",
    "thisYear",
    "change",
    "differenceToBaseline",
    "target",
    "rating",
  ],
  quarters: [
    "name",
    "baseline",
    "lastYear",
    "target",
    "series",
    "thisYear",
    "latest",
    "change",
    "differenceToBaseline",
    "rating",
  ],
  update: ["name", "baseline", "lastYear", "thisYear", "change", "target", "update", "rating"],
  catalogue: ["code", "name", "framework", "baseline", "lastYear", "thisYear", "target", "rating"],
};

/** Lists an indicator's figures that have a further column of their own. */
export function furtherFigures(
  indicator: JudgedIndicator,
  layout: JudgedTable["layout"],
): readonly Figure[] {
  if (layout === "quarters") return indicator.series;
  const shown = [indicator.baseline, indicator.lastYear, indicator.thisYear].map(placeOf);
  return indicator.series.filter((figure) => !shown.includes(placeOf(figure)));
}

const placeOf = (it: Figure | Target | null): string | null =>
  it === null ? null : `${it.place.sheet}!${it.place.cell ?? ""}`;

const columnOf = (it: Figure | Target): string => /^[A-Z]+/.exec(it.place.cell ?? "")?.[0] ?? "";

/**
 * Puts a row's figures, or targets, under the columns they come from, so that a row with gaps does not slip.
 *
 * @param rows what stands in each row, in the order of the columns
 */
export function alignToColumns<T extends Figure | Target>(
  rows: readonly (readonly T[])[],
): readonly (readonly (T | undefined)[])[] {
  const fullest = rows.reduce((most, row) => (row.length > most.length ? row : most), []);
  const columns = fullest.map(columnOf);
  return rows.map((row) => {
    const fits = row.every((it) => columns.includes(columnOf(it)));
    if (row.length === fullest.length || !fits) return row;
    return columns.map((column) => row.find((it) => columnOf(it) === column));
  });
}

type Has = (indicator: JudgedIndicator, headings: TableHeadings) => boolean;

/** When a column is worth printing: where any row of the table has something to put in it. */
const HAS: Readonly<Record<Exclude<ColumnRole, "series" | "target">, Has>> = {
  name: () => true,
  code: (it) => it.code !== null,
  framework: (it) => it.framework !== null,
  baseline: (it) => it.baseline !== null,
  lastYear: (it) => it.lastYear !== null,
  thisYear: (it, headings) =>
    it.thisYear !== null && (it.layout !== "quarters" || headings.thisYear !== null),
  change: (it) => it.judgement.change !== null,
  differenceToBaseline: (it) => it.judgement.differenceToBaseline !== null,
  update: (it) => it.update !== null || it.layout === "update",
  latest: (it, headings) =>
    it.layout === "quarters" && it.thisYear !== null && headings.thisYear === null,
  rating: (it) => it.layout !== "catalogue" || it.judgement.rating.colour !== "notRated",
};

/** Says which columns a run of tables is printed with; the earliest further columns give way first. */
export function columnsOf(tables: readonly JudgedTable[]): readonly ReportColumn[] {
  const layout = tables[0]?.layout ?? "comparison";
  const rows = tables.flatMap((table) =>
    table.indicators.map((indicator) => ({ indicator, headings: table.headings })),
  );
  const most = (count: (row: (typeof rows)[number]) => number) =>
    rows.reduce((largest, row) => Math.max(largest, count(row)), 0);
  const counts = {
    series: most(({ indicator }) => furtherFigures(indicator, layout).length),
    target: most(({ indicator }) =>
      indicator.askedTarget === undefined ? indicator.targets.length : 1,
    ),
  };
  const columns = ORDER[layout].flatMap((role): ReportColumn[] => {
    if (role === "series" || role === "target") {
      return Array.from({ length: counts[role] }, (_, index) => ({ role, index }));
    }
    const has = HAS[role];
    return rows.some((row) => has(row.indicator, row.headings)) ? [{ role, index: 0 }] : [];
  });
  const tooMany = Math.max(0, columns.length - 1 - MOST_COLUMNS);
  return columns.filter(({ role, index }) => role !== "series" || index >= tooMany);
}
