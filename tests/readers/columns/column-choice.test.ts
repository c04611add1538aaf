import { readGrids } from "../../../src/readers/workbook.ts";
import type { ColumnChoice } from "../../../src/readers/columns/column-choice.ts";
import { drawnGrid } from "../../drawn-grid.ts";
import { codesIn, indicatorsIn, three } from "../read-drawing.ts";

const readWith = (choices: readonly ColumnChoice[], ...drawings: string[]) =>
  readGrids(
    [
      {
        format: "xlsx",
        grids: drawings.map((drawing, at) => drawnGrid(drawing, `Sheet${at + 1}`)),
        looksWereRead: true,
      },
    ],
    { choices },
  );

const UNCLEAR = `
  | Indicator | Ours | Theirs |
  | Burglary | 12 | 34 |
`;

test("columns that nobody named are asked about in one finding, with the candidates as data", () => {
  const reading = readWith([], UNCLEAR);
  expect(codesIn(reading)).toEqual(["ambiguous-heading B1"]);
  const choice = reading.findings[0]?.choice;
  expect(choice?.sheet).toBe("Sheet1");
  expect(choice?.columns.map(({ column, heading }) => [column, heading])).toEqual([
    ["B", "Ours"],
    ["C", "Theirs"],
  ]);
  expect(choice?.columns[0]?.roles).toContain("thisYear");
  expect(indicatorsIn(reading)[0]).toMatchObject({
    thisYear: null,
    notes: ["Ours: 12", "Theirs: 34"],
  });
});

test("[C1] a person's choice is used for every table with the same headings", () => {
  const reading = readWith(
    [
      { sheet: "Sheet1", column: "B", role: "thisYear" },
      { sheet: "Sheet1", column: "C", role: "lastYear" },
    ],
    UNCLEAR,
    UNCLEAR.replace("Burglary", "Robbery"),
  );
  expect(indicatorsIn(reading).map(three)).toEqual([
    ["none", "34 no period C2", "12 no period B2"],
    ["none", "34 no period C2", "12 no period B2"],
  ]);
  expect(codesIn(reading)).toEqual([]);
});

test("a choice moves a role that the reader gave to another column", () => {
  const [indicator] = indicatorsIn(
    readWith(
      [{ sheet: "Sheet1", column: "B", role: "thisYear" }],
      `
      | Indicator | 2011/12 | 2012/13 |
      | Burglary | 12 | 34 |
    `,
    ),
  );
  expect(indicator?.thisYear?.text).toBe("12");
});

test("a heading that only a person knows for one makes a table", () => {
  const reading = readWith(
    [
      { sheet: "Sheet1", column: "A", role: "name" },
      { sheet: "Sheet1", column: "B", role: "thisYear" },
    ],
    `
    | What we count | Now |
    | Burglary | 12 |
  `,
  );
  expect(indicatorsIn(reading).map(({ name, thisYear }) => [name, thisYear?.text])).toEqual([
    ["Burglary", "12"],
  ]);
});

test("a column that is left out is not read", () => {
  const [indicator] = indicatorsIn(
    readWith([{ sheet: "Sheet1", column: "C", role: "ignore" }], UNCLEAR),
  );
  expect(indicator?.notes).toEqual(["Ours: 12"]);
});

test("[C1] two columns with the same heading are told apart", () => {
  const twice = `
    | Indicator | 2011/12 | 2012/13 | 2012/13 |
    | Burglary | 12 | 34 | 56 |
  `;
  const asked = readWith([], twice);
  expect(asked.findings[0]?.choice?.columns.map(({ column }) => column)).toEqual(["C", "D"]);
  const [burglary] = indicatorsIn(
    readWith(
      [
        { sheet: "Sheet1", column: "C", role: "thisYear" },
        { sheet: "Sheet1", column: "D", role: "ignore" },
      ],
      twice,
    ),
  );
  expect(burglary?.thisYear?.text).toBe("34");
});

