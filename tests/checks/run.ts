import { runChecks, type CheckCode } from "../../src/checks/checks.ts";
import type { Indicator } from "../../src/domain/indicator.ts";
import { judgeAgreement } from "../../src/domain/judge.ts";
import type { Finding } from "../../src/finding.ts";
import { agreement, priority, table } from "../domain/build.ts";
import * as kent from "../domain/kent.ts";
import * as medway from "../domain/medway.ts";

/** Runs one check on indicators of one priority. */
export function findIn(
  code: CheckCode,
  indicators: readonly Indicator[],
  reportDate: string | null = null,
): readonly Finding[] {
  const judged = judgeAgreement(agreement([priority("Priority", [table(indicators)])], reportDate));
  return runChecks(judged, [code]);
}

/** Tells what one check finds for one indicator: "B4 warning", or nothing. */
export function found(code: CheckCode, indicator: Indicator, reportDate: string | null = null) {
  return findIn(code, [indicator], reportDate).map(
    ({ place, severity }) => `${place?.cell ?? "nowhere"} ${severity}`,
  );
}

/** Lists what one check finds in the seeds: the beginning of the name, and the cell. */
export function foundIn(
  code: CheckCode,
  indicators: readonly Indicator[],
  reportDate: string | null = null,
): readonly string[] {
  return indicators.flatMap((indicator) =>
    findIn(code, [indicator], reportDate).map(
      ({ place }) => `${indicator.name.slice(0, 32)} ${place?.cell ?? "nowhere"}`,
    ),
  );
}

export const KENT_2012 = kent.KENT_2012.map(kent.indicatorOf);
export const KENT_2014 = kent.KENT_2014.map(kent.indicatorOf);
export const MEDWAY = medway.MEDWAY.map((row) => medway.indicatorOf(row));
export const REPORT_2012 = "2012-03-06";
export const REPORT_2014 = "2014-03-18";
