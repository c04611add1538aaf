import { WorkbookError } from "../workbook-error.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { Answer, Question } from "./worker-messages.ts";
import type { Zlib } from "./zlib.ts";

/** Reads the workbook that a thread was asked for; what goes wrong is an answer, too. */
export function answerQuestion({ bytes, name }: Question, zlib?: Zlib): Answer {
  try {
    return { kind: "file", file: readWorkbook(bytes, name, zlib) };
  } catch (error) {
    if (error instanceof WorkbookError) {
      return { kind: "refusal", refusal: error.kind, message: error.message };
    }
    return { kind: "mistake", message: String(error) };
  }
}
