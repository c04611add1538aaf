import { paragraphsOf } from "../../../src/domain/agreement.ts";
import { readGrids } from "../../../src/readers/workbook.ts";
import { drawnGrid } from "../../drawn-grid.ts";
import { codesIn, indicatorsIn, read, said, three } from "../read-drawing.ts";

test("shape 1: one header row, the period in the value", () => {
  const reading = read(`
    | Priority: Anti-Social Behaviour |                |                        |                        |        |
    | Lead: TBC                       |                |                        |                        |        |
    | Proxy Measure / Indicator       | Baseline       | Last Year              | This Year              | Diff.  |
    | Percentage who perceive ASB     | 4.5% ('10/11)  | 4.9% (Jan'10-Dec'10)   | 2.9% (Jan'11-Dec'11)   | ▼ 2.0  |
  `);
  const [indicator] = indicatorsIn(reading);
  expect(three(indicator)).toEqual([
    "4.5 2010-04..2011-03 B4",
    "4.9 2010-01..2010-12 C4",
    "2.9 2011-01..2011-12 D4",
  ]);
  expect(indicator).toMatchObject({ unit: "percent", layout: "comparison" });
  expect(indicator?.printedChange).toMatchObject({ value: -2, decimals: 1, arrow: "▼" });
  expect(reading.agreement.priorities[0]).toMatchObject({
    name: "Anti-Social Behaviour",
    lead: "TBC",
  });
});

test("shape 2: a span merged over two years", () => {
  const reading = read(`
    | Indicator         | Baseline '10/11 | Jan – Dec | >      | Diff.  |
    | ^                 | ^               | 2010      | 2011   | ^      |
    | Domestic incidents| 17,748          | 17,671    | 18,304 | ▲ 3.6% |
  `);
  expect(three(indicatorsIn(reading)[0])).toEqual([
    "17748 2010-04..2011-03 B3",
    "17671 2010-01..2010-12 C3",
    "18304 2011-01..2011-12 D3",
  ]);
});

test("shape 2: a span that is not merged, and the change inside it", () => {
  const reading = read(`
    | Indicator | Baseline '10/11 | January – December |        |        | Diff. to Baseline |
    |           |                 | 2012               | 2013   | Change |                   |
    | Theft     | 25,335          | 23,690             | 24,137 | ▲ 1.8% | ▼ 4.7%            |
  `);
  const [indicator] = indicatorsIn(reading);
  expect(three(indicator)).toEqual([
    "25335 2010-04..2011-03 B3",
    "23690 2012-01..2012-12 C3",
    "24137 2013-01..2013-12 D3",
  ]);
  expect(indicator?.printedChange?.text).toBe("▲ 1.8%");
  expect(indicator?.printedDifferenceToBaseline?.text).toBe("▼ 4.7%");
});

test("shape 2: the span stands above the row that says Indicator", () => {
  const reading = read(`
    |           |                 | Jan – Dec | >    |
    | Indicator | Baseline '10/11 | 2012      | 2013 |
    | Theft     | 25,335          | 23,690    | 24,137 |
  `);
  expect(said(indicatorsIn(reading)[0]?.thisYear)).toBe("24137 2013-01..2013-12 D3");
});

test("shape 3: a new sub-heading changes the periods and not the roles", () => {
  const reading = read(`
    | Indicator         | Baseline '10/11 | Oct – Sep | >          | Diff. |
    |                   |                 | 2010/11   | 2011/12    |       |
    | Drug users        | 896             | 712       | 901        | ▲ 27% |
    |                   |                 | Q3 2010/11| Q4 2010/11 |       |
    | Who do not return | N/A             | 86%       | 84%        | ▼ 2   |
  `);
  const [first, second] = indicatorsIn(reading);
  expect(said(first?.thisYear)).toBe("901 2011-10..2012-09 D3");
  expect(three(second)).toEqual([
    "[z] 2010-04..2011-03 B5",
    "86 2010-10..2010-12 C5",
    "84 2011-01..2011-03 D5",
  ]);
  const tables = reading.agreement.priorities[0]?.parts.filter((part) => part.kind === "table");
  expect(tables?.map((part) => part.table.continues)).toEqual([false, true]);
});

