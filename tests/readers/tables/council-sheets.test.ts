import { readAppendix } from "../../../src/appendix.ts";
import { indicatorsOf } from "../../../src/domain/agreement.ts";
import { readGrids } from "../../../src/readers/workbook.ts";
import { drawnGrid } from "../../drawn-grid.ts";
import { codesIn, indicatorsIn, read, said } from "../read-drawing.ts";

/** Says what each indicator of a drawing is judged on: its name, last year and this year. */
const judged = (drawing: string): readonly (readonly string[])[] =>
  indicatorsIn(read(drawing)).map(({ name, lastYear, thisYear }) => [
    name,
    said(lastYear).replace(/ \w+$/, ""),
    said(thisYear).replace(/ \w+$/, ""),
  ]);

const ratingsOf = (drawing: string): readonly string[] =>
  readAppendix([{ format: "xlsx", grids: [drawnGrid(drawing)], looksWereRead: true }])
    .agreement.priorities.flatMap((priority) => indicatorsOf(priority))
    .map(({ judgement }) => judgement.rating.colour);

describe("[H14] quarters and the total of their year", () => {
  test("a second heading line that holds more than quarters is heading", () => {
    expect(
      judged(`
        | Indicator | 2021/22 | > | > | > | > | > | 2022/23 | > | > | > | > | > |
        | | Q1 | Q2 | Q3 | Q4 | Total | Trend | Q1 | Q2 | Q3 | Q4 | Total | Trend |
        | Burglary | 10 | 11 | 12 | 13 | 46 | up | 9 | 8 | 7 | 6 | 30 | down |
      `),
    ).toEqual([["Burglary", "46 2021-04..2022-03", "30 2022-04..2023-03"]]);
  });

  test.each([
    [
      "under its year",
      "| Indicator | 2022/23 | > | > | 2023/24 | > | > |\n| | Q3 | Q4 | Total | Q1 | Q2 | Total |",
    ],
    ["as a sum", "| Indicator | Q3 22/23 | Q4 22/23 | 2022/23 | Q1 23/24 | Q2 23/24 | 2023/24 |"],
  ])("a total of the quarters so far is of the year to date: %s", (_, heading) => {
    expect(judged(`${heading}\n| Burglary | 10 | 13 | 46 | 9 | 8 | 17 |`)).toEqual([
      ["Burglary", "46 2022-04..2023-03", "17 2023-04..?"],
    ]);
  });

  test.each([
    [
      "blank quarters to come",
      "| Burglary | 10 | 11 | 12 | 13 | 46 | 9 | 8 | | | 17 |",
      "17 2022-04..?",
    ],
    [
      "a gap that the total knows of",
      "| Burglary | 10 | 11 | 12 | 13 | 46 | 9 | | 7 | 6 | 30 |",
      "30 2022-04..2023-03",
    ],
  ])("and so it is in a row of its own: %s", (_, row, thisYear) => {
    const years = ["21/22", "22/23"].map((year) =>
      ["Q1", "Q2", "Q3", "Q4", "Total"].map((part) => `${part} ${year}`).join(" | "),
    );
    expect(judged(`| Indicator | ${years.join(" | ")} |\n${row}`)[0]?.[2]).toBe(thisYear);
  });

  test.each([
    [
      "the last quarter of several years",
      "Q1 22/23 | Q4 22/23 | Q1 23/24 | Q4 23/24 | Target",
      "10 | 11 | 9 | 8 | 40",
    ],
    ["a quarter with a dated target", "Q4 22/23 | Q4 23/24 | Target 2023/24", "10 | 8 | 40"],
    ["a month", "Mar-23 | Mar-24 | Target 2023/24", "10 | 8 | 40"],
  ])("no count of a part is held against a year's target: %s", (_, headings, figures) => {
    expect(ratingsOf(`| Indicator | ${headings} |\n| Burglary | ${figures} |`)).toEqual([
      "notRated",
    ]);
  });
});

