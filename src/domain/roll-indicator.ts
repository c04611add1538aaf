import type { TableHeadings } from "./agreement.ts";
import type { AskedTarget, Figure, Indicator } from "./indicator.ts";
import { movePeriod, moveYears } from "./move-period.ts";
import type { Period } from "./period.ts";

const moveOn = (period: Period | null): Period | null =>
  period === null ? null : movePeriod(period);

/** A figure that is still to come, for the period a year after another's. */
const toCome = (figure: Figure, cell: string | null): Figure => ({
  value: null,
  symbol: "x",
  text: "",
  period: moveOn(figure.period),
  place: { sheet: figure.place.sheet, cell },
  decimals: figure.decimals,
  isChange: figure.isChange,
  remark: null,
});

/** What a lead has given for the last report is one of its figures, whoever gave it. */
const settled = (figure: Figure): Figure => ({
  value: figure.value,
  symbol: figure.symbol,
  text: figure.text,
  period: figure.period,
  place: figure.place,
  decimals: figure.decimals,
  isChange: figure.isChange,
  remark: figure.remark,
});

const isSame = (one: Figure | null, other: Figure): boolean =>
  one !== null && one.place.cell === other.place.cell && one.place.sheet === other.place.sheet;

/** Figures with columns of their own, beside the three that are judged. */
const furtherOf = ({ series, baseline, lastYear, thisYear }: Indicator): readonly Figure[] =>
  series.filter((figure) => ![baseline, lastYear, thisYear].some((own) => isSame(own, figure)));

function askTarget({ targets, askedTarget }: Indicator): AskedTarget | undefined {
  const newest = targets.at(-1);
  if (newest === undefined) {
    return askedTarget === undefined
      ? undefined
      : { ...askedTarget, period: moveOn(askedTarget.period) };
  }
  return {
    last: targets.map(({ text }) => text).join("; "),
    period: moveOn(newest.period),
    place: newest.place,
  };
}

/** Moves an indicator on to the next report: its figures, and what is asked for (Rule W12). */
export function rollIndicator(indicator: Indicator): Indicator {
  const isStill = indicator.layout === "catalogue" || indicator.noLongerMonitored;
  const target = isStill ? undefined : askTarget(indicator);
  const { baseline, lastYear, thisYear, series, targets, update, notes } = indicator;
  return {
    name: indicator.name,
    code: indicator.code,
    framework: indicator.framework,
    unit: indicator.unit,
    polarity: indicator.polarity,
    polaritySource: indicator.polaritySource,
    layout: indicator.layout,
    baseline,
    ...(isStill ? { lastYear, thisYear, series } : figuresOf(indicator)),
    targets: isStill ? targets : [],
    ...(target === undefined ? {} : { askedTarget: target }),
    printedChange: null,
    printedDifferenceToBaseline: null,
    update: isStill ? update : null,
    notes: isStill ? notes : [],
    noLongerMonitored: indicator.noLongerMonitored,
    decimals: indicator.decimals,
    place: indicator.place,
  };
}

function figuresOf(indicator: Indicator): Pick<Indicator, "lastYear" | "thisYear" | "series"> {
  const { layout, lastYear, thisYear, series } = indicator;
  if (layout === "quarters") {
    // The quarters of a year stand in the places of last year's; the year is made of them anew.
    const quarters = series.map((figure) => toCome(figure, figure.place.cell));
    return { series: quarters, lastYear: null, thisYear: quarters.at(-1) ?? null };
  }
  if (thisYear === null) return { lastYear, thisYear, series };
  const further = furtherOf(indicator);
  const last = settled(thisYear);
  const next = toCome(thisYear, null);
  const earlier = further.length > 0 && lastYear !== null ? [...further, lastYear] : further;
  return { lastYear: last, thisYear: next, series: [...earlier, last, next] };
}

const moveLines = (lines: readonly string[]): readonly string[] => lines.map(moveYears);

/** Moves a table's headings on: this year's become last year's where they name a year. */
export function rollHeadings(headings: TableHeadings): TableHeadings {
  const { lastYear, thisYear, change, series } = headings;
  const moved = thisYear === null ? null : moveLines(thisYear);
  const namesYear = thisYear !== null && moved?.join() !== thisYear.join();
  return {
    ...headings,
    lastYear: namesYear ? thisYear : lastYear,
    thisYear: moved,
    change: change === null ? null : moveLines(change),
    targets: headings.targets.slice(-1).map(moveLines),
    series: series.map(moveLines),
  };
}
