import type { JudgedAgreement } from "../domain/judgement.ts";
import type { Finding } from "../finding.ts";
import { checkAmbiguousTargets } from "./ambiguous-target.ts";
import type { Check } from "./check.ts";
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
export const CHECKS: Readonly<Record<string, Check>> = {
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
};

/** Runs every check on an agreement: at most one finding an indicator and code. */
export function runChecks(agreement: JudgedAgreement): readonly Finding[] {
  return Object.values(CHECKS).flatMap((check) => check(agreement));
}
