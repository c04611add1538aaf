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

/** Starts the two threads when a file is first read or written: in Excel that may be never. */
export function startThreadsWhenNeeded(): FileThreads {
  let started: FileThreads | null = null;
  const threads = (): FileThreads => (started ??= startWebThreads());
  return {
    read: (bytes, name) => threads().read(bytes, name),
    write: (plan, watch) => threads().write(plan, watch),
  };
}
