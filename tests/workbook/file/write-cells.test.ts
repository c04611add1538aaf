import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";

import type { CellPlan, WorkbookPlan } from "../../../src/workbook/sheet-plan.ts";
import type { TextBytes } from "../../../src/workbook/file/text-bytes.ts";
import { written } from "./written.ts";
import { startTexts, writeCells, writeDimension } from "../../../src/workbook/file/write-cells.ts";
import { writeXlsx } from "../../../src/workbook/file/write-xlsx.ts";
import { gridsBySheetJs } from "./by-sheetjs.ts";
import { planOf, plans } from "./any-plan.ts";

const cell = (column: number, content: CellPlan["content"]): CellPlan => ({
  column,
  content,
  style: "plain",
  format: null,
  link: null,
});

const sheet = (...cells: readonly CellPlan[]) =>
  planOf([
    { height: 15, cells: [], startsPage: false },
    { height: 12.75, cells, startsPage: false },
  ]);

const numbers = () => ({ ofLook: () => 7, ofText: startTexts().numberOf });

describe("cells are written as a worksheet's part holds them", () => {
  test.each<readonly [string, CellPlan["content"], string]>([
    ["an empty cell", { kind: "empty" }, '<c r="C2" s="7"/>'],
    ["a text", { kind: "text", text: "=1+1" }, '<c r="C2" s="7" t="s"><v>0</v></c>'],
    ["a number", { kind: "number", value: -0.045 }, '<c r="C2" s="7"><v>-0.045</v></c>'],
    [
      "a formula that gives a number",
      { kind: "formula", formula: "A1&B1", cached: 12 },
      '<c r="C2" s="7"><f>A1&amp;B1</f><v>12</v></c>',
    ],
    [
      "a formula that gives a text",
      { kind: "formula", formula: 'IF(A1<1,"x")', cached: "_x000D_ & more" },
      '<c r="C2" s="7" t="str"><f>IF(A1&lt;1,&quot;x&quot;)</f><v>_x005F_x000D_ &amp; more</v></c>',
    ],
  ])("%s", (_, content, xml) => {
    const xmlOf = (into: TextBytes): void => {
      writeCells(sheet(cell(2, content)), numbers(), into);
    };
    expect(strFromU8(written(xmlOf))).toBe(
      `<sheetData><row r="1" ht="15" customHeight="1"></row><row r="2" ht="12.75" customHeight="1" spans="3:3">${xml}</row></sheetData>`,
    );
  });

  test("a text that many cells share stands once", () => {
    const texts = startTexts();
    expect(["b", " a\n", "b", "<_x000D_>"].map(texts.numberOf)).toEqual([0, 1, 0, 2]);
    expect(strFromU8(written(texts.write))).toContain(
      'count="4" uniqueCount="3"><si><t>b</t></si><si><t xml:space="preserve"> a\n</t></si><si><t>&lt;_x005F_x000D_&gt;</t></si></sst>',
    );
  });

  test.each([
    ["no cell", [], "A1"],
    ["one cell", [3], "D2:D2"],
    ["cells with a gap", [1, 27], "B2:AB2"],
  ])("a sheet's area is told: %s", (_, columns, area) => {
    const cells = columns.map((column) => cell(column, { kind: "empty" }));
    expect(writeDimension(sheet(...cells))).toBe(`<dimension ref="${area}"/>`);
  });
});

/** What a cell is planned to hold: what is read of it again. */
function planned({ content, style, format }: CellPlan): unknown {
  const look = { format: format ?? "General", fill: style === "filled" ? "E2EFDA" : null };
  switch (content.kind) {
    case "empty":
      return look.fill === null ? undefined : { value: null, ...look };
    case "text":
      return { value: content.text, ...look };
    case "number":
      return { value: content.value, ...look };
    case "formula":
      return { value: content.cached, ...look };
  }
}

describe("whatever a plan holds", () => {
  test("each of its cells is read again by another program's library", async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (plan) => {
        const [grid] = gridsBySheetJs(await writeXlsx(plan));
        const read = plan.sheets[0]?.rows.map(({ cells }, row) =>
          cells.map(({ column }) => {
            const found = grid?.cells[row]?.[column];
            return found && { value: found.value, format: found.format, fill: found.fill };
          }),
        );
        expect(read).toEqual(plan.sheets[0]?.rows.map(({ cells }) => cells.map(planned)));
      }),
      { numRuns: 100 },
    );
  });

  test("a workbook without a cell is one all the same", async () => {
    const plan: WorkbookPlan = {
      properties: { title: "", subject: "", language: "en-GB", builtOn: "2026-11-23" },
      styles: {},
      sheets: [planOf([])],
      names: [],
    };
    const parts = unzipSync(await writeXlsx(plan));
    expect(strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toContain(
      '<dimension ref="A1"/>',
    );
    expect(gridsBySheetJs(await writeXlsx(plan)).map(({ cells }) => cells)).toEqual([[]]);
  });
});
