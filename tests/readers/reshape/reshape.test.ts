import { codesIn, indicatorsIn, read, said, three } from "../read-drawing.ts";

describe("periods down, indicators across", () => {
  test("every figure keeps the cell it stands in", () => {
    const reading = read(`
      | Road Safety | | |
      | Year | Casualties | Speed checks |
      | 2010/11 | 545 | 10 |
      | 2011/12 | 517 | |
      | 2012/13 | 542 | 14 |
    `);
    const [casualties, checks] = indicatorsIn(reading);
    expect(three(casualties)).toEqual([
      "none",
      "517 2011-04..2012-03 B4",
      "542 2012-04..2013-03 B5",
    ]);
    expect(casualties?.series).toHaveLength(3);
    expect(casualties?.place.cell).toBe("B2");
    expect(said(checks?.lastYear)).toBe("[x] 2011-04..2012-03 C4");
    expect(reading.agreement.priorities[0]?.name).toBe("Road Safety");
  });

  test("a list that only begins with a year is left alone", () => {
    const reading = read(`
      | Year | Event |
      | Summer | Fair |
    `);
    expect(indicatorsIn(reading)).toEqual([]);
    expect(codesIn(reading)).toEqual(["unread-table A1:B2"]);
  });
});

describe("areas down, periods across", () => {
  test("the row that totals them is the indicator's figure, named by the title", () => {
    const reading = read(`
      | Recorded burglaries by district | | |
      | District | 2011/12 | 2012/13 |
      | Ashford | 100 | 90 |
      | Dover | 50 | 60 |
      | Total | 150 | 150 |
    `);
    const [burglaries, ...more] = indicatorsIn(reading);
    expect(more).toEqual([]);
    expect(burglaries?.name).toBe("Recorded burglaries by district");
    expect(three(burglaries)).toEqual([
      "none",
      "150 2011-04..2012-03 B5",
      "150 2012-04..2013-03 C5",
    ]);
    expect(codesIn(reading)).toEqual(["breakdown A5"]);
  });

  test("the areas stay with the indicator, with their cells; totals are no areas", () => {
    const [burglaries] = indicatorsIn(
      read(`
        | Recorded burglaries by district | | |
        | District | 2011/12 | 2012/13 |
        | Ashford | 100 | 90 |
        | Dover | | 60 |
        | Coast total | 50 | 60 |
        | All districts | 150 | 150 |
      `),
    );
    expect(burglaries?.thisYear?.place.cell).toBe("C5");
    expect(
      burglaries?.breakdown?.map((area) => [area.name, area.place.cell, ...three(area)]),
    ).toEqual([
      ["Ashford", "A3", "none", "100 2011-04..2012-03 B3", "90 2012-04..2013-03 C3"],
      ["Dover", "A4", "none", "[x] 2011-04..2012-03 B4", "60 2012-04..2013-03 C4"],
    ]);
  });

  test("an indicator of its own has no areas", () => {
    const [one] = indicatorsIn(
      read(`
        | Indicator | 2011/12 | 2012/13 |
        | Burglaries | 100 | 90 |
      `),
    );
    expect(one).not.toHaveProperty("breakdown");
  });

  test("without a total nothing is added up: the table is named", () => {
    const reading = read(`
      | District | 2011/12 | 2012/13 |
      | Ashford | 100 | 90 |
      | Dover | 50 | 60 |
    `);
    expect(indicatorsIn(reading)).toEqual([]);
    expect(codesIn(reading)).toEqual(["unread-table A1:C3"]);
  });
});

describe("one row for each indicator and period", () => {
  const LONG = `
    | Priority | Indicator | Year | Value | Polarity |
    | Roads | Casualties | 2011/12 | 517 | Lower |
    | Roads | Casualties | 2012/13 | 542 | Lower |
    | Roads | Speed checks | 2012/13 | 14 | Higher |
    | Roads | Speed checks | 2011/12 | 12 | Higher |
  `;

  test("is put side by side, in time order, each figure with its own cell", () => {
    const [casualties, checks] = indicatorsIn(read(LONG));
    expect(three(casualties)).toEqual([
      "none",
      "517 2011-04..2012-03 D2",
      "542 2012-04..2013-03 D3",
    ]);
    expect(three(checks)).toEqual(["none", "12 2011-04..2012-03 D5", "14 2012-04..2013-03 D4"]);
    expect(casualties).toMatchObject({ polarity: "lower", polaritySource: "stated" });
  });

  test("one row a name is a register with a column for the period", () => {
    const [casualties, checks] = indicatorsIn(
      read(`
      | Indicator | Year | Value | Previous Year | Previous Value |
      | Casualties | 2012/13 | 542 | 2011/12 | 517 |
      | Speed checks | 2013 | 14 | 2012 | 12 |
    `),
    );
    expect(three(casualties)).toEqual([
      "none",
      "517 2011-04..2012-03 E2",
      "542 2012-04..2013-03 C2",
    ]);
    expect(said(checks?.lastYear)).toBe("12 2012-01..2012-12 E3");
  });
});

