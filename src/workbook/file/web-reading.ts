import type { Grid } from "../../grid/grid.ts";
import { WorkbookError } from "../workbook-error.ts";
import type { WorkbookContent } from "../workbook.ts";
import { LIMITS, overLimit } from "./limits.ts";
import { damaged } from "./refusal.ts";
import { listen, type StandingBy } from "./standing-by.ts";
import type { PageAnswer, Question } from "./worker-messages.ts";

/**
 * Reads a workbook in a thread of a browser, which is ended by the clock. A browser does not tell how
 * much memory a thread takes, so only what unpacks and what is counted bounds that.
 *
 * @throws WorkbookError when it cannot be read as a workbook, or takes too long
 */
export function readInThread(
  thread: StandingBy,
  question: Question,
  seconds = LIMITS.seconds.most,
): Promise<WorkbookContent> {
  const { name } = question;
  return new Promise((resolve, reject) => {
    const grids: Grid[] = [];
    const stop = (): void => {
      clearTimeout(clock);
      forget();
    };
    const refuse = (error: Error): void => {
      stop();
      thread.replace();
      reject(error);
    };
    const onAnswer = ({ data: answer }: MessageEvent<PageAnswer>): void => {
      switch (answer.kind) {
        case "ready":
          return;
        case "grid":
          grids.push(answer.grid);
          return;
        case "file":
          stop();
          resolve({ ...answer.file, grids });
          return;
        case "refusal":
          stop();
          reject(new WorkbookError(answer.refusal, answer.message));
          return;
        case "mistake":
          refuse(new Error(`${name}: ${answer.message}`));
      }
    };
    const clock = setTimeout(() => {
      refuse(overLimit("seconds", name));
    }, seconds * 1000);
    const forget = listen(thread.worker(), onAnswer, (cause) => {
      refuse(damaged(name, cause));
    });
    thread.worker().postMessage(question);
  });
}
