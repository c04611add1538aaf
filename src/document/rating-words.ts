import { NOT_RATED_WORDS, RATING_WORDS } from "../domain/describe-rating.ts";
import type { Indicator } from "../domain/indicator.ts";
import { isNextQuarter } from "../domain/quarter.ts";
import type { NotRatedReason, Standing } from "../domain/judgement.ts";
import type { RatingColour } from "../domain/rating-colour.ts";
import type { Outcome } from "./report-cell.ts";

/** Writes a rating as it is printed; a polarity that nobody has confirmed is owned up to (Rule R1). */
export const outcomeOf = (colour: RatingColour, assumed: boolean, reason: string): Outcome => ({
  word: assumed ? `${RATING_WORDS[colour]} (assumed)` : RATING_WORDS[colour],
  reason,
});

const firstLower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Says in a few words why an indicator is not rated; one with a polarity of neither is contextual. */
export function describeNotRated(reason: NotRatedReason, indicator: Indicator): string {
  const contextual = indicator.polarity === "none" && indicator.polaritySource !== "none";
  return reason === "noPolarity" && contextual ? "contextual" : firstLower(NOT_RATED_WORDS[reason]);
}

/** Names what stands under last year: in the papers also the quarter before (Rule D2). */
export const nameOfLast = ({ thisYear, lastYear }: Indicator): string =>
  isNextQuarter(thisYear?.period ?? null, lastYear?.period ?? null)
    ? "the quarter before"
    : "last year";

/**
 * Says in a few words how a figure stands against last year and the baseline (Rule R4).
 *
 * @example describeStandings("better", "worse") //=> "worse than baseline"
 */
export function describeStandings(
  lastYear: Standing,
  baseline: Standing,
  lastName = "last year",
): string {
  const named = (standing: Standing): string => {
    if (lastYear === standing && baseline === standing) return "both";
    return lastYear === standing ? lastName : baseline === standing ? "baseline" : "";
  };
  for (const standing of ["worse", "better"] as const) {
    if (named(standing) !== "") return `${standing} than ${named(standing)}`;
  }
  return "unchanged";
}
