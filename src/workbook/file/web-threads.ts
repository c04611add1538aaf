import type { FileThreads } from "./file-workbook.ts";
import { standBy } from "./standing-by.ts";
import { readInThread } from "./web-reading.ts";
import { writeInThread } from "./web-writing.ts";

/** Starts the two threads of a page: one that reads workbooks and one that writes them. */
export function startWebThreads(): FileThreads {
  const reading = standBy(
    () => new Worker(new URL("./reading-web-worker.ts", import.meta.url), { name: "reading" }),
  );
  const writing = standBy(
    () => new Worker(new URL("./writing-web-worker.ts", import.meta.url), { name: "writing" }),
  );
  return {
    read: (bytes, name) => readInThread(reading, { bytes, name }),
    write: (plan, watch) => writeInThread(writing, plan, watch),
  };
}