test.each([
  [
    "the newer year on the right",
    "| Indicator | 2011/12 | 2012/13 |",
    "| Burglary | 12 | 34 |",
    ["12", "34"],
  ],
  [
    "the newer year on the left",
    "| Indicator | 2012/13 | 2011/12 |",
    "| Burglary | 34 | 12 |",
    ["12", "34"],
  ],
])("shape 4: years without words, %s", (_, heading, row, [last, now]) => {
  const [indicator] = indicatorsIn(read(`${heading}\n${row}`));
  expect(indicator?.lastYear?.text).toBe(last);
  expect(indicator?.thisYear?.text).toBe(now);
  expect(indicator?.baseline).toBeNull();
});

test("shape 5: old and new measure, each with its paragraph", () => {
  const reading = read(`
    | Priority: ASB |   |   |
    | The old survey has stopped, so victims are asked instead. | > | > |
    | Indicator (Old) | 2011/12 | 2012/13 |
    | Perceive ASB | 2.4% | 2.0% |
    | Fewer people saw it as a problem. | > | > |
    |  |  |  |
    | Indicator (New) | 2012 | 2013 |
    | Victims satisfied | 84.4% | 80.3% |
  `);
  const [priority] = reading.agreement.priorities;
  expect(priority?.parts.map((part) => part.kind)).toEqual([
    "paragraph",
    "table",
    "paragraph",
    "table",
  ]);
  expect(indicatorsIn(reading).map((one) => one.noLongerMonitored)).toEqual([true, false]);
});

test("shape 6: a heading with a paragraph where the figures are withheld", () => {
  const reading = read(`
    | Priority: Substance Misuse | |
    | Proxy Measure / Indicator | |
    | These figures are not for publication and will be shown at the meeting. | > |
    | Aims / Actions | Progress |
    | 6 Understand local use | |
    | Gather what is found | Every district reports. |
  `);
  const [priority] = reading.agreement.priorities;
  expect(indicatorsIn(reading)).toEqual([]);
  expect(priority && paragraphsOf(priority, "commentary")).toEqual([
    "These figures are not for publication and will be shown at the meeting.",
  ]);
});

test("shape 7: targets and quarters take their year from the title", () => {
  const reading = read(`
    | Plan 2013/14 | | | | | |
    | Indicators | Targets | Q1 | Q2 | Q3 | Q4 |
    | Practitioners trained | 150 | 40 | 16 | 0 No training this quarter | 60 |
    | Victims satisfied | 85% | No data | To Sept 81.5% | To Dec 78.7% | To March 83.2% |
  `);
  const [trained, satisfied] = indicatorsIn(reading);
  expect(said(trained?.thisYear)).toBe("116 2013-04..2014-03 C3:F3");
  expect(trained?.series.map(said)).toEqual([
    "40 2013-04..2013-06 C3",
    "16 2013-07..2013-09 D3",
    "0 2013-10..2013-12 E3",
    "60 2014-01..2014-03 F3",
  ]);
  expect(said(satisfied?.thisYear)).toBe("83.2 ?..2014-03 F4");
  expect(satisfied?.targets[0]).toMatchObject({ test: "atLeast", value: 85 });
});

test("shape 7: targets and an update in words", () => {
  const reading = read(`
    | Indicators | Target | Update |
    | Casualties | 3.3% reduction per year | There were 56 in 2013, which is 9.8% more than the year before. |
  `);
  const [indicator] = indicatorsIn(reading);
  expect(indicator).toMatchObject({ layout: "update", thisYear: null });
  expect(indicator?.update).toContain("56 in 2013");
  expect(codesIn(reading)).toEqual(["figure-in-text C2"]);
});

test("shape 8: one measured year beside target years is the baseline", () => {
  const [indicator] = indicatorsIn(
    read(`
    | Measurable Indicator (s) | 2006/07 | 2007/08 Target | 2009/10 Target |
    | Burglary per 1,000 households | 10.7 | 10.0 | Maintain or reduce |
  `),
  );
  expect(three(indicator)).toEqual(["10.7 2006-04..2007-03 B2", "none", "none"]);
  expect(
    indicator?.targets.map(({ test: goal, value, period }) => [goal, value, period?.end]),
  ).toEqual([
    ["atMost", 10, "2008-03"],
    ["atMost", 10.7, "2010-03"],
  ]);
});

