import { readAppendix } from "../../src/appendix.ts";
import { drawnGrid } from "../drawn-grid.ts";
import { read } from "./read-drawing.ts";

/** A priority whose sheet names an area, and says of it what the county's table does not. */
const WITH_AREA = `
  | Priority: | Acquisitive Crime | |
  | Lead: | Kent Police | |
  | | | |
  | Indicator | 2011/12 | 2012/13 |
  | Level of Burglary | 100 | 120 |
  | | | |
  | Swale | | |
  | Burglary fell by 10% on last year. | | |
`;

const paragraphsIn = (drawing: string) =>
  read(drawing).agreement.priorities.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === "paragraph" ? [[part.role, part.text, part.place.cell]] : [],
    ),
  );

const contradictedIn = (drawing: string) =>
  readAppendix([{ format: "xlsx", grids: [drawnGrid(drawing)], looksWereRead: true }])
    .findings.filter(({ code }) => code.startsWith("commentary-"))
    .map(({ code }) => code);

test("a title within a named priority is kept, above what is said under it", () => {
  expect(paragraphsIn(WITH_AREA)).toEqual([
    ["note", "Swale", "A7"],
    ["commentary", "Burglary fell by 10% on last year.", "A8"],
  ]);
});

test("so is one above a priority's first table, where the priority has a number", () => {
  expect(
    paragraphsIn(`
      | Priority 1 – Acquisitive Crime | | |
      | Swale and Medway | | |
      | Indicator | 2011/12 | 2012/13 |
      | Level of Burglary | 100 | 120 |
    `),
  ).toEqual([["note", "Swale and Medway", "A2"]]);
});

test("a sentence under an area's name is not held against the whole county's table", () => {
  expect(contradictedIn(WITH_AREA)).toEqual([]);
  expect(contradictedIn(WITH_AREA.replace("| Swale |", "| |"))).not.toEqual([]);
});

test("a bare title is no commentary: the lead is asked for it all the same", () => {
  const drawing = WITH_AREA.replace("Burglary fell by 10% on last year.", "");
  const { agreement } = readAppendix([
    { format: "xlsx", grids: [drawnGrid(drawing)], looksWereRead: true },
  ]);
  const parts = agreement.priorities[0]?.parts.map((part) =>
    part.kind === "paragraph" ? part.role : part.kind,
  );
  expect(parts).toEqual(["table", "note"]);
});

const TABLE = `| Indicator | 2011/12 | 2012/13 |
  | Burglary | 120 | 130 |`;

/** Says what a sheet's reading keeps of lines of their own, and what it names as left out. */
const wordsOf = (drawing: string) => {
  const { agreement, findings } = read(drawing);
  return {
    priorities: agreement.priorities.map(({ name }) => name),
    kept: paragraphsIn(drawing).map(([role, text]) => `${role ?? ""}: ${text ?? ""}`),
    named: findings.map(({ place, message }) => `${place?.cell ?? ""} ${message}`),
  };
};

describe("[L2] a title that heads no table is never lost", () => {
  test.each([
    [
      "before another one at the top of a sheet",
      `| Medway Community | | |
       | Acquisitive crime | | |
       ${TABLE}`,
      {
        priorities: ["Acquisitive crime"],
        kept: [],
        named: [
          "A1 The text that begins with “Medway Community” belongs to no priority and was left out.",
        ],
      },
    ],
    [
      "several of them",
      `| Swale | | |
       | Medway | | |
       | Acquisitive crime | | |
       ${TABLE}`,
      {
        priorities: ["Acquisitive crime"],
        kept: [],
        named: [
          "A1 The text that begins with “Swale” belongs to no priority and was left out, like 1 more line of this sheet.",
        ],
      },
    ],
    [
      "below a table, before another one",
      `| Acquisitive crime | | |
       ${TABLE}
       | | | |
       | Domestic abuse | | |
       | | | |
       | Hate crime | | |
       ${TABLE}`,
      {
        priorities: ["Acquisitive crime", "Hate crime"],
        kept: ["note: Domestic abuse"],
        named: [
          "A5 “Domestic abuse” heads no table and was kept as a remark on the table above it. If it is a priority, write “Priority: ” in front of it.",
        ],
      },
    ],
    [
      "below the table of a priority with a number",
      `| Priority 1: Acquisitive crime | | |
       ${TABLE}
       | | | |
       | Domestic abuse | | |
       | | | |
       | Hate crime | | |
       ${TABLE}`,
      {
        priorities: ["Acquisitive crime", "Hate crime"],
        kept: ["note: Domestic abuse"],
        named: [
          "A5 “Domestic abuse” heads no table and was kept as a remark on the table above it. If it is a priority, write “Priority: ” in front of it.",
        ],
      },
    ],
    [
      "above a paragraph that no table follows: both go together",
      `| Acquisitive crime | | |
       ${TABLE}
       | | | |
       | Domestic abuse | | |
       | The figures are not available this year, and will be reported in June. | | |
       | | | |
       | Hate crime | | |
       ${TABLE}`,
      {
        priorities: ["Acquisitive crime", "Hate crime"],
        kept: [],
        named: [
          "A5 The text that begins with “Domestic abuse” belongs to no priority and was left out, like 1 more line of this sheet.",
        ],
      },
    ],
    [
      "above a table that is not understood",
      `| Partners | | |
       | | | |
       | Membership | Meets |
       | Police | Monthly |`,
      {
        priorities: [],
        kept: [],
        named: [
          "A3:B4 The table that begins with “Membership”, under “Partners”, was not read as indicators or actions.",
        ],
      },
    ],
    [
      "above the lines that say a table's number",
      `| Acquisitive crime | | |
       | Table 1: Offences by year | | |
       ${TABLE}`,
      { priorities: ["Acquisitive crime"], kept: ["note: Table 1: Offences by year"], named: [] },
    ],
  ])("%s", (_, drawing, expected) => {
    expect(wordsOf(drawing)).toEqual(expected);
  });

  test("one that every sheet begins with is named once", () => {
    const sheet = (name: string): string => `| Medway Community | | |\n| ${name} | | |\n${TABLE}`;
    const { findings } = read(sheet("Acquisitive crime"), sheet("Hate crime"));
    expect(findings.map(({ place }) => place)).toEqual([{ sheet: "Sheet1", cell: "A1" }]);
  });

  test("a second name of the document is named", () => {
    const { named } = wordsOf(`
      | Community Safety Plan | | |
      | Monitoring Report | | |
      | Acquisitive crime | | |
      ${TABLE}`);
    expect(named).toEqual([
      "A2 The text that begins with “Monitoring Report” belongs to no priority and was left out.",
    ]);
  });
});

test("[L2] words beside a label, and a second lead, are kept as notes", () => {
  const { kept } = wordsOf(`
    | Priority: | Acquisitive Crime | Version of May |
    | Lead: | Kent Police | |
    | Lead: | Medway Council | |
    ${TABLE}`);
  expect(kept).toEqual(["note: Version of May", "note: Lead: Medway Council"]);
});

test("[L2] a lead whom no priority follows is named", () => {
  expect(wordsOf("| Lead: | Kent Police |").named).toEqual([
    "B1 The text that begins with “Kent Police” belongs to no priority and was left out.",
  ]);
});
