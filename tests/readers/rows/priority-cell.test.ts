import { aimsOf } from "../../../src/domain/agreement.ts";
import { codesIn, indicatorsIn, read } from "../read-drawing.ts";

/** Says each action's priority, its words and its progress. */
const actionsOf = (cells: readonly string[]): readonly string[] => {
  const rows = cells.map((cell, at) => `| ${cell} | Action ${at + 1} | Done | Complete |`);
  const { agreement } = read(`| Priority | Action | Progress | Status |\n${rows.join("\n")}`);
  return agreement.priorities.flatMap((priority) =>
    aimsOf(priority).flatMap(({ actions }) =>
      actions.map(({ text, progress }) => `${priority.name}: ${text}, ${progress}`),
    ),
  );
};

const ROWS = (remark: string) => ["Burglary", "Burglary", remark, "Hate crime", "Hate crime"];

describe("[L3] a remark where a priority's name should be stays with its row", () => {
  test.each([
    "Awaiting funding from the council.",
    "See row 4",
    "Moved to the group on ASB",
    "This is led by the fire service now",
    "On hold",
  ])("%s", (remark) => {
    expect(actionsOf(ROWS(remark))).toEqual([
      "Burglary: Action 1, Done",
      "Burglary: Action 2, Done",
      `Burglary: Action 3, Done\nPriority: ${remark}`,
      "Hate crime: Action 4, Done",
      "Hate crime: Action 5, Done",
    ]);
  });

  test("and is told at its cell", () => {
    const { findings } = read(`
      | Priority | Action | Progress | Status |
      | Burglary | Locks | Done | Complete |
      | Awaiting money from the council. | Lights | Done | Complete |
      | Hate crime | Posters | Done | Complete |`);
    expect(findings).toMatchObject([
      {
        code: "misplaced-remark",
        severity: "warning",
        place: { cell: "A3" },
        message:
          "“Awaiting money from the council.” stands under “Priority” but reads as a remark, so it is kept with the row and the row stays with the priority above. If it is a priority's name, write it in a few words without a full stop.",
      },
    ]);
  });

  test("beside an indicator it is a note", () => {
    const reading = read(`
      | Priority | Indicator | 2011/12 | 2012/13 |
      | Burglary | Dwellings | 12 | 14 |
      | The police count this anew. | Sheds | 12 | 14 |
      | Hate crime | Incidents | 12 | 14 |`);
    expect(reading.agreement.priorities.map(({ name }) => name)).toEqual([
      "Burglary",
      "Hate crime",
    ]);
    expect(indicatorsIn(reading).map(({ notes }) => notes)).toEqual([
      [],
      ["Priority: The police count this anew."],
      [],
    ]);
  });
});

describe("[L3] a priority's name stays one", () => {
  test.each([
    [
      "where all of them are sentences",
      [
        "Children are protected from harm.",
        "People feel safe at home.",
        "Roads are safer for all.",
      ],
    ],
    [
      "where it has a number, however long it is",
      [
        "Target 60: Roads",
        `Target 61: Traders are warned${", and their customers too".repeat(6)}.`,
        "Target 62: Homes",
      ],
    ],
    ["where it is the only one", ["Children are protected from harm."]],
    [
      "where it is a sentence and recurs",
      ["Burglary", "Children are protected.", "Children are protected.", "Hate crime"],
    ],
    [
      "where it is short, or ends with an abbreviation",
      ["Burglary", "Theft etc.", "Vehicle theft, fraud etc.", "Hate crime"],
    ],
    [
      "where it only looks a little like a remark",
      ["Burglary", "Seeing change", "Needs-led services", "New psychoactive substances"],
    ],
  ])("%s", (_, cells) => {
    expect(actionsOf(cells).map((said) => said.replace(/: Action.*/, ""))).toEqual(cells);
  });

  test.each(["As above", "same as above", '"', "ditto"])("%s repeats the one above", (mark) => {
    expect(actionsOf(["Burglary", mark])).toEqual([
      "Burglary: Action 1, Done",
      "Burglary: Action 2, Done",
    ]);
  });
});

test("a sentence that is merged over rows is their priority", () => {
  const reading = read(`
    | Priority | Action | Progress | Status |
    | Burglary | Locks | Done | Complete |
    | Children are protected from harm. | Posters | Done | Complete |
    | ^ | Visits | Done | Complete |
    | Hate crime | Posters | Done | Complete |`);
  expect(reading.agreement.priorities).toHaveLength(3);
  expect(codesIn(reading)).toEqual([]);
});
