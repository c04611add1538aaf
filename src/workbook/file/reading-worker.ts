import { parentPort } from "node:worker_threads";

import { answerQuestion } from "./answer-question.ts";
import { ZLIB_OF_NODE } from "./node-zlib.ts";
import type { Answer, Question } from "./worker-messages.ts";

/** Reads workbooks for open-workbook.ts, which ends this thread when one takes too long or too much. */
const port = parentPort;

port?.on("message", (question: Question) => {
  port.postMessage(answerQuestion(question, ZLIB_OF_NODE));
});
port?.postMessage({ kind: "ready" } satisfies Answer);
