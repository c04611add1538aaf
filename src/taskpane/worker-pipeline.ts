import { startJoining } from "../workbook/plan-pieces.ts";
import type { WorkbookPlan } from "../workbook/sheet-plan.ts";
import type { WorkbookContent } from "../workbook/workbook.ts";
import type { PaneReading } from "./pane-reading.ts";
import { takeContentsApart } from "./content-pieces.ts";
import { nextTask } from "./next-task.ts";
import type { Answer, Port, Question, Sent } from "./pipeline-messages.ts";
import type { Pipeline } from "./pipeline.ts";
import { startJoiningReading } from "./reading-pieces.ts";

/** A worker, which may also end before it answers: a Worker of the browser is one. */
export interface PipelineWorker extends Port<Sent, Answer> {
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting {
  /** Takes an answer, or a piece of one; true when nothing more is to come. */
  readonly take: (answer: Answer) => boolean;
  readonly refuse: (error: Error) => void;
}

/** A question before it is numbered. */
type Ask =
  | (Omit<Question, "id"> & { readonly kind: "read" })
  | (Omit<Question, "id"> & { readonly kind: "plan"; readonly builtOn: string });

/** For how long the page may go on sending before it looks about, in milliseconds. */
const A_MOMENT = 8;

/**
 * Makes a pipeline of a worker that runs pipeline-worker.ts. Contents cross once: asked again about
 * the same ones, the worker uses those it keeps.
 */
export function startWorkerPipeline(worker: PipelineWorker): Pipeline {
  const waiting = new Map<number, Waiting>();
  let sent: readonly WorkbookContent[] | null = null;
  let count = 0;
  // Contents go in pieces, between which the page lives: no other question may come in between.
  let line = Promise.resolve();
  worker.addEventListener("message", ({ data: answer }) => {
    if (waiting.get(answer.id)?.take(answer) === true) waiting.delete(answer.id);
  });
  worker.onerror = ({ message }) => {
    sent = null;
    for (const { refuse } of waiting.values()) refuse(new Error(`the worker ended: ${message}`));
    waiting.clear();
  };
  const send = async (
    contents: readonly WorkbookContent[],
    question: Ask,
    id: number,
  ): Promise<void> => {
    if (!waiting.has(id)) return;
    if (contents !== sent) {
      sent = contents;
      let since = performance.now();
      for (const piece of takeContentsApart(contents)) {
        worker.postMessage({ kind: "contents", piece });
        if (performance.now() - since < A_MOMENT) continue;
        await nextTask();
        since = performance.now();
      }
    }
    worker.postMessage({ ...question, id });
  };
  const ask = <Wanted>(
    contents: readonly WorkbookContent[],
    question: Ask,
    take: (answer: Answer) => Wanted | null,
  ): Promise<Wanted> =>
    new Promise((settle, refuse) => {
      const id = ++count;
      waiting.set(id, {
        refuse,
        take: (answer) => {
          if (answer.kind === "mistake") refuse(new Error(answer.message));
          const wanted = take(answer);
          if (wanted !== null) settle(wanted);
          return wanted !== null || answer.kind === "mistake";
        },
      });
      line = line.then(() => send(contents, question, id)).catch(refuse);
    });
  return {
    read: (contents, details, options) =>
      ask(contents, { kind: "read", details, options }, readingIn(startJoiningReading())),
    plan: (contents, details, options, builtOn) =>
      ask(contents, { kind: "plan", details, options, builtOn }, planIn(startJoining())),
  };
}

const readingIn =
  (join: ReturnType<typeof startJoiningReading>) =>
  (answer: Answer): PaneReading | null =>
    answer.kind === "reading" ? join(answer.piece) : null;

const planIn =
  (join: ReturnType<typeof startJoining>) =>
  (answer: Answer): WorkbookPlan | null =>
    answer.kind === "plan" ? join(answer.piece) : null;
