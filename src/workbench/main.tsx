import { createRoot } from "react-dom/client";

import { dayOf } from "../domain/day.ts";
import { loadEverything } from "../taskpane/load-later.ts";
import { startWorkerPipeline } from "../taskpane/pipeline/worker-pipeline.ts";
import { FileWorkbook } from "../workbook/file/file-workbook.ts";
import { startWebThreads } from "../workbook/file/web-threads.ts";
import { Workbench } from "./Workbench.tsx";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no #root");
const startReading = (): Worker =>
  new Worker(new URL("../taskpane/pipeline/pipeline-worker.ts", import.meta.url), {
    name: "pipeline",
  });
const files = startWebThreads();
createRoot(root).render(
  <Workbench
    workbook={new FileWorkbook(files)}
    files={files}
    pipeline={startWorkerPipeline(startReading)}
    today={dayOf(new Date())}
  />,
);
// A file that is opened later is built all the same where the network has gone meanwhile.
loadEverything();
