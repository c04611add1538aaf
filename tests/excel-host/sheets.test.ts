import { buildBook, sheetNamed } from "./build-book.ts";
import type { Host } from "./start-host.ts";
import { failureOf, onHost } from "./on-host.ts";

const run = (
  work: (worksheets: Excel.WorksheetCollection, context: Excel.RequestContext) => unknown,
): Promise<void> =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets, context);
    await context.sync();
  });

const names = ({ book }: Host): readonly string[] => book.sheets.map(({ name }) => name);

const THREE = { One: [["=Two!A1"]], Two: [[1]], Three: [] };

describe("sheets", () => {
  test("a new one stands behind the others, is not in front, and gets the next free name", async () => {
    await onHost({ Sheet1: [], Sheet3: [] }, async (host) => {
      await run((sheets) => {
        sheets.add();
        sheets.add("Mine");
      });
      expect(names(host)).toEqual(["Sheet1", "Sheet3", "Sheet4", "Mine"]);
      expect(host.book.activeSheet?.name).toBe("Sheet1");
    });
  });

  test.each([
    ["", "InvalidArgument"],
    ["a".repeat(32), "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["[a]", "InvalidArgument"],
    ["'a", "InvalidArgument"],
    ["History", "InvalidArgument"],
    ["ONE", "ItemAlreadyExists"],
  ])("%p is no name for one", async (name, code) => {
    await onHost(THREE, async (host) => {
      expect(await failureOf(run((sheets) => sheets.add(name)))).toBe(
        `${code} WorksheetCollection.add`,
      );
      const rename = run((sheets) => {
        sheets.getItem("Two").name = name;
      });
      expect(await failureOf(rename)).toBe(`${code} Worksheet.name`);
      expect(names(host)).toEqual(["One", "Two", "Three"]);
    });
  });

  test("one may be renamed to another case of its own name", async () => {
    await onHost(THREE, async (host) => {
      await run((sheets) => {
        sheets.getItem("two").name = "TWO";
      });
      expect(names(host)).toEqual(["One", "TWO", "Three"]);
    });
  });

  test("moves to a position", async () => {
    await onHost(THREE, async (host) => {
      await run((sheets) => {
        sheets.getItem("Three").position = 0;
      });
      expect(names(host)).toEqual(["Three", "One", "Two"]);
      const far = run((sheets) => {
        sheets.getItem("Three").position = 3;
      });
      expect(await failureOf(far)).toBe("InvalidArgument Worksheet.position");
    });
  });

  test("the last one that can be seen can be neither deleted nor hidden", async () => {
    await onHost({ One: [], Two: [] }, async (host) => {
      await run((sheets) => {
        sheets.getItem("Two").visibility = "Hidden";
      });
      const hide = run((sheets) => {
        sheets.getItem("One").visibility = "VeryHidden";
      });
      expect(await failureOf(hide)).toBe("InvalidOperation Worksheet.visibility");
      const remove = run((sheets) => {
        sheets.getItem("One").delete();
      });
      expect(await failureOf(remove)).toBe("InvalidOperation Worksheet.delete");
      expect(names(host)).toEqual(["One", "Two"]);
    });
  });

  test("a hidden one can be deleted, a very hidden one cannot", async () => {
    await onHost(THREE, async (host) => {
      await run((sheets) => {
        sheets.getItem("Two").visibility = "Hidden";
        sheets.getItem("Three").visibility = "VeryHidden";
        sheets.getItem("Two").delete();
      });
      expect(names(host)).toEqual(["One", "Three"]);
      const remove = run((sheets) => {
        sheets.getItem("Three").delete();
      });
      expect(await failureOf(remove)).toBe("InvalidOperation Worksheet.delete");
    });
  });

  test("when the one in front goes, the next comes, or the one before", async () => {
    await onHost(THREE, async (host) => {
      await run((sheets) => {
        sheets.getItem("Two").activate();
        sheets.getItem("Two").delete();
      });
      expect(host.book.activeSheet?.name).toBe("Three");
      await run((sheets) => {
        sheets.getItem("Three").visibility = "Hidden";
      });
      expect(host.book.activeSheet?.name).toBe("One");
    });
  });

  test("a hidden one cannot come in front", async () => {
    await onHost(THREE, async () => {
      const work = run((sheets) => {
        const sheet = sheets.getItem("Two");
        sheet.visibility = "Hidden";
        sheet.activate();
      });
      expect(await failureOf(work)).toBe("InvalidOperation Worksheet.activate");
    });
  });

  test("those that are missing are told from those that are deleted", async () => {
    await onHost(THREE, async () => {
      expect(
        await failureOf(
          run((sheets) => {
            sheets.getItem("Four").activate();
          }),
        ),
      ).toBe("ItemNotFound WorksheetCollection.getItem");
      const gone = Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Two").load("name");
        await context.sync();
        sheet.delete();
        await context.sync();
        sheet.tabColor = "#FF0000";
        await context.sync();
      });
      expect(await failureOf(gone)).toBe("ItemNotFound WorksheetCollection.getItem");
    });
  });

  test("goes from one to the next, over hidden ones if asked", async () => {
    await onHost(THREE, async () => {
      await run(async (sheets, context) => {
        sheets.getItem("Two").visibility = "Hidden";
        const first = sheets.getFirst();
        const [next, seen] = [first.getNext(), first.getNext(true)];
        const none = sheets.getLast().getNextOrNullObject();
        const count = sheets.getCount(true);
        for (const sheet of [next, seen, none]) sheet.load("name");
        await context.sync();
        expect([next.name, seen.name, none.isNullObject, count.value]).toEqual([
          "Two",
          "Three",
          true,
          2,
        ]);
      });
    });
  });

  test("takes tab colours, gridlines and headings", async () => {
    await onHost(THREE, async (host) => {
      await run((sheets) => {
        sheets
          .getItem("One")
          .set({ tabColor: "#00ff00", showGridlines: false, showHeadings: false });
      });
      expect(sheetNamed(host.book, "One")).toMatchObject({
        tabColor: "#00FF00",
        showGridlines: false,
        showHeadings: false,
      });
    });
  });
});

