import type { FileThreads } from "../../../src/workbook/file/file-workbook.ts";
import { readWorkbook } from "../../../src/workbook/file/read-workbook.ts";
import { cancelled } from "../../../src/workbook/file/refusal.ts";
import { writeAppendix } from "../../../src/workbook/file/write-appendix.ts";

/** What the threads do, done in place. */
export const inPlace: FileThreads = {
  read: (bytes, name) => Promise.resolve().then(() => readWorkbook(bytes, name)),
  write: (plan, { tell, signal }) => {
    if (signal?.aborted === true) return Promise.reject(cancelled());
    return writeAppendix(plan, tell);
  },
};
