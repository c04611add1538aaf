import { describeFigure } from "../domain/figure.ts";
import type { Figure, Indicator } from "../domain/indicator.ts";

/** A figure that has a number. */
export type NumberedFigure = Figure & { readonly value: number };

/** Which of the three figures an indicator is judged on. */
export interface Compared {
  readonly name: "the baseline" | "last year" | "this year";
  readonly figure: NumberedFigure;
}

/** Tells whether a figure has a number. */
export function hasNumber(figure: Figure | null): figure is NumberedFigure {
  return figure !== null && figure.value !== null;
}

/** Lists the baseline, last year and this year, those of them that have a number. */
export function comparedFigures(indicator: Indicator): readonly Compared[] {
  const { baseline, lastYear, thisYear } = indicator;
  const compared: Compared[] = [];
  if (hasNumber(baseline)) compared.push({ name: "the baseline", figure: baseline });
  if (hasNumber(lastYear)) compared.push({ name: "last year", figure: lastYear });
  if (hasNumber(thisYear)) compared.push({ name: "this year", figure: thisYear });
  return compared;
}

/** Lists every two of a list, in order. */
export function pairsOf<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  const pairs: (readonly [T, T])[] = [];
  for (const [at, one] of items.entries()) {
    for (let next = at + 1; next < items.length; next++) {
      const other = items[next];
      if (other !== undefined) pairs.push([one, other]);
    }
  }
  return pairs;
}

/** Lists the figures that have a number, each cell once: baseline, series, last year, this year. */
export const numberedFigures = (indicator: Indicator): readonly NumberedFigure[] =>
  allFigures(indicator).filter(hasNumber);

/** Lists all figures, each cell once: baseline, series, last year, this year. */
export function allFigures(indicator: Indicator): readonly Figure[] {
  const { baseline, series, lastYear, thisYear } = indicator;
  const figures: Figure[] = [];
  addOnce(figures, baseline);
  for (const figure of series) addOnce(figures, figure);
  addOnce(figures, lastYear);
  addOnce(figures, thisYear);
  return figures;
}

/** Tells whether a row has two figures for one period: a number and a rate, or a share and its base. */
export function measuresSeveral({ series }: Indicator): boolean {
  if (series.length < 2) return false;
  const seen = new Set<string>();
  return series.some(({ period }) => {
    if (period?.start == null || period.end === null) return false;
    const months = `${period.start} ${period.end}`;
    return seen.size === seen.add(months).size;
  });
}

function addOnce(figures: Figure[], figure: Figure | null): void {
  if (figure === null) return;
  for (const one of figures) if (isSamePlace(one, figure)) return;
  figures.push(figure);
}

const isSamePlace = (one: Figure, other: Figure): boolean =>
  one === other || (one.place.cell === other.place.cell && one.place.sheet === other.place.sheet);

/** Names a figure by its period as printed, or by the column it stands in. */
export function nameWithPeriod({ name, figure }: Compared): string {
  return figure.period === null ? name : `${name} (${figure.period.label})`;
}

/** Names a figure of a series by its period as printed, or by its number. */
export function nameOfPeriod(figure: Figure, indicator: Indicator): string {
  return figure.period?.label ?? describeFigure(figure, indicator.unit);
}
