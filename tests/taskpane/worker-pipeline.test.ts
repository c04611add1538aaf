import { join } from "node:path";

import { startInlinePipeline } from "../../src/taskpane/pipeline/inline-pipeline.ts";
import { nextTask } from "../../src/taskpane/pipeline/next-task.ts";
import type { Answer, Sent } from "../../src/taskpane/pipeline/pipeline-messages.ts";
import { servePipeline } from "../../src/taskpane/pipeline/serve-pipeline.ts";
import {
  startWorkerPipeline,
  type PipelineWorker,
} from "../../src/taskpane/pipeline/worker-pipeline.ts";
import { readWorkbookFile } from "../read-workbook-file.ts";

const CONTENTS = [readWorkbookFile(join("assets", "samples", "kent-2014.xlsx"))];

/** A worker whose two ends are joined in memory: everything that crosses is cloned, as between threads. */
function startJoined() {
  const crossed: Sent[] = [];
  const answered: Answer[] = [];
  const toWorker: ((event: MessageEvent<Sent>) => void)[] = [];
  const toPage: ((event: MessageEvent<Answer>) => void)[] = [];
  servePipeline({
    postMessage: (answer) => {
      answered.push(answer);
      const data = structuredClone(answer);
      for (const hear of toPage) hear(new MessageEvent("message", { data }));
    },
    addEventListener: (_, listener) => {
      toWorker.push(listener);
    },
  });
  const worker: PipelineWorker = {
    onerror: null,
    terminate: () => undefined,
    postMessage: (question) => {
      crossed.push(question);
      const data = structuredClone(question);
      for (const hear of toWorker) hear(new MessageEvent("message", { data }));
    },
    addEventListener: (_, listener) => {
      toPage.push(listener);
    },
  };
  return { pipeline: startWorkerPipeline(() => worker), worker, crossed, answered };
}

test("a worker reads and plans what the page itself would", async () => {
  const inline = startInlinePipeline();
  const { pipeline } = startJoined();
  const details = { letter: "C" };
  expect(await pipeline.read(CONTENTS, details, {})).toEqual(
    await inline.read(CONTENTS, details, {}),
  );
  expect(await pipeline.plan(CONTENTS, details, {}, { builtOn: "2026-11-24" })).toEqual(
    await inline.plan(CONTENTS, details, {}, { builtOn: "2026-11-24" }),
  );
});

test("a worker lays out what the page itself would: one tab, a workbook for each, the next report", async () => {
  const inline = startInlinePipeline();
  const { pipeline } = startJoined();
  const wanted = { builtOn: "2026-11-24", only: "priority/road-safety" };
  const next = { builtOn: "2026-11-24", reportDate: "2015-03-18" };
  const part = await pipeline.plan(CONTENTS, {}, {}, wanted);
  expect(part.sheets.map(({ key }) => key)).toEqual([
    "overview",
    "priority/road-safety",
    "indicators",
  ]);
  expect(part).toEqual(await inline.plan(CONTENTS, {}, {}, wanted));
  const parts = await pipeline.split(CONTENTS, {}, {}, "2026-11-24");
  expect(parts.map(({ name, plan }) => [name, plan.sheets.length])).toEqual([
    ["anti-social-behaviour-including-environmental", 1],
    ["domestic-abuse", 1],
    ["substance-misuse", 1],
    ["acquisitive-crime", 1],
    ["violent-crime", 1],
    ["road-safety", 1],
  ]);
  expect(parts).toEqual(await inline.split(CONTENTS, {}, {}, "2026-11-24"));
  expect(await pipeline.rollForward(CONTENTS, {}, {}, next)).toEqual(
    await inline.rollForward(CONTENTS, {}, {}, next),
  );
});

test("a worker takes the tabs out of a returned workbook", async () => {
  const { pipeline } = startJoined();
  const [file] = CONTENTS;
  if (file === undefined) throw new Error("no sample");
  const { leftOut, tabs, isAlone } = await pipeline.takeReturned(CONTENTS, file, "back.xlsx");
  expect([leftOut.length, tabs, isAlone]).toEqual([6, [], true]);
});

test("a refusal in the worker comes out as one, with its kind and its sentence", async () => {
  const toPage: ((event: MessageEvent<Answer>) => void)[] = [];
  const pipeline = startWorkerPipeline(() => ({
    onerror: null,
    terminate: () => undefined,
    postMessage: (sent) => {
      if (sent.kind === "contents") return;
      const { id } = sent;
      const data: Answer = { id, kind: "refusal", refusal: "notWritable", message: "Not so." };
      for (const hear of toPage) hear(new MessageEvent("message", { data }));
    },
    addEventListener: (_, listener) => {
      toPage.push(listener);
    },
  }));
  await expect(pipeline.plan(CONTENTS, {}, {}, { builtOn: "2026-11-24" })).rejects.toMatchObject({
    name: "WorkbookError",
    kind: "notWritable",
    message: "Not so.",
  });
});

test("contents cross to the worker once, however often they are asked about", async () => {
  const { pipeline, crossed } = startJoined();
  await pipeline.read(CONTENTS, {}, {});
  await pipeline.read(CONTENTS, { reportDate: "2014-04-01" }, {});
  await pipeline.plan(CONTENTS, {}, {}, { builtOn: "2026-11-24" });
  await pipeline.read([...CONTENTS], {}, {});
  expect(orderOf(crossed)).toEqual(["contents", "read", "read", "plan", "contents", "read"]);
});

