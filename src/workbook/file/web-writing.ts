import { takeApart } from "../plan-pieces.ts";
import type { WorkbookPlan } from "../sheet-plan.ts";
import type { BuildWatch } from "../workbook.ts";
import { cancelled, cutOff } from "./refusal.ts";
import { letPageAnswer, listen, type StandingBy } from "./standing-by.ts";
import type { ShownTexts, WritingAnswer } from "./worker-messages.ts";
import type { WrittenAppendix } from "./write-appendix.ts";

/**
 * Writes a plan in a thread of a browser, which is ended when the build is cancelled.
 *
 * @throws WorkbookError when it is cancelled, or the thread comes to an end by itself
 */
export async function writeInThread(
  thread: StandingBy,
  plan: WorkbookPlan,
  watch: BuildWatch,
): Promise<WrittenAppendix> {
  const stopping = new AbortController();
  const worker = thread.worker();
  try {
    const [written] = await Promise.all([
      hear(worker, watch, stopping.signal),
      send(worker, plan, stopping.signal),
    ]);
    return written;
  } catch (error) {
    thread.replace();
    throw error;
  } finally {
    stopping.abort();
  }
}

/** Hears the thread out until it has written, is cancelled or fails. */
function hear(
  worker: Worker,
  { tell, signal }: BuildWatch,
  stopped: AbortSignal,
): Promise<WrittenAppendix> {
  return new Promise((resolve, reject) => {
    const texts: ShownTexts[] = [];
    const cancel = (): void => {
      reject(cancelled());
    };
    const onAnswer = ({ data: answer }: MessageEvent<WritingAnswer>): void => {
      switch (answer.kind) {
        case "progress":
          tell?.(answer.progress);
          return;
        case "shown":
          texts.push(answer.texts);
          return;
        case "written":
          resolve({ bytes: answer.bytes, texts });
          return;
        case "mistake":
          reject(new Error(answer.message));
      }
    };
    const forget = listen(worker, onAnswer, (cause) => {
      reject(cutOff(cause));
    });
    stopped.addEventListener("abort", forget);
    if (signal?.aborted === true) cancel();
    signal?.addEventListener("abort", cancel, { signal: stopped });
  });
}

/** Sends the plan piece by piece, so that the page can answer in between. */
async function send(worker: Worker, plan: WorkbookPlan, stopped: AbortSignal): Promise<void> {
  for (const piece of takeApart(plan)) {
    await letPageAnswer();
    if (stopped.aborted) return;
    worker.postMessage(piece);
  }
}
