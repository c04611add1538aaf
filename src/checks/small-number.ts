import { describeFigure } from "../domain/figure.ts";
import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";

/** Counts from 1 to this could point at a person; nought points at nobody. */
const LARGEST = 4;
const NAMES_AREA =
  /\b(?:districts?|boroughs?|wards?|areas?|parish(?:es)?|neighbourhoods?|villages?|towns?|estates?|streets?|postcodes?|LSOAs?|MSOAs?)\b/i;

/** Finds counts small enough to point at a person, more so where they are for a small area. */
export const checkSmallNumbers = eachIndicator((indicator, { numbers }) => {
  if (indicator.unit !== "count") return null;
  const small = numbers.find(({ value, isChange }) => !isChange && value >= 1 && value <= LARGEST);
  return small === undefined
    ? null
    : notice.smallNumber(small.place, {
        name: indicator.name,
        figure: describeFigure(small, indicator.unit),
        area: NAMES_AREA.test(indicator.name),
      });
});
