import { startJoining, type PlanPiece } from "../plan-pieces.ts";
import type { WorkbookPlan } from "../sheet-plan.ts";
import type { WritingAnswer } from "./worker-messages.ts";
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

let join = startJoining();

self.addEventListener("message", ({ data: piece }: MessageEvent<PlanPiece>) => {
  const plan = join(piece);
  if (plan === null) return;
  join = startJoining();
  void write(plan);
});
