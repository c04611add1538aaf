import type { Agreement, IndicatorTable, Part, Priority } from "../../src/domain/agreement.ts";
import type {
  Figure,
  FigureSymbol,
  Indicator,
  PrintedDifference,
  Target,
} from "../../src/domain/indicator.ts";
import type { Period } from "../../src/domain/period.ts";
import type { Place } from "../../src/grid/place.ts";

export const at = (cell: string, sheet = "Sheet1"): Place => ({ sheet, cell });

/** period("Jan – Dec 2011", "2011-01", "2011-12") */
export const period = (
  label: string,
  start: string | null = null,
  end: string | null = null,
): Period => ({ label, start, end });

/** A figure as a cell shows it: "23.8%", "17,748", "N/A"; further facts override. */
export function figure(text: string, more: Partial<Figure> = {}): Figure {
  const digits = /-?[\d,]+(?:\.(\d+))?/.exec(text);
  const value = digits === null ? null : Number(digits[0].replace(/,/g, ""));
  const symbol: FigureSymbol | null = value !== null ? null : text === "N/A" ? "z" : "x";
  return {
    value,
    symbol,
    text,
    period: null,
    place: at("D4"),
    decimals: digits?.[1]?.length ?? 0,
    isChange: false,
    remark: null,
    ...more,
  };
}

/** "▼ 2.0" is −2 with one decimal. */
export function printed(text: string, cell = "E4"): PrintedDifference {
  const number = /[\d.,]+/.exec(text)?.[0].replace(/,/g, "") ?? "0";
  return {
    text,
    value: Number(number) * (text.startsWith("▼") ? -1 : 1),
    decimals: number.split(".")[1]?.length ?? 0,
    inPercent: text.includes("%"),
    arrow: text.startsWith("▲")
      ? "▲"
      : text.startsWith("▼")
        ? "▼"
        : text.startsWith("◆")
          ? "◆"
          : null,
    place: at(cell),
  };
}

export const target = (text: string, more: Partial<Target> = {}): Target => ({
  text,
  test: "none",
  value: null,
  period: null,
  place: at("B4"),
  ambiguity: null,
  fromBaseline: false,
  ...more,
});

export function indicator(name: string, more: Partial<Indicator> = {}): Indicator {
  return {
    name,
    code: null,
    framework: null,
    unit: "count",
    polarity: "lower",
    polaritySource: "stated",
    layout: "comparison",
    baseline: null,
    lastYear: null,
    thisYear: null,
    series: [],
    targets: [],
    printedChange: null,
    printedDifferenceToBaseline: null,
    update: null,
    notes: [],
    noLongerMonitored: false,
    decimals: 1,
    place: at("A4"),
    ...more,
  };
}

export const NO_HEADINGS: IndicatorTable["headings"] = {
  name: "Indicator",
  baseline: null,
  lastYear: null,
  thisYear: null,
  change: null,
  differenceToBaseline: null,
  targets: [],
  series: [],
};

export const table = (indicators: readonly Indicator[]): Part => ({
  kind: "table",
  table: {
    layout: indicators[0]?.layout ?? "comparison",
    headings: NO_HEADINGS,
    continues: false,
    indicators,
  },
});

export const priority = (
  name: string,
  parts: readonly Part[],
  lead: string | null = "KCC",
): Priority => ({ name, lead, sheet: "Sheet1", place: at("A1"), parts });

export const agreement = (
  priorities: readonly Priority[],
  reportDate: string | null = null,
): Agreement => ({ title: "CSA Performance Monitoring", letter: "A", reportDate, priorities });
