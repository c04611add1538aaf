import { runChecks } from "../../../src/checks/checks.ts";
import { judgeAgreement } from "../../../src/domain/judge.ts";
import { leansOn } from "../../../src/readers/rows/group.ts";
import { codesIn, indicatorsIn, read } from "../read-drawing.ts";

/** Says each indicator by its name, with the heading it stands under behind an arrow; "–" for no figures. */
const rowsOf = (rows: string): readonly string[] =>
  indicatorsIn(read(`| Indicator | 2011/12 | 2012/13 |\n${rows.trim()}`)).map(
    ({ name, notes, thisYear }) => {
      const heading = /“(.+)”/.exec(notes[0] ?? "")?.[1];
      const bare = thisYear?.value == null ? `${name} –` : name;
      return heading === undefined ? bare : `${bare} ← ${heading}`;
    },
  );

const missing = (rows: string): readonly string[] =>
  codesIn(read(`| Indicator | 2011/12 | 2012/13 |\n${rows.trim()}`)).filter((code) =>
    code.startsWith("missing-figure"),
  );

describe("[L1] a line of its own is a heading for certain", () => {
  test.each([
    [
      "where the row below cannot stand without it, and only for such rows",
      `| Violent crime | | |
       | …with injury | 120 | 130 |
       | …without injury | 300 | 280 |
       | Number of burglaries | 40 | 50 |`,
      ["…with injury ← Violent crime", "…without injury ← Violent crime", "Number of burglaries"],
    ],
    [
      "where the rows say only how much",
      `| Violent crime: | | |
       | Number | 120 | 130 |
       | Rate per 1,000 | 3.0 | 2.8 |
       | Residents who feel safe | 40 | 50 |`,
      ["Number ← Violent crime", "Rate per 1,000 ← Violent crime", "Residents who feel safe"],
    ],
    [
      "also within another, which goes on after it",
      `| ACQUISITIVE CRIME | | |
       | Burglary | | |
       | – dwelling | 12 | 13 |
       | Other | 4 | 5 |
       | Robbery | 3 | 3 |`,
      [
        "– dwelling ← ACQUISITIVE CRIME – Burglary",
        "Other ← ACQUISITIVE CRIME – Burglary",
        "Robbery ← ACQUISITIVE CRIME",
      ],
    ],
    [
      "where the same name stands under another one",
      `| Violent crime | | |
       | Ashford | 120 | 130 |
       | Dover | 30 | 28 |
       | Burglary offences | | |
       | Ashford | 40 | 50 |
       | Dover | 31 | 27 |`,
      [
        "Ashford ← Violent crime",
        "Dover ← Violent crime",
        "Ashford ← Burglary offences",
        "Dover ← Burglary offences",
      ],
    ],
    [
      "where it is merged over the columns",
      `| Violent crime | > | > |
       | Robbery | 120 | 130 |`,
      ["Robbery ← Violent crime"],
    ],
    [
      "where it ends with a colon, or stands in capitals",
      `| Violent crime: | | |
       | Robbery | 12 | 13 |
       | BURGLARY OFFENCES | | |
       | Dwellings | 40 | 50 |`,
      ["Robbery ← Violent crime", "Dwellings ← BURGLARY OFFENCES"],
    ],
    [
      "where the table begins with its colour, and no row has it",
      `| Violent crime #DDDDDD | #DDDDDD | #DDDDDD |
       | Robbery | 12 | 13 |
       | Burglary offences #DDDDDD | #DDDDDD | #DDDDDD |
       | Dwellings | 40 | 50 |`,
      ["Robbery ← Violent crime", "Dwellings ← Burglary offences"],
    ],
  ])("%s", (_, rows, expected) => {
    expect(rowsOf(rows)).toEqual(expected);
    expect(missing(rows)).toEqual([]);
  });
});

