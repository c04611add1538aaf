import { createRoot } from "react-dom/client";

import { startWorkerPipeline } from "../taskpane/worker-pipeline.ts";
import { FileWorkbook } from "../workbook/file/file-workbook.ts";
import { startWebThreads } from "../workbook/file/web-threads.ts";
import { Workbench } from "./Workbench.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
const reading = new Worker(new URL("../taskpane/pipeline-worker.ts", import.meta.url), {
  name: "pipeline",
});
createRoot(root).render(
  <Workbench
    workbook={new FileWorkbook(startWebThreads())}
    pipeline={startWorkerPipeline(reading)}
    today={dayOf(new Date())}
  />,
);

/** The day by the clock on the wall, which is not that of Greenwich everywhere. */
function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
