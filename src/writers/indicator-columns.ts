import type { IndicatorRecord, RecordedFigure } from "../document/report.ts";
import type { ReportCell } from "../document/report-cell.ts";
import type { Content } from "../workbook/sheet-plan.ts";
import { differenceContent } from "./difference-formula.ts";
import { ratingFormula } from "./rating-formula.ts";
import type { Seen } from "./rating-formula.ts";
import { shownText } from "./shown-text.ts";
import { storedDecimals, storedValue } from "./stored-value.ts";
import { formulaContent, textContent } from "./strip.ts";
import { formatOf } from "./table-strips.ts";
import type { Role } from "./theme.ts";

/** Finds the cell of the same row under a heading. */
type AddressOf = (heading: string) => string;

interface DataCell {
  readonly content: Content;
  readonly format: string | null;
  readonly shows: string;
  readonly style: Role;
}

/** One column of the normalised table. */
export interface IndicatorColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (record: IndicatorRecord, addressOf: AddressOf) => DataCell;
}

const words = (shows: string): DataCell => ({
  content: textContent(shows),
  format: null,
  shows,
  style: "dataText",
});

const text = (
  heading: string,
  width: number,
  of: (record: IndicatorRecord) => string,
): IndicatorColumn => ({ heading, width, cell: (record) => words(of(record)) });

function figureCell({ content }: RecordedFigure): DataCell {
  if (content.kind === "text") return { ...words(content.text), style: "dataWords" };
  return {
    content: { kind: "number", value: storedValue(content.shown) },
    format: formatOf(content),
    shows: shownText(content),
    style: "dataNumber",
  };
}

const figure = (
  heading: string,
  of: (record: IndicatorRecord) => RecordedFigure,
): readonly IndicatorColumn[] => [
  { heading, width: 9, cell: (record) => figureCell(of(record)) },
  text(`${heading} period`, 11, (record) => of(record).period),
  text(`${heading} cell`, 9, (record) => of(record).cell),
];

const difference = (
  heading: string,
  of: (record: IndicatorRecord) => ReportCell,
): IndicatorColumn => ({
  heading,
  width: 10,
  cell: (record, addressOf) => {
    const cell = of(record);
    if (cell.kind !== "difference") return { ...words(shownText(cell)), style: "dataWords" };
    const earlier = addressOf(cell.against === "baseline" ? "Baseline" : "Last year");
    return {
      content: differenceContent(cell, addressOf("This year"), earlier),
      format: formatOf(cell),
      shows: shownText(cell),
      style: "dataNumber",
    };
  },
});

/** Gives a figure's cell as a rating sees it; undefined where it holds no number. */
function seen({ content }: RecordedFigure, address: string): Seen | undefined {
  if (content.kind === "text") return undefined;
  const { shown } = content;
  return { address, decimals: storedDecimals(shown), isPercent: shown.unit === "percent" };
}

/** The rating's word follows the figures; its reason stands in full in the next column. */
function ratingCell(record: IndicatorRecord, addressOf: AddressOf): DataCell {
  const { outcome, rule } = record.rating;
  const thisYear = seen(record.thisYear, addressOf("This year"));
  const formula =
    rule === null || thisYear === undefined
      ? undefined
      : ratingFormula(rule, {
          thisYear,
          lastYear: seen(record.lastYear, addressOf("Last year")),
          baseline: seen(record.baseline, addressOf("Baseline")),
          target: undefined,
          withReason: false,
        });
  const plain: DataCell = { ...words(outcome.word), style: "dataSignal" };
  if (formula === undefined) return plain;
  return { ...plain, content: formulaContent(formula, outcome.word) };
}

/** The columns of the normalised table, under headings that a machine can read again. */
export const INDICATOR_COLUMNS: readonly IndicatorColumn[] = [
  text("Priority", 18, ({ priority }) => priority),
  text("Code", 8, ({ code }) => code),
  text("Framework", 11, ({ framework }) => framework),
  text("Indicator", 31, ({ name }) => name),
  text("Unit", 9, ({ unit }) => unit),
  text("Polarity", 9, ({ polarity }) => polarity),
  text("Polarity source", 10, ({ polaritySource }) => polaritySource),
  ...figure("Baseline", ({ baseline }) => baseline),
  ...figure("Last year", ({ lastYear }) => lastYear),
  ...figure("This year", ({ thisYear }) => thisYear),
  text("Target", 14, ({ target }) => target),
  text("Target period", 9, ({ targetPeriod }) => targetPeriod),
  difference("Change", ({ change }) => change),
  difference("Difference to baseline", ({ differenceToBaseline }) => differenceToBaseline),
  { heading: "Rating", width: 11, cell: ratingCell },
  text("Rating reason", 23, ({ ratingReason }) => ratingReason),
  text("Judged rating", 10, ({ judged }) => judged.rating),
  text("Judged because", 18, ({ judged }) => judged.reason),
  text("Judged by", 14, ({ judged }) => judged.name),
  text("Notes", 22, ({ notes }) => notes),
  text("Further figures", 23, ({ furtherFigures }) => furtherFigures),
  text("Further targets", 14, ({ furtherTargets }) => furtherTargets),
];
