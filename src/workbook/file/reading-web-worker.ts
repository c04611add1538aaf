import { answerQuestion } from "./answer-question.ts";
import type { PageAnswer, Question } from "./worker-messages.ts";

/** Reads workbooks for web-threads.ts, which ends this thread when one takes too long. */
const say = (answer: PageAnswer): void => {
  self.postMessage(answer);
};

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  const answer = answerQuestion(data);
  if (answer.kind !== "file") {
    say(answer);
    return;
  }
  for (const grid of answer.file.grids) say({ kind: "grid", grid });
  say({ kind: "file", file: { ...answer.file, grids: [] } });
});
say({ kind: "ready" });
