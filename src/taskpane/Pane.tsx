import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";

import type { OnCommandResult } from "../commands/command-result.ts";
import type { BuildOutcome, Workbook } from "../workbook/workbook.ts";
import { BuildBar } from "./BuildBar.tsx";
import { BuildResult } from "./BuildResult.tsx";
import { PaneActionsContext, type PaneActions } from "./pane-actions.ts";
import type { Pipeline } from "./pipeline.ts";
import { ReadWorkbook } from "./ReadWorkbook.tsx";
import { UnfinishedNotice } from "./UnfinishedNotice.tsx";
import { Unread } from "./Unread.tsx";
import { useBuild } from "./use-build.ts";
import { useReading } from "./use-reading.ts";
import { countOf } from "./words.ts";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    flexGrow: 1,
    minWidth: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
  },
  told: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflowX: "hidden",
    overflowY: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface PaneProps {
  readonly workbook: Workbook;
  readonly pipeline: Pipeline;
  readonly today: string;
  readonly onBuilt: ((outcome: BuildOutcome) => void) | undefined;
  readonly onCommandResult: OnCommandResult | undefined;
}

/** The pane over one workbook, from the first reading on. */
export function Pane({ workbook, pipeline, today, onBuilt, onCommandResult }: PaneProps) {
  const styles = useStyles();
  const { state, answers, answer, isBusy, readAgain, readNow } = useReading(workbook, pipeline);
  const builder = useBuild({ workbook, pipeline, answers, today, readNow, readAgain, onBuilt });
  const [told, setTold] = useState("");
  // A button of the ribbon found or wrote something since the pane read.
  useEffect(() => onCommandResult?.(readAgain), [onCommandResult, readAgain]);
  const actions: PaneActions = {
    answers,
    answer: (next, words) => {
      if (words !== "") setTold(words);
      answer(next);
    },
    goTo: (place) => {
      workbook.goTo(place).catch((error: unknown) => {
        builder.tellFailure(error, "going");
      });
    },
  };
  const loaded = state.kind === "read" ? state.loaded : null;
  const left =
    loaded === null || isBusy ? "" : `${countOf(loaded.reading.findings.length, "finding")} left.`;
  return (
    <PaneActionsContext.Provider value={actions}>
      <div className={styles.pane}>
        <main className={styles.main} aria-busy={isBusy || state.kind === "reading"}>
          {builder.unfinished !== null && (
            <UnfinishedNotice
              unfinished={builder.unfinished}
              isRestoring={builder.state.kind === "restoring"}
              onRestore={builder.restore}
            />
          )}
          {builder.state.kind === "built" && (
            <BuildResult
              outcome={builder.state.outcome}
              tabs={builder.state.tabs}
              reading={builder.state.reading}
              onDismiss={builder.dismiss}
            />
          )}
          {state.kind === "read" ? (
            <ReadWorkbook loaded={state.loaded} isBusy={isBusy} onReadAgain={readAgain} />
          ) : (
            <Unread state={state} onReadAgain={readAgain} />
          )}
        </main>
        <BuildBar builder={builder} canBuild={loaded !== null && !loaded.reading.holdsNothing} />
        <div role="status" className={styles.told}>
          {told === "" || left === "" ? "" : `${told} ${left}`}
        </div>
      </div>
    </PaneActionsContext.Provider>
  );
}
