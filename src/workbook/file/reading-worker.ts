import { parentPort } from "node:worker_threads";

import { WorkbookError } from "../workbook-error.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { Answer, Question } from "./worker-messages.ts";

/** Reads workbooks for open-workbook.ts, which ends this thread when one takes too long or too much. */
const port = parentPort;

function answerTo({ bytes, name }: Question): Answer {
  try {
    return { kind: "file", file: readWorkbook(bytes, name) };
  } catch (error) {
    if (error instanceof WorkbookError) {
      return { kind: "refusal", refusal: error.kind, message: error.message };
    }
    return { kind: "mistake", message: String(error) };
  }
}

port?.on("message", (question: Question) => {
  port.postMessage(answerTo(question));
});
port?.postMessage({ kind: "ready" } satisfies Answer);