describe("[H15] whose figures", () => {
  test("another's average is no newer figure", () => {
    const drawing = `
      | Indicator | Kent 2022/23 | MSG average 2022/23 | Kent 2023/24 | MSG average 2023/24 |
      | Burglary per 1,000 | 4.1 | 4.4 | 4.0 | 4.3 |
    `;
    expect(judged(drawing)).toEqual([
      ["Burglary per 1,000", "4.1 2022-04..2023-03", "4 2023-04..2024-03"],
    ]);
    expect(indicatorsIn(read(drawing))[0]?.notes).toEqual([
      "MSG average 2022/23: 4.4",
      "MSG average 2023/24: 4.3",
    ]);
    expect(codesIn(read(drawing))).toEqual([]);
  });

  test("an average of several years alone is a figure", () => {
    expect(judged("| Indicator | 2004/08 average | 2012 |\n| Casualties | 545 | 530 |")).toEqual([
      ["Casualties", "545 2004-01..2008-12", "530 2012-01..2012-12"],
    ]);
  });

  test.each(["Current YTD | Previous YTD", "YTD | Last YTD", "YTD | PYTD"])(
    "%s are this year and last",
    (headings) => {
      expect(judged(`| Offence | ${headings} |\n| Burglary | 120 | 130 |`)).toEqual([
        ["Burglary", "130 ?..?", "120 ?..?"],
      ]);
    },
  );

  test("beside this month they are notes", () => {
    expect(
      judged(
        "| Offence | This month | Same month last year | YTD | Last YTD |\n| Burglary | 12 | 10 | 120 | 130 |",
      ),
    ).toEqual([["Burglary", "10 no period", "12 no period"]]);
  });

  test("a number behind an arrow is not taken among plain ones", () => {
    const drawing = "| Offence | 2022/23 | 2023/24 |\n| Robbery | 20 | ▼ 18 |";
    expect(judged(drawing)).toEqual([["Robbery", "20 2022-04..2023-03", "[x] 2023-04..2024-03"]]);
    expect(codesIn(read(drawing))).toEqual(["ambiguous-value C2"]);
  });
});

test("a heading that a total below it names is a heading, and ends there", () => {
  const notes = indicatorsIn(
    read(`
      | Crime | 2022/23 | 2023/24 |
      | Acquisitive crime | | |
      | Burglary | 10 | 12 |
      | Total acquisitive crime | 10 | 12 |
      | Total recorded crime | 130 | 144 |
    `),
  ).map(({ name, notes: own }) => [name, ...own]);
  expect(notes).toEqual([
    ["Burglary", "Under the heading “Acquisitive crime”"],
    ["Total acquisitive crime", "Under the heading “Acquisitive crime”"],
    ["Total recorded crime"],
  ]);
});

describe("pivot tables and exports", () => {
  test("a pivot table's labels are names, and what its periods come to is a note", () => {
    const reading = read(`
      | District | (All) | | |
      | | | | |
      | Sum of Offences | Column Labels | | |
      | Row Labels | 2021/22 | 2022/23 | Grand Total |
      | Burglary | 10 | 12 | 22 |
      | Grand Total | 10 | 12 | 22 |
    `);
    const [burglary, ...more] = indicatorsIn(reading);
    expect(more).toEqual([]);
    expect([said(burglary?.lastYear), said(burglary?.thisYear), burglary?.notes]).toEqual([
      "10 2021-04..2022-03 B5",
      "12 2022-04..2023-03 C5",
      ["Grand Total: 22"],
    ]);
    expect(JSON.stringify(reading.agreement)).toMatch(/District: \(All\).*Sum of Offences/);
  });

  test("of two headings for names the one with numbers holds the figures", () => {
    expect(
      judged(`
        | Month | Offence | Offences |
        | Apr 2022 | Burglary | 10 |
        | Apr 2023 | Burglary | 12 |
      `),
    ).toEqual([["Burglary", "10 2022-04..2022-04", "12 2023-04..2023-04"]]);
  });

  test("what stands beside earlier periods is named where it differs", () => {
    const reading = read(`
      | Indicator | Time period | Value | Lower CI | Area |
      | Violence | 2021/22 | 33.1 | 32.9 | Kent |
      | Violence | 2022/23 | 34.1 | 33.9 | Kent |
    `);
    expect(reading.findings.map(({ message }) => message)).toEqual([
      "Beside earlier periods stands something else than beside the newest (D2); it was left out.",
    ]);
  });

  test("a worksheet's caption and remarks name no priority, and are kept", () => {
    const { agreement } = read(`
      | Table 1: Police recorded crime | | |
      | This worksheet contains one table. | | |
      | Offence | 2021/22 | 2022/23 |
      | Burglary [note 1] | 271 | 275 |
    `);
    const [priority] = agreement.priorities;
    expect(priority?.name).toBe("Sheet1");
    expect(
      priority?.parts.flatMap((part) => (part.kind === "paragraph" ? [part.role, part.text] : [])),
    ).toEqual([
      "note",
      "Table 1: Police recorded crime",
      "note",
      "This worksheet contains one table.",
    ]);
    expect(
      priority?.parts.flatMap((part) => (part.kind === "table" ? part.table.indicators : []))[0],
    ).toMatchObject({
      name: "Burglary",
      notes: ["Footnote 1"],
    });
  });
});

