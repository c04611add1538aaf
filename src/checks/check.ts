import { aimsOf, indicatorsOf } from "../domain/agreement.ts";
import type { Action, Aim } from "../domain/agreement.ts";
import type { JudgedAgreement, JudgedIndicator, JudgedPriority } from "../domain/judgement.ts";
import type { Finding } from "../finding.ts";

/** Looks through a judged agreement for one kind of thing that a report should not go out with. */
export type Check = (agreement: JudgedAgreement) => readonly Finding[];

/** What a check of one indicator may need to know about the report it stands in. */
export interface ReportFacts {
  readonly reportDate: string | null;
}

/** Runs a check on every indicator: at most one finding each. */
export function eachIndicator(
  check: (indicator: JudgedIndicator, report: ReportFacts) => Finding | null,
): Check {
  return (agreement) =>
    agreement.priorities.flatMap((priority) =>
      indicatorsOf(priority).flatMap((indicator) => check(indicator, agreement) ?? []),
    );
}

/** Runs a check on every priority. */
export function eachPriority(check: (priority: JudgedPriority) => readonly Finding[]): Check {
  return (agreement) => agreement.priorities.flatMap(check);
}

/** Runs a check on every action of every aim. */
export function eachAction(check: (action: Action, aim: Aim) => Finding | null): Check {
  return eachPriority((priority) =>
    aimsOf(priority).flatMap((aim) => aim.actions.flatMap((action) => check(action, aim) ?? [])),
  );
}
