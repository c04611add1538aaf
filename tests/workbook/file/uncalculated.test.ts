import { readGrids } from "../../../src/readers/workbook.ts";
import { readWorkbook } from "../../../src/workbook/file/read-workbook.ts";

import { cellsOf, craftXlsx } from "./craft.ts";

const CELLS = [
  '<c r="A3"><f>B9</f></c>',
  '<c r="B3" t="str"><f>C9</f><v></v></c>',
  '<c r="C3"><f>D9</f><v></v></c>',
  '<c r="D3" t="str"><f>E9</f></c>',
  '<c r="E3"><f>1+1</f><v>2</v></c>',
].join("");

const sheetWith = (before: string): Uint8Array =>
  craftXlsx([
    [
      "Crime",
      `${before}<sheetData>${cellsOf(1, ["Indicator", "2010/11", "2011/12"])}${cellsOf(2, ["Burglary", 100, 90])}<row r="3">${CELLS}</row></sheetData>`,
    ],
  ]);

describe("formulas that no program has calculated", () => {
  test.each([
    ["written in the plain way", sheetWith("")],
    ["among what only the parser understands", sheetWith("<!-- a remark -->")],
  ])("are named with their cells: %s", (_, bytes) => {
    const content = readWorkbook(bytes, "plan.xlsx");
    expect(content.grids.map(({ uncalculated }) => uncalculated)).toEqual([["A3", "C3", "D3"]]);
    const named = readGrids([content]).findings.filter(({ code }) => code === "unread-table");
    expect(named.map(({ severity, place }) => [severity, place])).toEqual([
      ["warning", { sheet: "Crime", cell: "A3" }],
    ]);
    expect(named[0]?.message).toContain("never calculated (A3, C3, D3)");
  });

  test("none are named where all are", () => {
    const bytes = craftXlsx([["Crime", `<sheetData>${cellsOf(1, ["Indicator"])}</sheetData>`]]);
    expect(readWorkbook(bytes, "plan.xlsx").grids[0]?.uncalculated).toBeUndefined();
  });
});
