import { takeApart } from "../workbook/plan-pieces.ts";
import type { WorkbookContent } from "../workbook/workbook.ts";
import { startInlinePipeline } from "./inline-pipeline.ts";
import type { Answer, Port, Question } from "./pipeline-messages.ts";
import type { Pipeline } from "./pipeline.ts";

/** Answers what is asked over a port: the worker's side. It keeps the contents it was sent last. */
export function servePipeline(port: Port<Answer, Question>): void {
  const pipeline = startInlinePipeline();
  let kept: readonly WorkbookContent[] = [];
  port.addEventListener("message", ({ data: question }) => {
    kept = question.contents ?? kept;
    void answer(pipeline, question, kept, (said) => {
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
      case "read":
        say({ id, kind: "reading", reading: await pipeline.read(contents, details, options) });
        return;
      case "plan": {
        const plan = await pipeline.plan(contents, details, options, question.builtOn);
        for (const piece of takeApart(plan)) say({ id, kind: "plan", piece });
      }
    }
  } catch (cause) {
    say({ id, kind: "mistake", message: cause instanceof Error ? cause.message : String(cause) });
  }
}
