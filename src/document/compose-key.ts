import { RATING_WORDS } from "../domain/describe-rating.ts";
import type { Status } from "../domain/status.ts";
import type { RatingColour } from "../domain/rating-colour.ts";
import { describeRatingRule } from "../domain/rating-rule.ts";
import type { RatingRule } from "../domain/rating-rule.ts";
import { STATUS_WORDS } from "./compose-aims.ts";
import type { Key } from "./report.ts";

const COLOURS: readonly RatingColour[] = ["green", "amber", "red", "notRated"];
const STATUSES: readonly Status[] = ["complete", "inProgress", "incomplete"];

/** Composes the key from the rule in force, so that it cannot say anything else (Rule R5). */
export function composeKey(rule: RatingRule): Key {
  const lines = describeRatingRule(rule);
  const meaning = (colour: RatingColour): string =>
    colour === "notRated"
      ? "no rule applies, and the reason is given."
      : `${lines
          .filter((line) => line.colour === colour)
          .map(({ text }) => text)
          .join("; ")}.`;
  return {
    glyphs:
      "▲ more, ▼ less, ◆ no change: which way the number moved. The rating says whether that is good. Differences between percentages are in percentage points, all others in percent.",
    assumed:
      "“Assumed”: whether higher or lower is better was judged from the indicator's name and is still to be confirmed.",
    ratings: COLOURS.map((colour) => ({
      colour,
      word: RATING_WORDS[colour],
      meaning: meaning(colour),
    })),
    statuses: STATUSES.map((status) => ({
      status,
      word: STATUS_WORDS[status],
      meaning: status === "incomplete" ? "unlikely to be completed" : "",
    })),
  };
}