describe("a copy of a sheet", () => {
  test("stands where it is put, with everything that is on it", async () => {
    const book = buildBook({ One: [["=Two!A1", "words"]], Two: [[5]] });
    await onHost(book, async (host) => {
      await run(async (sheets, context) => {
        const one = sheets.getItem("One");
        one.getRange("A1:B1").format.fill.color = "#FFDD00";
        one.getRange("A3:C3").merge();
        one.pageLayout.orientation = "Landscape";
        one.names.add("Local", one.getRange("A1"));
        const copy = one.copy("Before", sheets.getItem("Two"));
        copy.load("name,position");
        const cells = copy.getRange("A1:B1").load("values,formulas,format/fill/color");
        await context.sync();
        expect([copy.name, copy.position]).toEqual(["One (2)", 1]);
        expect([cells.values, cells.formulas[0]?.[0], cells.format.fill.color]).toEqual([
          [[5, "words"]],
          "=Two!A1",
          "#FFDD00",
        ]);
      });
      const copy = sheetNamed(host.book, "One (2)");
      expect(copy.merges.all().map(({ area }) => area.right)).toEqual([2]);
      expect(copy.page.orientation).toBe("Landscape");
      expect(host.book.names.map(({ name, scope }) => [name, scope?.name])).toEqual([
        ["Local", "One"],
        ["Local", "One (2)"],
      ]);
      copy.page.margins.top = 1;
      expect(sheetNamed(host.book, "One").page.margins.top).toBe(54);
    });
  });

  test.each([
    ["Beginning", 0],
    ["End", 2],
    ["None", 2],
  ] as const)("%s", async (place, position) => {
    await onHost({ One: [], Two: [] }, async () => {
      await run(async (sheets, context) => {
        const copy = sheets.getItem("One").copy(place).load("position");
        await context.sync();
        expect(copy.position).toBe(position);
      });
    });
  });
});

describe("the active sheet and the selection", () => {
  test("selecting brings the sheet in front", async () => {
    await onHost(THREE, async () => {
      await run(async (sheets, context) => {
        sheets.getItem("Three").getRange("B2:C3").select();
        const selected = context.workbook.getSelectedRange().load("address");
        const cell = context.workbook.getActiveCell().load("address");
        const active = sheets.getActiveWorksheet().load("name");
        await context.sync();
        expect([selected.address, cell.address, active.name]).toEqual([
          "Three!B2:C3",
          "Three!B2",
          "Three",
        ]);
      });
    });
  });
});

describe("a workbook whose structure is protected", () => {
  const protect = () =>
    Excel.run(async (context) => {
      context.workbook.protection.protect("secret");
      await context.sync();
    });

  test.each<readonly [string, (sheets: Excel.WorksheetCollection) => unknown, string]>([
    ["adding", (sheets) => sheets.add("New"), "WorksheetCollection.add"],
    ["copying", (sheets) => sheets.getItem("One").copy("End"), "Worksheet.copy"],
    [
      "deleting",
      (sheets) => {
        sheets.getItem("One").delete();
      },
      "Worksheet.delete",
    ],
    [
      "renaming",
      (sheets) => {
        sheets.getItem("One").set({ name: "Else" });
      },
      "Worksheet.name",
    ],
    [
      "moving",
      (sheets) => {
        sheets.getItem("One").set({ position: 1 });
      },
      "Worksheet.position",
    ],
    [
      "hiding",
      (sheets) => {
        sheets.getItem("One").set({ visibility: "Hidden" });
      },
      "Worksheet.visibility",
    ],
  ])("refuses %s a sheet", async (_, work, location) => {
    await onHost(THREE, async () => {
      await protect();
      expect(await failureOf(run(work))).toBe(`AccessDenied ${location}`);
    });
  });

  test("lets cells be written and opens with its password alone", async () => {
    await onHost(THREE, async () => {
      await protect();
      await run((sheets) => {
        sheets.getItem("One").getRange("A1").values = [[1]];
      });
      const open = (password?: string) =>
        failureOf(
          Excel.run(async (context) => {
            context.workbook.protection.unprotect(password);
            await context.sync();
          }),
        );
      expect(await open("wrong")).toBe("AccessDenied WorkbookProtection.unprotect");
      expect(await failureOf(protect())).toBe("AccessDenied WorkbookProtection.protect");
      expect(await open("secret")).toBe("no failure");
      expect(await open()).toBe("AccessDenied WorkbookProtection.unprotect");
    });
  });
});
