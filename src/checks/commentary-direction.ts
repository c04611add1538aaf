import { notice } from "../finding.ts";
import type { Check } from "./check.ts";
import { findContradictions } from "./commentary/contradictions.ts";

/** Finds movements in the commentary that go the other way in its tables: "has fallen" beside ▲. */
export const checkCommentaryDirections: Check = (agreement) =>
  findContradictions(agreement)
    .filter(({ kind }) => kind === "direction")
    .map(({ paragraph, place, ...it }) => notice.commentary(paragraph, place, it));
