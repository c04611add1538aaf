import type { SheetPlan, WorkbookPlan } from "../sheet-plan.ts";
import type { WritingAnswer, WritingOrder } from "./worker-messages.ts";
import { writeAppendix } from "./write-appendix.ts";

/** Writes appendices for web-threads.ts, which ends this thread when the build is cancelled. */
const say = (answer: WritingAnswer): void => {
  self.postMessage(answer);
};

async function write(plan: WorkbookPlan): Promise<void> {
  try {
    const { bytes, texts } = await writeAppendix(plan, (progress) => {
      say({ kind: "progress", progress });
    });
    for (const shown of texts) say({ kind: "shown", texts: shown });
    self.postMessage({ kind: "written", bytes } satisfies WritingAnswer, {
      transfer: [bytes.buffer],
    });
  } catch (error) {
    say({ kind: "mistake", message: String(error) });
  }
}

let frame: Extract<WritingOrder, { kind: "plan" }> | undefined;
let sheets: SheetPlan[] = [];

self.addEventListener("message", ({ data }: MessageEvent<WritingOrder>) => {
  if (data.kind === "plan") {
    frame = data;
    sheets = [];
  } else {
    sheets.push(data.sheet);
  }
  if (frame === undefined || sheets.length < frame.sheets) return;
  void write({ ...frame.plan, sheets });
});
