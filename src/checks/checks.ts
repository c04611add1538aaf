import type { JudgedAgreement } from "../domain/judgement.ts";
import type { Finding } from "../finding.ts";
import { checkAmbiguousTargets } from "./ambiguous-target.ts";
import { visitIndicators, type Check } from "./check.ts";
import { checkCommentaryDirections } from "./commentary-direction.ts";
import { checkCommentaryFigures } from "./commentary-figure.ts";
import { checkCommentaryPeriods } from "./commentary-period.ts";
import { checkDuplicates } from "./duplicate-indicator.ts";
import { checkImplausibleJumps } from "./implausible-jump.ts";
import { checkMissingFigures } from "./missing-figure.ts";
import { checkMixedUnits } from "./mixed-units.ts";
import { checkForAnything } from "./no-indicators.ts";
import { checkLeads } from "./no-lead.ts";
import { checkProgress } from "./no-progress.ts";
import { checkStatuses } from "./no-status.ts";
import { checkNoUpdateAllYear } from "./no-update-all-year.ts";
import { checkOldFigures } from "./old-figures.ts";
import { checkOverlappingPeriods } from "./overlapping-periods.ts";
import { checkPeriodsAfterReport } from "./period-after-report.ts";
import { checkAssumedPolarity } from "./polarity-assumed.ts";
import { checkPrintedDifferences } from "./printed-difference.ts";
import { checkQuarterOnQuarter } from "./quarter-on-quarter.ts";
import { checkSmallNumbers } from "./small-number.ts";
import { checkUnlikePeriods } from "./unlike-periods.ts";

/** Every check a report gets, under the code of its findings; errors first, then warnings and notes. */
const CHECKS = {
  "no-indicators": checkForAnything,
  "printed-difference": checkPrintedDifferences,
  "mixed-units": checkMixedUnits,
  "commentary-figure": checkCommentaryFigures,
  "commentary-direction": checkCommentaryDirections,
  "commentary-period": checkCommentaryPeriods,
  "unlike-periods": checkUnlikePeriods,
  "period-after-report": checkPeriodsAfterReport,
  "implausible-jump": checkImplausibleJumps,
  "duplicate-indicator": checkDuplicates,
  "ambiguous-target": checkAmbiguousTargets,
  "polarity-assumed": checkAssumedPolarity,
  "small-number": checkSmallNumbers,
  "overlapping-periods": checkOverlappingPeriods,
  "old-figures": checkOldFigures,
  "quarter-on-quarter": checkQuarterOnQuarter,
  "missing-figure": checkMissingFigures,
  "no-update-all-year": checkNoUpdateAllYear,
  "no-lead": checkLeads,
  "no-progress": checkProgress,
  "no-status": checkStatuses,
} as const satisfies Readonly<Record<string, Check>>;

/** The code of a check's findings. */
export type CheckCode = keyof typeof CHECKS;

const isCode = (code: string): code is CheckCode => code in CHECKS;

export const CHECK_CODES: readonly CheckCode[] = Object.keys(CHECKS).filter(isCode);

/** A check, and what it has found on indicators. */
interface Run {
  readonly check: Check;
  readonly findings: Finding[];
}

/**
 * Runs checks on an agreement, in the order given: at most one finding an indicator and code. All checks
 * of an indicator look at it one after another, while it is at hand.
 */
export function runChecks(
  agreement: JudgedAgreement,
  codes: readonly CheckCode[] = CHECK_CODES,
): readonly Finding[] {
  const runs = codes.map((code): Run => ({ check: CHECKS[code], findings: [] }));
  const ofIndicators = runs.flatMap(({ check, findings }) =>
    check.of === "indicator" ? [{ find: check.find, findings }] : [],
  );
  visitIndicators(agreement, (indicator, facts) => {
    for (const { find, findings } of ofIndicators) {
      const finding = find(indicator, facts);
      if (finding !== null) findings.push(finding);
    }
  });
  return runs.flatMap(({ check, findings }) =>
    check.of === "agreement" ? check.find(agreement) : findings,
  );
}
