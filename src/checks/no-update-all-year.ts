import type { Figure } from "../domain/indicator.ts";
import { endsAfter } from "../domain/report-date.ts";
import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";

/** Words with a figure in them are an update, though not one that can be read as a number. */
const isSilent = (figure: Figure): boolean =>
  figure.value === null && figure.symbol !== "c" && !/\d\s*%/.test(figure.text);

/** Finds indicators that had no figure in any quarter of a year that is over. */
export const checkNoUpdateAllYear = eachIndicator((indicator, { reportDate }) => {
  const { layout, series, thisYear, noLongerMonitored } = indicator;
  if (layout !== "quarters" || noLongerMonitored || !series.every(isSilent)) return null;
  const goesOn = reportDate !== null && series.some(({ period }) => endsAfter(period, reportDate));
  const last = thisYear ?? series.at(-1);
  return last === undefined || goesOn
    ? null
    : notice.noUpdateAllYear(last.place, { name: indicator.name });
});
