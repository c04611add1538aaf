import { indicatorsOf } from "../../../src/domain/agreement.ts";
import { readGrids, type ReadOptions } from "../../../src/readers/workbook.ts";
import { drawnGrid } from "../../drawn-grid.ts";
import { codesIn, indicatorsIn, read, said, three } from "../read-drawing.ts";

const QUARTERS = `
  | Burglary | | | | | |
  | Year | Q1 | Q2 | Q3 | Q4 | Total |
  | 2020/21 | 9 | 12 | 14 | 16 | 51 |
  | 2021/22 | 10 | 12 | 14 | 16 | 52 |
  | 2022/23 | 11 | 12 | 15 | 19 | 57 |
`;

const MONTHS = `
  | Burglary | | |
  | Month | 2021/22 | 2022/23 |
  | Apr | 10 | 12 |
  | May | 11 | 13 |
  | Jun | 12 | 14 |
  | Jul | 13 | 15 |
  | Aug | 14 | 16 |
  | Sep | 15 | 17 |
  | Oct | 16 | 18 |
  | Nov | 17 | 19 |
  | Dec | 18 | 20 |
  | Jan | 19 | 21 |
  | Feb | 20 | 22 |
  | Mar | 21 | 23 |
  | Total | 186 | 210 |
`;

const without = (drawing: string, word: string): string =>
  drawing
    .split("\n")
    .filter((line) => !line.includes(word))
    .join("\n");

describe("years one way, their quarters or months the other", () => {
  test("[H10] are one indicator, whose years' totals are compared", () => {
    const [burglary, ...more] = indicatorsIn(read(QUARTERS));
    expect(more).toEqual([]);
    expect(burglary?.name).toBe("Burglary");
    expect(three(burglary)).toEqual(["none", "52 2021-04..2022-03 F4", "57 2022-04..2023-03 F5"]);
    expect(burglary?.series).toHaveLength(15);
    expect(said(burglary?.series[0])).toBe("9 2020-04..2020-06 B3");
  });

  test("months down and years across are read the same", () => {
    const [burglary, ...more] = indicatorsIn(read(MONTHS));
    expect(more).toEqual([]);
    expect(three(burglary)).toEqual([
      "none",
      "186 2021-04..2022-03 B15",
      "210 2022-04..2023-03 C15",
    ]);
    expect(said(burglary?.series.at(-2))).toBe("23 2023-03..2023-03 C14");
  });

  test("without a total the newest is held against the same of the year before, and nothing is added up", () => {
    const [burglary] = indicatorsIn(read(without(MONTHS, "Total")));
    expect(three(burglary)).toEqual(["none", "21 2022-03..2022-03 B14", "23 2023-03..2023-03 C14"]);
  });

  test.each([
    ["a blank", "| 2022/23 | 11 | 12 | | | 23 |", "2022/23 Total: 23"],
    ["a year to date", "| 2022/23 YTD | 11 | 12 | - | - | 23 |", "2022/23 YTD Total: 23"],
  ])("the total of a year that is not over is no year's figure: %s", (_, row, note) => {
    const [burglary] = indicatorsIn(
      read(`
        | Burglary | | | | | |
        | Year | Q1 | Q2 | Q3 | Q4 | Total |
        | 2021/22 | 10 | 13 | 14 | 16 | 53 |
        ${row}
      `),
    );
    expect(three(burglary)).toEqual(["none", "13 2021-07..2021-09 C3", "12 2022-07..2022-09 C4"]);
    expect(burglary?.notes).toContain(note);
  });

  test("a blank quarter that was over by the report's date is missing", () => {
    const [burglary] = indicatorsIn(
      read(`
        | Report date: 18 March 2023 | | | | |
        | | | | | |
        | Burglary | | | | |
        | Year | Q1 | Q2 | Q3 | Q4 |
        | 2021/22 | 10 | 13 | 14 | 16 |
        | 2022/23 | 11 | 12 | | |
      `),
    );
    expect(said(burglary?.thisYear)).toBe("[x] 2022-10..2022-12 D6");
    expect(said(burglary?.lastYear)).toBe("14 2021-10..2021-12 D5");
  });

  test("a total goes as far as its months", () => {
    const [burglary] = indicatorsIn(
      read(`
        | Burglary | | |
        | Month | 2021/22 | 2022/23 |
        | Apr | 10 | 12 |
        | May | 11 | 13 |
        | Total | 21 | 25 |
      `),
    );
    expect(said(burglary?.thisYear)).toBe("25 2022-04..2022-05 C5");
  });

  test("a target and a comment stand beside their own year", () => {
    const [burglary] = indicatorsIn(
      read(`
        | Burglary | | | | | | | |
        | Year | Q1 | Q2 | Q3 | Q4 | Total | Target | Comments |
        | 2021/22 | 10 | 12 | 14 | 16 | 52 | 50 | a hot summer |
        | 2022/23 | 11 | 12 | 15 | 19 | 57 | 51 | |
        | Average | 10.5 | 12 | 14.5 | 17.5 | 54.5 | | |
      `),
    );
    expect(burglary?.targets.map(({ text, period }) => [text, period?.label])).toEqual([
      ["50", "2021/22"],
      ["51", "2022/23"],
    ]);
    expect(burglary?.notes).toEqual([
      "2021/22 Comments: a hot summer",
      "Average Q1: 10.5",
      "Average Q2: 12",
      "Average Q3: 14.5",
      "Average Q4: 17.5",
      "Average Total: 54.5",
    ]);
  });

  test("a baseline year above a table counts for its total", () => {
    const [burglary] = indicatorsIn(read(`| Baseline year: 2020/21 |${QUARTERS}`));
    expect(said(burglary?.baseline)).toBe("51 2020-04..2021-03 F4");
  });
});

