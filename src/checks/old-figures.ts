import { describeDay } from "../domain/day.ts";
import { monthsBefore } from "../domain/report-date.ts";
import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";
import type { NumberedFigure } from "./figures.ts";

/** A figure older than this is worth a word to the committee. */
const OLDEST_MONTHS = 9;

/** Finds indicators whose newest figure ended more than nine months before the report. */
export const checkOldFigures = eachIndicator((indicator, { reportDate, numbers }) => {
  if (reportDate === null || indicator.noLongerMonitored) return null;
  let newest: NumberedFigure | null = null;
  let months = Infinity;
  for (const figure of numbers) {
    const before = monthsBefore(figure.period, reportDate);
    if (before !== null && before < months) [newest, months] = [figure, before];
  }
  return newest?.period == null || months <= OLDEST_MONTHS
    ? null
    : notice.oldFigures(newest.place, {
        name: indicator.name,
        period: newest.period.label,
        months,
        reportDate: describeDay(reportDate),
      });
});