test("[C1] a heading that a person knows on one sheet is known on every sheet", () => {
  const now = `
    | What we count | Now |
    | Burglary | 12 |
  `;
  const reading = readWith(
    [
      { sheet: "Sheet1", column: "A", role: "name" },
      { sheet: "Sheet1", column: "B", role: "thisYear" },
    ],
    now,
    now.replace("Burglary", "Robbery"),
  );
  expect(indicatorsIn(reading).map(({ name, thisYear }) => [name, thisYear?.text])).toEqual([
    ["Burglary", "12"],
    ["Robbery", "12"],
  ]);
});

test("[C1] a first column taken for the names is not asked about again", () => {
  const poverty = `
    | Poverty by age | | |
    | Households | 2021 | 2022 |
    | All households | 22.8 | 21.7 |
  `;
  expect(codesIn(readWith([], poverty))).toEqual(["ambiguous-heading A2"]);
  const reading = readWith([{ sheet: "Sheet1", column: "A", role: "name" }], poverty);
  expect(codesIn(reading)).toEqual([]);
  expect(indicatorsIn(reading).map(({ name }) => name)).toEqual(["All households"]);
  expect(reading.agreement.priorities[0]?.name).toBe("Poverty by age");
});

const TURNED = `
  | Year | Casualties | Checks |
  | 2011 | 517 | 12 |
  | 2012 | 542 | 14 |
  | 2013 | 530 | 15 |
`;

const TWICE = TURNED.replace("| 2013 | 530 | 15 |", "| 2012 | 530 | 15 |");

describe("a table with periods down the side", () => {
  test("[C2] asks about rows, with the candidates as data", () => {
    const { findings } = readWith([], TWICE);
    expect(findings.map(({ message }) => message)).toEqual([
      "It is not certain which row is which: 3 “2012”, 4 “2012”; of two for the same months the one further down was taken as newer. If that is wrong, say which is which.",
    ]);
    expect(findings[0]?.choice?.columns).toEqual([
      { row: 3, heading: "2012", roles: ["series", "lastYear", "thisYear", "ignore"] },
      { row: 4, heading: "2012", roles: ["series", "lastYear", "thisYear", "ignore"] },
    ]);
  });

  test("[C2] is read by the rows that a person names, and so is every other with the same periods", () => {
    const reading = readWith(
      [
        { sheet: "Sheet1", row: 3, role: "ignore" },
        { sheet: "Sheet1", row: 2, role: "baseline" },
      ],
      TWICE,
      `| Counted by the council |\n${TWICE.trim()}`,
    );
    expect(indicatorsIn(reading).map(three)).toEqual([
      ["517 2011-01..2011-12 B2", "none", "530 2012-01..2012-12 B4"],
      ["12 2011-01..2011-12 C2", "none", "15 2012-01..2012-12 C4"],
      ["517 2011-01..2011-12 B3", "none", "530 2012-01..2012-12 B5"],
      ["12 2011-01..2011-12 C3", "none", "15 2012-01..2012-12 C5"],
    ]);
    expect(codesIn(reading)).toEqual([]);
  });

  test("[C2] its choice is no choice for a table with the same periods across", () => {
    const reading = readWith(
      [{ sheet: "Sheet1", row: 2, role: "baseline" }],
      TURNED,
      `
        | Indicator | 2011 | 2012 | 2013 |
        | Burglary | 1 | 2 | 3 |
      `,
    );
    expect(indicatorsIn(reading).map(({ baseline }) => baseline?.text ?? null)).toEqual([
      "517",
      "12",
      null,
    ]);
  });

  test("[C2] rows that say what they are go on with it", () => {
    const [casualties] = indicatorsIn(
      readWith(
        [],
        `
          | Year | Casualties |
          | Baseline 2008/09 | 600 |
          | 2011/12 | 517 |
          | 2012/13 | 542 |
          | 2013/14 (provisional) | 530 |
          | Target | 500 |
        `,
      ),
    );
    expect(three(casualties)).toEqual([
      "600 2008-04..2009-03 B2",
      "542 2012-04..2013-03 B4",
      "530 2013-04..2014-03 B5",
    ]);
    expect(casualties?.targets.map(({ text }) => text)).toEqual(["500"]);
  });

  test("[C2] a row of another kind goes on with it once a person names it", () => {
    const drawing = `${TURNED.trimEnd()}\n| Where we began | 700 | 8 |\n`;
    expect(codesIn(readWith([], drawing))).toEqual(["unread-table A5:C5"]);
    const reading = readWith([{ sheet: "Sheet1", row: 5, role: "baseline" }], drawing);
    expect(codesIn(reading)).toEqual([]);
    expect(indicatorsIn(reading)[0]?.baseline?.place.cell).toBe("B5");
  });

  test("[C2] is one where only a person knows the row of its names", () => {
    const untitled = TURNED.replace("Year", "Kent");
    expect(indicatorsIn(readWith([], untitled))).toEqual([]);
    const reading = readWith(
      [{ sheet: "Sheet1", row: 1, role: "name" }],
      untitled,
      `| Counted by the council |\n${untitled}`,
    );
    expect(codesIn(reading)).toEqual([]);
    expect(indicatorsIn(reading).map(({ name, thisYear }) => [name, thisYear?.text])).toEqual([
      ["Casualties", "530"],
      ["Checks", "15"],
      ["Casualties", "530"],
      ["Checks", "15"],
    ]);
  });
});

