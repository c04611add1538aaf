import { createRequire } from "node:module";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

import { WorkbookError } from "../workbook-error.ts";
import type { Answer } from "./worker-messages.ts";

const HERE = fileURLToPath(import.meta.url);

/** The thread's program stands beside this file, in TypeScript or as it was compiled. */
const PROGRAM = HERE.replace(/start-worker(?=\.\w+$)/, "reading-worker");

/** A heap beyond this ends the thread by itself; memory outside the heap is watched by the parent. */
const HEAP_MB = 800;

/** A thread starts in a moment, and on a busy machine in several: without it nobody would watch the reading. */
const MOST_STARTING_SECONDS = 60;

/**
 * Starts the reading thread and waits until it listens; undefined where threads cannot be started.
 *
 * @throws WorkbookError when the machine is too busy to start it
 */
export async function startWorker(seconds = MOST_STARTING_SECONDS): Promise<Worker | undefined> {
  let worker: Worker;
  try {
    worker = newWorker();
  } catch {
    // Without a thread the reading still works, only nobody watches it.
    return undefined;
  }
  const isReady = await new Promise<boolean | "late">((resolve) => {
    const clock = setTimeout(resolve, seconds * 1000, "late");
    const settle = (ready: boolean): void => {
      clearTimeout(clock);
      resolve(ready);
    };
    worker.once("message", (answer: Answer) => {
      settle(answer.kind === "ready");
    });
    worker.once("error", () => {
      settle(false);
    });
    worker.once("exit", () => {
      settle(false);
    });
  });
  if (isReady === true) return worker;
  await worker.terminate();
  if (isReady === "late") {
    throw new WorkbookError(
      "busy",
      "This computer is too busy to open workbooks now. Close other programs and try again.",
    );
  }
  return undefined;
}

function newWorker(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: HEAP_MB };
  if (extname(HERE) !== ".ts") return new Worker(PROGRAM, { resourceLimits });
  // A thread does not take over how its parent reads TypeScript: it is told anew.
  const tsx = createRequire(HERE).resolve("tsx/cjs/api");
  const program = `require(${JSON.stringify(tsx)}).register(); require(${JSON.stringify(PROGRAM)});`;
  return new Worker(program, { eval: true, execArgv: [], resourceLimits });
}
