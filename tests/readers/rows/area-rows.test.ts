import { codesIn, indicatorsIn, read, said, three } from "../read-drawing.ts";

/** Each indicator's name, its two years, and the names and last figures of its areas. */
const summary = (...drawings: string[]) =>
  indicatorsIn(read(...drawings)).map(({ name, lastYear, thisYear, breakdown = [] }) => [
    name,
    said(lastYear).split(" ").at(-1),
    said(thisYear).split(" ").at(-1),
    breakdown.map((area) => `${area.name} ${area.thisYear?.value ?? "none"}`).join(", "),
  ]);

/** The same figures in every shape that councils keep them in. */
const SHAPES: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
  [
    "a row for each indicator and district",
    `| Indicator | District | 2022/23 | 2023/24 |
     | Burglary | Ashford | 100 | 90 |
     | Burglary | Dover | 200 | 190 |
     | Burglary | County | 300 | 280 |
     | Robbery | Ashford | 10 | 12 |
     | Robbery | Dover | 20 | 22 |
     | Robbery | County | 30 | 34 |`,
    [
      ["Burglary", "C4", "D4", "Ashford 90, Dover 190"],
      ["Robbery", "C7", "D7", "Ashford 12, Dover 22"],
    ],
  ],
  [
    "each name said once, over its districts",
    `| Indicator | District | 2022/23 | 2023/24 |
     | Burglary | Ashford | 100 | 90 |
     | | Dover | 200 | 190 |
     | | All districts | 300 | 280 |
     | Robbery | Ashford | 10 | 12 |
     | ^ | Dover | 20 | 22 |
     | ^ | All districts | 30 | 34 |`,
    [
      ["Burglary", "C4", "D4", "Ashford 90, Dover 190"],
      ["Robbery", "C7", "D7", "Ashford 12, Dover 22"],
    ],
  ],
  [
    "each district said once, over its indicators",
    `| Ward | Indicator | 2022/23 | 2023/24 |
     | Ashford | Burglary | 100 | 90 |
     | | Robbery | 10 | 12 |
     | Dover | Burglary | 200 | 190 |
     | | Robbery | 20 | 22 |
     | Total | Burglary | 300 | 280 |
     | | Robbery | 30 | 34 |`,
    [
      ["Burglary", "C6", "D6", "Ashford 90, Dover 190"],
      ["Robbery", "C7", "D7", "Ashford 12, Dover 22"],
    ],
  ],
  [
    "a row for each indicator, district and year",
    `| Indicator | Area Code | Area Name | Year | Value |
     | Burglary | E1 | Ashford | 2022/23 | 100 |
     | Burglary | E2 | Dover | 2022/23 | 200 |
     | Burglary | E0 | County | 2022/23 | 300 |
     | Burglary | E1 | Ashford | 2023/24 | 90 |
     | Burglary | E2 | Dover | 2023/24 | 190 |
     | Burglary | E0 | County | 2023/24 | 280 |`,
    [["Burglary", "E4", "E7", "Ashford 90, Dover 190"]],
  ],
  [
    "a row for each district and year, indicators across",
    `| District | Year | Burglary | Robbery |
     | Ashford | 2022/23 | 100 | 10 |
     | | 2023/24 | 90 | 12 |
     | Dover | 2022/23 | 200 | 20 |
     | | 2023/24 | 190 | 22 |
     | County | 2022/23 | 300 | 30 |
     | | 2023/24 | 280 | 34 |`,
    [
      ["Burglary", "C6", "C7", "Ashford 90, Dover 190"],
      ["Robbery", "D6", "D7", "Ashford 12, Dover 22"],
    ],
  ],
  [
    "a row for each year and district, indicators across",
    `| Year | District | Burglary |
     | 2022/23 | Ashford | 100 |
     | 2022/23 | Dover | 200 |
     | 2022/23 | Total | 300 |
     | 2023/24 | Ashford | 90 |
     | 2023/24 | Dover | 190 |
     | 2023/24 | Total | 280 |`,
    [["Burglary", "C4", "C7", "Ashford 90, Dover 190"]],
  ],
];

