import { sheetNamed } from "./build-book.ts";
import { snapshotOfSheet } from "./snapshot.ts";
import { failureOf, onHost } from "./on-host.ts";

const onSheet = (
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<void> =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem("Data"), context);
    await context.sync();
  });

const list = (source: string): Excel.DataValidationRule => ({
  list: { inCellDropDown: true, source },
});

describe("data validation", () => {
  test("is set with its prompt and alert, and read back", async () => {
    await onHost({ Data: [] }, async () => {
      await onSheet(async (sheet, context) => {
        const { dataValidation } = sheet.getRange("B2:B9");
        dataValidation.rule = list("Complete,In progress,Incomplete");
        dataValidation.prompt = { showPrompt: true, title: "Status", message: "Choose one." };
        dataValidation.errorAlert = {
          showAlert: true,
          style: "Warning",
          title: "Status",
          message: "Not one of the three.",
        };
        dataValidation.ignoreBlanks = false;
        const seen = sheet.getRange("B3:B4").dataValidation;
        seen.load();
        await context.sync();
        expect(seen.toJSON()).toMatchObject({
          type: "List",
          rule: list("Complete,In progress,Incomplete"),
          prompt: { title: "Status", message: "Choose one." },
          errorAlert: { style: "Warning", title: "Status" },
          ignoreBlanks: false,
        });
      });
    });
  });

  test("takes a range as its list", async () => {
    await onHost({ Data: [], "My lists": [] }, async () => {
      await onSheet(async (sheet, context) => {
        const source = context.workbook.worksheets.getItem("My lists").getRange("A1:A3");
        const { dataValidation } = sheet.getRange("A1");
        dataValidation.rule = { list: { inCellDropDown: true, source } };
        dataValidation.load("rule");
        await context.sync();
        expect(dataValidation.rule).toEqual(list("='My lists'!$A$1:$A$3"));
      });
    });
  });

  test.each([
    ["A1:A2", "List", list("a,b")],
    ["A3", "None", {}],
    ["A2:A3", "Inconsistent", null],
    ["A2:A4", "Inconsistent", null],
    ["A4", "WholeNumber", { wholeNumber: { formula1: 0, operator: "GreaterThan" } }],
  ])("of %s is %s", async (address, type, rule) => {
    await onHost({ Data: [] }, async () => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:A3").dataValidation.rule = list("a,b");
        sheet.getRange("A3").dataValidation.clear();
        sheet.getRange("A4").dataValidation.rule = {
          wholeNumber: { formula1: 0, operator: "GreaterThan" },
        };
        const seen = sheet.getRange(address).dataValidation.load("type,rule");
        await context.sync();
        expect([seen.type, seen.rule]).toEqual([type, rule]);
      });
    });
  });

  test("of part of an area is taken from the rest", async () => {
    await onHost({ Data: [] }, async (host) => {
      await onSheet((sheet) => {
        sheet.getRange("A1:C3").dataValidation.rule = list("a");
        sheet.getRange("B2").dataValidation.clear();
        sheet.getRanges("B2,E5").dataValidation.rule = list("b");
      });
      const { validations } = snapshotOfSheet(sheetNamed(host.book, "Data"));
      expect(validations).toMatchObject([
        { area: "A1:C1" },
        { area: "A2" },
        { area: "B2", rule: { list: { source: "b" } } },
        { area: "C2" },
        { area: "A3:C3" },
        { area: "E5", rule: { list: { source: "b" } } },
      ]);
    });
  });

  test.each<readonly [string, unknown]>([
    ["a list of more than 255 characters", list("x".repeat(256))],
    ["an empty list", list("")],
    ["two rules at once", { ...list("a"), wholeNumber: { formula1: 1, operator: "EqualTo" } }],
    ["a bound without an operator", { decimal: { formula1: 1 } }],
    ["between with one bound", { decimal: { formula1: 1, operator: "Between" } }],
    ["a formula without its equals sign", { custom: { formula: "A1=1" } }],
  ])("refuses %s", async (_, rule) => {
    await onHost({ Data: [] }, async () => {
      const work = onSheet((sheet) => Object.assign(sheet.getRange("A1").dataValidation, { rule }));
      expect(await failureOf(work)).toBe("InvalidArgument DataValidation.rule");
    });
  });

  test("changes its kind only after it was cleared", async () => {
    await onHost({ Data: [] }, async () => {
      const change = (clear: boolean) =>
        onSheet((sheet) => {
          const { dataValidation } = sheet.getRange("A1");
          dataValidation.rule = list("a");
          if (clear) dataValidation.clear();
          dataValidation.rule = { custom: { formula: "=A1>1" } };
        });
      expect(await failureOf(change(false))).toBe("InvalidOperation DataValidation.rule");
      expect(await failureOf(change(true))).toBe("no failure");
    });
  });
});

