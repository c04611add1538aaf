import { makeStaticStyles } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { createRoot, type Root } from "react-dom/client";

import type { OnCommandResult } from "../commands/command-result.ts";
import { NOTHING_SAID } from "../commands/said.ts";
import { startCommands } from "../commands/start-commands.ts";
import { dayOf } from "../domain/day.ts";
import { ExcelWorkbook } from "../workbook/excel/excel-workbook.ts";
import type { FileThreads } from "../workbook/file/file-workbook.ts";
import { startThreadsWhenNeeded } from "../workbook/file/web-threads.ts";
import { detailsOf, optionsOf, type Answers } from "./answers.ts";
import { followOfficeTheme, type OfficeColour } from "./theme/follow-office-theme.ts";
import { OutsideExcel } from "./OutsideExcel.tsx";
import { TaskPane } from "./TaskPane.tsx";
import { whenSeen } from "./when-seen.ts";
import { startWorkerPipeline } from "./pipeline/worker-pipeline.ts";

const usePageStyles = makeStaticStyles({
  "html, body, #root": { height: "100%", margin: 0 },
});

/** The pane over the workbook that is open in Excel. */
function ExcelPane({ officeColour, ...pane }: ExcelPaneProps) {
  usePageStyles();
  const colour = useSyncExternalStore(officeColour.follow, officeColour.now);
  return (
    <TaskPane
      {...pane}
      today={dayOf(new Date())}
      {...(colour === undefined ? {} : { officeTheme: { bodyBackgroundColor: colour } })}
    />
  );
}

interface ExcelPaneProps {
  readonly workbook: ExcelWorkbook;
  readonly pipeline: ReturnType<typeof startWorkerPipeline>;
  readonly files: FileThreads;
  readonly onAnswers: (answers: Answers) => void;
  readonly onCommandResult: OnCommandResult;
  readonly officeColour: OfficeColour;
}

function rootOfPage(): Root {
  const element = document.getElementById("root");
  if (element === null) throw new Error("the page has no #root");
  return createRoot(element);
}

/** Draws the pane over a workbook that is open in Excel. */
function drawPane(
  workbook: ExcelWorkbook,
  channels: Pick<ExcelPaneProps, "onAnswers" | "onCommandResult">,
): void {
  const start = (): Worker =>
    new Worker(new URL("./pipeline/pipeline-worker.ts", import.meta.url), { name: "pipeline" });
  rootOfPage().render(
    <ExcelPane
      workbook={workbook}
      pipeline={startWorkerPipeline(start)}
      files={startThreadsWhenNeeded()}
      {...channels}
      officeColour={followOfficeTheme(Office)}
    />,
  );
}

/** Starts the ribbon's buttons at once, for which the page may stay unseen, and the pane when it is seen. */
function startInExcel(): void {
  const workbook = new ExcelWorkbook({ Excel, Office });
  // The buttons and the pane stand on one page: what is said in the pane holds for both.
  let said = NOTHING_SAID;
  const onAnswers = (answers: Answers): void => {
    said = { details: detailsOf(answers), options: optionsOf(answers) };
  };
  const onCommandResult = startCommands({
    office: Office,
    workbook,
    today: () => dayOf(new Date()),
    said: () => said,
    messagePage: new URL("message.html", location.href).href,
  });
  whenSeen(() => {
    drawPane(workbook, { onAnswers, onCommandResult });
  });
}

/** Says that the page belongs inside Excel. */
function startOutside(): void {
  whenSeen(() => {
    rootOfPage().render(<OutsideExcel />);
  });
}

// Where Microsoft's library could not be loaded, there is no Excel around the page either.
if ("Office" in globalThis) {
  void Office.onReady(({ host }) => {
    if (host === Office.HostType.Excel) startInExcel();
    else startOutside();
  });
} else {
  startOutside();
}
