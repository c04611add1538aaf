import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";

import { useEffect, useRef } from "react";

import type { Task, TaskState } from "./use-task.ts";

const useStyles = makeStyles({
  running: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  words: { margin: 0, overflowWrap: "anywhere" },
  cancel: { alignSelf: "flex-start" },
});

interface TaskStatusProps {
  readonly task: Pick<Task<unknown>, "state" | "cancel">;
  /** What a screen reader calls the bar: "Making the workbooks". */
  readonly name: string;
  /** What is said once it is done. */
  readonly done: string;
}

/** How far a task has come, with the way to stop it, and what became of it. */
export function TaskStatus({ task: { state, cancel }, name, done }: TaskStatusProps) {
  const styles = useStyles();
  const words = wordsOf(state, done);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed, Cancel, is gone: the keyboard goes on here.
    const isLost = state.kind === "cancelled" && document.activeElement === document.body;
    if (isLost) box.current?.focus();
  }, [state.kind]);
  return (
    <div ref={box} tabIndex={-1} className={styles.running}>
      {state.kind === "failed" && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{state.message}</MessageBarBody>
        </MessageBar>
      )}
      <div role="status">{words !== "" && <p className={styles.words}>{words}</p>}</div>
      {state.kind === "running" && (
        <>
          <ProgressBar
            aria-label={name}
            thickness="large"
            {...(state.progress.part === null
              ? {}
              : { value: state.progress.part.done, max: state.progress.part.of })}
          />
          <Button size="small" className={styles.cancel} onClick={cancel}>
            Cancel
          </Button>
        </>
      )}
    </div>
  );
}

function wordsOf(state: TaskState<unknown>, done: string): string {
  switch (state.kind) {
    case "running":
      return state.progress.words;
    case "made":
      return done;
    case "cancelled":
      return "Cancelled.";
    case "idle":
    case "failed":
      return "";
  }
}
