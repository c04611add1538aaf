import { readGrids } from "../../../src/readers/workbook.ts";
import type { ColumnChoice } from "../../../src/readers/tables/column-choice.ts";
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

test("a person's choice is used for every table with the same headings", () => {
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

test("a choice for a column that is not there is named", () => {
  const reading = readWith([{ sheet: "Sheet9", column: "B", role: "thisYear" }], UNCLEAR);
  expect(reading.findings.map(({ message }) => message)).toContain(
    "Column B of the sheet “Sheet9” was named, but no indicator table has a heading there.",
  );
});

test("a choice means the sheet's own columns where a table was turned to be read", () => {
  const turned = `
    | Year | Casualties | Checks |
    | 2011 | 517 | 12 |
    | 2012 | 542 | 14 |
    | 2013 | 530 | 15 |
  `;
  const plain = indicatorsIn(readWith([], turned)).map(three);
  const chosen = readWith([{ sheet: "Sheet1", column: "C", role: "baseline" }], turned);
  expect(indicatorsIn(chosen).map(three)).toEqual(plain);
  expect(chosen.findings.map(({ message }) => message)).toEqual([
    "Column C of the sheet “Sheet1” was named, but no indicator table has a heading there.",
  ]);
});
