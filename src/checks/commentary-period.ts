import { notice } from "../finding.ts";
import { wholeAgreement } from "./check.ts";
import { findContradictions } from "./commentary/contradictions.ts";

/** Finds periods in the commentary that none of its tables' figures is for. */
export const checkCommentaryPeriods = wholeAgreement((agreement) =>
  findContradictions(agreement)
    .filter(({ kind }) => kind === "period")
    .map(({ paragraph, place, ...it }) => notice.commentary(paragraph, place, it)),
);
