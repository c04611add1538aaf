import { HINTS } from "../../src/document/hints.ts";
import { commentaryPrompt, progressPrompt } from "../../src/document/prompts.ts";
import { judgeAgreement } from "../../src/domain/judge.ts";
import type { Action } from "../../src/domain/agreement.ts";
import type { Indicator } from "../../src/domain/indicator.ts";
import { STATUS_CHOICES } from "../../src/domain/status.ts";
import { agreement, at, figure, indicator, priority, table } from "../domain/build.ts";

const LONG = "a very long name that goes on about everything it counts ".repeat(5);

const red = (name: string): Indicator =>
  indicator(name, { lastYear: figure("100"), thisYear: figure("140") });

const asked = (...indicators: readonly Indicator[]): string => {
  const [own] = judgeAgreement(
    agreement([priority("Safer streets", [table(indicators)])]),
  ).priorities;
  return own === undefined ? "" : commentaryPrompt(own);
};

const action = (more: Partial<Action>): Action => ({
  text: "Train wardens",
  progress: "",
  owner: null,
  due: null,
  status: null,
  statusSource: null,
  theme: null,
  place: at("A9"),
  ...more,
});

describe("[W11] what an empty cell asks", () => {
  test.each([
    [[red("Burglary")], "Why is “Burglary” red, and what happens next?"],
    [[red("Burglary"), red("Theft")], "Why are “Burglary” and “Theft” red, and what happens next?"],
    [
      [red("Burglary"), red("Theft"), red("Arson")],
      "Why are 3 indicators red, and what happens next?",
    ],
    [
      [indicator("Arson", { lastYear: figure("140"), thisYear: figure("100") })],
      "Why did it change, and what happens next?",
    ],
    [[indicator("Arson")], "What should the committee know, and what happens next?"],
  ])("follows the ratings: %#", (indicators, prompt) => {
    expect(asked(...indicators)).toBe(prompt);
  });

  test.each([
    [{}, "What has been done, and what comes next?"],
    [{ due: "March 2014" }, "Due March 2014: what has been done, and what comes next?"],
    [{ status: "complete" as const }, "What was achieved?"],
    [{ status: "incomplete" as const }, "Why will it not be completed, and what happens instead?"],
  ])("follows the action: %j", (more, prompt) => {
    expect(progressPrompt(action(more))).toBe(prompt);
  });

  test("is no longer than a formula's text may be, whatever it quotes", () => {
    expect(asked(red(`${LONG}1`), red(`${LONG}2`)).length).toBeLessThanOrEqual(255);
    expect(progressPrompt(action({ due: LONG })).length).toBeLessThanOrEqual(255);
  });

  test("is explained in as many words as Excel shows", () => {
    for (const { title, text } of Object.values(HINTS)) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(text.length).toBeLessThanOrEqual(255);
    }
    expect(Object.values(STATUS_CHOICES).join(",")).toMatch(/^[^,]*,[^,]*,[^,]*$/);
  });
});