describe("the name of such a table", () => {
  test.each([
    ["in its corner", "| Burglary | Q1 | Q2 |"],
    [
      "on the line above, whatever stands in the corner",
      "| Burglary |\n| Year / Quarter | Q1 | Q2 |",
    ],
    ["above a blank corner", "| Burglary |\n| | Q1 | Q2 |"],
    ["above a remark", "| Burglary |\n| (number of offences) |\n| FY | Q1 | Q2 |"],
    ["under a priority", "| Priority: Homes |\n| Burglary |\n| Year | Q1 | Q2 |"],
  ])("stands %s", (_, head) => {
    const reading = read(`${head}\n| 2021/22 | 10 | 12 |\n| 2022/23 | 11 | 13 |`);
    const [burglary, ...more] = indicatorsIn(reading);
    expect(more).toEqual([]);
    expect(burglary?.name).toBe("Burglary");
    expect(three(burglary).map((one) => one.split(" ")[0])).toEqual(["none", "12", "13"]);
    expect(reading.agreement.priorities[0]?.parts.map(({ kind }) => kind)).toEqual(["table"]);
  });

  test.each([
    [
      "a first column, merged",
      `| Offence | Year | Q1 | Q2 |
       | Burglary | 2021/22 | 10 | 12 |
       | ^ | 2022/23 | 11 | 13 |
       | Theft | 2021/22 | 20 | 22 |
       | ^ | 2022/23 | 21 | 23 |`,
    ],
    [
      "a first column, said once and without a heading",
      `| | Year | Q1 | Q2 |
       | Burglary | 2021/22 | 10 | 12 |
       | | 2022/23 | 11 | 13 |
       | Theft | 2021/22 | 20 | 22 |
       | | 2022/23 | 21 | 23 |`,
    ],
    [
      "bands over the quarters",
      `| | Burglary | > | Theft | > |
       | Year | Q1 | Q2 | Q1 | Q2 |
       | 2021/22 | 10 | 12 | 20 | 22 |
       | 2022/23 | 11 | 13 | 21 | 23 |`,
    ],
    [
      "lines of their own above the quarters",
      `| Indicator | 2021/22 | 2022/23 |
       | Burglary | | |
       | Q1 | 10 | 11 |
       | Q2 | 12 | 13 |
       | Theft | | |
       | Q1 | 20 | 21 |
       | Q2 | 22 | 23 |`,
    ],
    [
      "the heading, where years and quarters stand down the side",
      `| Year | Quarter | Burglary | Theft |
       | 2021/22 | Q1 | 10 | 20 |
       | 2021/22 | Q2 | 12 | 22 |
       | 2022/23 | Q1 | 11 | 21 |
       | 2022/23 | Q2 | 13 | 23 |`,
    ],
  ])("stands in %s, where there are several", (_, drawing) => {
    const reading = read(drawing);
    expect(
      indicatorsIn(reading).map((one) => [
        one.name,
        ...three(one).map((figure) => figure.replace(/ \w+$/, "")),
      ]),
    ).toEqual([
      ["Burglary", "none", "12 2021-07..2021-09", "13 2022-07..2022-09"],
      ["Theft", "none", "22 2021-07..2021-09", "23 2022-07..2022-09"],
    ]);
    expect(codesIn(reading)).toEqual([]);
  });
});

test("months without years take the year that is said above their table", () => {
  const [burglary] = indicatorsIn(
    read(`
      | Recorded crime by month, 2022/23 | | |
      | Month | Burglary | Theft |
      | April | 10 | 20 |
      | May | 11 | 21 |
    `),
  );
  expect(burglary?.series.map(said)).toEqual(["10 2022-04..2022-04 B3", "11 2022-05..2022-05 B4"]);
});

test.each([
  [
    "months from April under years that begin in January",
    `| Burglary | | |
     | Month | 2021 | 2022 |
     | Apr | 10 | 12 |
     | Mar | 11 | 13 |`,
  ],
  [
    "the same year twice under one name",
    `| Burglary | | |
     | Year | Q1 | Q2 |
     | 2021/22 | 10 | 12 |
     | 2021/22 | 11 | 13 |`,
  ],
])("%s are left alone and named", (_, drawing) => {
  const reading = read(drawing);
  expect(indicatorsIn(reading)).toEqual([]);
  expect(codesIn(reading).map((code) => code.split(" ")[0])).toEqual(["unread-table"]);
});

