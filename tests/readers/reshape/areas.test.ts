import { readGrids, type ReadOptions } from "../../../src/readers/workbook.ts";
import { drawnGrid } from "../../drawn-grid.ts";
import { codesIn, indicatorsIn, read, said, three } from "../read-drawing.ts";

const readWith = (drawing: string, choices: NonNullable<ReadOptions["choices"]>) =>
  readGrids([{ format: "xlsx", grids: [drawnGrid(drawing)], looksWereRead: true }], { choices });
const sheet = "Sheet1";

const ACROSS = `
  | District | Burglary | Robbery |
  | Ash | 10 | 12 |
  | Elm | 11 | 13 |
  | Total | 21 | 25 |
`;

describe("areas down, indicators across", () => {
  test.each([
    ["the title", "| Recorded crime by district, 2023/24 |"],
    ["a label", "| Recorded crime by district |\n| Period: 2023/24 |"],
    ["a label in two cells", "| Reporting period | 2023/24 |\n| |"],
    ["a year of its own", "| Recorded crime |\n| 2023/24 |"],
    ["a band over the columns", "| | 2023/24 | > |"],
  ])("[H11] are each an indicator for the period in %s", (_, above) => {
    const reading = read(above + ACROSS);
    const [burglary, robbery, ...more] = indicatorsIn(reading);
    expect(more).toEqual([]);
    expect([burglary?.name, robbery?.name]).toEqual(["Burglary", "Robbery"]);
    expect(said(burglary?.thisYear).slice(0, -3)).toBe("21 2023-04..2024-03");
    expect(said(robbery?.thisYear).slice(0, -3)).toBe("25 2023-04..2024-03");
    expect(burglary?.breakdown?.map(({ name, thisYear }) => [name, thisYear?.value])).toEqual([
      ["Ash", 10],
      ["Elm", 11],
    ]);
    expect(codesIn(reading).map((code) => code.split(" ")[0])).toEqual(["breakdown", "breakdown"]);
  });

  test.each([
    ["nothing says when", "| Recorded crime by district |"],
    ["the date is the paper's", "| Performance at 18 March 2024 |"],
    ["a month may be the paper's", "| Crime by district – March 2024 |"],
    ["the year is a plan's", "| Community safety plan 2023/24 |"],
    ["two years are compared", "| Crime 2022/23 compared with 2023/24 |"],
    ["the years are several", "| Crime 2021/22 to 2023/24 |"],
  ])("stay unread where %s", (_, above) => {
    const reading = read(above + ACROSS);
    expect(indicatorsIn(reading)).toEqual([]);
    expect(codesIn(reading)).toContain("unread-table A2:C5");
  });

  test.each([
    [
      "names over years",
      `| | Burglary | > | Robbery | > |
       | Ward | 2022/23 | 2023/24 | 2022/23 | 2023/24 |
       | Ash | 10 | 12 | 20 | 24 |
       | Elm | 11 | 13 | 21 | 25 |
       | Total | 21 | 25 | 41 | 49 |`,
    ],
    [
      "years over names",
      `| Ward | 2022/23 | > | 2023/24 | > |
       | ^ | Burglary | Robbery | Burglary | Robbery |
       | Ash | 10 | 20 | 12 | 24 |
       | Elm | 11 | 21 | 13 | 25 |
       | All wards | 21 | 41 | 25 | 49 |`,
    ],
  ])("take their years from a heading of two lines: %s", (_, drawing) => {
    expect(
      indicatorsIn(read(drawing)).map((one) => [
        one.name,
        one.lastYear?.value,
        one.thisYear?.value,
        one.breakdown?.[0]?.lastYear?.value,
      ]),
    ).toEqual([
      ["Burglary", 21, 25, 10],
      ["Robbery", 41, 49, 20],
    ]);
  });

  test("a number and a rate are of what stands over them, or of what the table is called", () => {
    const names = (drawing: string): readonly string[] =>
      indicatorsIn(read(drawing)).map(({ name, unit }) => `${name}: ${unit}`);
    expect(
      names(`
        | Crime by ward, 2023/24 | | |
        | | Burglary | > |
        | Ward | Number | Rate per 1,000 |
        | Ash | 10 | 1.2 |
        | Elm | 11 | 1.3 |
        | Total | 21 | 1.25 |
      `),
    ).toEqual(["Burglary – Number: count", "Burglary – Rate per 1,000: rate"]);
    expect(
      names(`
        | Burglary 2023/24 | |
        | Ward | Number |
        | Ash | 10 |
        | Elm | 11 |
        | Total | 21 |
      `),
    ).toEqual(["Burglary 2023/24 – Number: count"]);
  });

  test("a column that is no figure is named, and the others are read", () => {
    const reading = read(`
      | Crime by ward, 2023/24 | | | |
      | Ward | Burglary | Rank | Officer |
      | Ash | 10 | 2 | J Smith |
      | Elm | 11 | 1 | P Jones |
      | Total | 21 | | |
    `);
    expect(indicatorsIn(reading).map(({ name }) => name)).toEqual(["Burglary"]);
    expect(codesIn(reading)).toEqual(["breakdown A5", "unread-table C2:C5", "unread-table D2:D5"]);
  });

  test("quarters over areas take their year from above", () => {
    const [burglary, ...more] = indicatorsIn(
      read(`
        | Burglary by district, 2023/24 | | | | | |
        | District | Q1 | Q2 | Q3 | Q4 | Total |
        | Ash | 1 | 2 | 3 | 4 | 10 |
        | Elm | 5 | 6 | 7 | 8 | 26 |
        | Total | 6 | 8 | 10 | 12 | 36 |
      `),
    );
    expect(more).toEqual([]);
    expect(said(burglary?.thisYear)).toBe("36 2023-04..2024-03 F5");
    expect(said(burglary?.series[0])).toBe("6 2023-04..2023-06 B5");
    expect(burglary?.breakdown?.map(({ thisYear }) => thisYear?.value)).toEqual([10, 26]);
  });

  test("indicators down and areas across are totalled by the column that is their sum", () => {
    const reading = read(`
      | Performance by district, 2023/24 | | | | |
      | Indicator | Unit | Ash | Elm | Total |
      | Burglary | Number | 10 | 12 | 22 |
      | Robbery | Number | 7 | 8 | 15 |
    `);
    expect(indicatorsIn(reading).map(({ name, thisYear }) => [name, said(thisYear)])).toEqual([
      ["Burglary", "22 2023-04..2024-03 E3"],
      ["Robbery", "15 2023-04..2024-03 E4"],
    ]);
    expect(
      indicatorsIn(reading)[0]?.breakdown?.map(({ name, thisYear }) => [name, said(thisYear)]),
    ).toEqual([
      ["Ash", "10 2023-04..2024-03 C3"],
      ["Elm", "12 2023-04..2024-03 D3"],
    ]);
    expect(codesIn(reading)).toEqual(["breakdown E2"]);
  });

  test.each([
    ["no sum", "| Burglary | 10 | 12 | 23 |", "2023/24"],
    ["without a period", "| Burglary | 10 | 12 | 22 |", "by district"],
  ])("and asked about where the column is %s", (_, row, said) => {
    const reading = read(`| Performance ${said} |\n| Indicator | Ash | Elm | Total |\n${row}`);
    expect(indicatorsIn(reading)[0]?.thisYear ?? null).toBeNull();
    expect(codesIn(reading)).toEqual(["ambiguous-heading B2"]);
  });

  test("a column that a person leaves out is left out", () => {
    const reading = readWith(`| Crime 2023/24 | | |${ACROSS}`, [
      { sheet, column: "B", role: "ignore" },
    ]);
    expect(indicatorsIn(reading).map(({ name }) => name)).toEqual(["Robbery"]);
    expect(codesIn(reading)).toEqual(["breakdown A5"]);
  });
});

