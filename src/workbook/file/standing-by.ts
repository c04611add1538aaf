/** A thread that is kept ready, so that a page needs nothing more from its server once it is loaded. */
export interface StandingBy {
  readonly worker: () => Worker;
  /** Ends the thread, whatever it is doing, and starts another in its place. */
  readonly replace: () => void;
}

/** Starts a thread at once and keeps one ready from then on. */
export function standBy(start: () => Worker): StandingBy {
  let worker = start();
  return {
    worker: () => worker,
    replace: () => {
      worker.terminate();
      worker = start();
    },
  };
}

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
