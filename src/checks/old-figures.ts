import { describeDay } from "../domain/day.ts";
import { monthsBefore } from "../domain/report-date.ts";
import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";
import { allFigures, hasNumber } from "./figures.ts";

/** A figure older than this is worth a word to the committee. */
const OLDEST_MONTHS = 9;

/** Finds indicators whose newest figure ended more than nine months before the report. */
export const checkOldFigures = eachIndicator((indicator, { reportDate }) => {
  if (reportDate === null || indicator.noLongerMonitored) return null;
  const [newest] = allFigures(indicator)
    .filter(hasNumber)
    .flatMap((figure) => {
      const months = monthsBefore(figure.period, reportDate);
      return months === null || figure.period === null
        ? []
        : [{ figure, months, period: figure.period.label }];
    })
    .sort((one, other) => one.months - other.months);
  return newest === undefined || newest.months <= OLDEST_MONTHS
    ? null
    : notice.oldFigures(newest.figure.place, {
        name: indicator.name,
        period: newest.period,
        months: newest.months,
        reportDate: describeDay(reportDate),
      });
});
