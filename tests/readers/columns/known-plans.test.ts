import { readGrids } from "../../../src/readers/workbook.ts";
import { drawnGrid } from "../../drawn-grid.ts";

const read = (...drawings: readonly string[]) =>
  readGrids([
    {
      format: "xlsx",
      grids: drawings.map((drawing, at) => drawnGrid(drawing, `Sheet${at + 1}`)),
      looksWereRead: true,
    },
  ]);

const tablesOf = ({ agreement }: ReturnType<typeof read>) =>
  agreement.priorities
    .flatMap(({ parts }) => parts)
    .flatMap((part) => (part.kind === "table" ? [part.table] : []));

test("tables with one heading stay tables of their own, each figure with its own cell", () => {
  const tables = tablesOf(
    read(`
      | Priority: | Streets |
      | Indicator | 2011/12 | 2012/13 |
      | Thefts of bicycles | 40 | 50 |
      | | | |
      | Indicator | 2011/12 | 2012/13 |
      | Thefts of tools | 70 | 60 |
    `),
  );
  expect(
    tables.map(({ indicators }) =>
      indicators.map(({ name, lastYear, thisYear }) => [
        name,
        lastYear?.place.cell,
        thisYear?.place.cell,
      ]),
    ),
  ).toEqual([[["Thefts of bicycles", "B3", "C3"]], [["Thefts of tools", "B6", "C6"]]]);
  expect(tables[0]?.headings).toEqual(tables[1]?.headings);
});

test("quarters under one heading are dated by the year of their own sheet", () => {
  const drawing = (year: string): string => `
    | Performance in ${year} |
    | Indicator | Q1 | Q2 | Q3 |
    | Visits made | 4 | 5 | 6 |
  `;
  const tables = tablesOf(read(drawing("2012/13"), drawing("2013/14")));
  expect(
    tables.map(({ indicators }) => indicators[0]?.series.map(({ period }) => period?.start)),
  ).toEqual([
    ["2012-04", "2012-07", "2012-10"],
    ["2013-04", "2013-07", "2013-10"],
  ]);
});

test("a question about a heading that stands twice names either heading's own cell", () => {
  const drawing = `
    | Priority: | Streets |
    | Indicator | Alpha | Beta |
    | Thefts of bicycles | 40 | 50 |
  `;
  const { findings } = read(drawing, drawing);
  expect(
    findings
      .filter(({ code }) => code === "ambiguous-heading")
      .map(({ place }) => `${place?.sheet ?? ""}!${place?.cell ?? ""}`),
  ).toEqual(["Sheet1!B2", "Sheet2!B2"]);
});

test("a heading that claims one thing twice is asked about wherever it stands", () => {
  const drawing = `
    | Priority: | Streets |
    | Indicator | Baseline | Baseline | 2012/13 |
    | Thefts of bicycles | 40 | 45 | 50 |
  `;
  const { findings } = read(drawing, drawing);
  expect(
    findings.filter(({ code }) => code === "ambiguous-heading").map(({ place }) => place?.sheet),
  ).toEqual(["Sheet1", "Sheet2"]);
});
