import { judgeIndicator } from "../../../src/domain/judge.ts";
import type { Indicator } from "../../../src/domain/indicator.ts";
import { codesIn, indicatorsIn, read, three } from "../read-drawing.ts";

const firstOf = (drawing: string): Indicator | undefined => indicatorsIn(read(drawing))[0];

const doubtsIn = (drawing: string): readonly string[] =>
  codesIn(read(drawing)).filter((code) => code.startsWith("ambiguous-heading"));

describe("[H1] parts of one year side by side", () => {
  test.each([
    ["quarters named by their months", ["Apr-Jun 2022", "Jul-Sep 2022", "Oct-Dec 2022"]],
    ["quarters by their dates", ["@2022-06-30", "@2022-09-30", "@2022-12-31"]],
    ["months", ["Oct-22", "Nov-22", "Dec-22"]],
  ])("%s have no last year among them", (_, headings) => {
    const indicator = firstOf(`
      | Indicator | ${headings.join(" | ")} |
      | Burglary  | 10 | 20 | 30 |
    `);
    expect(indicator?.lastYear).toBeNull();
    expect(indicator?.series.map(({ value }) => value)).toEqual([10, 20, 30]);
    expect(indicator?.thisYear?.value).toBe(30);
  });

  test.each([
    [
      "after a year",
      "2022/23 | Apr | May",
      ["none", "100 2022-04..2023-03 B2", "20 2023-05..2023-05 D2"],
    ],
    ["before a running total", "Apr | May | YTD", ["none", "none", "20 ?..? D2"]],
  ])("months without a year are compared with no other month, %s", (_, headings, expected) => {
    const indicator = firstOf(`
      | Indicator | ${headings} |
      | Burglary  | 100 | 10 | 20 |
    `);
    expect(three(indicator)).toEqual(expected);
  });

  test("twelve months after a year may be its parts, and make no year of their own", () => {
    const months = "Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec | Jan | Feb | Mar";
    const indicator = firstOf(`
      | Indicator | 2022/23 | ${months} |
      | Burglary  | 78 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |
    `);
    expect(three(indicator)).toEqual(["none", "none", "78 2022-04..2023-03 B2"]);
  });

  test("[R6] a month's count beside a whole year is not yet held against a target without a period", () => {
    const rate = (target: number) => {
      const indicator = firstOf(`
        | Indicator | 2022/23 | Apr | May | Target |
        | Burglary  | 100 | 10 | 20 | ${target} |
      `);
      return indicator && judgeIndicator(indicator, { reportDate: null }).judgement.rating;
    };
    expect(rate(90)).toMatchObject({
      colour: "notRated",
      reason: { kind: "notYetDue" },
    });
    expect(rate(15)?.colour).toBe("red");
  });

  test("the same three months of two years are compared", () => {
    const indicator = firstOf(`
      | Indicator | Apr-Jun 2021 | Apr-Jun 2022 |
      | Burglary  | 10           | 20           |
    `);
    expect(three(indicator)).toEqual(["none", "10 2021-04..2021-06 B2", "20 2022-04..2022-06 C2"]);
  });
});

describe("[H2] a running total", () => {
  test.each([
    ["quarters with a year", ["Q1 22/23", "Q2 22/23", "YTD"]],
    ["months", ["Apr-22", "May-22", "Year to date"]],
    ["the month and the one before", ["Previous month", "Current month", "YTD"]],
    ["the same month last year", ["Same month last year", "This month", "YTD"]],
  ])("without a date is a note beside %s", (_, headings) => {
    const indicator = firstOf(`
      | Indicator | ${headings.join(" | ")} |
      | Burglary  | 10 | 20 | 300 |
    `);
    expect(indicator?.thisYear?.value).not.toBe(300);
    expect(indicator?.lastYear?.value).not.toBe(300);
    expect(indicator?.series.map(({ value }) => value)).not.toContain(300);
    expect(indicator?.notes).toContain(`${headings[2] ?? ""}: 300`);
  });

  test("stands for this year where nothing else does", () => {
    expect(
      three(
        firstOf(`
          | Indicator | Last year | YTD |
          | Burglary  | 10        | 20  |
        `),
      ).slice(1),
    ).toEqual(["10 no period B2", "20 ?..? C2"]);
  });

  const PART = `
    | Indicator | 2021 | 2022 | 2023 YTD |
    | Burglary  | 100  | 110  | 40       |
  `;

  test("of a year begun is this year's, and is not compared with a whole year", () => {
    const indicator = firstOf(PART);
    expect(three(indicator).slice(1)).toEqual(["110 2022-01..2022-12 C2", "40 2023-01..? D2"]);
    if (indicator === undefined) throw new Error("no indicator was read");
    const { judgement } = judgeIndicator(indicator, { reportDate: null });
    expect(judgement.change?.why).toBe("notComparable");
    expect(doubtsIn(PART)).toEqual([]);
  });

  test("of two years is compared", () => {
    const drawing = `
      | Crime type | YTD 2022 | YTD 2023 | % Chg  |
      | Burglary   | 100      | 110      | 10.0%  |
    `;
    expect(three(firstOf(drawing)).slice(1)).toEqual(["100 2022-01..? B2", "110 2023-01..? C2"]);
    expect(firstOf(drawing)?.printedChange?.value).toBe(10);
    expect(doubtsIn(drawing)).toEqual([]);
  });
});

