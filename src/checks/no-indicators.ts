import { aimsOf, indicatorsOf } from "../domain/agreement.ts";
import { notice } from "../finding.ts";
import type { Check } from "./check.ts";

/** Finds that a workbook has given neither an indicator nor an action. */
export const checkForAnything: Check = ({ priorities }) => {
  const isEmpty = priorities.every(
    (priority) =>
      indicatorsOf(priority).length === 0 &&
      aimsOf(priority).every(({ actions }) => actions.length === 0),
  );
  return isEmpty ? [notice.noIndicators()] : [];
};
