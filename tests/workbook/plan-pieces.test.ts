import { startJoining, takeApart } from "../../src/workbook/plan-pieces.ts";
import type { RowPlan, SheetPlan, WorkbookPlan } from "../../src/workbook/sheet-plan.ts";
import { layOutAppendix } from "../../src/writers/lay-out-appendix.ts";
import { exampleReport } from "../writers/example.ts";

const example = layOutAppendix(exampleReport());

/** The example's tabs with as many rows as are asked for. */
const withRows = (count: number): WorkbookPlan => ({
  ...example,
  sheets: example.sheets.map((sheet): SheetPlan => ({
    ...sheet,
    rows: Array.from({ length: count }, (_, row): RowPlan => ({
      height: row,
      cells: [],
      startsPage: false,
    })),
  })),
});

test.each([
  ["as it is", example],
  ["without rows", withRows(0)],
  ["with rows for several pieces", withRows(1001)],
  ["without tabs", { ...example, sheets: [] }],
])("a plan %s comes together again as it was", (_, plan) => {
  const joined = startJoining();
  const given = [...takeApart(plan)].map((piece) => joined(structuredClone(piece)));
  expect(given.at(-1)).toEqual(plan);
  expect(given.slice(0, -1).every((one) => one === null)).toBe(true);
});

test("no piece is as large as a plan can be", () => {
  for (const piece of takeApart(withRows(5000))) {
    if (piece.kind === "rows") expect(piece.rows.length).toBeLessThanOrEqual(400);
  }
});
