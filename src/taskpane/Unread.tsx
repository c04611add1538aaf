import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useId } from "react";

import type { ReadingState } from "./use-reading.ts";

const useStyles = makeStyles({
  loading: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalM,
    margin: "auto",
  },
  waiting: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  again: { alignSelf: "flex-start" },
});

interface UnreadProps {
  readonly state: Exclude<ReadingState, { kind: "read" }>;
  readonly onReadAgain: () => void;
}

/** What stands in the pane before a workbook is read, and where it cannot be. */
export function Unread({ state, onReadAgain }: UnreadProps) {
  const styles = useStyles();
  const id = useId();
  if (state.kind === "reading") {
    return (
      <div className={styles.loading}>
        <Spinner aria-labelledby={id} />
        <h1 id={id} className={styles.waiting}>
          Reading the workbook …
        </h1>
      </div>
    );
  }
  return (
    <>
      <h1 className={styles.title}>The workbook could not be read</h1>
      <MessageBar intent="error" layout="multiline" politeness="assertive">
        <MessageBarBody>{state.message}</MessageBarBody>
      </MessageBar>
      <Button className={styles.again} onClick={onReadAgain}>
        Read again
      </Button>
    </>
  );
}
