import { makeStyles, tokens } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";

import type { WorkbookContent } from "../workbook/workbook.ts";

const useStyles = makeStyles({
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalL,
  },
  icon: { color: tokens.colorNeutralForeground3 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const holdsACell = ({ grids }: WorkbookContent): boolean =>
  grids.some(({ cells }) =>
    cells.some((row) => row?.some((cell) => cell !== undefined && cell.kind !== "empty")),
  );

/** Says what is missing where there is nothing to build from. */
export function EmptyState({ contents }: { readonly contents: readonly WorkbookContent[] }) {
  const styles = useStyles();
  const isBlank = !contents.some(holdsACell);
  return (
    <div className={styles.empty}>
      <DocumentTableRegular aria-hidden fontSize={40} className={styles.icon} />
      <h1 className={styles.title}>
        {isBlank ? "This workbook is empty" : "No indicator was found"}
      </h1>
      <p className={styles.text}>
        {isBlank
          ? "Open the workbook that holds your indicators, or type them in, then read again."
          : "Nothing in this workbook could be read as an indicator or an action. A table is recognised by a heading such as Indicator, Measure or Action, with a column for each year beside it."}
      </p>
    </div>
  );
}