describe("conditional formats", () => {
  test("are made with a formula and a look; the newest comes first", async () => {
    await onHost({ Data: [] }, async (host) => {
      await onSheet(async (sheet, context) => {
        for (const word of ["Green", "Red"]) {
          const format = sheet
            .getRange("B2:B9")
            .conditionalFormats.add(Excel.ConditionalFormatType.custom);
          format.custom.rule.formula = `=LEFT($B2,${word.length})="${word}"`;
          format.custom.format.fill.color = "#00703C";
          format.custom.format.font.set({ color: "#FFFFFF", bold: true });
          format.custom.format.borders.getItem("EdgeTop").color = "#000000";
          format.stopIfTrue = true;
        }
        const { conditionalFormats } = sheet.getRange("B3");
        conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
        const count = conditionalFormats.getCount();
        await context.sync();
        expect(count.value).toBe(2);
        expect(
          conditionalFormats.items.map(({ type, priority, stopIfTrue }) => [
            type,
            priority,
            stopIfTrue,
          ]),
        ).toEqual([
          ["Custom", 0, true],
          ["Custom", 1, true],
        ]);
        const [first] = conditionalFormats.items;
        first?.custom.rule.load("formula");
        const range = first?.getRange().load("address");
        await context.sync();
        expect([first?.custom.rule.formula, range?.address]).toEqual([
          '=LEFT($B2,3)="Red"',
          "Data!B2:B9",
        ]);
        first?.delete();
      });
      expect(snapshotOfSheet(sheetNamed(host.book, "Data"))).toMatchObject({
        conditionalFormats: [
          {
            areas: ["B2:B9"],
            formula: '=LEFT($B2,5)="Green"',
            look: {
              fill: "#00703C",
              fontColor: "#FFFFFF",
              bold: true,
              borders: { top: { style: "Continuous" } },
            },
          },
        ],
      });
    });
  });

  test("go from the cells that are cleared, and stay on the others", async () => {
    await onHost({ Data: [] }, async (host) => {
      await onSheet((sheet) => {
        sheet.getRanges("A1:A4,C1:C4").conditionalFormats.add("Custom").custom.rule.formula =
          "=A1=1";
        sheet.getRange("A2:A9").conditionalFormats.clearAll();
      });
      expect(snapshotOfSheet(sheetNamed(host.book, "Data"))).toMatchObject({
        conditionalFormats: [{ areas: ["A1", "C1:C4"] }],
      });
    });
  });

  test("of another kind are not emulated", async () => {
    await expect(
      onHost({ Data: [] }, () =>
        onSheet((sheet) => sheet.getRange("A1").conditionalFormats.add("DataBar")),
      ),
    ).rejects.toThrow("a conditional format of type DataBar");
  });

  test("need a formula that Excel can read", async () => {
    await onHost({ Data: [] }, async () => {
      const work = onSheet((sheet) => {
        sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=LEFT(";
      });
      expect(await failureOf(work)).toBe("InvalidArgument ConditionalFormatRule.formula");
    });
  });
});

describe("links", () => {
  test("lead into the workbook and look like links", async () => {
    await onHost({ Data: [["Domestic Abuse"]] }, async () => {
      await onSheet(async (sheet, context) => {
        const cell = sheet.getRange("A1");
        cell.hyperlink = { documentReference: "Data!B9", screenTip: "Go there" };
        cell.load("hyperlink,values,format/font/color,format/font/underline");
        const none = sheet.getRange("A2").load("hyperlink");
        await context.sync();
        expect(cell.hyperlink).toEqual({
          documentReference: "Data!B9",
          screenTip: "Go there",
          textToDisplay: "Domestic Abuse",
        });
        expect([cell.values, cell.format.font.color, cell.format.font.underline]).toEqual([
          [["Domestic Abuse"]],
          "#0563C1",
          "Single",
        ]);
        expect(none.hyperlink).toBeNull();
      });
    });
  });

  test("write what is to be displayed", async () => {
    await onHost({ Data: [["old"]] }, async () => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").hyperlink = { address: "https://example.org", textToDisplay: "new" };
        sheet.getRange("A2").hyperlink = { address: "https://example.org" };
        const cells = sheet.getRange("A1:A2").load("values");
        await context.sync();
        expect(cells.values).toEqual([["new"], ["https://example.org"]]);
      });
    });
  });

  test("need somewhere to lead", async () => {
    await onHost({ Data: [] }, async () => {
      const work = onSheet((sheet) => {
        sheet.getRange("A1").hyperlink = { textToDisplay: "nowhere" };
      });
      expect(await failureOf(work)).toBe("InvalidArgument Range.hyperlink");
    });
  });
});

