import type { Figure, Indicator } from "./indicator.ts";
import { keyOf } from "./key.ts";
import { yearOfQuarters } from "./quarters.ts";
import { quartersOf } from "./rating-case.ts";
import { endsAfter } from "./report-date.ts";
import { isNumericTarget } from "./target.ts";

/** A figure that a lead is asked for. */
export interface AskedFigure {
  /** What its cell is known by: empty for this year's, "q3" for a quarter's. */
  readonly which: string;
  readonly figure: Figure;
}

const isMissing = (figure: Figure): boolean => figure.value === null && figure.symbol === "x";

/** A quarter's cell is known by its period, wherever its column stands. */
const whichOf = ({ period }: Figure): string => keyOf(period?.label ?? "").replaceAll("-", "");

/**
 * Lists the figures of this period that an indicator is without, and that a lead may give on the tab:
 * this year's, or those of quarters that are over.
 */
export function askedFigures(
  indicator: Indicator,
  reportDate: string | null,
): readonly AskedFigure[] {
  if (indicator.noLongerMonitored) return [];
  if (indicator.layout === "quarters") {
    return quartersOf(indicator).flatMap((figure) => {
      const isOver = reportDate === null || !endsAfter(figure.period, reportDate);
      const known = figure.period !== null && (isMissing(figure) || figure.given !== undefined);
      return known && isOver ? [{ which: whichOf(figure), figure }] : [];
    });
  }
  const { thisYear } = indicator;
  if (thisYear === null || indicator.layout !== "comparison") return [];
  return isMissing(thisYear) || thisYear.given !== undefined
    ? [{ which: "", figure: thisYear }]
    : [];
}

/** Puts a figure in its place; of quarters the year is made anew (Rule R6). */
export function withFigure(
  indicator: Indicator,
  before: Figure,
  now: Figure,
  reportDate: string | null,
): Indicator {
  const isSame = ({ place }: Figure): boolean =>
    place.cell === before.place.cell && place.sheet === before.place.sheet;
  const series = indicator.series.map((figure) => (isSame(figure) ? now : figure));
  if (indicator.layout !== "quarters") return { ...indicator, series, thisYear: now };
  const year = yearOfQuarters(quartersOf({ series }), {
    name: indicator.name,
    unit: indicator.unit,
    hasNumericTarget: indicator.targets.some(isNumericTarget),
    reportDate,
  });
  return { ...indicator, series, thisYear: year?.figure ?? null };
}
