import { startJoining } from "../workbook/plan-pieces.ts";
import type { WorkbookPlan } from "../workbook/sheet-plan.ts";
import type { WorkbookContent } from "../workbook/workbook.ts";
import type { PaneReading } from "./pane-reading.ts";
import type { Answer, Port, Question } from "./pipeline-messages.ts";
import type { Pipeline } from "./pipeline.ts";

/** A worker, which may also end before it answers: a Worker of the browser is one. */
export interface PipelineWorker extends Port<Question, Answer> {
  onerror: ((event: ErrorEvent) => void) | null;
}

interface Waiting {
  /** Takes an answer, or a piece of one; true when nothing more is to come. */
  readonly take: (answer: Answer) => boolean;
  readonly refuse: (error: Error) => void;
}

/** A question before it is numbered and before it is known whether its contents have to be sent. */
type Ask =
  | (Omit<Question, "id" | "contents"> & { readonly kind: "read" })
  | (Omit<Question, "id" | "contents"> & { readonly kind: "plan"; readonly builtOn: string });

/**
 * Makes a pipeline of a worker that runs pipeline-worker.ts. Contents cross once: asked again about
 * the same ones, the worker uses those it keeps.
 */
export function startWorkerPipeline(worker: PipelineWorker): Pipeline {
  const waiting = new Map<number, Waiting>();
  let sent: readonly WorkbookContent[] | null = null;
  let count = 0;
  worker.addEventListener("message", ({ data: answer }) => {
    if (waiting.get(answer.id)?.take(answer) === true) waiting.delete(answer.id);
  });
  worker.onerror = ({ message }) => {
    sent = null;
    for (const { refuse } of waiting.values()) refuse(new Error(`the worker ended: ${message}`));
    waiting.clear();
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
      worker.postMessage({ ...question, id, contents: contents === sent ? null : contents });
      sent = contents;
    });
  return {
    read: (contents, details, options) =>
      ask(contents, { kind: "read", details, options }, readingIn),
    plan: (contents, details, options, builtOn) =>
      ask(contents, { kind: "plan", details, options, builtOn }, planIn(startJoining())),
  };
}

const readingIn = (answer: Answer): PaneReading | null =>
  answer.kind === "reading" ? answer.reading : null;

const planIn =
  (join: ReturnType<typeof startJoining>) =>
  (answer: Answer): WorkbookPlan | null =>
    answer.kind === "plan" ? join(answer.piece) : null;