describe("tables", () => {
  test("name their headings once each, and are found by their name", async () => {
    await onHost(
      {
        Data: [
          ["Name", "Name", null],
          ["a", 1, 2],
        ],
      },
      async () => {
        await onSheet(async (sheet, context) => {
          const table = sheet.tables.add("A1:C2", true);
          table.name = "Figures";
          const head = table.getHeaderRowRange().load("values");
          const body = table.getDataBodyRange().load("address");
          const found = context.workbook.tables
            .getItemOrNullObject("figures")
            .load("name,showHeaders");
          const none = context.workbook.tables.getItemOrNullObject("Others");
          await context.sync();
          expect([head.values, body.address, found.name, none.isNullObject]).toEqual([
            [["Name", "Name2", "Column3"]],
            "Data!A2:C2",
            "Figures",
            true,
          ]);
        });
      },
    );
  });

  test("without headings get a row for them, and the data moves down", async () => {
    await onHost({ Data: [["a", 1]] }, async () => {
      await onSheet(async (sheet, context) => {
        const range = sheet.tables.add("A1:B1", false).getRange().load("values,address");
        await context.sync();
        expect([range.address, range.values]).toEqual([
          "Data!A1:B2",
          [
            ["Column1", "Column2"],
            ["a", 1],
          ],
        ]);
      });
    });
  });

  test.each<readonly [string, string, (sheet: Excel.Worksheet) => unknown]>([
    [
      "lie over another table",
      "InvalidArgument TableCollection.add",
      (sheet) => sheet.tables.add("B2:C5", true),
    ],
    [
      "be merged over",
      "MergedRangeConflict Range.merge",
      (sheet) => {
        sheet.getRange("A1:A2").merge();
      },
    ],
    [
      "lie over merged cells",
      "MergedRangeConflict TableCollection.add",
      (sheet) => {
        sheet.getRange("F1:G1").merge();
        sheet.tables.add("F1:G4", true);
      },
    ],
    [
      "have another's name",
      "InvalidArgument Table.name",
      (sheet) => {
        sheet.tables.add("F1:G4", true).name = "table1";
      },
    ],
  ])("cannot %s", async (_, failure, work) => {
    await onHost(
      {
        Data: [
          ["a", "b"],
          [1, 2],
        ],
      },
      async () => {
        await onSheet((sheet) => sheet.tables.add("A1:B2", true));
        expect(await failureOf(onSheet(work))).toBe(failure);
      },
    );
  });

  test("turn back into plain cells", async () => {
    await onHost({ Data: [["a"], [1]] }, async (host) => {
      await onSheet((sheet) => {
        sheet.tables.add("A1:A2", true).convertToRange();
        sheet.getRange("A1:B1").merge();
      });
      expect(sheetNamed(host.book, "Data").tables).toEqual([]);
    });
  });
});
