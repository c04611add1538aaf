import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

import type { OnCommandResult } from "../commands/command-result.ts";
import type { FileThreads } from "../workbook/file/file-workbook.ts";
import type { BuildOutcome, Workbook } from "../workbook/workbook.ts";
import type { Answers } from "./answers.ts";
import { afterBuild, sheetsBeside, waiting, type Beside } from "./beside/beside.ts";
import { BuildBar } from "./build/BuildBar.tsx";
import { BuildResult } from "./build/BuildResult.tsx";
import { PaneActionsContext, type PaneActions } from "./pane-actions.ts";
import type { Pipeline } from "./pipeline/pipeline.ts";
import { ReadWorkbook } from "./ReadWorkbook.tsx";
import { tabInFront } from "./tab-in-front.ts";
import { UnfinishedNotice } from "./build/UnfinishedNotice.tsx";
import { Unread } from "./Unread.tsx";
import { useActiveSheet } from "./use-active-sheet.ts";
import { useBuild } from "./build/use-build.ts";
import { useReading } from "./use-reading.ts";
import { UNSEEN } from "./theme/unseen.ts";
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
  told: UNSEEN,
});

interface PaneProps {
  readonly workbook: Workbook;
  readonly pipeline: Pipeline;
  readonly files: FileThreads;
  readonly today: string;
  readonly beside: Beside;
  readonly onBeside: (beside: Beside) => void;
  readonly onAddFiles: ((files: Iterable<File>) => void) | undefined;
  readonly onBuilt: ((outcome: BuildOutcome) => void) | undefined;
  readonly onAnswers: ((answers: Answers) => void) | undefined;
  readonly onCommandResult: OnCommandResult | undefined;
}

/** The pane over one workbook, from the first reading on. */
export function Pane(props: PaneProps) {
  const { workbook, pipeline, files, today, beside } = props;
  const { onBeside, onAddFiles, onBuilt, onAnswers, onCommandResult } = props;
  const styles = useStyles();
  const reader = useReading(workbook, pipeline, beside);
  const { state, answers, answer, isBusy, readAgain, readNow } = reader;
  const active = useActiveSheet(workbook);
  // Files are read one after another, each beside those that came meanwhile.
  const besideNow = useRef(beside);
  const putBeside = (next: Beside): void => {
    besideNow.current = next;
    onBeside(next);
  };
  const builder = useBuild({
    workbook,
    pipeline,
    answers,
    today,
    readNow,
    readAgain,
    onBuilt: (outcome, own) => {
      putBeside(afterBuild(besideNow.current, beside, outcome, own));
      // The tabs stand now, with cells to lead to, and hold what was typed.
      reader.readAfterBuild(besideNow.current);
      onBuilt?.(outcome);
    },
  });
  const [told, setTold] = useState("");
  // A button of the ribbon found or wrote something since the pane read.
  useEffect(() => onCommandResult?.(readAgain), [onCommandResult, readAgain]);
  useEffect(() => onAnswers?.(answers), [onAnswers, answers]);
  const elsewhere = sheetsBeside(beside);
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
    isElsewhere: (sheet) => elsewhere.has(sheet),
  };
  const loaded = state.kind === "read" ? state.loaded : null;
  const left =
    loaded === null || isBusy ? "" : `${countOf(loaded.reading.findings.length, "finding")} left.`;
  const inFront = loaded === null ? null : tabInFront(loaded, builder.tabs, active.now);
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
            <ReadWorkbook
              loaded={state.loaded}
              isBusy={isBusy}
              onReadAgain={readAgain}
              inFront={inFront}
              sheetAtFirst={active.atFirst}
              tasks={{
                loaded: state.loaded,
                answers,
                today,
                pipeline,
                files,
                openNew: workbook.openNew,
                beside,
                onBeside: (change) => {
                  putBeside(change(besideNow.current));
                  reader.readBeside(besideNow.current);
                },
                onAddFiles,
              }}
            />
          ) : (
            <Unread state={state} onReadAgain={readAgain} />
          )}
        </main>
        <BuildBar
          builder={builder}
          canBuild={loaded !== null && !loaded.reading.holdsNothing}
          tabInFront={inFront}
          waiting={waiting(beside).length}
        />
        <div role="status" className={styles.told}>
          {told === "" || left === "" ? "" : `${told} ${left}`}
        </div>
      </div>
    </PaneActionsContext.Provider>
  );
}