test.each([
  ["is there to be compared with beside one area", ["Kent | 33 | 34", "England | 30 | 31"], "none"],
  [
    "is there to be compared with beside several",
    ["North | 30 | 31", "South | 31 | 32", "East | 32 | 33", "West | 33 | 34", "England | 31 | 32"],
    "none",
  ],
])("a country %s", (_, rows, thisYear) => {
  const [violence] = indicatorsIn(
    read(`| Violence per 1,000 | | |\n| Area | 2022/23 | 2023/24 |\n| ${rows.join(" |\n| ")} |`),
  );
  expect(said(violence?.thisYear)).toBe(thisYear);
});

describe("areas without a row that totals them", () => {
  const ALONE = `
    | Burglary by ward | | |
    | Ward | 2022/23 | 2023/24 |
    | Ash | 10 | 12 |
    | Elm | 11 | 13 |
  `;

  test("[H12] are kept with their indicator, which has no figure until the row is added", () => {
    const reading = read(ALONE);
    const [burglary, ...more] = indicatorsIn(reading);
    expect(more).toEqual([]);
    expect(three(burglary)).toEqual(["none", "none", "none"]);
    expect(burglary).toMatchObject({ name: "Burglary by ward", unit: "count", series: [] });
    expect(burglary?.breakdown?.map((area) => [area.name, ...three(area)])).toEqual([
      ["Ash", "none", "10 2022-04..2023-03 B3", "12 2023-04..2024-03 C3"],
      ["Elm", "none", "11 2022-04..2023-03 B4", "13 2023-04..2024-03 C4"],
    ]);
    expect(reading.findings.map(({ message }) => message)).toEqual([
      "“Burglary by ward” has no figure of its own, because no row totals the 2 rows it is broken down into; add a row that begins with “Total” below them.",
    ]);
  });

  test("what stands beside their figures is named", () => {
    const reading = read(`
      | Burglary by ward | | | |
      | Ward | 2022/23 | 2023/24 | % change |
      | Ash | 10 | 12 | 20% |
      | Elm | 11 | 13 | 18% |
    `);
    expect(codesIn(reading)).toEqual(["breakdown A2", "unread-table D3:D4"]);
  });

  test("a person's word on a column counts for the areas", () => {
    const [burglary] = indicatorsIn(readWith(ALONE, [{ sheet, column: "B", role: "baseline" }]));
    expect(burglary?.breakdown?.map(({ baseline }) => baseline?.value)).toEqual([10, 11]);
  });
});