describe("quarters of several years", () => {
  test("the newest is held against the same quarter a year before", () => {
    const [casualties] = indicatorsIn(
      read(`
      | Indicator | 2011/12 | > | > | > | 2012/13 | > |
      | ^ | Q1 | Q2 | Q3 | Q4 | Q1 | Q2 |
      | Casualties | 11 | 12 | 13 | 14 | 15 | 16 |
    `),
    );
    expect(three(casualties)).toEqual(["none", "12 2011-07..2011-09 C3", "16 2012-07..2012-09 G3"]);
    expect(casualties?.series).toHaveLength(6);
  });
});

describe("a first column that nobody called indicator, beside years", () => {
  test("is taken for the names, and a finding says so", () => {
    const reading = read(`
      | Poverty by age | | |
      | | 2021 | 2022 |
      | All households | 22.8 | 21.7 |
    `);
    const [poverty] = indicatorsIn(reading);
    expect(poverty?.name).toBe("All households");
    expect(said(poverty?.thisYear)).toBe("21.7 2022-01..2022-12 C3");
    expect(codesIn(reading)).toEqual(["ambiguous-heading A2"]);
  });

  test.each([
    ["two groups with the same years", "| | 2021 | 2022 | 2021 | 2022 |\n| A | 1 | 2 | 3 | 4 |"],
    ["areas", "| Ward | 2021 | 2022 |\n| North | 1 | 2 |"],
    ["other columns", "| Place | 2021 | Colour |\n| North | 1 | red |"],
  ])("is left alone with %s", (_, drawing) => {
    expect(indicatorsIn(read(drawing))).toEqual([]);
  });
});

test.each([
  ["last", ["Ash | 10 | 12", "Elm | 20 | 25", "Blankshire | 30 | 37"], "30 2021-04..2022-03 B5"],
  ["first", ["Blankshire | 30 | 37", "Ash | 10 | 12", "Elm | 20 | 25"], "30 2021-04..2022-03 B3"],
])("[H9] areas are totalled by the row that is their sum, %s", (_, rows, lastYear) => {
  const reading = read(`
    | Recorded burglary | | |
    | Area | 2021/22 | 2022/23 |
    | ${rows.join(" |\n| ")} |
  `);
  const [burglary] = indicatorsIn(reading);
  expect(said(burglary?.lastYear)).toBe(lastYear);
  expect(burglary?.breakdown?.map(({ name }) => name)).toEqual(["Ash", "Elm"]);
});

test("areas of which no row is the sum have no total", () => {
  const reading = read(`
    | Recorded burglary | | |
    | Area | 2021/22 | 2022/23 |
    | Ash  | 10 | 12 |
    | Elm  | 20 | 25 |
    | Oak  | 30 | 38 |
  `);
  const [burglary] = indicatorsIn(reading);
  expect(three(burglary)).toEqual(["none", "none", "none"]);
  expect(burglary?.breakdown?.map(({ name }) => name)).toEqual(["Ash", "Elm", "Oak"]);
});

test.each([
  ["quarters", ["Q1 | 2022/23", "Q2 | 2022/23"], ["2022-04..2022-06", "2022-07..2022-09"]],
  ["months", ["Jan | 2022", "Jan | 2023"], ["2022-01..2022-01", "2023-01..2023-01"]],
])("%s beside their year, in two columns, are put together", (_, [one, other], [first, second]) => {
  const [theft] = indicatorsIn(
    read(`
      | Measure | Month  | Year | Value |
      | Theft   | ${one ?? ""}   | 10 |
      | Theft   | ${other ?? ""} | 11 |
    `),
  );
  expect(theft?.series.map(said)).toEqual([`10 ${first ?? ""} D2`, `11 ${second ?? ""} D3`]);
});

test("what is said beside a second figure is not said of the first", () => {
  const [theft] = indicatorsIn(
    read(`
      | Measure | Checked by | Year    | Value |
      | Theft   | Ms Reed    | 2021/22 | 100   |
      | Theft   | Ms Reed    | 2022/23 | 90    |
      | Theft   | Mr Ash     | 2021/22 | 60    |
      | Theft   | Mr Ash     | 2022/23 | 50    |
    `),
  );
  expect(theft?.notes).toEqual(["Checked by: Ms Reed"]);
});
