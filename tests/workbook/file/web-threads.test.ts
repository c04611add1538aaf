import { readFileSync } from "node:fs";

import { answerQuestion } from "../../../src/workbook/file/answer-question.ts";
import { standBy } from "../../../src/workbook/file/standing-by.ts";
import { readInThread } from "../../../src/workbook/file/web-reading.ts";
import { writeInThread } from "../../../src/workbook/file/web-writing.ts";
import type { PageAnswer, Question } from "../../../src/workbook/file/worker-messages.ts";
import { layOutAppendix } from "../../../src/writers/lay-out-appendix.ts";
import { exampleReport } from "../../writers/example.ts";

/** A thread of a browser whose program stands in the test: it hears a message and says what it likes. */
class Thread extends EventTarget implements Worker {
  static readonly ended: Thread[] = [];
  onmessage = null;
  onmessageerror = null;
  onerror = null;

  constructor(readonly hear: (message: unknown, say: (answer: unknown) => void) => void) {
    super();
    setTimeout(() => {
      this.say({ kind: "ready" });
    });
  }

  readonly say = (data: unknown): void => {
    this.dispatchEvent(new MessageEvent("message", { data: structuredClone(data) }));
  };

  postMessage(message: unknown): void {
    const heard: unknown = structuredClone(message);
    setTimeout(() => {
      if (!Thread.ended.includes(this)) this.hear(heard, this.say);
    });
  }

  terminate(): void {
    Thread.ended.push(this);
  }
}

beforeEach(() => {
  Thread.ended.length = 0;
});

const bytes = readFileSync("assets/samples/kent-2014.xlsx");

const isQuestion = (message: unknown): message is Question =>
  typeof message === "object" && message !== null && "bytes" in message;

/** The reading program, as reading-web-worker.ts has it. */
function read(message: unknown, say: (answer: PageAnswer) => void): void {
  if (!isQuestion(message)) throw new Error("no question");
  const answer = answerQuestion(message);
  if (answer.kind === "file") {
    for (const grid of answer.file.grids) say({ kind: "grid", grid });
    say({ kind: "file", file: { ...answer.file, grids: [] } });
  } else {
    say(answer);
  }
}

const deaf = (): void => undefined;

describe("a thread that reads", () => {
  test("answers each of several questions with its own sheets", async () => {
    const thread = standBy(() => new Thread(read));
    const other = readFileSync("assets/samples/medway-2013-14.xlsx");
    const [kent, medway, again] = await Promise.all([
      readInThread(thread, { bytes, name: "kent.xlsx" }),
      readInThread(thread, { bytes: other, name: "medway.xlsx" }),
      readInThread(thread, { bytes, name: "kent.xlsx" }),
    ]);
    expect(again).toEqual(kent);
    expect(medway.grids.map(({ sheet }) => sheet)).not.toContain("ASB");
    expect(kent.grids[0]?.sheet).toBe("ASB");
  });

  test("refuses what is no workbook, and goes on", async () => {
    const thread = standBy(() => new Thread(read));
    await expect(
      readInThread(thread, { bytes: new Uint8Array(0), name: "empty.xlsx" }),
    ).rejects.toMatchObject({ kind: "notAWorkbook" });
    expect((await readInThread(thread, { bytes, name: "kent.xlsx" })).grids).toHaveLength(6);
    expect(Thread.ended).toEqual([]);
  });

  test("is ended by the clock, and the next question finds a new one", async () => {
    const programs = [deaf, read];
    const thread = standBy(() => new Thread(programs.shift() ?? deaf));
    await expect(readInThread(thread, { bytes, name: "slow.xlsx" }, 0.01)).rejects.toThrow(
      /^slow\.xlsx takes longer than 8 seconds to open\./,
    );
    expect(Thread.ended).toHaveLength(1);
    expect((await readInThread(thread, { bytes, name: "kent.xlsx" })).grids).toHaveLength(6);
  });

  test("that cannot be loaded says so, and is tried again", async () => {
    let failing = true;
    const thread = standBy(() => {
      const started = new Thread(read);
      if (failing) queueMicrotask(() => started.dispatchEvent(new Event("error")));
      return started;
    });
    await expect(readInThread(thread, { bytes, name: "kent.xlsx" })).rejects.toThrow(
      /^A part of this page could not be loaded\./,
    );
    failing = false;
    expect((await readInThread(thread, { bytes, name: "kent.xlsx" })).grids).toHaveLength(6);
  });
});

describe("a thread that writes", () => {
  const plan = layOutAppendix(exampleReport());

  test("is ended when the person cancels, and another stands by", async () => {
    const thread = standBy(() => new Thread(deaf));
    const controller = new AbortController();
    const written = writeInThread(thread, plan, { signal: controller.signal });
    controller.abort();
    await expect(written).rejects.toMatchObject({ kind: "cancelled" });
    expect(Thread.ended).toHaveLength(1);
  });

  test("that comes to an end by itself is a refusal that says what to do", async () => {
    const thread = standBy(
      () =>
        new Thread(function (this: Thread) {
          this.dispatchEvent(new Event("error"));
        }),
    );
    await expect(writeInThread(thread, plan, {})).rejects.toThrow(/press Build appendix again/);
  });
});
