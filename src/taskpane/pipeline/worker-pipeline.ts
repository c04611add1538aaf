import type { Returned } from "../../appendix.ts";
import { startJoining } from "../../workbook/plan-pieces.ts";
import type { WorkbookPlan } from "../../workbook/sheet-plan.ts";
import { WorkbookError } from "../../workbook/workbook-error.ts";
import type { WorkbookContent } from "../../workbook/workbook.ts";
import type { PaneReading } from "./pane-reading.ts";
import { takeContentsApart } from "./content-pieces.ts";
import { nextTask } from "./next-task.ts";
import type { Answer, Port, Request, Sent } from "./pipeline-messages.ts";
import type { Pipeline, PlannedPart } from "./pipeline.ts";
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
    question: Request,
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
    question: Request,
    take: (answer: Answer) => Wanted | null,
  ): Promise<Wanted> =>
    new Promise((settle, refuse) => {
      const id = ++count;
      waiting.set(id, {
        refuse,
        take: (answer) => {
          const failure = failureIn(answer);
          if (failure !== null) {
            refuse(failure);
            return true;
          }
          const wanted = take(answer);
          if (wanted !== null) settle(wanted);
          return wanted !== null;
        },
      });
      line = line.then(() => send(contents, question, id)).catch(refuse);
    });
  return {
    read: (contents, details, options) =>
      ask(contents, { kind: "read", details, options }, readingIn(startJoiningReading())),
    plan: (contents, details, options, wanted) =>
      ask(contents, { kind: "plan", details, options, wanted }, planIn(startJoining())),
    split: (contents, details, options, builtOn) =>
      ask(contents, { kind: "split", details, options, builtOn }, startGathering()),
    rollForward: (contents, details, options, next) =>
      ask(contents, { kind: "rollForward", details, options, next }, planIn(startJoining())),
    takeReturned: (contents, file, name) =>
      ask(contents, { kind: "returned", file, name }, returnedIn),
  };
}

function failureIn(answer: Answer): Error | null {
  switch (answer.kind) {
    case "refusal":
      return new WorkbookError(answer.refusal, answer.message);
    case "mistake":
      return new Error(answer.message);
    case "reading":
    case "plan":
    case "part":
    case "parts":
    case "returned":
      return null;
  }
}

const readingIn =
  (join: ReturnType<typeof startJoiningReading>) =>
  (answer: Answer): PaneReading | null =>
    answer.kind === "reading" ? join(answer.piece) : null;

const returnedIn = (answer: Answer): Returned | null =>
  answer.kind === "returned" ? answer.returned : null;

const planIn =
  (join: ReturnType<typeof startJoining>) =>
  (answer: Answer): WorkbookPlan | null =>
    answer.kind === "plan" ? join(answer.piece) : null;

/** Starts to gather the plans of several workbooks, one after another; gives all of them at the last. */
function startGathering(): (answer: Answer) => readonly PlannedPart[] | null {
  const parts: PlannedPart[] = [];
  let join = startJoining();
  return (answer) => {
    if (answer.kind === "parts") return parts;
    if (answer.kind !== "part") return null;
    const plan = join(answer.piece);
    if (plan !== null) {
      parts.push({ name: answer.name, plan });
      join = startJoining();
    }
    return null;
  };
}
