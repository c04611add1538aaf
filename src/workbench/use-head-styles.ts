import { makeStyles, tokens } from "@fluentui/react-components";

/** How the letters and numbers at a sheet's edges look, which stay in sight. */
export const useHeadStyles = makeStyles({
  head: {
    position: "sticky",
    padding: 0,
    textAlign: "center",
    fontWeight: tokens.fontWeightRegular,
    fontSize: "12px",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { top: 0, zIndex: 2 },
  side: { left: 0, zIndex: 1 },
  corner: { zIndex: 3 },
  hidden: { fontStyle: "italic", textDecorationLine: "line-through" },
});
