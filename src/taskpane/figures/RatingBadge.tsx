import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { RatingColour } from "../../domain/rating-colour.ts";

const useStyles = makeStyles({
  badge: {
    display: "inline-block",
    flexShrink: 0,
    padding: `1px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    // Forced colours take the fill away; the border then still makes it a badge.
    border: "1px solid transparent",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  green: {
    backgroundColor: tokens.colorPaletteGreenBackground2,
    color: tokens.colorPaletteGreenForeground2,
  },
  amber: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
  },
  red: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    color: tokens.colorPaletteRedForeground2,
  },
  notRated: {
    backgroundColor: tokens.colorNeutralBackground6,
    color: tokens.colorNeutralForeground1,
  },
});

/** A rating's word on its colour (Rule R7). */
export function RatingBadge({
  colour,
  words,
}: {
  readonly colour: RatingColour;
  readonly words: string;
}) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.badge, styles[colour])}>{words}</span>;
}
