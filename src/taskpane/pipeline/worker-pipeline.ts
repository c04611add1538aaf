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
  terminate(): void;
}

/** For how long a worker may say nothing before it is ended. */
export interface Patience {
  /** In milliseconds. A machine that slept meanwhile has not looked at its clock. */
  readonly lookEvery: number;
  readonly looks: number;
}

/** Ten thousand indicators take seconds on a slow machine: after two minutes no answer will come. */
const PATIENCE: Patience = { lookEvery: 1000, looks: 120 };

const tookTooLong = (): WorkbookError =>
  new WorkbookError(
    "overLimit",
    "The workbook could not be understood within two minutes, so its reading was ended. Copy the sheets with the indicators into a new workbook and read that one.",
  );

interface Waiting {
  /** Takes an answer, or a piece of one; true when nothing more is to come. */
  readonly take: (answer: Answer) => boolean;
  readonly refuse: (error: Error) => void;
}

/** For how long the page may go on sending before it looks about, in milliseconds. */
const A_MOMENT = 8;

/**
 * Makes a pipeline of a worker that runs pipeline-worker.ts. Contents cross once: asked again about
 * the same ones, the worker uses those it keeps. One that says nothing for too long is ended, and another
 * is started for what is asked next.
 */
export function startWorkerPipeline(
  start: () => PipelineWorker,
  patience: Patience = PATIENCE,
): Pipeline {
  const waiting = new Map<number, Waiting>();
  let sent: readonly WorkbookContent[] | null = null;
  let count = 0;
  // Contents go in pieces, between which the page lives: no other question may come in between.
  let line = Promise.resolve();
  let silence = 0;
  let clock: ReturnType<typeof setInterval> | undefined;
  const stopClock = (): void => {
    clearInterval(clock);
    clock = undefined;
  };
  const startClock = (): void => {
    if (clock !== undefined) return;
    silence = 0;
    clock = setInterval(() => {
      silence += 1;
      if (silence >= patience.looks) end(tookTooLong());
    }, patience.lookEvery);
  };
  const settle = (id: number): void => {
    waiting.delete(id);
    if (waiting.size === 0) stopClock();
  };
  const startWorker = (): PipelineWorker => {
    const started = start();
    started.addEventListener("message", ({ data: answer }) => {
      silence = 0;
      if (waiting.get(answer.id)?.take(answer) === true) settle(answer.id);
    });
    started.onerror = ({ message }) => {
      if (started === worker) end(new Error(`the worker ended: ${message}`));
    };
    return started;
  };
  let worker: PipelineWorker | null = startWorker();
  const end = (error: Error): void => {
    worker?.terminate();
    worker = null;
    sent = null;
    stopClock();
    for (const { refuse } of waiting.values()) refuse(error);
    waiting.clear();
  };
  const send = async (
    contents: readonly WorkbookContent[],
    question: Request,
    id: number,
  ): Promise<void> => {
    if (!waiting.has(id)) return;
    const own = (worker ??= startWorker());
    if (contents !== sent) {
      sent = contents;
      let since = performance.now();
      for (const piece of takeContentsApart(contents)) {
        own.postMessage({ kind: "contents", piece });
        if (performance.now() - since < A_MOMENT) continue;
        await nextTask();
        // Ended meanwhile: the next one is sent all of them.
        if (!waiting.has(id)) return;
        since = performance.now();
      }
    }
    own.postMessage({ ...question, id });
  };
  const ask = <Wanted>(
    contents: readonly WorkbookContent[],
    question: Request,
    take: (answer: Answer) => Wanted | null,
  ): Promise<Wanted> =>
    new Promise((answered, refuse) => {
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
          if (wanted !== null) answered(wanted);
          return wanted !== null;
        },
      });
      startClock();
      line = line
        .then(() => send(contents, question, id))
        .catch((cause: unknown) => {
          // What crossed may be a part of the contents only, and no answer will come.
          sent = null;
          settle(id);
          refuse(cause instanceof Error ? cause : new Error(String(cause)));
        });
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
