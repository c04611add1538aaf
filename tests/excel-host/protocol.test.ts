import { failureOf, onHost } from "./on-host.ts";
import type { ClientBuild } from "./client.ts";
import { reaches } from "./requirement-sets.ts";

const DATA = { Data: [["a", 1]], Empty: [] };

describe("Microsoft's client over the host", () => {
  test.each<ClientBuild>(["win32", "web", "mac"])("works in the build for %s", async (build) => {
    await onHost(
      DATA,
      async () => {
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("data");
          sheet.getRange("B2:C3").values = [
            ["a", 1],
            ["b", "=SUM(C2,4)"],
          ];
          sheet.getRange("B2:C2").format.fill.color = "pink";
          const range = sheet.getRange("B2:C3");
          range.load("values,formulas,text,address,worksheet/name");
          const { fill } = sheet.getRange("B2").format;
          fill.load("color");
          await context.sync();
          expect(range.values).toEqual([
            ["a", 1],
            ["b", 5],
          ]);
          expect(range.formulas[1]).toEqual(["b", "=SUM(C2,4)"]);
          expect(range.text[0]).toEqual(["a", "1"]);
          expect([range.address, range.worksheet.name, fill.color]).toEqual([
            "Data!B2:C3",
            "Data",
            "#FFC0CB",
          ]);
        });
      },
      { build },
    );
  });

  test("takes long writes in the client's blocks", async () => {
    const rows = Array.from({ length: 2000 }, (_, row) =>
      Array.from({ length: 10 }, (__, column) => row * 10 + column),
    );
    await onHost(DATA, async (host) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        sheet.getRangeByIndexes(0, 0, 2000, 10).values = rows;
        const last = sheet.getRange("J2000").load("values");
        await context.sync();
        expect(last.values).toEqual([[19_999]]);
      });
      expect(host.counts.roundTrips).toBe(2);
    });
  });

  test("gives null objects that swallow what is done to them", async () => {
    await onHost(DATA, async () => {
      await Excel.run(async (context) => {
        const gone = context.workbook.worksheets.getItemOrNullObject("Nope");
        const there = context.workbook.worksheets.getItemOrNullObject("DATA").load("name");
        gone.getRange("A1").values = [[1]];
        const through = gone.getRange("A1").load("values");
        await context.sync();
        expect([gone.isNullObject, through.isNullObject, there.isNullObject, there.name]).toEqual([
          true,
          true,
          false,
          "Data",
        ]);
      });
    });
  });

  test("finds a loaded sheet again after it was renamed", async () => {
    await onHost(DATA, async (host) => {
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name,items/id");
        const count = worksheets.getCount();
        await context.sync();
        expect([worksheets.items.map(({ name }) => name), count.value]).toEqual([
          ["Data", "Empty"],
          2,
        ]);
        const [first] = worksheets.items;
        if (first !== undefined) first.name = "Renamed";
        await context.sync();
        if (first !== undefined) first.tabColor = "#FF0000";
        await context.sync();
      });
      expect(host.book.sheets.map(({ name, tabColor }) => [name, tabColor])).toEqual([
        ["Renamed", "#FF0000"],
        ["Empty", ""],
      ]);
    });
  });

  test("stops at the first failure, says where, and keeps what came before", async () => {
    await onHost(DATA, async () => {
      const failed: unknown = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        sheet.getRange("A1").values = [["kept"]];
        sheet.getRange("A1:B2").values = [[1, 2]];
        sheet.getRange("C1").values = [["never"]];
        await context.sync();
      }).catch((error: unknown) => error);
      expect(failed).toBeInstanceOf(OfficeExtension.Error);
      expect(failed).toBeInstanceOf(Error);
      expect(failed).toMatchObject({
        code: "InvalidArgument",
        debugInfo: { errorLocation: "Range.values" },
      });
      await Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem("Data").getRange("A1:C1").load("values");
        await context.sync();
        expect(cells.values).toEqual([["kept", 1, ""]]);
      });
    });
  });

  test("keeps ranges from one sync to the next and lets them go at the end", async () => {
    await onHost(DATA, async (host) => {
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Data").getRange("A1:B1");
        await context.sync();
        expect(host.keptReferences()).toBe(1);
        range.getCell(0, 1).values = [[2]];
        await context.sync();
      });
      expect(host.keptReferences()).toBe(0);
    });
  });

  test("counts the ranges that are kept for good", async () => {
    await onHost(DATA, async (host) => {
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Data").getRange("A1");
        context.trackedObjects.add(range);
        await context.sync();
      });
      expect(host.keptReferences()).toBe(1);
    });
  });

  test("updates many properties at once and gives them as JSON", async () => {
    await onHost(DATA, async () => {
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Data").getRange("A1");
        range.set({ values: [[5]], format: { font: { bold: true }, wrapText: true } });
        range.load({ values: true, format: { wrapText: true, font: { bold: true } } });
        await context.sync();
        expect(range.toJSON()).toMatchObject({
          values: [[5]],
          format: { wrapText: true, font: { bold: true } },
        });
      });
    });
  });

  test("takes pages of a collection", async () => {
    await onHost(DATA, async () => {
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load({ $top: 1, $skip: 1, name: true });
        await context.sync();
        expect(worksheets.items.map(({ name }) => name)).toEqual(["Empty"]);
      });
    });
  });
});

