import type { TableHeadings } from "./agreement.ts";
import type { AskedTarget, Figure, Indicator } from "./indicator.ts";
import { moveLabel, movePeriod } from "./move-period.ts";
import type { Period } from "./period.ts";

const moveOn = (period: Period | null, months: number): Period | null =>
  period === null ? null : movePeriod(period, months);

/** A figure that is still to come, for a period so many months after another's. */
const toCome = (figure: Figure, cell: string | null, months: number): Figure => ({
  value: null,
  symbol: "x",
  text: "",
  period: moveOn(figure.period, months),
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

function askTarget({ targets, askedTarget }: Indicator, months: number): AskedTarget | undefined {
  const newest = targets.at(-1);
  if (newest === undefined) {
    return askedTarget === undefined
      ? undefined
      : { ...askedTarget, period: moveOn(askedTarget.period, months) };
  }
  return {
    last: targets.map(({ text }) => text).join("; "),
    period: moveOn(newest.period, months),
    place: newest.place,
  };
}

/** What an indicator is, whatever is reported of it. */
const lasting = (indicator: Indicator) => ({
  name: indicator.name,
  code: indicator.code,
  framework: indicator.framework,
  unit: indicator.unit,
  polarity: indicator.polarity,
  polaritySource: indicator.polaritySource,
  layout: indicator.layout,
  baseline: indicator.baseline,
  printedChange: null,
  printedDifferenceToBaseline: null,
  noLongerMonitored: indicator.noLongerMonitored,
  decimals: indicator.decimals,
  place: indicator.place,
});

/**
 * Moves an indicator on to the next report: its figures, and what is asked for (Rule W12).
 *
 * @param months 0 for one whose next figure is not due yet: only its words are asked for anew
 */
export function rollIndicator(indicator: Indicator, months: number): Indicator {
  const { lastYear, thisYear, series, targets, update, notes } = indicator;
  if (indicator.layout === "catalogue" || indicator.noLongerMonitored) {
    return { ...lasting(indicator), lastYear, thisYear, series, targets, update, notes };
  }
  if (months === 0) return goOn(indicator);
  const target = askTarget(indicator, months);
  return {
    ...lasting(indicator),
    ...figuresOf(indicator, months),
    targets: [],
    ...(target === undefined ? {} : { askedTarget: target }),
    update: null,
    notes: [],
  };
}

function goOn(indicator: Indicator): Indicator {
  const { lastYear, thisYear, series, targets, askedTarget, breakdown } = indicator;
  return {
    ...lasting(indicator),
    lastYear: lastYear && settled(lastYear),
    thisYear: thisYear && settled(thisYear),
    series: series.map(settled),
    targets,
    ...(askedTarget === undefined ? {} : { askedTarget }),
    ...(breakdown === undefined ? {} : { breakdown }),
    update: null,
    notes: [],
  };
}

function figuresOf(
  indicator: Indicator,
  months: number,
): Pick<Indicator, "lastYear" | "thisYear" | "series"> {
  const { layout, lastYear, thisYear, series } = indicator;
  if (layout === "quarters") {
    // The quarters of a year stand in the places of last year's; the year is made of them anew.
    const quarters = series.map((figure) => toCome(figure, figure.place.cell, months));
    return { series: quarters, lastYear: null, thisYear: quarters.at(-1) ?? null };
  }
  if (thisYear === null) return { lastYear, thisYear, series };
  const further = furtherOf(indicator);
  const last = settled(thisYear);
  const next = toCome(thisYear, null, months);
  const earlier = further.length > 0 && lastYear !== null ? [...further, lastYear] : further;
  return { lastYear: last, thisYear: next, series: [...earlier, last, next] };
}

const LINE = "\n";

/** Moves a table's headings on: this year's become last year's where they name a period. */
export function rollHeadings(headings: TableHeadings, months: number): TableHeadings {
  // A year may stand in another line than its months.
  const moveLines = (lines: readonly string[]): readonly string[] =>
    moveLabel(lines.join(LINE), months).split(LINE);
  const { lastYear, thisYear, change, series } = headings;
  const moved = thisYear === null ? null : moveLines(thisYear);
  const namesPeriod = thisYear !== null && moved?.join() !== thisYear.join();
  return {
    ...headings,
    lastYear: namesPeriod ? thisYear : lastYear,
    thisYear: moved,
    change: change === null ? null : moveLines(change),
    targets: headings.targets.slice(-1).map(moveLines),
    series: series.map(moveLines),
  };
}