describe("[H3] two measures for each year", () => {
  const WEEK_AND_YEAR = `
    |         | Week to date | >    | >      | Year to date | >    | >      |
    | Offense | 2023         | 2022 | % Chg  | 2023         | 2022 | % Chg  |
    | Robbery | 1            | 2    | -50.0% | 30           | 20   | 50.0%  |
  `;

  const NUMBER_AND_RATE = `
    | Offence  | 2021/22 | >              | 2022/23 | >              |
    | ^        | Number  | Rate per 1,000 | Number  | Rate per 1,000 |
    | Burglary | 100     | 1.2            | 90      | 1.1            |
  `;

  test("this year is held against the same measure of last year, by its own change", () => {
    const indicator = firstOf(WEEK_AND_YEAR);
    expect([indicator?.lastYear?.value, indicator?.thisYear?.value]).toEqual([20, 30]);
    expect(indicator?.printedChange?.value).toBe(50);
  });

  test.each([
    ["in two rows", NUMBER_AND_RATE],
    [
      "in one row",
      `
        | Offence  | Number 2021/22 | Rate 2021/22 | Number 2022/23 | Rate 2022/23 |
        | Burglary | 100            | 1.2          | 90             | 1.1          |
      `,
    ],
  ])("[H4] number and rate, %s, are both read", (_, drawing) => {
    const indicator = firstOf(drawing);
    expect(indicator?.code).toBeNull();
    expect([indicator?.lastYear?.value, indicator?.thisYear?.value]).toEqual([1.2, 1.1]);
    expect(indicator?.series.map(({ value }) => value)).toEqual([100, 1.2, 90, 1.1]);
  });

  test("the question names each column by its own letters", () => {
    const choices = read(NUMBER_AND_RATE).findings.flatMap(({ choice }) => choice?.columns ?? []);
    expect(choices.map(({ column }) => column)).toEqual(["B", "C", "D", "E"]);
  });

  test("a change in number and in percent is no question", () => {
    expect(
      doubtsIn(`
        | Indicator | 2021/22 | 2022/23 | Change | % Change |
        | Burglary  | 100     | 90      | -10    | -10.0%   |
      `),
    ).toEqual([]);
  });
});

test("[H5] a goal before the names is the priority, and the one after them the target", () => {
  const reading = read(`
    | Goal         | Measure   | 2021 | 2022 | 2022 Goal |
    | Safe streets | Robberies | 12   | 10   | 9         |
  `);
  expect(reading.agreement.priorities.map(({ name }) => name)).toEqual(["Safe streets"]);
  expect(indicatorsIn(reading)[0]?.targets.map(({ value }) => value)).toEqual([9]);
});

describe("[H6] financial years of one number", () => {
  test.each([
    ["the newest last", ["FY21", "FY22", "FY23"], [2, 3]],
    ["the newest first", ["FY2023", "FY2022", "FY2021"], [2, 1]],
    ["with words", ["FY21 Actual", "FY22 Actual", "FY23 Actual"], [2, 3]],
  ])("stand in their order without months, %s", (_, headings, expected) => {
    const indicator = firstOf(`
      | Measure  | ${headings.join(" | ")} |
      | Burglary | 1 | 2 | 3 |
    `);
    expect([indicator?.lastYear?.value, indicator?.thisYear?.value]).toEqual(expected);
    expect(indicator?.thisYear?.period?.start).toBeNull();
  });
});

describe("[H8] a baseline year above the table", () => {
  const YEARS = `
    | Indicator | 2018/19 | 2021/22 | 2022/23 |
    | Theft     | 100     | 90      | 80      |
  `;
  const three18 = ["100 2018-04..2019-03 B3", "90 2021-04..2022-03 C3", "80 2022-04..2023-03 D3"];

  test.each([
    "Baseline year: 2018/19",
    "Baseline year | 2018/19",
    "Crime 2022/23 (baseline 2018/19)",
  ])("%s", (line) => {
    expect(three(firstOf(`| ${line} |\n${YEARS.trim()}`))).toEqual(three18);
  });

  test("leaves a table alone that says its own, and one without that year", () => {
    expect(firstOf(`| Baseline year: 2015/16 |\n${YEARS.trim()}`)?.baseline).toBeNull();
    const own = YEARS.replace("2021/22", "Baseline 2021/22").trim();
    expect(firstOf(`| Baseline year: 2018/19 |\n${own}`)?.baseline?.value).toBe(90);
  });
});

test.each([
  ["2022/23 (%)", "percent"],
  ["2022/23 rate per 1,000", "rate"],
  ["2022/23", "count"],
])("the unit is said by the heading %s too", (heading, unit) => {
  const indicator = firstOf(`
    | Indicator | 2021/22 | ${heading} |
    | Satisfied | 80      | 82         |
  `);
  expect(indicator?.unit).toBe(unit);
});

test("a quarter is not held against the year it is part of", () => {
  const indicator = firstOf(`
    | Measure | Q1 2023 | Q2 2023 | Q3 2023 | Q4 2023 | 2023 Total |
    | Arrests | 10      | 11      | 12      | 13      | 46         |
  `);
  expect([indicator?.lastYear, indicator?.thisYear?.value]).toEqual([null, 46]);
});

test("changes of earlier years between the figures ask nothing", () => {
  const drawing = `
    | Indicator | 2020/21 | 2021/22 | % change | 2022/23 | % change |
    | Arrests   | 10      | 20      | 100.0%   | 30      | 50.0%    |
  `;
  expect(doubtsIn(drawing)).toEqual([]);
  expect(firstOf(drawing)?.printedChange?.value).toBe(50);
});

test("[H3] a rate of this year alone is held against no number of last year", () => {
  const reading = read(`
    | Indicator | 2011/12 | 2012/13 | Rate per 1,000 2012/13 |
    | Burglary | 1,204 | 1,300 | 5.1 |`);
  const [indicator] = indicatorsIn(reading);
  expect(three(indicator).map((one) => one.split(" ")[0])).toEqual(["none", "1204", "1300"]);
  expect(reading.findings[0]?.message).toContain(
    "of two for the same months the one that an earlier period has too was taken",
  );
});