test("shape 8: a heading and a name with no columns at all", () => {
  const reading = read(`
    | Target 62: Expand the scheme |
    | Measurable Indicator (s) |
    | Number of safety checks completed |
  `);
  expect(indicatorsIn(reading).map(({ name }) => name)).toEqual([
    "Number of safety checks completed",
  ]);
});

test("shape 9: one flat table with a column for the priority and the periods", () => {
  const reading = read(`
    | Priority | Code | Indicator | Unit | Polarity | Last year | Last year period | This year | This year period | Target | Notes |
    | Road Safety | LI 4 | Casualties | Number | Lower is better | 517 | 2011/12 | 542 | 2012/13 | | Provisional |
    | Burglary | | Dwellings | Number | Lower | 4,776 | 2012 | 5,635 | 2013 | 4,500 | |
    | Road Safety | | Speed checks | Number | Higher | 12 | 2011/12 | 14 | 2012/13 | | |
  `);
  expect(reading.agreement.priorities.map(({ name }) => name)).toEqual(["Road Safety", "Burglary"]);
  const [casualties, checks, dwellings] = indicatorsIn(reading);
  expect(casualties).toMatchObject({
    code: "LI 4",
    unit: "count",
    polarity: "lower",
    polaritySource: "stated",
    notes: ["Provisional"],
  });
  expect(said(casualties?.thisYear)).toBe("542 2012-04..2013-03 H2");
  expect(checks?.name).toBe("Speed checks");
  expect(dwellings?.targets[0]).toMatchObject({ test: "atMost", value: 4500 });
});

test("shape 11: a catalogue with many coded indicators in one cell", () => {
  const reading = read(`
    | Outcome | National indicators |
    | Safer communities | NI 15 Serious violent crime rate PSA 23\\nNI 16 Serious acquisitive crime rate PSA 23 |
    | Children (continued) | Stay Safe\\nNI 69 Children who have experienced bullying DCSF DSO |
  `);
  expect(reading.agreement.priorities.map(({ name }) => name)).toEqual([
    "Safer communities",
    "Children",
  ]);
  expect(indicatorsIn(reading).map(({ code, framework, name }) => [code, framework, name])).toEqual(
    [
      ["NI 15", "PSA 23", "Serious violent crime rate"],
      ["NI 16", "PSA 23", "Serious acquisitive crime rate"],
      ["NI 69", "DCSF DSO", "Children who have experienced bullying"],
    ],
  );
});

test("shape 11: a list of coded names under a title", () => {
  const reading = read(`
    | Kent Agreement |
    | NI195 Improved street cleanliness |
    | NI15 Serious violent crime rate |
  `);
  expect(reading.agreement.priorities[0]?.name).toBe("Kent Agreement");
  expect(indicatorsIn(reading).map(({ code }) => code)).toEqual(["NI 195", "NI 15"]);
});

test("tables side by side are read one after the other", () => {
  const reading = read(`
    | Indicator | 2011/12 | 2012/13 | | Indicator | 2011/12 | 2012/13 |
    | Burglary  | 12      | 34      | | Theft     | 56      | 78      |
    | Robbery   | 1       | 2       | |           |         |         |
  `);
  expect(indicatorsIn(reading).map(({ name, thisYear }) => [name, thisYear?.place.cell])).toEqual([
    ["Burglary", "C2"],
    ["Robbery", "C3"],
    ["Theft", "G2"],
  ]);
});

test("several tables stand under one another, each under its own title", () => {
  const reading = read(`
    | Priority 1 – Tackle ASB | | |
    | Indicator | 2011/12 | 2012/13 |
    | Reports | 12 | 34 |
    | | | |
    | Priority 2 – Road Safety | | |
    | Indicator | 2012 | 2013 |
    | Casualties | 56 | 78 |
  `);
  expect(reading.agreement.priorities.map(({ name }) => name)).toEqual([
    "Tackle ASB",
    "Road Safety",
  ]);
});

