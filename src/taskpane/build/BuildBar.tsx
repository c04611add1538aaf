import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";

import type { TabInFront } from "../tab-in-front.ts";
import type { BuildState, PaneBuilder } from "./use-build.ts";
import { countOf } from "../words.ts";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Where little fits, as at a zoom of 400 %, the bar must not cover what is read.
    "@media (min-height: 420px)": { position: "sticky", bottom: 0, zIndex: 1 },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  build: { flexGrow: 1 },
  status: { minHeight: 0 },
  line: { margin: 0, overflowWrap: "anywhere" },
});

interface BuildBarProps {
  readonly builder: PaneBuilder;
  /** False where there is nothing to build from. */
  readonly canBuild: boolean;
  readonly tabInFront: TabInFront | null;
  /** How many returned workbooks the appendix does not hold yet. */
  readonly waiting: number;
}

/** The button that builds, always in sight; how far it has come, and what became of it. */
export function BuildBar({ builder, canBuild, tabInFront, waiting }: BuildBarProps) {
  const styles = useStyles();
  const { state, build, cancel, dismiss } = builder;
  const buttons = useRef<HTMLDivElement>(null);
  const isRunning = state.kind === "running";
  const isDisabled = isRunning || state.kind === "restoring" || !canBuild;
  const words = wordsOf(state);
  const wasShown = useRef(false);
  useEffect(() => {
    // The button that was pressed (Cancel, Close, Restore) is gone: the keyboard goes on here.
    if (wasShown.current && document.activeElement === document.body) {
      buttons.current?.querySelector("button")?.focus({ preventScroll: true });
    }
    wasShown.current = true;
  }, [state.kind]);
  return (
    <section aria-label="Build" className={styles.bar}>
      {state.kind === "failed" && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{state.message}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={dismiss}>
              Dismiss
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {isRunning && <BuildProgressBar state={state} />}
      <div role="status" className={styles.status}>
        {words !== "" && <p className={styles.line}>{words}</p>}
        {words === "" && waiting > 0 && (
          <p className={styles.line}>
            {`${countOf(waiting, "returned workbook")} not yet in the appendix`}
          </p>
        )}
      </div>
      <div ref={buttons} className={styles.buttons}>
        <Button
          className={styles.build}
          appearance="primary"
          size="large"
          disabledFocusable={isDisabled}
          onClick={() => {
            build();
          }}
        >
          Build appendix
        </Button>
        {tabInFront?.isBuildable === true && !isRunning && (
          <Button
            size="large"
            disabledFocusable={isDisabled}
            onClick={() => {
              build(tabInFront.lead.key);
            }}
          >
            Build this tab only
          </Button>
        )}
        {isRunning && (
          <Button size="large" disabledFocusable={state.isCancelling} onClick={cancel}>
            Cancel
          </Button>
        )}
      </div>
    </section>
  );
}

function BuildProgressBar({ state }: { readonly state: Extract<BuildState, { kind: "running" }> }) {
  const { progress } = state;
  return progress === null ? (
    <ProgressBar aria-label="Building the appendix" thickness="large" />
  ) : (
    <ProgressBar
      aria-label="Building the appendix"
      thickness="large"
      value={progress.done}
      max={progress.of}
      aria-valuetext={`${progress.done} of ${progress.of} tabs`}
    />
  );
}

function wordsOf(state: BuildState): string {
  switch (state.kind) {
    case "running":
      return wordsOfRun(state);
    case "cancelled":
      return "Cancelled. The workbook is as it was.";
    case "restoring":
      return "Putting the workbook back as it was …";
    case "restored":
      return "The workbook is as it was before the build that was cut off.";
    case "idle":
    case "built":
    case "failed":
      return "";
  }
}

function wordsOfRun({ progress, isCancelling }: Extract<BuildState, { kind: "running" }>): string {
  if (isCancelling) return "Cancelling: the workbook is put back as it was …";
  if (progress === null) return "Reading the workbook as it stands now …";
  return `Writing tab ${Math.min(progress.done + 1, progress.of)} of ${progress.of}: ${progress.sheet}`;
}
