import { takeApart } from "../workbook/plan-pieces.ts";
import type { WorkbookContent } from "../workbook/workbook.ts";
import { startJoiningContents } from "./content-pieces.ts";
import { startInlinePipeline } from "./inline-pipeline.ts";
import type { Answer, Port, Question, Sent } from "./pipeline-messages.ts";
import type { Pipeline } from "./pipeline.ts";
import { takeReadingApart } from "./reading-pieces.ts";

/** Answers what is asked over a port: the worker's side. It keeps the contents it was sent last. */
export function servePipeline(port: Port<Answer, Sent>): void {
  const pipeline = startInlinePipeline();
  const join = startJoiningContents();
  let kept: readonly WorkbookContent[] = [];
  port.addEventListener("message", ({ data: sent }) => {
    if (sent.kind === "contents") {
      kept = join(sent.piece);
      return;
    }
    void answer(pipeline, sent, kept, (said) => {
      port.postMessage(said);
    });
  });
}

async function answer(
  pipeline: Pipeline,
  question: Question,
  contents: readonly WorkbookContent[],
  say: (answer: Answer) => void,
): Promise<void> {
  const { id, details, options } = question;
  try {
    switch (question.kind) {
      case "read": {
        const reading = await pipeline.read(contents, details, options);
        for (const piece of takeReadingApart(reading)) say({ id, kind: "reading", piece });
        return;
      }
      case "plan": {
        const plan = await pipeline.plan(contents, details, options, question.builtOn);
        for (const piece of takeApart(plan)) say({ id, kind: "plan", piece });
      }
    }
  } catch (cause) {
    say({ id, kind: "mistake", message: cause instanceof Error ? cause.message : String(cause) });
  }
}
