import fc from "fast-check";

import type { Indicator } from "../../../src/domain/indicator.ts";
import { indicatorsIn, read, said, three } from "../read-drawing.ts";

const YEARS = ["2011-04..2012-03", "2012-04..2013-03"];

describe("headings of last year and this year", () => {
  test.each([
    ["2011/12(1)", "2012/13(2)", YEARS],
    ["2011/12¹", "2012/13²", YEARS],
    ["2011/12*", "2012/13**", YEARS],
    ["2011-12 [note 1]", "2012-13 [note 2]", YEARS],
    ["FY 11/12", "FY 12/13", YEARS],
    ["12 months to March 2012", "12 months to March 2013", YEARS],
    ["Apr 11 - Mar 12", "Apr 12 - Mar 13", YEARS],
    ["Actual 2011/12", "Actual 2012/13", YEARS],
    ["2011/12 outturn", "2012/13 (provisional)", YEARS],
    ["Last year 2011/12", "This year 2012/13", YEARS],
    ["Last year (2011/12)", "This year (2012/13)", YEARS],
    ["2011", "2012", ["2011-01..2011-12", "2012-01..2012-12"]],
    ["Mar-13", "Mar-14", ["2013-03..2013-03", "2014-03..2014-03"]],
    ["30-Jun-09(1)", "30-Jun-10(1)", ["2009-06..2009-06", "2010-06..2010-06"]],
    ["Q3 12/13", "Q3 13/14", ["2012-10..2012-12", "2013-10..2013-12"]],
    ["Period to 31/03/2013", "Period to 31/03/2014", ["?..2013-03", "?..2014-03"]],
    ["Previous", "Current", ["no period", "no period"]],
    ["LY", "TY", ["no period", "no period"]],
    ["Same period last year", "This period", ["no period", "no period"]],
    ["Prior Year", "Current Year", ["no period", "no period"]],
  ])("%s | %s", (last, now, [lastMonths, nowMonths]) => {
    const [indicator] = indicatorsIn(
      read(`
      | Indicator | ${last} | ${now} |
      | Violent crime | 10 | 20 |
    `),
    );
    expect(three(indicator).slice(1)).toEqual([`10 ${lastMonths} B2`, `20 ${nowMonths} C2`]);
  });
});

test("a footnote's number glued to a name is kept as a note", () => {
  const [indicator] = indicatorsIn(
    read("| Indicator | 2011 | 2012 |\n| Violent crime3 | 10 | 20 |"),
  );
  expect(indicator).toMatchObject({ name: "Violent crime", notes: ["Footnote 3"] });
});

const COLUMNS: readonly (readonly [heading: string, cell: string])[] = [
  ["Code", "LI 4"],
  ["Indicator", "Level of burglary"],
  ["Baseline '10/11", "100"],
  ["2011/12", "90"],
  ["2012/13", "80"],
  ["Target", "85"],
  ["Polarity", "Lower is better"],
  ["Data source", "Police"],
];

const drawnIn = (order: readonly number[]): string =>
  [0, 1].map((row) => `| ${order.map((at) => COLUMNS[at]?.[row] ?? "").join(" | ")} |`).join("\n");

test("the order of the columns changes nothing but addresses", () => {
  const order = COLUMNS.map((_, at) => at);
  const said = (columns: readonly number[]): unknown => {
    const [indicator] = indicatorsIn(read(drawnIn(columns)));
    return [
      indicator?.name,
      indicator?.code,
      indicator?.polarity,
      [indicator?.baseline, indicator?.lastYear, indicator?.thisYear].map(
        (figure) => figure?.value,
      ),
      indicator?.targets.map(({ value }) => value),
      indicator?.notes,
    ];
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (columns) => {
      expect(said(columns)).toEqual(said(order));
    }),
  );
});

test("blank rows and the sheet's name change nothing but addresses", () => {
  const order = COLUMNS.map((_, at) => at);
  const [plain] = indicatorsIn(read(drawnIn(order)));
  const [spaced] = indicatorsIn(
    read(`|  |\n|  |\n${drawnIn(order).replace("\n", "\n|  |\n")}\n|  |`),
  );
  expect(spaced?.thisYear?.value).toBe(plain?.thisYear?.value);
  expect(spaced?.thisYear?.place.cell).toBe("E5");
});

