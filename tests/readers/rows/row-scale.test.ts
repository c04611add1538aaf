import { readAppendix } from "../../../src/appendix.ts";
import { notesOf } from "../../../src/domain/judge.ts";
import { indicatorsOf } from "../../../src/domain/agreement.ts";
import { drawnGrid } from "../../drawn-grid.ts";
import { codesIn, indicatorsIn, read, said } from "../read-drawing.ts";

const rowOf = (heading: string, row: string) => {
  const [indicator] = indicatorsIn(read(`| ${heading} |\n| ${row} |`));
  return [
    indicator?.unit,
    ...[indicator?.lastYear, indicator?.thisYear].map((figure) => said(figure).split(" ")[0]),
    ...(indicator?.targets.map(({ value }) => value) ?? []),
    ...(indicator?.notes ?? []),
  ];
};

describe("[V3] figures that are printed in thousands keep the value that is printed", () => {
  test.each([
    [
      "by their name",
      "Indicator | 2011/12 | 2012/13",
      "Cost of repairs (£000) | 1,300 | 1,250",
      ["number", "1300", "1250", "Figures are in thousands of pounds"],
    ],
    [
      "by their unit, which is kept too",
      "Indicator | Unit | 2011/12 | 2012/13",
      "Cost of repairs | £m | 1.3 | 1.25",
      ["number", "1.3", "1.25", "Figures are in millions of pounds", "Unit: £m"],
    ],
    [
      "by their headings",
      "Indicator | 2011/12 (000s) | 2012/13 (000s)",
      "Visits | 3 | 4",
      ["number", "3", "4", "Figures are in thousands"],
    ],
    [
      "and what a cell says in full is taken to that scale",
      "Indicator | 2011/12 | 2012/13 | Target",
      "Cost of repairs (£000) | £1.3m | 1,250 | £1.2m",
      ["number", "1300", "1250", 1200, "Figures are in thousands of pounds"],
    ],
    [
      "but not a rate per thousand",
      "Indicator | 2011/12 | 2012/13",
      "Burglary per 1,000 households | 13 | 12",
      ["rate", "13", "12"],
    ],
    [
      "nor figures that say each for itself",
      "Indicator | 2011/12 | 2012/13",
      "Spend | £1.3m | £1,250,000",
      ["currency", "1300000", "1250000"],
    ],
    [
      "and dollars are no pounds",
      "Indicator | 2011/12 | 2012/13",
      "Spend | $13.50 | $12.25",
      ["number", "13.5", "12.25", "Figures are in $"],
    ],
  ])("%s", (_, heading, row, expected) => {
    expect(rowOf(heading, row)).toEqual(expected);
  });

  test("a figure whose heading says another scale is not held against the others", () => {
    const reading = read(`
      | Indicator | 2011/12 (£) | 2012/13 (£000) |
      | Repairs | 1,300,000 | 1,250 |`);
    const [indicator] = indicatorsIn(reading);
    expect([said(indicator?.lastYear), said(indicator?.thisYear)]).toEqual([
      "[x] 2011-04..2012-03 B2",
      "1250 2012-04..2013-03 C2",
    ]);
    expect(codesIn(reading)).toEqual(["ambiguous-value B2"]);
  });

  test("four thousand are no small number, no small base, and no jump from a full number in words", () => {
    const { agreement, findings } = readAppendix([
      {
        format: "xlsx",
        looksWereRead: true,
        grids: [
          drawnGrid(`
            | Priority: | Parks | |
            | Lead: | Medway Council | |
            | Indicator | 2011/12 | 2012/13 |
            | Visits to parks (000s) | 3 | 4 |
            | | | |
            | There were 4,012 visits to parks in 2012/13. | | |`),
        ],
      },
    ]);
    const [indicator] = agreement.priorities.flatMap(indicatorsOf);
    expect(indicator === undefined ? [] : notesOf(indicator)).toEqual(["Figures are in thousands"]);
    expect(findings).toEqual([]);
  });
});

describe("[V4] a footnote's mark is no part of a name", () => {
  test.each([
    ["Burglary(a)", "Burglary", "(a)"],
    ["Robbery (b)", "Robbery", "(b)"],
    ["Arson [1]", "Arson", "1"],
    ["Fraud [note 2]", "Fraud", "2"],
    ["Shoplifting (3)", "Shoplifting", "(3)"],
    ["Theft of bikes¹", "Theft of bikes", "¹"],
    ["Theft of cars*", "Theft of cars", "*"],
    ["Violence3", "Violence", "3"],
  ])("%s", (printed, name, mark) => {
    const [indicator] = indicatorsIn(
      read(`| Indicator | 2011/12 | 2012/13 |\n| ${printed} | 12 | 13 |`),
    );
    expect([indicator?.name, indicator?.notes]).toEqual([name, [`Footnote ${mark}`]]);
  });

  test.each([
    "Crime (all)",
    "Drugs of class A (i)",
    "Burglary (dwelling)",
    "Part 2",
    "ASB (under 18)",
  ])("%s is a name as it stands", (printed) => {
    const [indicator] = indicatorsIn(
      read(`| Indicator | 2011/12 | 2012/13 |\n| ${printed} | 12 | 13 |`),
    );
    expect([indicator?.name, indicator?.notes]).toEqual([printed, []]);
  });

  test("but rows that are told apart by a number keep it", () => {
    const names = indicatorsIn(
      read(`
        | Indicator | 2011/12 | 2012/13 |
        | Ward1 | 12 | 13 |
        | Ward2 | 12 | 13 |`),
    ).map(({ name }) => name);
    expect(names).toEqual(["Ward1", "Ward2"]);
  });

  test("nor is it of a heading: the year is the year", () => {
    const [indicator] = indicatorsIn(
      read(`
        | Indicator | 2010/11¹ | 2011/12 (a) | 2012/13p | 2013/14 [r] |
        | Burglary | 14 | 13 | 12 | 11 |`),
    );
    expect(indicator?.series.map(said)).toEqual([
      "14 2010-04..2011-03 B2",
      "13 2011-04..2012-03 C2",
      "12 2012-04..2013-03 D2",
      "11 2013-04..2014-03 E2",
    ]);
  });
});
