import { buildBook, sheetNamed, styleCells } from "./build-book.ts";
import type { Book } from "./model/book.ts";
import { failureOf, onHost } from "./on-host.ts";

const onSheet = (
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<void> =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem("Data"), context);
    await context.sync();
  });

/** B1 is open, everything else is locked. */
function book(): Book {
  const made = buildBook({
    Data: [
      ["locked", "open"],
      [1, 2],
    ],
    Other: [],
  });
  styleCells(sheetNamed(made, "Data"), "B1", { locked: false });
  return made;
}

const protect = (options?: Excel.WorksheetProtectionOptions, password?: string): Promise<void> =>
  onSheet((sheet) => {
    sheet.protection.protect(options, password);
  });

type Work = (sheet: Excel.Worksheet) => unknown;

describe("a protected sheet", () => {
  test.each<readonly [string, string, Work]>([
    ["values", "Range.values", (sheet) => Object.assign(sheet.getRange("A1"), { values: 1 })],
    [
      "values over an open and a locked cell",
      "Range.values",
      (sheet) => Object.assign(sheet.getRange("A1:B1"), { values: 1 }),
    ],
    [
      "formulas",
      "Range.formulas",
      (sheet) => Object.assign(sheet.getRange("A1"), { formulas: "=1" }),
    ],
    [
      "clearing",
      "Range.clear",
      (sheet) => {
        sheet.getRange("A1").clear("Contents");
      },
    ],
    [
      "number formats",
      "Range.numberFormat",
      (sheet) => Object.assign(sheet.getRange("B1"), { numberFormat: "0" }),
    ],
    [
      "fills",
      "RangeFill.color",
      (sheet) => {
        sheet.getRange("B1").format.fill.color = "red";
      },
    ],
    [
      "fonts",
      "RangeFont.bold",
      (sheet) => {
        sheet.getRange("B1").format.font.bold = true;
      },
    ],
    [
      "borders",
      "RangeBorder.style",
      (sheet) => {
        sheet.getRange("B1").format.borders.getItem("EdgeTop").style = "Continuous";
      },
    ],
    [
      "locks",
      "FormatProtection.locked",
      (sheet) => {
        sheet.getRange("A1").format.protection.locked = false;
      },
    ],
    [
      "heights",
      "RangeFormat.rowHeight",
      (sheet) => {
        sheet.getRange("B1").format.rowHeight = 30;
      },
    ],
    [
      "widths",
      "RangeFormat.columnWidth",
      (sheet) => {
        sheet.getRange("B1").format.columnWidth = 30;
      },
    ],
    [
      "hiding rows",
      "Range.rowHidden",
      (sheet) => {
        sheet.getRange("B1").rowHidden = true;
      },
    ],
    [
      "merging",
      "Range.merge",
      (sheet) => {
        sheet.getRange("B1:B2").merge();
      },
    ],
    [
      "rules",
      "DataValidation.rule",
      (sheet) => {
        sheet.getRange("B1").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
      },
    ],
    [
      "conditional formats",
      "ConditionalFormatCollection.add",
      (sheet) => sheet.getRange("B1").conditionalFormats.add("Custom"),
    ],
    ["inserting rows", "Range.insert", (sheet) => sheet.getRange("1:1").insert("Down")],
    [
      "deleting rows",
      "Range.delete",
      (sheet) => {
        sheet.getRange("1:1").delete("Up");
      },
    ],
    [
      "links",
      "Range.hyperlink",
      (sheet) => {
        sheet.getRange("B1").hyperlink = { address: "https://example.org" };
      },
    ],
    [
      "copying onto it",
      "Range.copyFrom",
      (sheet) => {
        sheet.getRange("A1").copyFrom("B1", "Values");
      },
    ],
    ["tables", "TableCollection.add", (sheet) => sheet.tables.add("A1:B2", true)],
  ])("refuses %s", async (_, location, work) => {
    await onHost(book(), async () => {
      await protect();
      expect(await failureOf(onSheet(work))).toBe(`AccessDenied ${location}`);
    });
  });

  test.each<readonly [string, Work]>([
    ["values in open cells", (sheet) => Object.assign(sheet.getRange("B1"), { values: 1 })],
    [
      "clearing open cells",
      (sheet) => {
        sheet.getRange("B1").clear("Contents");
      },
    ],
    ["names", (sheet) => sheet.names.add("Mine", sheet.getRange("A1"))],
    [
      "page set-up",
      (sheet) => {
        sheet.pageLayout.orientation = "Landscape";
      },
    ],
    [
      "frozen panes",
      (sheet) => {
        sheet.freezePanes.freezeRows(1);
      },
    ],
    [
      "its own name",
      (sheet) => {
        sheet.name = "Else";
      },
    ],
  ])("lets %s be changed", async (_, work) => {
    await onHost(book(), async () => {
      await protect();
      expect(await failureOf(onSheet(work))).toBe("no failure");
    });
  });

  test.each<readonly [keyof Excel.WorksheetProtectionOptions, Work]>([
    [
      "allowFormatCells",
      (sheet) => {
        sheet.getRange("A1").format.fill.color = "red";
      },
    ],
    [
      "allowFormatRows",
      (sheet) => {
        sheet.getRange("A1").format.rowHeight = 30;
      },
    ],
    [
      "allowFormatColumns",
      (sheet) => {
        sheet.getRange("A1").columnHidden = true;
      },
    ],
    ["allowInsertRows", (sheet) => sheet.getRange("1:1").insert("Down")],
    ["allowInsertColumns", (sheet) => sheet.getRange("A:A").insert("Right")],
  ])("allows what %s says", async (option, work) => {
    await onHost(book(), async () => {
      await protect({ [option]: true });
      expect(await failureOf(onSheet(work))).toBe("no failure");
    });
  });

  test("lets whole rows go only where all their cells are open", async () => {
    const made = book();
    styleCells(sheetNamed(made, "Data"), "3:3", { locked: false });
    await onHost(made, async () => {
      await protect({ allowDeleteRows: true });
      expect(
        await failureOf(
          onSheet((sheet) => {
            sheet.getRange("1:1").delete("Up");
          }),
        ),
      ).toBe("AccessDenied Range.delete");
      expect(
        await failureOf(
          onSheet((sheet) => {
            sheet.getRange("3:3").delete("Up");
          }),
        ),
      ).toBe("no failure");
    });
  });

  test("leaves the other sheets alone", async () => {
    await onHost(book(), async () => {
      await protect();
      const other = Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Other").getRange("A1").values = [[1]];
        await context.sync();
      });
      expect(await failureOf(other)).toBe("no failure");
    });
  });
});