describe("a table with a row for each indicator and period", () => {
  const LONG = `
    | Indicator | Year | Count | Unit |
    | Casualties | 2010/11 | 500 | people |
    | Casualties | 2011/12 | 517 | people |
    | Casualties | 2012/13 | 542 | people |
    | Checks | 2010/11 | 10 | checks |
    | Checks | 2012/13 | 14 | checks |
  `;

  test("[C3] a lone column of figures is taken for the values, and asked about", () => {
    const reading = readWith([], LONG);
    expect(reading.findings.map(({ code, choice }) => [code, choice?.columns])).toEqual([
      [
        "ambiguous-heading",
        [{ column: "C", heading: "Count", roles: ["value", "notes", "ignore"] }],
      ],
    ]);
    expect(indicatorsIn(reading).map(three)[0]).toEqual([
      "none",
      "517 2011-04..2012-03 C3",
      "542 2012-04..2013-03 C4",
    ]);
    const said = readWith([{ sheet: "Sheet1", column: "C", role: "value" }], LONG);
    expect(codesIn(said)).toEqual([]);
    expect(indicatorsIn(said)).toEqual(indicatorsIn(reading));
  });

  test("[C3] of several columns of figures none is taken before a person chooses", () => {
    const several = LONG.replace(/Count|(?<=\/\d\d \|) /g, (it) =>
      it === "Count" ? "People in all | Count" : " 9999 | ",
    );
    const asked = readWith([], several);
    expect(
      asked.findings[0]?.choice?.columns.map(({ column, roles }) => [column, roles[1]]),
    ).toEqual([
      ["C", "value"],
      ["D", "value"],
    ]);
    expect(indicatorsIn(asked).every(({ thisYear }) => thisYear === null)).toBe(true);
    const reading = readWith(
      [
        { sheet: "Sheet1", column: "D", role: "value" },
        { sheet: "Sheet1", column: "C", role: "ignore" },
      ],
      several,
    );
    expect(codesIn(reading)).toEqual([]);
    expect(indicatorsIn(reading).map(({ name, thisYear }) => [name, thisYear?.place.cell])).toEqual(
      [
        ["Casualties", "D4"],
        ["Checks", "D6"],
      ],
    );
  });

  test("[C3] two columns that are headed as figures are asked about", () => {
    const headed = LONG.replace("Count | Unit", "Result | Value").replace(/people|checks/g, "7");
    const [finding] = readWith([], headed).findings;
    expect(finding?.choice?.columns.map(({ heading }) => heading)).toEqual(["Result", "Value"]);
    const reading = readWith([{ sheet: "Sheet1", column: "C", role: "value" }], headed);
    expect(indicatorsIn(reading)[0]).toMatchObject({
      thisYear: { place: { cell: "C4" } },
      notes: ["Value: 7"],
    });
    expect(codesIn(reading)).toEqual([]);
  });

  test("[C3] headings that only a person knows are read as they say", () => {
    const [casualties] = indicatorsIn(
      readWith(
        [
          { sheet: "Sheet1", column: "A", role: "name" },
          { sheet: "Sheet1", column: "B", role: "period" },
          { sheet: "Sheet1", column: "C", role: "value" },
          { sheet: "Sheet1", row: 2, role: "baseline" },
        ],
        LONG.replace("Indicator | Year", "What | Stand"),
      ),
    );
    expect(three(casualties)).toEqual([
      "500 2010-04..2011-03 C2",
      "517 2011-04..2012-03 C3",
      "542 2012-04..2013-03 C4",
    ]);
  });

  test("[C3] a row stands for its period, for every indicator", () => {
    const reading = readWith(
      [
        { sheet: "Sheet1", column: "C", role: "value" },
        { sheet: "Sheet1", row: 5, role: "baseline" },
      ],
      LONG,
    );
    expect(codesIn(reading)).toEqual([]);
    expect(indicatorsIn(reading).map(({ baseline }) => baseline?.text)).toEqual(["500", "10"]);
  });

  test("[C3] a second figure for the same period is named", () => {
    const reading = readWith(
      [{ sheet: "Sheet1", column: "C", role: "value" }],
      `${LONG.trimEnd()}\n| Checks | 2012/13 | 3 | checks |`,
    );
    expect(reading.findings.map(({ message }) => message)).toEqual([
      "“Checks” has a second figure for the same period (C7); the first was taken and the others were left out.",
    ]);
  });
});

