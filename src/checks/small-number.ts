import { describeFigure } from "../domain/figure.ts";
import type { Indicator } from "../domain/indicator.ts";
import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";
import { hasNumber } from "./figures.ts";
import type { NumberedFigure } from "./figures.ts";

/** Counts from 1 to this could point at a person; nought points at nobody. */
const LARGEST = 4;
const NAMES_AREA =
  /\b(?:districts?|boroughs?|wards?|areas?|parish(?:es)?|neighbourhoods?|villages?|towns?|estates?|streets?|postcodes?|LSOAs?|MSOAs?)\b/i;

const isSmall = ({ value, isChange }: NumberedFigure): boolean =>
  !isChange && value >= 1 && value <= LARGEST;

/** A count that is small, and what it is the count of. */
interface SmallCount {
  readonly name: string;
  readonly figure: NumberedFigure;
  readonly area: boolean;
}

/** Finds a small count among the areas that an indicator's figures total. */
function smallCountInArea({ name, breakdown = [] }: Indicator): SmallCount | null {
  for (const area of breakdown) {
    const figure = [area.thisYear, area.lastYear, area.baseline].filter(hasNumber).find(isSmall);
    if (figure !== undefined) return { name: `${area.name}: ${name}`, figure, area: true };
  }
  return null;
}

function smallCountIn({ name }: Indicator, numbers: readonly NumberedFigure[]): SmallCount | null {
  const figure = numbers.find(isSmall);
  return figure === undefined ? null : { name, figure, area: NAMES_AREA.test(name) };
}

/** Finds counts small enough to point at a person, more so where they are for a small area. */
export const checkSmallNumbers = eachIndicator((indicator, { numbers }) => {
  if (indicator.unit !== "count") return null;
  const small = smallCountInArea(indicator) ?? smallCountIn(indicator, numbers);
  if (small === null) return null;
  const { name, figure, area } = small;
  return notice.smallNumber(figure.place, {
    name,
    figure: describeFigure(figure, indicator.unit),
    area,
  });
});
