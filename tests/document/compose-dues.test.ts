import { composeDues } from "../../src/document/compose-dues.ts";
import { describeDues } from "../../src/document/dues.ts";
import { judgeAgreement } from "../../src/domain/judge.ts";
import type { Action, Part, Priority } from "../../src/domain/agreement.ts";
import { NO_WORDS } from "../../src/domain/typed-words.ts";
import { agreement, at, figure, indicator, priority, table, target } from "../domain/build.ts";

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

const aims = (...actions: readonly Action[]): Part => ({
  kind: "aims",
  aims: [{ number: "1", text: "Safer streets", actions, place: at("A8") }],
});

const commentary = (text: string): Part => ({
  kind: "paragraph",
  role: "commentary",
  text,
  place: at("A7"),
});

const burglary = indicator("Level of burglary", {
  lastYear: figure("100"),
  thisYear: figure("140"),
});

const duesOf = (own: Priority, reportDate: string | null = null) =>
  composeDues(judgeAgreement(agreement([own], reportDate)))[0];

const kindsOf = (own: Priority): readonly string[] =>
  (duesOf(own)?.dues ?? []).map(({ kind }) => kind);

describe("[W10] who owes what", () => {
  test.each([
    ["commentary that is not there", [table([indicator("Arson")])], ["commentaryMissing"]],
    [
      "a reason for a red rating that the commentary does not speak of",
      [table([burglary, indicator("Arson")]), commentary("Fires were fewer.")],
      ["redWithoutReason"],
    ],
    [
      "no reason where the commentary names it",
      [table([burglary, indicator("Arson")]), commentary("Burglaries rose in Dover.")],
      [],
    ],
    [
      "a rating where a person has to judge",
      [
        table([
          indicator("Wardens", { targets: [target("Fully trained")], thisYear: figure("7") }),
        ]),
        commentary("On course."),
      ],
      ["ratingNeeded"],
    ],
    [
      "a reason and a name for a judged rating",
      [
        table([
          indicator("Wardens", {
            targets: [target("Fully trained")],
            thisYear: figure("7"),
            judged: { colour: "green", reason: "All are trained.", name: "" },
          }),
        ]),
        commentary("On course."),
      ],
      ["judgedWithoutReason"],
    ],
    [
      "a figure that is not available",
      [
        table([indicator("Arson", { lastYear: figure("3"), thisYear: figure("TBC") })]),
        commentary("It fell."),
      ],
      ["figureMissing"],
    ],
    [
      "progress and status of actions",
      [commentary("Well."), aims(action({}), action({ progress: "Done.", status: "complete" }))],
      ["progressMissing", "statusMissing"],
    ],
  ] as const)("names %s", (_, parts, kinds) => {
    expect(kindsOf(priority("Safer streets", parts))).toEqual(kinds);
  });

  test("names commentary that is word for word the last report's", () => {
    const own = {
      ...priority("Safer streets", [commentary("It  rose.")]),
      words: { ...NO_WORDS, reference: ["It rose."] },
    };
    expect(kindsOf(own)).toEqual(["commentaryUnchanged"]);
  });

  test("counts what is given of what is asked for", () => {
    const own = priority("Safer streets", [
      commentary("Well."),
      aims(action({ progress: "Done." })),
    ]);
    expect(duesOf(own)).toMatchObject({ asked: 3, given: 2, lead: "KCC" });
  });

  test("is told in one line, each kind once", () => {
    const own = priority("Safer streets", [aims(action({}), action({ status: "complete" }))]);
    expect(describeDues(duesOf(own)?.dues ?? [])).toBe(
      "commentary, 2 actions without progress, status of an action",
    );
  });
});