test.each<readonly [string, ColumnChoice, string]>([
  [
    "there is no such sheet",
    { sheet: "Sheet9", column: "B", role: "thisYear" },
    "What was said of column B of the sheet “Sheet9” was not used: there is no sheet of that name.",
  ],
  [
    "no table has a heading there",
    { sheet: "Sheet1", column: "F", role: "thisYear" },
    "What was said of column F of the sheet “Sheet1” was not used: no table of indicators has a heading in that column.",
  ],
  [
    "its table has no periods down the side",
    { sheet: "Sheet1", row: 2, role: "thisYear" },
    "What was said of row 2 of the sheet “Sheet1” was not used: no table there has its periods down the side, so its columns have to be named, such as B.",
  ],
  [
    "its table has periods down the side",
    { sheet: "Sheet2", column: "C", role: "baseline" },
    "What was said of column C of the sheet “Sheet2” was not used: the table there has its periods down the side, so its rows have to be named, such as 4.",
  ],
  [
    "no period stands in the row",
    { sheet: "Sheet2", row: 17, role: "baseline" },
    "What was said of row 17 of the sheet “Sheet2” was not used: no table of indicators has a period in that row.",
  ],
  [
    "no table was read there",
    { sheet: "Sheet3", column: "A", role: "unit" },
    "What was said of column A of the sheet “Sheet3” was not used: no table of indicators was read on it.",
  ],
])("[C4] a choice is named once, with the reason, where %s", (_, choice, sentence) => {
  const sheets = [
    "| Indicator | 2011 | 2012 |\n| Burglary | 12 | 34 |",
    TURNED,
    "| Rota |\n| Mondays |",
  ];
  const plain = indicatorsIn(readWith([], ...sheets));
  const reading = readWith([choice], ...sheets);
  expect(indicatorsIn(reading)).toEqual(plain);
  const told = reading.findings.filter(({ code }) => code === "ambiguous-heading");
  expect(told.map(({ message }) => message)).toEqual([sentence]);
});
