import { Workbook } from "@cj-tech-master/excelts";

import { readAppendix } from "../../../src/appendix.ts";
import { indicatorsOf } from "../../../src/domain/agreement.ts";
import { areaAddress } from "../../../src/grid/address.ts";
import { readWorkbook } from "../../../src/workbook/file/read-workbook.ts";
import { MOST_TABLES } from "../../../src/workbook/file/xlsx-tables.ts";
import { craftXlsx } from "./craft.ts";

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const CELLS = `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`;

const table = (attributes: string): string =>
  `<?xml version="1.0"?><table xmlns="${MAIN}" id="1" name="T" displayName="T" ${attributes}><tableColumns/></table>`;

const related = (targets: readonly string[], type = `${RELATIONS}/table`): string =>
  `<Relationships>${targets.map((target, at) => `<Relationship Id="t${at}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;

const RELS = "xl/worksheets/_rels/sheet1.xml.rels";
const PART = "xl/tables/table1.xml";
const BESIDE = "../tables/table1.xml";

/** Lists the tables of the first sheet, or of any other, as address and totals. */
function tablesIn(bytes: Uint8Array, sheet = 0): readonly string[] {
  const { tables = [] } = readWorkbook(bytes, "book.xlsx").grids[sheet] ?? {};
  return tables.map(({ area, hasTotals }) => `${areaAddress(area)}${hasTotals ? " totals" : ""}`);
}

const bookWith = (parts: Readonly<Record<string, string>>): Uint8Array =>
  craftXlsx([["Plan", CELLS]], parts);

describe("the tables that people have declared in an .xlsx file", () => {
  test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
    ["by their area", { [RELS]: related([BESIDE]), [PART]: table('ref="B3:F9"') }, ["B3:F9"]],
    [
      "with their row of totals",
      { [RELS]: related([BESIDE]), [PART]: table('ref="B3:F9" totalsRowCount="1"') },
      ["B3:F9 totals"],
    ],
    [
      "without one that was only shown once",
      { [RELS]: related([BESIDE]), [PART]: table('ref="B3:F9" totalsRowShown="0"') },
      ["B3:F9"],
    ],
    [
      "named from the top of the file",
      { [RELS]: related(["/xl/tables/table1.xml"]), [PART]: table('ref="A1:B2"') },
      ["A1:B2"],
    ],
    [
      "under a prefix of their own",
      { [RELS]: related([BESIDE]), [PART]: `<x:table xmlns:x="${MAIN}" ref="A1:B2"/>` },
      ["A1:B2"],
    ],
  ])("are read %s", (_, parts, tables) => {
    expect(tablesIn(bookWith(parts))).toEqual(tables);
  });

  test("belong to the sheet that names them", () => {
    const bytes = craftXlsx(
      [
        ["One", CELLS],
        ["__proto__", CELLS],
      ],
      {
        "xl/worksheets/_rels/sheet2.xml.rels": related([BESIDE]),
        [PART]: table('ref="A1:C3"'),
      },
    );
    expect(tablesIn(bytes, 0)).toEqual([]);
    expect(tablesIn(bytes, 1)).toEqual(["A1:C3"]);
  });

  test("are tables of their own where they touch", () => {
    const text = (address: string, words: string): string =>
      `<c r="${address}" t="str"><v>${words}</v></c>`;
    const number = (address: string, value: number): string =>
      `<c r="${address}"><v>${value}</v></c>`;
    const rows = [
      `<row r="1">${text("A1", "Indicator")}${text("B1", "2012/13")}${text("C1", "Indicator")}${text("D1", "2012/13")}</row>`,
      `<row r="2">${text("A2", "Burglary")}${number("B2", 34)}${text("C2", "Theft")}${number("D2", 78)}</row>`,
    ].join("");
    const bytes = craftXlsx([["Plan", `<sheetData>${rows}</sheetData>`]], {
      [RELS]: related([BESIDE, "../tables/table2.xml"]),
      [PART]: table('ref="A1:B2"'),
      "xl/tables/table2.xml": table('ref="C1:D2"'),
    });
    const { agreement } = readAppendix([readWorkbook(bytes, "book.xlsx")]);
    const figures = agreement.priorities
      .flatMap(({ parts }) => parts)
      .flatMap((part) => (part.kind === "table" ? part.table.indicators : []))
      .map(({ name, thisYear }) => [name, thisYear?.value]);
    expect(figures).toEqual([
      ["Burglary", 34],
      ["Theft", 78],
    ]);
  });
});

test("a workbook that another program has written tells its tables too", async () => {
  const book = new Workbook();
  const sheet = book.addWorksheet("Plan");
  const columns = ["Indicator", "2011/12", "2012/13"].map((name) => ({ name }));
  sheet.addTable({
    name: "Left",
    ref: "A1",
    headerRow: true,
    columns,
    rows: [["Burglary", 12, 34]],
  });
  sheet.addTable({
    name: "Right",
    ref: "D1",
    headerRow: true,
    totalsRow: true,
    columns: columns.map((column, at) =>
      at === 0
        ? { ...column, totalsRowLabel: "All theft" }
        : { ...column, totalsRowFunction: "sum" },
    ),
    rows: [["Theft", 56, 78]],
  });
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  expect(tablesIn(bytes)).toEqual(["A1:C2", "D1:F3 totals"]);
  const { agreement } = readAppendix([readWorkbook(bytes, "book.xlsx")]);
  expect(
    agreement.priorities.flatMap(indicatorsOf).map(({ name, thisYear }) => [name, thisYear?.value]),
  ).toEqual([
    ["Burglary", 34],
    ["Theft", 78],
  ]);
});

describe("what says nothing of use is passed over, and the sheet is read", () => {
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ["no part where a relation leads", { [RELS]: related(["../tables/none.xml"]), [PART]: "" }],
    [
      "a relation of another kind",
      { [RELS]: related([BESIDE], "x"), [PART]: table('ref="A1:B2"') },
    ],
    ["a relation out of the file", { [RELS]: related(["../../../../etc/x"]), [PART]: table("") }],
    ["a relation to the sheet itself", { [RELS]: related(["sheet1.xml"]), [PART]: table("") }],
    ["no area", { [RELS]: related([BESIDE]), [PART]: table("") }],
    ["an area that is none", { [RELS]: related([BESIDE]), [PART]: table('ref="everything"') }],
    ["an area the wrong way round", { [RELS]: related([BESIDE]), [PART]: table('ref="F9:B3"') }],
    ["no XML", { [RELS]: related([BESIDE]), [PART]: "A table, A1:B2" }],
    ["a tag without an end", { [RELS]: related([BESIDE]), [PART]: '<table ref="A1:B2' }],
    ["relations without an end", { [RELS]: "<Relationships><Relationship Id=", [PART]: table("") }],
  ])("%s", (_, parts) => {
    const { grids } = readWorkbook(bookWith(parts), "book.xlsx");
    expect(grids[0]?.tables).toBeUndefined();
    expect(grids[0]?.cells[0]?.[0]?.value).toBe(1);
  });

  test("beyond so many tables a sheet", () => {
    const many = MOST_TABLES + 50;
    const parts = Object.fromEntries(
      Array.from({ length: many }, (_, at) => [
        `xl/tables/table${at + 1}.xml`,
        table(`ref="A${2 * at + 1}:B${2 * at + 2}"`),
      ]),
    );
    const targets = Object.keys(parts).map((part) => part.replace("xl/", "../"));
    expect(tablesIn(bookWith({ ...parts, [RELS]: related(targets) })).length).toBe(MOST_TABLES);
  });
});
