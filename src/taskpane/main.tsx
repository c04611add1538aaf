import { makeStaticStyles } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

import { dayOf } from "../domain/day.ts";
import { ExcelWorkbook } from "../workbook/excel/excel-workbook.ts";
import type { OfficeTheme } from "./choose-theme.ts";
import { OutsideExcel } from "./OutsideExcel.tsx";
import { TaskPane } from "./TaskPane.tsx";
import { whenSeen } from "./when-seen.ts";
import { startWorkerPipeline } from "./worker-pipeline.ts";

const usePageStyles = makeStaticStyles({
  "html, body, #root": { height: "100%", margin: 0 },
});

/** The pane over the workbook that is open in Excel. */
function ExcelPane({ workbook, pipeline, officeTheme }: ExcelPaneProps) {
  usePageStyles();
  return (
    <TaskPane
      workbook={workbook}
      pipeline={pipeline}
      today={dayOf(new Date())}
      {...(officeTheme === undefined ? {} : { officeTheme })}
    />
  );
}

interface ExcelPaneProps {
  readonly workbook: ExcelWorkbook;
  readonly pipeline: ReturnType<typeof startWorkerPipeline>;
  readonly officeTheme: OfficeTheme | undefined;
}

/** Draws the pane, or says that it belongs inside Excel. */
function draw(isExcel: boolean): void {
  const element = document.getElementById("root");
  if (element === null) throw new Error("the page has no #root");
  const root = createRoot(element);
  if (!isExcel) {
    root.render(<OutsideExcel />);
    return;
  }
  const worker = new Worker(new URL("./pipeline-worker.ts", import.meta.url), { name: "pipeline" });
  // Older versions of Excel say nothing of their colours.
  const officeTheme: OfficeTheme | undefined = Office.context.officeTheme;
  root.render(
    <ExcelPane
      workbook={new ExcelWorkbook({ Excel, Office })}
      pipeline={startWorkerPipeline(worker)}
      officeTheme={officeTheme}
    />,
  );
}

// Where Microsoft's library could not be loaded, there is no Excel around the page either.
if ("Office" in globalThis) {
  void Office.onReady(({ host }) => {
    whenSeen(() => {
      draw(host === Office.HostType.Excel);
    });
  });
} else {
  draw(false);
}
