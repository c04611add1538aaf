import { readFileSync } from "node:fs";

import { readAppendix } from "../../../src/appendix.ts";
import { aimsOf, indicatorsOf } from "../../../src/domain/agreement.ts";
import { readWorkbookFile } from "../../read-workbook-file.ts";
import { readWorkbook } from "../../../src/workbook/file/read-workbook.ts";
import { WorkbookError } from "../../../src/workbook/workbook-error.ts";

describe.each(["xlsx", "xls", "ods"] as const)("a workbook as .%s", (format) => {
  const file = readWorkbookFile(`tests/workbooks/hidden-and-coloured.${format}`);
  const { agreement, findings } = readAppendix([file]);

  test("is known for what it is", () => {
    expect(file).toMatchObject({ format, looksWereRead: true });
  });

  test("gives its figures", () => {
    expect(
      agreement.priorities
        .flatMap(indicatorsOf)
        .map((one) => [one.name, one.lastYear?.value, one.thisYear?.value]),
    ).toEqual([
      ["Casualties", 517, 542],
      ["Casualties among children", 20, 18],
    ]);
  });

  test("keeps what is hidden to itself", () => {
    expect(
      findings
        .filter(({ code }) => code === "hidden-data")
        .map(({ place }) => [place?.sheet, place?.cell]),
    ).toEqual([
      ["Working notes", null],
      ["Road Safety", "5:5"],
      ["Road Safety", "C:C"],
    ]);
  });

  test("shows its fill colours", () => {
    const actions = agreement.priorities.flatMap(aimsOf).flatMap((aim) => aim.actions);
    expect(actions.map(({ status }) => status)).toEqual(["complete", "inProgress"]);
  });
});

describe("cells", () => {
  const sheet = readWorkbookFile("tests/workbooks/cells.xlsx").grids[0];
  const cellAt = (row: number, column: number) => sheet?.cells[row]?.[column];

  test.each([
    ["a percentage", 0, { kind: "number", value: 0.045, text: "4.5%" }],
    ["a date", 1, { kind: "date", text: "Mar-14" }],
    ["an error", 2, { kind: "error", text: "#REF!" }],
    ["a truth", 3, { kind: "boolean", value: true }],
    ["a formula's result", 4, { kind: "number", value: 2 }],
    ["text that looks like a formula", 5, { kind: "text", value: "=1+1" }],
    ["an empty cell with a fill", 6, { kind: "empty", fill: "FFC000" }],
  ])("%s is read as it stands", (_, row, cell) => {
    expect(cellAt(row, 0)).toMatchObject(cell);
  });
});

test.each([
  ["nothing", new Uint8Array()],
  ["text", new TextEncoder().encode("Indicator,2011/12\nBurglary,12\n")],
  ["the start of a zip", readFileSync("assets/samples/kent-2012.xlsx").subarray(0, 200)],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
])("%s is refused in one plain sentence", (_, bytes) => {
  expect(() => readWorkbook(bytes, "plan.xlsx")).toThrow(WorkbookError);
  expect(() => readWorkbook(bytes, "plan.xlsx")).toThrow(/^plan\.xlsx .*\.$/);
});
