import { makeStyles, tokens } from "@fluentui/react-components";

import { RATING_WORDS } from "../domain/describe-rating.ts";
import type { RatingColour } from "../domain/rating-colour.ts";
import { RatingBadge } from "./figures/RatingBadge.tsx";

/** The worst first: that is what a committee asks about. */
const ORDER: readonly RatingColour[] = ["red", "amber", "green", "notRated"];

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
});

/** Counts indicators by their rating; a rating that nobody has is left out. */
export function RatingCounts({
  ratings,
}: {
  readonly ratings: Readonly<Record<RatingColour, number>>;
}) {
  const styles = useStyles();
  const counted = ORDER.filter((colour) => ratings[colour] > 0);
  if (counted.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Ratings">
      {counted.map((colour) => (
        <li key={colour}>
          <RatingBadge
            colour={colour}
            words={`${ratings[colour].toLocaleString("en-GB")} ${RATING_WORDS[colour].toLowerCase()}`}
          />
        </li>
      ))}
    </ul>
  );
}