describe("what Excel does not know", () => {
  const load = (names: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Data").getRange("A1").load(names);
      await context.sync();
    });

  test("a property that Excel does not have is refused", async () => {
    await onHost(DATA, async () => {
      expect(await failureOf(load("valeus"))).toBe("InvalidArgument Range.valeus");
    });
  });

  test("a member that is not emulated is refused loudly", async () => {
    await expect(
      onHost(DATA, async () => {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Data").getRange("A1").format.autofitColumns();
          await context.sync();
        }).catch(() => undefined);
      }),
    ).rejects.toThrow("not emulated: RangeFormat.autofitColumns");
    await expect(onHost(DATA, () => load("savedAsArray"))).rejects.toThrow("not emulated");
  });

  test.each([
    ["above the floor", "1.5", "ApiNotFound Range.conditionalFormats"],
    ["at the floor", "1.6", "no failure"],
  ])("a member %s", async (_, version, outcome) => {
    const options = { floor: { ExcelApi: version } };
    await onHost(
      DATA,
      async () => {
        const work = Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Data").getRange("A1").conditionalFormats.clearAll();
          await context.sync();
        });
        expect(await failureOf(work)).toBe(outcome);
      },
      options,
    );
  });

  test("a setter that the client lets through is refused by the host", async () => {
    await onHost(
      DATA,
      async () => {
        const work = Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Data").getRange("A1").rowHidden = true;
          await context.sync();
        });
        expect(await failureOf(work)).toBe("ApiNotFound Range.rowHidden");
      },
      { floor: { ExcelApi: "1.1" } },
    );
  });

  test.each([
    ["1.9", "1.13", false],
    ["1.13", "1.9", true],
    ["1.13", "1.13", true],
    ["2", "1.13", true],
  ])("version %s reaches %s: %s", (has, wanted, answer) => {
    expect(reaches(has, wanted)).toBe(answer);
  });
});

describe("the globals of a page", () => {
  test("are there for as long as a test wants them", async () => {
    expect(Reflect.has(globalThis, "Excel")).toBe(false);
    await onHost(DATA, async (host) => {
      const told: unknown[] = [];
      await Office.onReady((info) => {
        told.push(info.host);
      });
      Office.actions.associate("build", () => undefined);
      expect(told).toEqual(["Excel"]);
      expect([...host.actions.keys()]).toEqual(["build"]);
      expect(Office.context.requirements.isSetSupported("ExcelApi", "1.13")).toBe(true);
      expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(false);
      expect(Office.context.requirements.isSetSupported("SharedRuntime")).toBe(true);
      expect(Office.context.requirements.isSetSupported("DialogApi", "1.1")).toBe(false);
    });
    expect(Reflect.has(globalThis, "Excel")).toBe(false);
  });
});