test("a table starts anywhere, under a letterhead, with spare columns and blank rows", () => {
  const reading = read(`
    | | | | | | |
    | | | Safer Partnership | | | |
    | | | | | | |
    | | | Indicator | Data source | 2011/12 | 2012/13 |
    | | | | | | |
    | | | Burglary | Police | 12 | 34 |
    | | | | | | |
    | | | Robbery | Police | 5 | 6 |
  `);
  expect(indicatorsIn(reading).map(({ name, notes }) => [name, ...notes])).toEqual([
    ["Burglary", "Source: Police"],
    ["Robbery", "Source: Police"],
  ]);
});

test("a ditto mark repeats the name above, and the row keeps its own target", () => {
  const reading = read(`
    | Indicator | Target | Q1 | Q2 |
    | Offenders in employment | 40% | 100% | 100% |
    | “ | Post 16 target >70% | 67% | 73% |
  `);
  expect(indicatorsIn(reading).map(({ name, targets }) => [name, targets[0]?.test])).toEqual([
    ["Offenders in employment", expect.anything()],
    ["Offenders in employment", "above"],
  ]);
});

test("what is hidden is left out and named by its address, without a word of it", () => {
  const grid = {
    ...drawnGrid(`
      | Indicator | 2011/12 | Secret | 2012/13 |
      | Burglary  | 12      | 999    | 34      |
      | Withheld  | 1       | 2      | 3       |
    `),
    hiddenRows: new Set([2]),
    hiddenColumns: new Set([2]),
  };
  const source = { format: "xlsx", grids: [grid], looksWereRead: true };
  const reading = readGrids([source]);
  expect(indicatorsIn(reading).map(({ name }) => name)).toEqual(["Burglary"]);
  expect(codesIn(reading)).toEqual(["hidden-data 3:3", "hidden-data C:C"]);
  expect(JSON.stringify(reading)).not.toMatch(/Withheld|Secret|999/);
  expect(indicatorsIn(readGrids([source], { includeHidden: true }))).toHaveLength(2);
});

test("a table that is not about indicators is named and stays unread", () => {
  const reading = read(`
    | Name | Role | Phone |
    | A. Officer | Analyst | on request |
  `);
  expect(reading.agreement.priorities).toEqual([]);
  expect(codesIn(reading)).toEqual(["unread-table A1:C2"]);
});

test("a doubtful cell is a finding with its address, one for each indicator and code", () => {
  const reading = read(`
    | Indicator | Baseline | Last year | This year |
    | Burglary  | #REF!    | -         | '12       |
    | Robbery   | <5       | -         | -         |
  `);
  expect(codesIn(reading)).toEqual([
    "error-value B2",
    "ambiguous-value C2",
    "number-as-text D2",
    "symbol-for-number B3",
    "ambiguous-value C3",
  ]);
});

test.each([
  ["the rest of a name", "referred to the panel", "Victims of abuse", "Fires"],
  ["a heading of rows in small letters", "of whom", "Victims of abuse", "adults"],
])("[H7] a line in small letters below a row is %s", (what, line, above, below) => {
  const names = indicatorsIn(
    read(`
      | Indicator | 2021/22 | 2022/23 |
      | ${above}  | 100     | 110     |
      | ${line}   |         |         |
      | ${below}  | 20      | 30      |
    `),
  ).map(({ name }) => name);
  expect(names).toEqual([what === "the rest of a name" ? `${above} ${line}` : above, below]);
});

test("a unit that says more than the figures' own is kept as a note", () => {
  const notes = indicatorsIn(
    read(`
      | Measure   | Unit   | 2021/22 | 2022/23 |
      | Spending  | £k     | 100     | 110     |
      | Response  | mins   | 8       | 7.5     |
      | Satisfied | %      | 80      | 81      |
    `),
  ).map((one) => one.notes);
  expect(notes).toEqual([["Figures are in thousands of pounds", "Unit: £k"], ["Unit: mins"], []]);
});

