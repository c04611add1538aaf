import type { JudgedAgreement } from "../domain/judgement.ts";
import { RATING_RULE } from "../domain/rating-rule.ts";
import type { Finding } from "../finding.ts";
import { priorityKeys } from "../domain/plan-keys.ts";
import { composeIndicators } from "./compose-indicators.ts";
import { composeKey } from "./compose-key.ts";
import { composeOverview } from "./compose-overview.ts";
import { composeGone, composePriority } from "./compose-priority.ts";
import type { Report } from "./report.ts";
import { describeDay } from "../domain/day.ts";
import { describeTitle } from "./report-title.ts";

/** What the report says about itself. Days are written "2014-03-18". */
export interface ReportDetails {
  readonly title: string;
  /** "B", or null. */
  readonly letter: string | null;
  readonly reportDate: string | null;
  readonly builtOn: string;
  /** "January 2014", or null. */
  readonly figuresAsAt: string | null;
  /** True for the finished paper: it asks for nothing, and keeps nothing but the plan. */
  readonly isFinal?: boolean;
}

/** Composes what the committee is told, in words of the report. */
export function composeReport(
  agreement: JudgedAgreement,
  findings: readonly Finding[],
  details: ReportDetails,
): Report {
  const { reportDate, builtOn, figuresAsAt, isFinal = false } = details;
  const keys = priorityKeys(agreement);
  const gone = isFinal ? [] : (agreement.words?.gone ?? []);
  return {
    titleLine: describeTitle(details),
    reportDate: reportDate === null ? null : describeDay(reportDate),
    builtOn: { day: builtOn, words: describeDay(builtOn) },
    figuresAsAt,
    overview: composeOverview(agreement, findings, !isFinal),
    priorities: [
      ...agreement.priorities.map((priority, index) =>
        composePriority(priority, { key: keys[index] ?? "", reportDate, asks: !isFinal }),
      ),
      ...gone.map(composeGone),
    ],
    indicators: composeIndicators(agreement),
    key: composeKey(RATING_RULE),
  };
}
