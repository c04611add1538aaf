import { aimsOf, indicatorsOf } from "../domain/agreement.ts";
import { notice } from "../finding.ts";
import { wholeAgreement } from "./check.ts";

/** Finds that a workbook has given neither an indicator nor an action. */
export const checkForAnything = wholeAgreement(({ priorities }) => {
  const isEmpty = priorities.every(
    (priority) =>
      indicatorsOf(priority).length === 0 &&
      aimsOf(priority).every(({ actions }) => actions.length === 0),
  );
  return isEmpty ? [notice.noIndicators()] : [];
});
