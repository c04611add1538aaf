import { notice } from "../finding.ts";
import { wholeAgreement } from "./check.ts";
import { findContradictions } from "./commentary/contradictions.ts";

/**
 * Finds numbers in the commentary that its tables contradict: "rose by 1.8%" beside ▲ 1.9%. Progress
 * of actions and updates in words are not read.
 */
export const checkCommentaryFigures = wholeAgreement((agreement) =>
  findContradictions(agreement)
    .filter(({ kind }) => kind === "figure")
    .map(({ paragraph, place, ...it }) => notice.commentary(paragraph, place, it)),
);
