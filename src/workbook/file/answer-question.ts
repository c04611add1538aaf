import { WorkbookError } from "../workbook-error.ts";
import { overLimit } from "./limits.ts";
import { isBeyondMachine } from "./parse-workbook.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { Answer, Question } from "./worker-messages.ts";
import type { Zlib } from "./zlib.ts";

/** Reads the workbook that a thread was asked for; what goes wrong is an answer, too. */
export function answerQuestion({ bytes, name }: Question, zlib?: Zlib): Answer {
  try {
    return { kind: "file", file: readWorkbook(bytes, name, zlib) };
  } catch (error) {
    const refusal = isBeyondMachine(error) ? overLimit("memoryBytes", name, error) : error;
    if (refusal instanceof WorkbookError) {
      return { kind: "refusal", refusal: refusal.kind, message: refusal.message };
    }
    return { kind: "mistake", message: String(refusal) };
  }
}