describe("headings split over rows, as a copy from a PDF leaves them", () => {
  test("are put together again", () => {
    const [indicator] = indicatorsIn(
      read(`
      | Proxy Measure / | Baseline | Last   | This   |
      | Indicator       | '10/11   | Year   | Year   |
      | Burglary        | 100      | 90     | 80     |
    `),
    );
    expect(indicator?.name).toBe("Burglary");
    expect(three(indicator)).toEqual([
      "100 2010-04..2011-03 B3",
      "90 no period C3",
      "80 no period D3",
    ]);
  });

  test("a row of figures under a title is no heading", () => {
    expect(indicatorsIn(read("| Performance | 2011 |\n| Indicator | 12 |"))).toEqual([]);
  });
});

const datedTable = (last: string, now: string): Indicator | undefined =>
  indicatorsIn(
    read(`
      | Indicator | ${last} | ${now} |
      | Burglary | 10 | 20 |
    `),
  )[0];

describe("dates as headings", () => {
  test.each([
    ["a year apart", ["@2013-03-31", "@2014-03-31"], "2012-04..2013-03", "2013-04..2014-03"],
  ])("%s name what ends there", (_, [last = "", now = ""], lastMonths, nowMonths) => {
    expect(three(datedTable(last, now)).slice(1)).toEqual([
      `10 ${lastMonths} B2`,
      `20 ${nowMonths} C2`,
    ]);
  });

  test.each([
    ["a quarter", ["@2013-12-31", "@2014-03-31"], "2013-10..2013-12", "2014-01..2014-03"],
    ["a month", ["@2014-02-28", "@2014-03-31"], "2014-02..2014-02", "2014-03..2014-03"],
  ])("%s apart name what ends there, and none is last year", (_, dates, first, second) => {
    const [last = "", now = ""] = dates;
    const indicator = datedTable(last, now);
    expect(indicator?.series.map(said)).toEqual([`10 ${first} B2`, `20 ${second} C2`]);
    expect(three(indicator)).toEqual(["none", "none", `20 ${second} C2`]);
  });
});

describe("groups of columns", () => {
  test("are repeated for every year, each with its target", () => {
    const [indicator] = indicatorsIn(
      read(`
      | Indicator | 2011/12 | >      | 2012/13 | >      |
      | ^         | Actual  | Target | Actual  | Target |
      | Burglary  | 100     | 95     | 90      | 92     |
    `),
    );
    expect(three(indicator)).toEqual(["none", "100 2011-04..2012-03 B3", "90 2012-04..2013-03 D3"]);
    expect(indicator?.targets.map(({ value, period }) => [value, period?.label])).toEqual([
      [95, "2011/12"],
      [92, "2012/13"],
    ]);
  });

  test("hold the months of two years, and the newest is held against the same month before", () => {
    const [indicator] = indicatorsIn(
      read(`
      | Indicator | 2013 | >   | >   | 2014 | >   |
      | ^         | Jan  | Feb | Mar | Jan  | Feb |
      | Burglary  | 10   | 11  | 12  | 13   | 14  |
    `),
    );
    expect(three(indicator)).toEqual(["none", "11 2013-02..2013-02 C3", "14 2014-02..2014-02 F3"]);
  });
});

test("a row that sums up others is left out and named", () => {
  const reading = read(`
    | Indicator | 2011 | 2012 |
    | Burglary | 10 | 20 |
    | Sub-total | 10 | 20 |
    | Total | 10 | 20 |
  `);
  expect(indicatorsIn(reading)).toHaveLength(1);
  expect(reading.findings.map(({ code, place }) => [code, place?.cell])).toEqual([
    ["unread-table", "A3"],
    ["unread-table", "A4"],
  ]);
});

describe("[H19] a year beside words that say what is wanted by then is a target's", () => {
  test.each([
    "Target by 31 March 2025",
    "Target for 2024/25",
    "Targeted level 2024/25",
    "Proposed target 2024/25",
    "Aim for 2024/25",
    "Goal 2030",
    "2024/25 ambition",
    "2024/25 plan",
    "2024/25 trajectory",
    "Where we want to be (2024/25)",
  ])("%s", (heading) => {
    const [indicator] = indicatorsIn(
      read(`
      | Indicator | 2022/23 | 2023/24 | ${heading} |
      | Empty homes | 78 | 64 | 50 |
    `),
    );
    expect(three(indicator).slice(1)).toEqual(["78 2022-04..2023-03 B2", "64 2023-04..2024-03 C2"]);
    expect(indicator?.targets.map(({ value }) => value)).toEqual([50]);
  });

  test.each(["Performance against target 2023/24", "2023/24 unplanned"])(
    "but not %s",
    (heading) => {
      const [indicator] = indicatorsIn(
        read(`
      | Indicator | 2022/23 | 2023/24 | ${heading} |
      | Empty homes | 78 | 64 | 50 |
    `),
      );
      expect(indicator?.targets).toEqual([]);
    },
  );
});
