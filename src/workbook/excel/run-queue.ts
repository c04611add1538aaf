/** Lets one piece of work run at a time, in the order they came in. */
export type Enqueue = <T>(work: () => Promise<T>) => Promise<T>;

/** Starts a queue: calls to Excel wait for one another, whether the one before succeeds or fails. */
export function startQueue(): Enqueue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
