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
  readonly settle: (answer: Answer) => void;
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
    waiting.get(answer.id)?.settle(answer);
    waiting.delete(answer.id);
  });
  worker.onerror = ({ message }) => {
    sent = null;
    for (const { refuse } of waiting.values()) refuse(new Error(`the worker ended: ${message}`));
    waiting.clear();
  };
  const ask = (contents: readonly WorkbookContent[], question: Ask): Promise<Answer> =>
    new Promise((settle, refuse) => {
      const id = ++count;
      waiting.set(id, { settle, refuse });
      worker.postMessage({ ...question, id, contents: contents === sent ? null : contents });
      sent = contents;
    });
  return {
    read: async (contents, details, options) =>
      readingOf(await ask(contents, { kind: "read", details, options })),
    plan: async (contents, details, options, builtOn) =>
      planOf(await ask(contents, { kind: "plan", details, options, builtOn })),
  };
}

function readingOf(answer: Answer): PaneReading {
  if (answer.kind === "reading") return answer.reading;
  throw unexpected(answer);
}

function planOf(answer: Answer): WorkbookPlan {
  if (answer.kind === "plan") return answer.plan;
  throw unexpected(answer);
}

const unexpected = (answer: Answer): Error =>
  new Error(answer.kind === "mistake" ? answer.message : `unexpected answer: ${answer.kind}`);