test("tables of areas below one another are read one by one, under one priority", () => {
  const reading = read(`
    | Priority: Homes | | |
    | Burglary | | |
    | Ward | 2022/23 | 2023/24 |
    | Ash | 10 | 12 |
    | Elm | 11 | 13 |
    | Total | 21 | 25 |
    | | | |
    | Ward | 2022/23 | 2023/24 |
    | Ash | 20 | 22 |
    | Elm | 21 | 23 |
    | Total | 41 | 45 |
  `);
  expect(indicatorsIn(reading).map(({ name, thisYear }) => [name, thisYear?.value])).toEqual([
    ["Burglary", 25],
    ["Homes", 45],
  ]);
  expect(reading.agreement.priorities.map(({ name }) => name)).toEqual(["Homes"]);
});

describe("[H13] periods that are only numbered", () => {
  test.each([
    [
      "beside a baseline",
      `| Indicator | Baseline 2018/19 | Year 1 | Year 2 | Year 3 |
       | Burglary | 9 | 10 | 12 | |`,
      ["C", "D", "E"],
      [
        { sheet, column: "C", role: "lastYear" },
        { sheet, column: "D", role: "thisYear" },
      ],
    ],
    [
      "beside a target",
      `| Indicator | Year 1 | Year 2 | Target |
       | Burglary | 10 | 12 | 9 |`,
      ["B", "C"],
      [
        { sheet, column: "B", role: "lastYear" },
        { sheet, column: "C", role: "thisYear" },
      ],
    ],
    [
      "alone, under no heading of names",
      `| | Period 1 | Period 2 |
       | Burglary | 10 | 12 |`,
      ["B", "C"],
      [
        { sheet, column: "A", role: "name" },
        { sheet, column: "B", role: "lastYear" },
        { sheet, column: "C", role: "thisYear" },
      ],
    ],
    [
      "down the side",
      `| Period | Burglary |
       | Period 1 | 10 |
       | Period 2 | 12 |`,
      [2, 3],
      [
        { sheet, row: 2, role: "lastYear" },
        { sheet, row: 3, role: "thisYear" },
      ],
    ],
  ] as const)("are asked about %s, and a person's answer is used", (_, drawing, asked, answer) => {
    const asking = read(drawing);
    const [choice] = asking.findings.flatMap((finding) => finding.choice ?? []);
    expect(choice?.columns.map(({ column, row }) => column ?? row)).toEqual(asked);
    expect(choice?.columns[0]?.roles).toContain("thisYear");
    expect(indicatorsIn(asking)[0]?.thisYear ?? null).toBeNull();
    const answered = readWith(drawing, answer);
    const [burglary] = indicatorsIn(answered);
    expect([burglary?.lastYear?.value, burglary?.thisYear?.value]).toEqual([10, 12]);
    expect(answered.findings.flatMap((finding) => finding.choice ?? [])).toEqual([]);
  });
});

test("a baseline year is heard above a table that stands another way round", () => {
  const [burglary] = indicatorsIn(
    read(`
      | Baseline year: 2018/19 | |
      | Year | Burglary |
      | 2018/19 | 9 |
      | 2021/22 | 10 |
      | 2022/23 | 12 |
    `),
  );
  expect(three(burglary)).toEqual([
    "9 2018-04..2019-03 B3",
    "10 2021-04..2022-03 B4",
    "12 2022-04..2023-03 B5",
  ]);
});