describe("fiscal years whose months nobody has said", () => {
  test.each([
    ["| Measure | FY21 | FY22 | FY23 |", "| Shootings | 112 | 130 | 118 |"],
    ["| Measure | FY 2023 | FY 2022 | FY 2021 |", "| Shootings | 118 | 130 | 112 |"],
  ])("%s: the last two are last year and this year", (heading, row) => {
    const [indicator] = indicatorsIn(read(`${heading}\n${row}`));
    expect([indicator?.lastYear?.value, indicator?.thisYear?.value]).toEqual([130, 118]);
    expect(indicator?.series.map(({ value }) => value)).toEqual([112, 130, 118]);
  });
});

test("a year to date stands after the months in it, and beside the one before", () => {
  const [indicator] = indicatorsIn(
    read(`
      | Indicator | Apr-13 | May-13 | YTD 2013/14 | YTD 2012/13 |
      | Arson     | 9      | 8      | 17          | 21          |`),
  );
  expect([indicator?.lastYear?.value, indicator?.thisYear?.value]).toEqual([21, 17]);
});

test("what a column says that is for actions is kept as a note beside an indicator", () => {
  const [indicator] = indicatorsIn(
    read(`
      | Indicator | Aim | 2011/12 | 2012/13 | Due | Theme  |
      | Burglary  | Low | 12      | 34      | May | Safety |`),
  );
  expect(indicator?.notes).toEqual(["Aim: Low", "Due: May", "Theme: Safety"]);
});

test("quarters beside the target of a year are of that year, and a lone YTD is what they come to", () => {
  const [indicator] = indicatorsIn(
    read(`
      | Indicator | 2011/12 outturn | 2012/13 target | Q1 | Q2 | YTD |
      | Arson     | 40              | 38             | 9  | 8  | 17  |`),
  );
  expect(three(indicator)).toEqual(["none", "40 2011-04..2012-03 B2", "17 2012-04..2012-09 D2:E2"]);
  expect(indicator?.series.map(said)).toContain("8 2012-07..2012-09 E2");
  expect(indicator?.notes).toEqual(["YTD: 17"]);
});

test("a lone YTD beside a year and the target of the next is of that one", () => {
  const [indicator] = indicatorsIn(
    read(`
      | Indicator | 2011/12 outturn | 2012/13 target | YTD |
      | Arson     | 40              | 38             | 17  |`),
  );
  expect(said(indicator?.thisYear)).toBe("17 2012-04..? D2");
  expect(indicator?.thisYear?.period?.label).toBe("YTD 2012/13");
});

test("current and previous performance are this year and last year", () => {
  const [indicator] = indicatorsIn(
    read(`
      | Measure  | Current Performance | Previous Performance |
      | Burglary | 410                 | 455                  |`),
  );
  expect([indicator?.lastYear?.value, indicator?.thisYear?.value]).toEqual([455, 410]);
});

describe("a line of its own among the rows", () => {
  const notesUnder = (rows: string) => {
    const reading = read(`| Indicator | 2011/12 | 2012/13 |\n${rows.trim()}`);
    const [priority] = reading.agreement.priorities;
    return {
      notes: indicatorsIn(reading).map(({ notes }) => notes),
      below: priority === undefined ? [] : paragraphsOf(priority, "note"),
      told: priority === undefined ? [] : paragraphsOf(priority, "commentary"),
    };
  };

  test("is no heading where no row stands under it, and is kept", () => {
    expect(
      notesUnder(`
        | Burglary | 12 | 34 |
        | (1) Amended by the police in May | | |`),
    ).toEqual({ notes: [[]], below: ["(1) Amended by the police in May"], told: [] });
    expect(
      notesUnder(`
        | Burglary | 12 | 34 |
        | Figures for Medway apart | | |`),
    ).toEqual({ notes: [[]], below: [], told: ["Figures for Medway apart"] });
  });

  test("goes with the one above it where both are headings", () => {
    expect(
      notesUnder(`
        | Acquisitive | | |
        | Homes | | |
        | Burglary | 12 | 34 |`).notes,
    ).toEqual([["Under the heading “Acquisitive – Homes”"]]);
  });
});
