import { onHost } from "./on-host.ts";
import { sheetNamed } from "./build-book.ts";

const ROWS = 10_000;
const each = <Value>(make: (row: number) => Value): Value[] =>
  Array.from({ length: ROWS }, (_, row) => make(row));

/** Every step here is done ten thousand times over; one that looked at all the others would take minutes. */
describe("ten thousand rows", () => {
  test("are written, calculated, formatted, merged and read", async () => {
    await onHost(
      { Data: [] },
      async (host) => {
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("Data");
          sheet.getRangeByIndexes(0, 0, ROWS, 5).values = each((row) => [
            `Indicator ${row}`,
            row + 1,
            row,
            "a",
            "b",
          ]);
          sheet.getRangeByIndexes(0, 5, ROWS, 2).formulas = each((row) => [
            `=ROUND(ROUND((B${row + 1}-C${row + 1})/ABS(B${row + 1}),12),3)`,
            `=CHOOSE(2+SIGN(ROUND(B${row + 1},1)-ROUND(C${row + 1},1)),"Red","Amber","Green")`,
          ]);
          sheet.getRange("H1").formulas = [[`=COUNTIF($G$1:$G$${ROWS},"Green*")`]];
          await context.sync();
          for (let row = 0; row < ROWS; row++) {
            const range = sheet.getRangeByIndexes(row, 3, 1, 2);
            range.merge();
            range.format.rowHeight = 20 + (row % 5);
            range.untrack();
          }
          await context.sync();
          for (let row = 0; row < ROWS; row += 2) {
            const range = sheet.getRangeByIndexes(row, 8, 1, 1);
            range.dataValidation.rule = {
              list: { inCellDropDown: true, source: "Complete,In progress" },
            };
            range.format.protection.locked = false;
            range.untrack();
          }
          sheet.getRange("5:6").insert("Down");
          sheet.getRange("A:Z").format.font.name = "Arial";
          sheet.getRangeByIndexes(0, 0, ROWS, 8).format.borders.getItem("InsideHorizontal").style =
            "Continuous";
          await context.sync();
          const read = sheet.getRangeByIndexes(2, 5, ROWS, 3).load("values");
          const count = sheet.getRange("H1").load("values,formulas");
          await context.sync();
          expect(read.values[0]).toEqual([0.333, "Green", ""]);
          expect(read.values[2]).toEqual(["", "", ""]);
          expect([count.values, count.formulas]).toEqual([
            [[ROWS]],
            [[`=COUNTIF($G$1:$G$${ROWS + 2},"Green*")`]],
          ]);
        });
        const sheet = sheetNamed(host.book, "Data");
        expect(sheet.merges.size()).toBe(ROWS);
        expect(sheet.validations.size()).toBe(ROWS / 2);
        expect(host.counts.largestRequest).toBeLessThan(32_000_000);
      },
      { limits: { requestBytes: Infinity } },
    );
  }, 120_000);
});
