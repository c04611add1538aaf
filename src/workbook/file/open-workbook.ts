import { basename } from "node:path";
import type { Worker } from "node:worker_threads";

import { WorkbookError } from "../workbook-error.ts";
import type { WorkbookContent } from "../workbook.ts";
import { readBytes } from "./disk.ts";
import { LIMITS, overLimit } from "./limits.ts";
import { ZLIB_OF_NODE } from "./node-zlib.ts";
import { readWorkbook } from "./read-workbook.ts";
import { damaged } from "./refusal.ts";
import { startWorker } from "./start-worker.ts";
import type { Answer, Question } from "./worker-messages.ts";

/** Opens workbook files one after another in a thread of their own. */
export interface Opener {
  /**
   * Reads a workbook file, and ends the reading when it passes the limits of time or memory.
   *
   * @throws WorkbookError when there is no such file, or it cannot be read as a workbook
   */
  readonly open: (path: string) => Promise<WorkbookContent>;
  readonly close: () => Promise<void>;
}

/** How long one workbook may take the machine, and by how much the process may grow meanwhile. */
export interface Bounds {
  readonly seconds: number;
  readonly memoryBytes: number;
}

const BOUNDS: Bounds = { seconds: LIMITS.seconds.most, memoryBytes: LIMITS.memoryBytes.most };

/** Starts opening workbook files; the thread is started with the first and kept for the others. */
export function startOpening(bounds: Bounds = BOUNDS): Opener {
  let worker: Worker | undefined;
  return {
    open: async (path) => {
      const question = { bytes: readBytes(path), name: basename(path) };
      worker ??= await startWorker();
      if (worker === undefined) return readWorkbook(question.bytes, question.name, ZLIB_OF_NODE);
      try {
        return await ask(worker, question, bounds);
      } catch (error) {
        // What passed a limit was ended with its thread.
        if (!(error instanceof WorkbookError) || error.kind === "overLimit") {
          await worker.terminate();
          worker = undefined;
        }
        throw error;
      }
    },
    close: async () => {
      await worker?.terminate();
      worker = undefined;
    },
  };
}

/**
 * Reads workbook files.
 *
 * @throws WorkbookError for the first that is not there, cannot be read, or is too much beside those before it
 */
export async function openWorkbookFiles(
  paths: readonly string[],
): Promise<readonly WorkbookContent[]> {
  const opener = startOpening();
  try {
    const files: WorkbookContent[] = [];
    let full = 0;
    for (const path of paths) {
      const file = await opener.open(path);
      full += countFull(file);
      if (full > LIMITS.fullCellsTogether.most) {
        throw overLimit("fullCellsTogether", basename(path));
      }
      files.push(file);
    }
    return files;
  } finally {
    await opener.close();
  }
}

function countFull({ grids }: WorkbookContent): number {
  let full = 0;
  for (const { cells } of grids) {
    for (const row of cells) {
      for (const cell of row ?? []) if (cell !== undefined && cell.kind !== "empty") full++;
    }
  }
  return full;
}

const WATCH_EVERY_MS = 20;

/** How many times as long a file may take where the machine is busy with other things. */
const BUSY = 3;

/** Starts a clock by the wall and one by the processor, for other programs' work is no file's fault. */
function startClock(seconds: number): () => boolean {
  const [began, worked] = [performance.now(), process.cpuUsage()];
  return () => {
    const passed = (performance.now() - began) / 1000;
    if (passed <= seconds) return false;
    const { user, system } = process.cpuUsage(worked);
    return (user + system) / 1e6 > seconds || passed > seconds * BUSY;
  };
}

/** Asks the thread for one workbook and watches the clock and the process's memory meanwhile. */
function ask(worker: Worker, question: Question, bounds: Bounds): Promise<WorkbookContent> {
  const { name } = question;
  const before = process.memoryUsage.rss();
  const isOver = startClock(bounds.seconds);
  return new Promise((resolve, reject) => {
    // Each by itself: a worker whose listeners are all removed at once hears nothing any more.
    const stop = (): void => {
      clearInterval(watch);
      worker.off("message", onAnswer).off("error", onError).off("exit", onExit);
    };
    const refuse = (error: Error): void => {
      stop();
      reject(error);
    };
    const onAnswer = (answer: Answer): void => {
      stop();
      const file = fileOf(answer, name);
      if (file instanceof Error) reject(file);
      else resolve(file);
    };
    // A heap that is full is the one error that a thread cannot answer itself.
    const onError = (cause: unknown): void => {
      refuse(overLimit("memoryBytes", name, cause));
    };
    const onExit = (): void => {
      refuse(damaged(name));
    };
    const watch = setInterval(() => {
      if (isOver()) refuse(overLimit("seconds", name));
      const more = process.memoryUsage.rss() - before;
      if (more > bounds.memoryBytes) refuse(overLimit("memoryBytes", name));
    }, WATCH_EVERY_MS);
    worker.on("message", onAnswer).on("error", onError).on("exit", onExit);
    worker.postMessage(question);
  });
}

function fileOf(answer: Answer, name: string): WorkbookContent | Error {
  switch (answer.kind) {
    case "file":
      return answer.file;
    case "refusal":
      return new WorkbookError(answer.refusal, answer.message);
    case "mistake":
      return new Error(`${name}: ${answer.message}`);
    case "ready":
      return new Error("unexpected answer: ready");
  }
}