test("months without years take the year that stands in the corner", () => {
  const [burglary] = indicatorsIn(
    read(`
      | 2022/23 | Burglary | Theft |
      | Apr | 10 | 20 |
      | May | 11 | 21 |
    `),
  );
  expect(burglary?.series.map(said)).toEqual(["10 2022-04..2022-04 B2", "11 2022-05..2022-05 B3"]);
});

test("what stands twice under one heading is kept twice", () => {
  const [burglary] = indicatorsIn(
    read(`
      | Burglary | | | | |
      | Year | Q1 | RAG | Q2 | RAG |
      | 2021/22 | 10 | G | 12 | R |
      | 2022/23 | 11 | A | 13 | A |
    `),
  );
  expect(burglary?.notes).toEqual([
    "2021/22 RAG: G",
    "2021/22 RAG: R",
    "2022/23 RAG: A",
    "2022/23 RAG: A",
  ]);
});

test.each([
  [
    "dates of meetings",
    `| Meeting | Q1 | Q2 |
     | 2023/24 | 12 May | 4 Aug |
     | 2024/25 | 10 May | 2 Aug |`,
  ],
  [
    "milestones in words",
    `| Delivery | | |
     | Quarter | 2022/23 | 2023/24 |
     | Q1 | Launch | Review |
     | Q2 | Train | Evaluate |`,
  ],
  [
    "months that are written as days",
    `| Burglary | | |
     | Month | 2022/23 | 2023/24 |
     | @2022-04-01 | 10 | 12 |
     | @2022-05-01 | 11 | 13 |`,
  ],
])("%s make no indicator", (_, drawing) => {
  const reading = read(drawing);
  expect(indicatorsIn(reading)).toEqual([]);
  expect(codesIn(reading)[0]).toMatch(/^unread-table/);
});

test("tables that stand side by side are read one by one", () => {
  const reading = read(`
    | Burglary | | | | Theft | | |
    | Year | Q1 | Q2 | | Year | Q1 | Q2 |
    | 2021/22 | 10 | 12 | | 2021/22 | 20 | 22 |
    | 2022/23 | 11 | 13 | | 2022/23 | 21 | 23 |
  `);
  expect(indicatorsIn(reading).map(({ name, thisYear }) => [name, said(thisYear)])).toEqual([
    ["Burglary", "13 2022-07..2022-09 C4"],
    ["Theft", "23 2022-07..2022-09 G4"],
  ]);
});

test("a line above each table under a numbered priority names an indicator of it", () => {
  const { agreement } = read(`
    | Priority 1: Homes | | |
    | Burglary | | |
    | Year | Q1 | Q2 |
    | 2022/23 | 11 | 13 |
    | | | |
    | Bicycle theft | | |
    | Number of reports | | |
    | Year | Q1 | Q2 |
    | 2022/23 | 21 | 23 |
  `);
  expect(agreement.priorities.map(({ name }) => name)).toEqual(["Homes"]);
  expect(agreement.priorities.flatMap(indicatorsOf).map(({ name }) => name)).toEqual([
    "Burglary",
    "Bicycle theft – Number of reports",
  ]);
});

describe("what a person says of such a table", () => {
  const readWith = (drawing: string, choices: NonNullable<ReadOptions["choices"]>) =>
    readGrids([{ format: "xlsx", grids: [drawnGrid(drawing)], looksWereRead: true }], { choices });
  const sheet = "Sheet1";

  test.each([
    ["a row is its year's total", QUARTERS, { sheet, row: 3, role: "baseline" } as const, "51"],
    [
      "a column is its year's total",
      MONTHS,
      { sheet, column: "B", role: "baseline" } as const,
      "186",
    ],
  ])("%s", (_, drawing, choice, baseline) => {
    const reading = readWith(drawing, [choice]);
    expect(indicatorsIn(reading).map((one) => one.baseline?.text)).toEqual([baseline]);
    expect(codesIn(reading)).toEqual([]);
  });

  test("[C5] a year that is left out takes its quarters with it", () => {
    const [burglary] = indicatorsIn(readWith(QUARTERS, [{ sheet, row: 5, role: "ignore" }]));
    expect(three(burglary).slice(1)).toEqual(["51 2020-04..2021-03 F3", "52 2021-04..2022-03 F4"]);
    expect(burglary?.series).toHaveLength(10);
  });

  test("where a year has no total, a finding says why nothing was done", () => {
    const reading = readWith(without(MONTHS, "Total"), [{ sheet, column: "B", role: "baseline" }]);
    expect(reading.findings.map(({ message }) => message)).toEqual([
      "What was said of column B of the sheet “Sheet1” was not used: a table there has quarters or months, and no total of a year in that column.",
    ]);
  });
});
