import { notice } from "../finding.ts";
import { wholeAgreement } from "./check.ts";
import { findContradictions } from "./commentary/contradictions.ts";

/** Finds movements in the commentary that go the other way in its tables: "has fallen" beside ▲. */
export const checkCommentaryDirections = wholeAgreement((agreement) =>
  findContradictions(agreement)
    .filter(({ kind }) => kind === "direction")
    .map(({ paragraph, place, ...it }) => notice.commentary(paragraph, place, it)),
);
