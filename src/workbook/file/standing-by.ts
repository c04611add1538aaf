import { WorkbookError } from "../workbook-error.ts";

/** A thread that is kept ready, so that a page needs nothing more from its server once it is loaded. */
export interface StandingBy {
  /**
   * Gives the thread as soon as it listens.
   *
   * @throws WorkbookError when its program cannot be loaded
   */
  readonly worker: () => Promise<Worker>;
  /** Ends the thread, whatever it is doing, and starts another in its place. */
  readonly replace: () => void;
  /** Does a piece of work when those before it are done: a thread has one ear for all. */
  readonly inTurn: <Done>(work: () => Promise<Done>) => Promise<Done>;
}

/** Starts a thread at once and keeps one ready from then on; the first thing it says is that it listens. */
export function standBy(start: () => Worker): StandingBy {
  let thread = startListening(start);
  let last: Promise<unknown> = Promise.resolve();
  const replace = (): void => {
    thread.worker.terminate();
    thread = startListening(start);
  };
  return {
    worker: async () => {
      // What could not be loaded before may be loaded now.
      if (thread.failed()) replace();
      await thread.ready();
      return thread.worker;
    },
    replace,
    inTurn: (work) => {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}

function startListening(start: () => Worker) {
  const worker = start();
  let failure: WorkbookError | undefined;
  const settled = new Promise<void>((resolve) => {
    const forget = listen(
      worker,
      () => {
        forget();
        resolve();
      },
      (cause) => {
        failure = notLoaded(cause);
        forget();
        resolve();
      },
    );
  });
  return {
    worker,
    failed: () => failure !== undefined,
    ready: async () => {
      await settled;
      if (failure !== undefined) throw failure;
    },
  };
}

const notLoaded = (cause: unknown): WorkbookError =>
  new WorkbookError(
    "unknown",
    "A part of this page could not be loaded. Check the connection, load the page again and try once more.",
    cause,
  );

/** Listens to a thread until it is stopped; `onFailure` hears what the thread could not answer itself. */
export function listen(
  worker: Worker,
  onMessage: (event: MessageEvent) => void,
  onFailure: (cause: unknown) => void,
): () => void {
  worker.addEventListener("message", onMessage);
  worker.addEventListener("error", onFailure);
  worker.addEventListener("messageerror", onFailure);
  return () => {
    worker.removeEventListener("message", onMessage);
    worker.removeEventListener("error", onFailure);
    worker.removeEventListener("messageerror", onFailure);
  };
}

/** Lets the page answer whatever waits for it, between two pieces of work. */
export const letPageAnswer = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