test("answers find the questions they are for", async () => {
  const { pipeline } = startJoined();
  const [early, late] = await Promise.all([
    pipeline.read(CONTENTS, { reportDate: "2012-01-01" }, {}),
    pipeline.read(CONTENTS, { reportDate: "2014-04-01" }, {}),
  ]);
  expect([early.reportDate, late.reportDate]).toEqual(["2012-01-01", "2014-04-01"]);
});

test("a mistake in the worker comes out of the question that met it", async () => {
  const { pipeline } = startJoined();
  const broken = [{ format: "excel" as const, grids: [], looksWereRead: true }];
  Object.assign(broken[0] ?? {}, { grids: null });
  await expect(pipeline.read(broken, {}, {})).rejects.toThrow(/null|not iterable/);
});

test("nobody waits for the answer to a question that could not be sent", async () => {
  jest.useFakeTimers();
  try {
    let fails = true;
    const { worker, crossed } = startJoined();
    const pipeline = startWorkerPipeline(() => ({
      ...worker,
      postMessage: (question) => {
        if (fails && crossed.length > 0) throw new Error("it could not be cloned");
        worker.postMessage(question);
      },
    }));
    await expect(pipeline.read(CONTENTS, {}, {})).rejects.toThrow("it could not be cloned");
    expect(jest.getTimerCount()).toBe(0);
    fails = false;
    const reading = await pipeline.read(CONTENTS, {}, {});
    expect(reading.priorities.length).toBeGreaterThan(0);
  } finally {
    jest.useRealTimers();
  }
});

test("a worker that ends refuses what was asked, and is sent everything anew", async () => {
  const crossed: Sent[] = [];
  const worker: PipelineWorker = {
    onerror: null,
    terminate: () => undefined,
    postMessage: (question) => crossed.push(question),
    addEventListener: () => undefined,
  };
  const pipeline = startWorkerPipeline(() => worker);
  const asked = pipeline.read(CONTENTS, {}, {});
  await crossing(crossed, 1);
  worker.onerror?.(Object.assign(new Event("error"), ended));
  await expect(asked).rejects.toThrow("the worker ended: out of memory");
  const anew = pipeline.read(CONTENTS, {}, {});
  await crossing(crossed, 2);
  expect(orderOf(crossed)).toEqual(["contents", "read", "contents", "read"]);
  worker.onerror?.(Object.assign(new Event("error"), ended));
  await expect(anew).rejects.toThrow("the worker ended");
});

test("what was asked of a worker that ended is not sent to it any more", async () => {
  const crossed: Sent[] = [];
  const worker: PipelineWorker = {
    onerror: null,
    terminate: () => undefined,
    postMessage: (sent) => crossed.push(sent),
    addEventListener: () => undefined,
  };
  const pipeline = startWorkerPipeline(() => worker);
  const asked = pipeline.read(CONTENTS, {}, {});
  worker.onerror?.(Object.assign(new Event("error"), ended));
  await expect(asked).rejects.toThrow("the worker ended: out of memory");
  const next = pipeline.plan(CONTENTS, {}, {}, { builtOn: "2026-11-24" });
  await crossing(crossed, 1);
  expect(orderOf(crossed)).toEqual(["contents", "plan"]);
  worker.onerror?.(Object.assign(new Event("error"), ended));
  await expect(next).rejects.toThrow("the worker ended");
});

test("a worker that says nothing for too long is ended, and another answers what is asked next", async () => {
  const started: { ended: boolean }[] = [];
  const start = (): PipelineWorker => {
    const state = { ended: false };
    started.push(state);
    const { worker } = startJoined();
    const isFirst = started.length === 1;
    return {
      ...worker,
      terminate: () => {
        state.ended = true;
      },
      // The first one never hears anything.
      postMessage: (question) => {
        if (!isFirst) worker.postMessage(question);
      },
    };
  };
  const pipeline = startWorkerPipeline(start, { lookEvery: 1, looks: 50 });
  await expect(pipeline.read(CONTENTS, {}, {})).rejects.toMatchObject({ kind: "overLimit" });
  expect(started).toEqual([{ ended: true }]);
  const reading = await pipeline.read(CONTENTS, {}, {});
  expect(reading.priorities.length).toBeGreaterThan(0);
  expect(started).toEqual([{ ended: true }, { ended: false }]);
});

test("contents cross sheet by sheet, and a reading comes back priority by priority", async () => {
  const { pipeline, crossed, answered } = startJoined();
  const reading = await pipeline.read(CONTENTS, {}, {});
  const sheets = crossed.filter((sent) => sent.kind === "contents" && sent.piece.kind === "grid");
  expect(sheets).toHaveLength(CONTENTS[0]?.grids.length ?? 0);
  const priorities = answered.filter(
    (answer) => answer.kind === "reading" && answer.piece.kind === "priority",
  );
  expect(priorities).toHaveLength(reading.priorities.length);
});

/** The kinds of what crossed, the pieces of contents as one. */
const orderOf = (crossed: readonly Sent[]): readonly string[] =>
  crossed
    .map(({ kind }) => kind)
    .filter((kind, at, all) => kind !== "contents" || all[at - 1] !== kind);

/** Waits until a number of questions have crossed. */
async function crossing(crossed: readonly Sent[], questions: number): Promise<void> {
  while (crossed.filter(({ kind }) => kind !== "contents").length < questions) await nextTask();
}

const ended = { message: "out of memory", filename: "", lineno: 0, colno: 0, error: null };
