import { useEffect, useRef, useState } from "react";

import { describeFailure } from "../describe-failure.ts";

/** How far something has come that takes a while. */
export interface TaskProgress {
  /** "Writing 2 of 6: Domestic Abuse". */
  readonly words: string;
  /** Null where nobody knows how much there is. */
  readonly part: { readonly done: number; readonly of: number } | null;
}

export type TaskState<Made> =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: TaskProgress }
  | { readonly kind: "made"; readonly made: Made }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string };

/** What a task works with while it runs. */
export interface TaskWatch {
  readonly signal: AbortSignal;
  readonly tell: (progress: TaskProgress) => void;
}

export interface Task<Made> {
  readonly state: TaskState<Made>;
  readonly start: (run: (watch: TaskWatch) => Promise<Made>) => void;
  readonly cancel: () => void;
}

/** Runs something that takes a while and can be cancelled; it is cancelled with what shows it. */
export function useTask<Made>(): Task<Made> {
  const [state, setState] = useState<TaskState<Made>>({ kind: "idle" });
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);
  const run = async (work: (watch: TaskWatch) => Promise<Made>): Promise<void> => {
    const { signal } = (controller.current = new AbortController());
    const put = (next: TaskState<Made>): void => {
      if (controller.current?.signal === signal) setState(next);
    };
    try {
      const made = await work({
        signal,
        tell: (progress) => {
          if (!signal.aborted) put({ kind: "running", progress });
        },
      });
      signal.throwIfAborted();
      put({ kind: "made", made });
    } catch (error) {
      put(
        signal.aborted
          ? { kind: "cancelled" }
          : { kind: "failed", message: describeFailure(error, "making") },
      );
    }
  };
  return {
    state,
    start: (work) => void run(work),
    cancel: () => {
      controller.current?.abort();
      setState({ kind: "cancelled" });
    },
  };
}