test("periods under a blank corner have the names across, and are asked about", () => {
  const reading = read(`
    | | Burglary | Robbery |
    | 2022/23 | 10 | 20 |
    | 2023/24 | 12 | 22 |
    | Target | 11 | 21 |
  `);
  expect(
    indicatorsIn(reading).map((one) => [one.name, one.thisYear?.value, one.targets[0]?.text]),
  ).toEqual([
    ["Burglary", 12, "11"],
    ["Robbery", 22, "21"],
  ]);
  expect(reading.findings.map(({ choice }) => choice?.columns)).toEqual([
    [{ row: 1, heading: "Burglary", roles: ["name", "ignore"] }],
  ]);
});

describe("[H16] rows that belong together", () => {
  const TWO_ROWS = `
    | Indicator | Unit | | 2022/23 | 2023/24 |
    | Burglary | Number | Actual | 12 | 11 |
    | | | Target | 9 | 8 |
    | Robbery | Number | Actual | 7 | 6 |
    | | | Target | 5 | |
  `;

  test("a row of figures and a row of targets are one indicator", () => {
    expect(judged(TWO_ROWS)).toEqual([
      ["Burglary", "12 2022-04..2023-03", "11 2023-04..2024-03"],
      ["Robbery", "7 2022-04..2023-03", "6 2023-04..2024-03"],
    ]);
    const targets = indicatorsIn(read(TWO_ROWS)).map((one) =>
      one.targets.map(({ text, period, place }) => [text, period?.label, place.cell]),
    );
    expect(targets).toEqual([
      [
        ["9", "2022/23", "D3"],
        ["8", "2023/24", "E3"],
      ],
      [["5", "2022/23", "D5"]],
    ]);
  });

  test("a person's word on a column counts for its figures", () => {
    const [burglary] = indicatorsIn(
      readGrids([{ format: "xlsx", grids: [drawnGrid(TWO_ROWS)], looksWereRead: true }], {
        choices: [{ sheet: "Sheet1", column: "D", role: "baseline" }],
      }),
    );
    expect(burglary?.baseline?.value).toBe(12);
  });

  test.each([
    ["any word", "Safer", "A1"],
    ["no word", "", "A1"],
  ])("under %s the first column is asked about", (_, word, cell) => {
    const drawing = `
      | ${word} | Previous | Current | Target | Status |
      | Burglary | 10 | 12 | 11 | Red |
    `;
    expect(judged(drawing)).toEqual([["Burglary", "10 no period", "12 no period"]]);
    expect(codesIn(read(drawing))).toEqual([`ambiguous-heading ${cell}`]);
  });

  test.each([
    ["what stands above", "Actual", "Fly-tipping"],
    ["its heading", "Reports", "Reports"],
  ])("periods down with a target beside them are one indicator, called by %s", (_, head, name) => {
    const drawing = `
      | Fly-tipping | | | |
      | Quarter | ${head} | Target | RAG |
      | Q1 2023/24 | 10 | 12 | G |
      | Q2 2023/24 | 13 | 12 | R |
    `;
    expect(judged(drawing)).toEqual([[name, "none", "13 2023-07..2023-09"]]);
    const [one] = indicatorsIn(read(drawing));
    expect(one?.targets.map(({ period }) => period?.start)).toEqual(["2023-04", "2023-07"]);
    expect(one?.notes).toEqual(["RAG Q1 2023/24: G", "RAG Q2 2023/24: R"]);
  });

  test("beside several columns of figures nobody knows whose the target is", () => {
    const reading = read(`
      | Year | Burglary | Robbery | Target |
      | 2022/23 | 10 | 20 | 30 |
      | 2023/24 | 11 | 21 | 31 |
    `);
    expect(indicatorsIn(reading)).toEqual([]);
    expect(codesIn(reading)).toEqual(["unread-table A1:D3"]);
  });

  test("a number and a rate over the years are called after what stands above", () => {
    expect(
      judged(`
        | Fly-tipping | | |
        | Year | Number | Rate |
        | 2022/23 | 100 | 1.2 |
        | 2023/24 | 130 | 1.4 |
      `),
    ).toEqual([
      ["Fly-tipping – Number", "100 2022-04..2023-03", "130 2023-04..2024-03"],
      ["Fly-tipping – Rate", "1.2 2022-04..2023-03", "1.4 2023-04..2024-03"],
    ]);
  });

  test("a row called by a word for headings is a row where it holds numbers", () => {
    expect(
      judged(`
        | | 2022/23 | 2023/24 |
        | Offences | 100 | 110 |
        | Crimes | 20 | 21 |
      `).map(([name]) => name),
    ).toEqual(["Offences", "Crimes"]);
  });

  test("a table of money is no table of indicators", () => {
    expect(judged("| Budget | 2022/23 | 2023/24 | Variance |\n| Staff | 100 | 110 | 10 |")).toEqual(
      [],
    );
  });

  test("a variance beside a target is no change", () => {
    const [burglary] = indicatorsIn(
      read(`
        | Indicator | 2022/23 | 2023/24 | Target 2023/24 | Variance |
        | Burglary | 10 | 11 | 12 | -1 |
      `),
    );
    expect([burglary?.printedChange, burglary?.notes]).toEqual([null, ["Variance: -1"]]);
  });

  test("a latest period says when, and not how much", () => {
    expect(
      judged(`
        | Indicator | Latest period | Latest value | Previous value |
        | Violence | 2022/23 | 33 | 32 |
      `),
    ).toEqual([["Violence", "32 no period", "33 2022-04..2023-03"]]);
  });
});

