import { addUp } from "../domain/decimal.ts";
import type { Figure, Target } from "../domain/indicator.ts";
import type { JudgedIndicator } from "../domain/judgement.ts";
import { composeDifference } from "./compose-difference.ts";
import {
  composeAskedFigure,
  composeAskedTarget,
  composeJudged,
  composeUpdate,
  withChoice,
} from "./compose-asked.ts";
import { composeFigure, composeTarget, shownFigure } from "./compose-figure.ts";
import type { Asking } from "./compose-open.ts";
import { composeRating } from "./compose-rating.ts";
import type { LatestCell, ReportCell } from "./report-cell.ts";
import type { ReportColumn, ReportTable, TableSection } from "./block.ts";
import { alignToColumns, columnsOf, furtherFigures } from "./table-columns.ts";
import { headingOf, periodsInRow, samePeriods } from "./table-headings.ts";
import type { JudgedTable } from "./table-runs.ts";

/** What composing a table's rows needs to know besides the tables. */
export interface TableContext extends Asking {
  /** What each indicator of the priority is known by, in their order. */
  readonly keys: readonly string[];
  readonly reportDate: string | null;
}

/** One indicator with what stands in its target columns and further columns. */
interface Row {
  readonly key: string;
  readonly indicator: JudgedIndicator;
  readonly further: readonly (Figure | undefined)[];
  readonly targets: readonly (Target | undefined)[];
}

/** Composes a run of tables as one, with a further section wherever the headings change. */
export function composeTable(
  tables: readonly JudgedTable[],
  firstIndicator: number,
  context: TableContext,
): ReportTable {
  const columns = columnsOf(tables);
  const layout = tables[0]?.layout ?? "comparison";
  let next = firstIndicator;
  const sections = tables.flatMap((table, index) => {
    const made = composeSections(table, columns, index === 0, next, context);
    next += table.indicators.length;
    return made;
  });
  return { layout, columns, sections };
}

function composeSections(
  table: JudgedTable,
  columns: readonly ReportColumn[],
  isFirst: boolean,
  firstIndicator: number,
  context: TableContext,
): readonly TableSection[] {
  const periods = table.indicators.map((indicator) => periodsInRow(indicator, table.headings));
  const starts = periods.flatMap((own, index) => {
    const above = periods[index - 1];
    return above === undefined || !samePeriods(own, above) ? [index] : [];
  });
  const rows = rowsOf(table, context.keys.slice(firstIndicator)).map((row, index) => ({
    indicator: firstIndicator + index,
    key: row.key,
    cells: columns.map((column) => composeCell(column, row, columns, context)),
    ...composeJudged(row.indicator, row.key, context),
  }));
  return starts.flatMap((start, index) => {
    const own = periods[start];
    if (own === undefined) return [];
    const headings = columns.map((column) => headingOf(column, table, isFirst && index === 0, own));
    return [{ headings, rows: rows.slice(start, starts[index + 1]) }];
  });
}

function rowsOf(table: JudgedTable, keys: readonly string[]): readonly Row[] {
  const { indicators, layout } = table;
  const further = alignToColumns(indicators.map((it) => furtherFigures(it, layout)));
  const targets = alignToColumns(indicators.map((it) => it.targets));
  return indicators.map((indicator, index) => ({
    key: keys[index] ?? "",
    indicator,
    further: further[index] ?? [],
    targets: targets[index] ?? [],
  }));
}

/** Writes an indicator's name with its code and framework, where they have no columns of their own. */
export function describeName(indicator: JudgedIndicator): string {
  const { code, name, framework } = indicator;
  return `${code === null ? "" : `${code} `}${name}${framework === null ? "" : ` (${framework})`}`;
}

const text = (words: string | null): ReportCell => ({ kind: "text", text: words ?? "" });

function composeCell(
  column: ReportColumn,
  row: Row,
  columns: readonly ReportColumn[],
  context: TableContext,
): ReportCell {
  const { indicator, key } = row;
  const { unit, judgement } = indicator;
  switch (column.role) {
    case "code":
      return text(indicator.code);
    case "framework":
      return text(indicator.framework);
    case "name":
      return text(indicator.layout === "catalogue" ? indicator.name : describeName(indicator));
    case "baseline":
    case "lastYear":
      return composeFigure(indicator[column.role], unit);
    case "thisYear":
      return composeAskedFigure(indicator.thisYear, indicator, key, context);
    case "series":
      return composeAskedFigure(row.further[column.index] ?? null, indicator, key, context);
    case "target":
      return indicator.askedTarget === undefined || column.index > 0
        ? composeTarget(row.targets[column.index], unit)
        : composeAskedTarget(indicator, indicator.askedTarget, key, context);
    case "change":
      return composeDifference(judgement.change, "lastYear");
    case "differenceToBaseline":
      return composeDifference(judgement.differenceToBaseline, "baseline");
    case "update":
      return composeUpdate(indicator, key, context);
    case "latest":
      return composeLatest(row, columns);
    case "rating":
      return withChoice(composeRating(indicator, targetColumn(row)), indicator, key, context);
  }
}

/** Finds the target column whose cell holds, as a number, the target that an indicator is judged against. */
function targetColumn({ indicator, targets }: Row): number | null {
  if (indicator.askedTarget !== undefined) return null;
  const judged = indicator.judgement.target?.place;
  const index = targets.findIndex(
    (target) =>
      judged !== undefined &&
      target?.place.cell === judged.cell &&
      target.place.sheet === judged.sheet,
  );
  return composeTarget(targets[index], indicator.unit).kind === "target" ? index : null;
}

/** Composes the figure a row of quarters is judged on: one of its quarters, their sum, or a number of its own. */
function composeLatest(
  { indicator, further }: Row,
  columns: readonly ReportColumn[],
): LatestCell | ReportCell {
  const { thisYear, unit } = indicator;
  const shown = shownFigure(thisYear, unit);
  if (thisYear === null || shown === undefined) return composeFigure(thisYear, unit);
  const inSight = columns.flatMap(({ role, index }) => (role === "series" ? [index] : []));
  const same = further.findIndex((figure) => figure?.place.cell === thisYear.place.cell);
  if (same >= 0 && inSight.includes(same)) return { kind: "latest", shown, from: [same] };
  const numbers = further.flatMap((figure, index) =>
    figure?.value == null ? [] : [{ index, value: figure.value }],
  );
  const adds = numbers.length > 1 && addUp(numbers.map(({ value }) => value)) === thisYear.value;
  return adds && numbers.every(({ index }) => inSight.includes(index))
    ? { kind: "latest", shown, from: numbers.map(({ index }) => index) }
    : { kind: "figure", shown };
}
