import { takeApart } from "../../workbook/plan-pieces.ts";
import { WorkbookError } from "../../workbook/workbook-error.ts";
import type { WorkbookContent } from "../../workbook/workbook.ts";
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
  const { id } = question;
  try {
    await answerWell(pipeline, question, contents, say);
  } catch (cause) {
    if (cause instanceof WorkbookError) {
      say({ id, kind: "refusal", refusal: cause.kind, message: cause.message });
      return;
    }
    say({ id, kind: "mistake", message: cause instanceof Error ? cause.message : String(cause) });
  }
}

async function answerWell(
  pipeline: Pipeline,
  question: Question,
  contents: readonly WorkbookContent[],
  say: (answer: Answer) => void,
): Promise<void> {
  const { id } = question;
  switch (question.kind) {
    case "read": {
      const { details, options } = question;
      const reading = await pipeline.read(contents, details, options);
      for (const piece of takeReadingApart(reading)) say({ id, kind: "reading", piece });
      return;
    }
    case "plan": {
      const { details, options, wanted } = question;
      const plan = await pipeline.plan(contents, details, options, wanted);
      for (const piece of takeApart(plan)) say({ id, kind: "plan", piece });
      return;
    }
    case "rollForward": {
      const { details, options, next } = question;
      const plan = await pipeline.rollForward(contents, details, options, next);
      for (const piece of takeApart(plan)) say({ id, kind: "plan", piece });
      return;
    }
    case "split": {
      const { details, options, builtOn } = question;
      for (const { name, plan } of await pipeline.split(contents, details, options, builtOn)) {
        for (const piece of takeApart(plan)) say({ id, kind: "part", name, piece });
      }
      say({ id, kind: "parts" });
      return;
    }
    case "returned": {
      const { file, name } = question;
      say({ id, kind: "returned", returned: await pipeline.takeReturned(contents, file, name) });
    }
  }
}