describe("protecting", () => {
  test("says what it allows", async () => {
    await onHost(book(), async () => {
      await protect({ allowSort: true, selectionMode: "Unlocked" });
      await onSheet(async (sheet, context) => {
        sheet.protection.load("protected,options");
        await context.sync();
        expect(sheet.protection.protected).toBe(true);
        expect(sheet.protection.options).toMatchObject({
          allowSort: true,
          allowFormatCells: false,
          selectionMode: "Unlocked",
        });
      });
    });
  });

  test("twice is refused, and so is opening what is open", async () => {
    await onHost(book(), async () => {
      const open = () =>
        failureOf(
          onSheet((sheet) => {
            sheet.protection.unprotect();
          }),
        );
      expect(await open()).toBe("AccessDenied WorksheetProtection.unprotect");
      await protect();
      expect(await failureOf(protect())).toBe("AccessDenied WorksheetProtection.protect");
      expect(await open()).toBe("no failure");
    });
  });

  test("with a password opens with it alone", async () => {
    await onHost(book(), async () => {
      await protect({}, "secret");
      const open = (password?: string) =>
        failureOf(
          onSheet((sheet) => {
            sheet.protection.unprotect(password);
          }),
        );
      expect(await open()).toBe("AccessDenied WorksheetProtection.unprotect");
      expect(await open("secret")).toBe("no failure");
    });
  });

  test("takes no options that Excel does not know", async () => {
    await onHost(book(), async () => {
      const options = { allowSort: true, ...Object.fromEntries([["allowEverything", true]]) };
      expect(await failureOf(protect(options))).toBe("InvalidArgument WorksheetProtection.protect");
    });
  });
});
