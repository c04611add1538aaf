import { describeDay } from "../domain/day.ts";
import { endsAfter } from "../domain/report-date.ts";
import { notice } from "../finding.ts";
import { eachIndicator } from "./check.ts";

/** Finds figures for periods that end after the report's date: nobody could have known them. */
export const checkPeriodsAfterReport = eachIndicator((indicator, { reportDate, numbers }) => {
  if (reportDate === null) return null;
  const early = numbers.find((figure) => endsAfter(figure.period, reportDate));
  return early?.period == null
    ? null
    : notice.periodAfterReport(early.place, {
        name: indicator.name,
        period: early.period.label,
        reportDate: describeDay(reportDate),
      });
});
