import { buildBook } from "./build-book.ts";
import { startHost, type Host } from "./start-host.ts";

describe("the real client over the host", () => {
  let host: Host;
  let uninstall: () => void;

  beforeEach(() => {
    host = startHost(buildBook({ Data: [], Empty: [] }));
    uninstall = host.install();
  });
  afterEach(() => {
    uninstall();
    host.verify();
  });

  test("writes values and formulas and reads back what they give", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("data");
      sheet.getRange("B2:C3").values = [
        ["a", 1],
        ["b", "=SUM(C2,4)"],
      ];
      sheet.getRange("B2:C2").format.fill.color = "pink";
      const used = sheet
        .getUsedRange()
        .load("values,formulas,text,address,worksheet/name,format/fill/color");
      await context.sync();
      expect(used.values).toEqual([
        ["a", 1],
        ["b", 5],
      ]);
      expect(used.formulas[1]).toEqual(["b", "=SUM(C2,4)"]);
      expect(used.text[0]).toEqual(["a", "1"]);
      expect([used.address, used.worksheet.name]).toEqual(["Data!B2:C3", "Data"]);
      used.getCell(0, 0).values = [["z"]];
      await context.sync();
    });
    expect(host.keptReferences()).toBe(0);
  });

  test("gives null objects that swallow what is done to them", async () => {
    await Excel.run(async (context) => {
      const gone = context.workbook.worksheets.getItemOrNullObject("Nope");
      const there = context.workbook.worksheets.getItemOrNullObject("DATA").load("name");
      gone.getRange("A1").values = [[1]];
      const through = gone.getRange("A1").load("values");
      await context.sync();
      expect([gone.isNullObject, through.isNullObject, there.name]).toEqual([true, true, "Data"]);
    });
  });

  test("stops at the first failure, says where, and keeps what came before", async () => {
    const failed: unknown = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data");
      sheet.getRange("A1").values = [["kept"]];
      sheet.getRange("A1:B2").values = [[1, 2]];
      await context.sync();
    }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(OfficeExtension.Error);
    expect(failed).toBeInstanceOf(Error);
    expect(failed).toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Data").getRange("A1").load("values");
      await context.sync();
      expect(cell.values).toEqual([["kept"]]);
    });
  });

  test("takes long writes in the client's blocks", async () => {
    const rows = Array.from({ length: 2000 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => row * 10 + column),
    );
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRangeByIndexes(0, 0, 2000, 10);
      range.values = rows;
      await context.sync();
      const last = context.workbook.worksheets.getItem("Data").getRange("J2000").load("values");
      await context.sync();
      expect(last.values).toEqual([[19999]]);
    });
  });
});