describe("[H17] areas in a column of their own", () => {
  test.each(SHAPES)("%s: the row of all areas is the indicator's", (_, drawing, expected) => {
    expect(summary(drawing)).toEqual(expected);
    expect(codesIn(read(drawing)).filter((one) => one.startsWith("breakdown"))).toHaveLength(
      expected.length,
    );
  });

  test("what sums up counts stands for all areas in percentages, too", () => {
    expect(
      summary(`
        | Indicator | District | 2022/23 | 2023/24 |
        | Burglary | Ashford | 100 | 90 |
        | Burglary | Dover | 200 | 190 |
        | Burglary | Kentshire | 300 | 280 |
        | % of victims satisfied | Ashford | 80% | 81% |
        | % of victims satisfied | Dover | 70% | 72% |
        | % of victims satisfied | Kentshire | 73% | 75% |
      `),
    ).toEqual([
      ["Burglary", "C4", "D4", "Ashford 90, Dover 190"],
      ["% of victims satisfied", "C7", "D7", "Ashford 81, Dover 72"],
    ]);
  });

  test("where no row stands for all, each area's is an indicator that says whose it is", () => {
    const reading = read(`
      | Indicator | Area | 2022/23 | 2023/24 |
      | 1 Violent crime per 1,000 people | England | 5.1 | 5.2 |
      | 1 Violent crime per 1,000 people | Kentshire | 6.1 | 6.3 |
    `);
    expect(indicatorsIn(reading).map(({ name, notes }) => [name, notes])).toEqual([
      ["1 Violent crime per 1,000 people – England", []],
      ["1 Violent crime per 1,000 people – Kentshire", []],
    ]);
    expect(codesIn(reading)).toEqual([]);
  });

  test("two columns that tell rows apart do so together", () => {
    expect(
      summary(`
        | Indicator | District | Sex | 2022/23 | 2023/24 |
        | Assaults | Ashford | Men | 10 | 12 |
        | Assaults | Ashford | Women | 8 | 9 |
        | Assaults | Total | Persons | 18 | 21 |
      `),
    ).toEqual([["Assaults", "D4", "E4", "Ashford, Men 12, Ashford, Women 9"]]);
  });

  test("a column that says the same everywhere stays a note", () => {
    const [burglary] = indicatorsIn(
      read(`
        | Indicator | Area | 2022/23 | 2023/24 |
        | Burglary | Kentshire | 100 | 90 |
        | Robbery | Kentshire | 10 | 12 |
      `),
    );
    expect([burglary?.name, burglary?.notes]).toEqual(["Burglary", ["Area: Kentshire"]]);
  });

  test("nothing that an area's row says is lost", () => {
    const [burglary] = indicatorsIn(
      read(`
        | Indicator | District | 2022/23 | 2023/24 | Target | Notes | Commentary |
        | Burglary | Ashford | 100 | 90 | 80 | two new patrols | Locks were handed out. |
        | Burglary | Dover | 200 | 190 | | | |
        | Burglary | Total | 300 | 280 | 250 | | |
      `),
    );
    expect(burglary?.notes).toEqual([
      "Ashford: Target: 80",
      "Ashford: Commentary: Locks were handed out.",
      "Ashford: two new patrols",
    ]);
    expect(burglary?.targets.map(({ text }) => text)).toEqual(["250"]);
  });

  test("[H18] a printed change of each area is read as one, and no nation is taken for the total", () => {
    const reading = read(`
      | Area | Year | Violent crime | > |
      | ^ | ^ | | Rate per 100,000 |
      | All counties3 | 2015 | 1,199 | 373.7 |
      | ^ | 2016 | 1,248 | 386.3 |
      | ^ | Percent change | 4.1 | 3.4 |
      | Kentshire | 2015 | 100 | 37.7 |
      | ^ | 2016 | 124 | 38.3 |
      | ^ | Percent change | 24.0 | 1.6 |
    `);
    const [count, rate] = indicatorsIn(reading);
    expect([count?.name, count?.printedChange?.place.cell, count?.unit]).toEqual([
      "Violent crime",
      "C5",
      "count",
    ]);
    expect(three(rate)).toEqual(["none", "373.7 2015-01..2015-12 D3", "386.3 2016-01..2016-12 D4"]);
    const nations = read(`
      | District | 2022/23 | 2023/24 |
      | Ashford | 5.1 | 5.2 |
      | Kentshire | 5.6 | 5.5 |
      | England | 4.9 | 4.8 |
    `);
    expect(indicatorsIn(nations)).toEqual([]);
    expect(codesIn(nations)).toEqual(["unread-table A1:C4"]);
  });

  test.each([
    [
      "a column of words among the measures",
      "A1:D5",
      `| District | Year | Burglary | What was done |
       | Ashford | 2022/23 | 100 | patrols |
       | Ashford | 2023/24 | 90 | more patrols |
       | Dover | 2022/23 | 200 | locks |
       | Dover | 2023/24 | 190 | lights |`,
    ],
    [
      "an area with two rows for one year",
      "A1:C5",
      `| District | Year | Burglary |
       | Ashford | 2022/23 | 100 |
       | Ashford | 2022/23 | 90 |
       | Dover | 2023/24 | 200 |
       | Dover | 2023/24 | 190 |`,
    ],
  ])("%s: no figure is made up, and the table is named", (_, address, drawing) => {
    const reading = read(drawing);
    expect(indicatorsIn(reading)).toEqual([]);
    expect(codesIn(reading)).toEqual([`unread-table ${address}`]);
  });
});
