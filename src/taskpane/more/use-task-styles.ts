import { makeStyles, tokens } from "@fluentui/react-components";

/** How the parts of a task look that all tasks have. */
export const useTaskStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  faint: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});