describe("[L4] what stands between and below rows", () => {
  const withRow = (row: string) =>
    read(`
      | Indicator | 2022/23 | 2023/24 | Target 2023/24 | Comments |
      | Recycling rate | 44% | 45% | 46% | Fewer bins were spoilt |
      ${row}
      | Missed bins | 62 | 55 | 60 | |
    `);

  test.each([
    ["a remark", "A new contract runs from autumn"],
    ["a remark with a month in it", "New contract from April 2024"],
  ])("%s without a name goes on with the row above", (_, remark) => {
    const reading = withRow(`| | | | | ${remark} |`);
    expect(indicatorsIn(reading).map(({ name, notes }) => [name, notes])).toEqual([
      ["Recycling rate", ["Fewer bins were spoilt", remark]],
      ["Missed bins", []],
    ]);
  });

  test.each(["* excludes theft from shops", "† from April", "Commentary: bins were missed"])(
    "%s is a remark and no indicator",
    (line) => {
      const reading = read(`
        | Indicator | 2022/23 | 2023/24 |
        | Burglary | 88 | 74 |
        | ${line} | | |
      `);
      expect(indicatorsIn(reading).map(({ name }) => name)).toEqual(["Burglary"]);
      expect(JSON.stringify(reading.agreement)).toContain(line);
    },
  );

  test("a table may call its indicators “PI Title”", () => {
    const reading = read(`
      | PI Ref | PI Title | Outturn 22/23 | Target 23/24 | Outturn 23/24 |
      | HW01 | Referrals completed | 612 | 700 | 731 |
    `);
    const [indicator] = indicatorsIn(reading);
    expect([indicator?.code, indicator?.name, said(indicator?.thisYear)]).toEqual([
      "HW01",
      "Referrals completed",
      "731 2023-04..2024-03 E2",
    ]);
  });

  test("of several ratings the source's newest is named", () => {
    const reading = read(`
      | Indicator | Q1 2023/24 | RAG | Q2 2023/24 | RAG |
      | Calls answered | 88% | R | 97% | G |
    `);
    expect(indicatorsIn(reading)[0]?.notes).toEqual(
      expect.arrayContaining(["Rating in the source: G"]),
    );
  });
});