describe("[L1] an indicator whose figures are all missing stays one, and it is told", () => {
  test.each([
    [
      "among others",
      `| Robbery | 12 | 13 |
       | Hate crime | | |
       | Arson | 4 | 5 |`,
      ["Robbery", "Hate crime –", "Arson"],
      ["missing-figure A3"],
    ],
    [
      "where other names above such rows have figures",
      `| Violent crime | 100 | 110 |
       | – with injury | 30 | 28 |
       | Robbery | | |
       | – with a knife | 3 | 2 |`,
      ["Violent crime", "– with injury", "Robbery –", "– with a knife"],
      ["missing-figure A4"],
    ],
    [
      "where it says in full what is counted",
      `| Number of hate crimes | | |
       | – racist | 30 | 28 |`,
      ["Number of hate crimes –", "– racist"],
      ["missing-figure A2"],
    ],
    [
      "where it is the total of the row below",
      `| Hate crime | | |
       | of which racist | 30 | 28 |`,
      ["Hate crime –", "of which racist"],
      ["missing-figure A2"],
    ],
    [
      "where every other row has its colour",
      `| Hate crime #EEEEEE | | |
       | Robbery | 12 | 13 |
       | Burglary offences #EEEEEE | | |
       | Arson | 4 | 5 |
       | Vehicle crime #EEEEEE | 7 | 8 |`,
      ["Hate crime –", "Robbery", "Burglary offences –", "Arson", "Vehicle crime"],
      ["missing-figure A2", "missing-figure A4"],
    ],
    [
      "where names without figures are highlighted",
      `| Robbery | 12 | 13 |
       | Hate crime #FFFF00 | | |
       | Arson | 4 | 5 |
       | Burglary offences #FFFF00 | | |
       | Fraud | 7 | 8 |`,
      ["Robbery", "Hate crime –", "Arson", "Burglary offences –", "Fraud"],
      ["missing-figure A3", "missing-figure A5"],
    ],
    [
      "where all names are in small letters",
      `| hate crime | | |
       | robbery | 12 | 13 |`,
      ["hate crime –", "robbery"],
      ["missing-figure A2"],
    ],
    [
      "in capitals, where a row is too",
      `| HATE CRIME | | |
       | DWELLING BURGLARY | 12 | 13 |`,
      ["HATE CRIME –", "DWELLING BURGLARY"],
      ["missing-figure A2"],
    ],
    [
      "at the end of a table",
      `| Robbery | 12 | 13 |
       | Number of hate crimes | | |`,
      ["Robbery", "Number of hate crimes –"],
      [],
    ],
  ])("%s", (_, rows, expected, findings) => {
    expect(rowsOf(rows)).toEqual(expected);
    expect(missing(rows)).toEqual(findings);
  });
});

test("[L1] headings that may be indicators are told once, with how to say so", () => {
  const reading = read(`
    | Indicator | 2011/12 | 2012/13 |
    | Acquisitive | | |
    | Burglary | 12 | 13 |
    | Serious | | |
    | Robbery | 4 | 5 |`);
  expect(reading.findings.map(({ message }) => message)).toEqual([
    "“Acquisitive” has no figure in its row and was read as a heading over the rows below, like 1 more in this table. If it is an indicator whose figures are missing, write “No data” beside it.",
  ]);
});

test("“No data” beside a name makes it an indicator, as the finding says", () => {
  expect(
    rowsOf(`
      | Robbery | No data | |
      | Burglary | 12 | 13 |`),
  ).toEqual(["Robbery –", "Burglary"]);
});

test.each([
  ["a remark", "Figures unvalidated"],
  ["a sentence", "Numbers are rising again"],
  ["words that end", "All of Medway."],
])("a merged line that is %s stays a paragraph", (_, words) => {
  const reading = read(`
    | Indicator | 2011/12 | 2012/13 |
    | Robbery | 12 | 13 |
    | ${words} | > | > |
    | Burglary | 4 | 5 |`);
  expect(indicatorsIn(reading).map(({ notes }) => notes)).toEqual([[], []]);
  expect(reading.agreement.priorities[0]?.parts.map(({ kind }) => kind)).toEqual([
    "table",
    "paragraph",
    "table",
  ]);
});

test("names under unlike headings are no duplicates, those under one are", () => {
  const { agreement } = read(`
    | Indicator | 2011/12 | 2012/13 |
    | Burglary: | | |
    | Kent | 12 | 13 |
    | Robbery: | | |
    | Kent | 4 | 5 |
    | Kent | 6 | 7 |`);
  const doubles = runChecks(judgeAgreement(agreement)).filter(
    ({ code }) => code === "duplicate-indicator",
  );
  expect(doubles.map(({ place }) => place?.cell)).toEqual(["A6"]);
});

test.each([
  ["…with injury", "Violent crime", true],
  ["- dwelling", "Burglary", true],
  ["- dwelling", "- other", false],
  ["Without injury", "Violent crime", true],
  ["dwelling", "Burglary", true],
  ["dwelling", "burglary", false],
  ["   Dwelling", "Burglary", true],
  [" Dwelling", "Burglary", false],
  ["Rate per 1,000 households", "Burglary", true],
  ["Rate of burglary", "Acquisitive crime", false],
  ["Withdrawn cases", "Violent crime", false],
  ["-5 and under", "Violent crime", false],
])("[L1] %j under %j leans on it: %s", (name, above, expected) => {
  expect(leansOn(name, above)).toBe(expected);
});
