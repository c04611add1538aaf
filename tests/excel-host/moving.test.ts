import { buildBook, sheetNamed } from "./build-book.ts";
import { findCell } from "./model/sheet.ts";
import { snapshotOfSheet } from "./snapshot.ts";
import { failureOf, onHost } from "./on-host.ts";
import type { Host } from "./start-host.ts";

const onSheet = (
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<void> =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem("Data"), context);
    await context.sync();
  });

const formulaIn = ({ book }: Host, sheet: string, row: number, column: number): string =>
  `=${findCell(sheetNamed(book, sheet), row, column)?.formula ?? ""}`;

describe("rows and columns that are put in or taken out", () => {
  test.each<readonly [string, (sheet: Excel.Worksheet) => unknown, readonly string[]]>([
    [
      "rows above",
      (sheet) => sheet.getRange("1:2").insert("Down"),
      ["=Data!A3", "=SUM(Data!A3:A5)", "=Data!$A$5", "=SUM(Data!A:A)"],
    ],
    [
      "a row within",
      (sheet) => sheet.getRange("2:2").insert("Down"),
      ["=Data!A1", "=SUM(Data!A1:A4)", "=Data!$A$4", "=SUM(Data!A:A)"],
    ],
    [
      "a row below",
      (sheet) => sheet.getRange("4:4").insert("Down"),
      ["=Data!A1", "=SUM(Data!A1:A3)", "=Data!$A$3", "=SUM(Data!A:A)"],
    ],
    [
      "without the first row",
      (sheet) => {
        sheet.getRange("1:1").delete("Up");
      },
      ["=Data!#REF!", "=SUM(Data!A1:A2)", "=Data!$A$2", "=SUM(Data!A:A)"],
    ],
    [
      "without all rows",
      (sheet) => {
        sheet.getRange("1:9").delete("Up");
      },
      ["=Data!#REF!", "=SUM(Data!#REF!)", "=Data!#REF!", "=SUM(Data!A:A)"],
    ],
    [
      "a column before",
      (sheet) => sheet.getRange("A:A").insert("Right"),
      ["=Data!B1", "=SUM(Data!B1:B3)", "=Data!$B$3", "=SUM(Data!B:B)"],
    ],
    [
      "cells pushed down",
      (sheet) => sheet.getRange("A1:A2").insert("Down"),
      ["=Data!A3", "=SUM(Data!A3:A5)", "=Data!$A$5", "=SUM(Data!A:A)"],
    ],
    [
      "cells pushed right",
      (sheet) => sheet.getRange("A1:A3").insert("Right"),
      ["=Data!B1", "=SUM(Data!B1:B3)", "=Data!$B$3", "=SUM(Data!A:A)"],
    ],
    [
      "other cells pushed",
      (sheet) => sheet.getRange("B1:B2").insert("Down"),
      ["=Data!A1", "=SUM(Data!A1:A3)", "=Data!$A$3", "=SUM(Data!A:A)"],
    ],
  ])("%s: formulas follow", async (_, work, formulas) => {
    const book = buildBook({
      Data: [[1], [2], [3]],
      Sums: [["=Data!A1", "=SUM(Data!A1:A3)", "=Data!$A$3", "=SUM(Data!A:A)"]],
    });
    await onHost(book, async (host) => {
      await onSheet(work);
      expect([0, 1, 2, 3].map((column) => formulaIn(host, "Sums", 0, column))).toEqual(formulas);
    });
  });

  test("values, looks, sizes, merges, rules, names and pages go along", async () => {
    await onHost({ Data: [["head"], ["a", 1]] }, async (host) => {
      await onSheet((sheet) => {
        sheet.getRange("A2:B2").format.fill.color = "#FFDD00";
        sheet.getRange("A2").format.rowHeight = 30;
        sheet.getRange("A3:B3").merge();
        sheet.getRange("B2:B9").dataValidation.rule = {
          list: { inCellDropDown: true, source: "=$A$2:$A$9" },
        };
        const format = sheet.getRange("B2:B9").conditionalFormats.add("Custom");
        format.custom.rule.formula = "=$B2>0";
        sheet.names.add("Here", sheet.getRange("A2"));
        sheet.pageLayout.setPrintArea("A1:B9");
        sheet.pageLayout.setPrintTitleRows("$2:$2");
        sheet.horizontalPageBreaks.add("A3");
      });
      await onSheet((sheet) => sheet.getRange("2:2").insert("Down"));
      expect(snapshotOfSheet(sheetNamed(host.book, "Data"))).toMatchObject({
        cells: {
          A1: { value: "head" },
          A3: { value: "a", style: "fill #FFDD00" },
          B3: { value: 1 },
        },
        rows: { 3: { height: 30 } },
        merges: ["A4:B4"],
        validations: [{ area: "B3:B10", rule: { list: { source: "=$A$3:$A$10" } } }],
        conditionalFormats: [{ areas: ["B3:B10"], formula: "=$B3>0" }],
        page: { printArea: ["A1:B10"], titleRows: "3:3", rowBreaks: [3] },
      });
      expect(host.book.names[0]?.formula).toBe("=Data!$A$3");
    });
  });

  test("a range that is kept goes along", async () => {
    await onHost({ Data: [["a"], ["b"]] }, async () => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A2").load("address");
        await context.sync();
        sheet.getRange("1:1").insert("Down");
        range.load("address,values");
        await context.sync();
        expect([range.address, range.values]).toEqual(["Data!A3", [["b"]]]);
      });
    });
  });

  test("new rows look like the one above", async () => {
    await onHost({ Data: [["a"]] }, async () => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").format.font.bold = true;
        sheet.getRange("2:2").insert("Down");
        const fresh = sheet.getRange("A2").load("values,format/font/bold");
        await context.sync();
        expect([fresh.values, fresh.format.font.bold]).toEqual([[[""]], true]);
      });
    });
  });

  test("cells cannot be pushed through a merged area that they would tear", async () => {
    await onHost({ Data: [] }, async () => {
      const work = onSheet((sheet) => {
        sheet.getRange("A5:B5").merge();
        sheet.getRange("A1").insert("Down");
      });
      expect(await failureOf(work)).toBe("InsertDeleteConflict Range.insert");
    });
  });
});

describe("copying", () => {
  const copied = async (type: "All" | "Values" | "Formulas" | "Formats", target: string) => {
    let seen: unknown;
    await onHost({ Data: [["=C1*2", "x", 5]], Other: [] }, async () => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").format.fill.color = "#FFDD00";
        sheet.getRange(target).copyFrom("A1:B1", type);
        const there = sheet.getRange("A3:B4").load("values,formulas,format/fill/color");
        const cell = sheet.getRange("A3").load("format/fill/color");
        await context.sync();
        seen = [there.values, there.formulas, cell.format.fill.color];
      });
    });
    return seen;
  };

  test.each([
    [
      "All",
      "A3",
      [
        [
          [0, "x"],
          ["", ""],
        ],
        [
          ["=C3*2", "x"],
          ["", ""],
        ],
        "#FFDD00",
      ],
    ],
    [
      "Values",
      "A3",
      [
        [
          [10, "x"],
          ["", ""],
        ],
        [
          [10, "x"],
          ["", ""],
        ],
        "#FFFFFF",
      ],
    ],
    [
      "Formulas",
      "A3",
      [
        [
          [0, "x"],
          ["", ""],
        ],
        [
          ["=C3*2", "x"],
          ["", ""],
        ],
        "#FFFFFF",
      ],
    ],
    [
      "Formats",
      "A3",
      [
        [
          ["", ""],
          ["", ""],
        ],
        [
          ["", ""],
          ["", ""],
        ],
        "#FFDD00",
      ],
    ],
    [
      "Values",
      "A3:B4",
      [
        [
          [10, "x"],
          [10, "x"],
        ],
        [
          [10, "x"],
          [10, "x"],
        ],
        "#FFFFFF",
      ],
    ],
  ] as const)("%s to %s", async (type, target, seen) => {
    expect(await copied(type, target)).toEqual(seen);
  });

  test("takes merges, rules, links and rich text to another sheet", async () => {
    const book = buildBook({ Data: [["rich text"]], Other: [] });
    const rich = [
      { text: "rich", font: { b: {} } },
      { text: " text", font: {} },
    ];
    Object.assign(findCell(sheetNamed(book, "Data"), 0, 0) ?? {}, { rich });
    await onHost(book, async (host) => {
      await onSheet((sheet, context) => {
        sheet.getRange("A1:B1").merge();
        sheet.getRange("A1").dataValidation.rule = {
          list: { inCellDropDown: true, source: "a,b" },
        };
        sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1=1";
        sheet.getRange("A1").hyperlink = { documentReference: "Other!A1" };
        context.workbook.worksheets
          .getItem("Other")
          .getRange("C3")
          .copyFrom(sheet.getRange("A1:B1"));
      });
      expect(snapshotOfSheet(sheetNamed(host.book, "Other"))).toMatchObject({
        cells: { C3: { value: "rich text", rich, link: { documentReference: "Other!A1" } } },
        merges: ["C3:D3"],
        validations: [{ area: "C3", rule: { list: { source: "a,b" } } }],
        conditionalFormats: [{ areas: ["C3"], formula: "=A1=1" }],
      });
    });
  });

  test.each(["Values", "Formulas"] as const)("%s leaves bold words behind", async (type) => {
    const book = buildBook({ Data: [["rich text"]], Other: [] });
    const rich = [
      { text: "rich", font: { b: {} } },
      { text: " text", font: {} },
    ];
    Object.assign(findCell(sheetNamed(book, "Data"), 0, 0) ?? {}, { rich });
    await onHost(book, async (host) => {
      await onSheet((sheet, context) => {
        const target = context.workbook.worksheets.getItem("Other").getRange("A1");
        target.copyFrom(sheet.getRange("A1"), type);
      });
      expect(snapshotOfSheet(sheetNamed(host.book, "Other"))).toMatchObject({
        cells: { A1: { value: "rich text" } },
      });
      expect(findCell(sheetNamed(host.book, "Other"), 0, 0)?.rich).toBeUndefined();
    });
  });

  test.each([
    ["=A1", 1, "=B2"],
    ["=$A$1", 1, "=$A$1"],
    ["=$A1+A$1", 1, "=$A2+B$1"],
    ["=SUM(A:A)", 1, "=SUM(B:B)"],
    ["=Other!A1", 1, "=Other!B2"],
  ])("%s copied %d down and right is %s", async (formula, by, then) => {
    await onHost({ Data: [[formula]], Other: [] }, async (host) => {
      await onSheet((sheet) => {
        sheet.getRange("A1").getOffsetRange(by, by).copyFrom("A1", "Formulas");
      });
      expect(formulaIn(host, "Data", by, by)).toBe(then);
    });
  });

  test("a reference that falls off the sheet is #REF!", async () => {
    await onHost(
      {
        Data: [
          [null, null],
          [null, "=A1"],
        ],
      },
      async (host) => {
        await onSheet((sheet) => {
          sheet.getRange("A1").copyFrom("B2", "Formulas");
        });
        expect(formulaIn(host, "Data", 0, 0)).toBe("=#REF!");
      },
    );
  });
});

describe("clearing", () => {
  test.each([
    [
      "Contents",
      {
        style: "bold; underline Single; fontColor #0563C1",
        link: { address: "https://example.org" },
      },
      1,
      1,
    ],
    ["Formats", { value: "a", link: { address: "https://example.org" } }, 1, 0],
    ["Hyperlinks", { value: "a", style: "bold; underline Single; fontColor #0563C1" }, 1, 1],
    ["All", undefined, 0, 0],
  ] as const)("%s", async (type, cell, rules, formats) => {
    await onHost({ Data: [["a"]] }, async (host) => {
      await onSheet((sheet) => {
        const range = sheet.getRange("A1");
        range.hyperlink = { address: "https://example.org" };
        range.format.font.bold = true;
        range.dataValidation.rule = { list: { inCellDropDown: true, source: "a" } };
        range.conditionalFormats.add("Custom").custom.rule.formula = "=A1=1";
        range.clear(type);
      });
      const { cells, validations, conditionalFormats } = snapshotOfSheet(
        sheetNamed(host.book, "Data"),
      );
      expect(cells).toEqual(cell === undefined ? {} : { A1: cell });
      expect(validations).toHaveLength(rules);
      expect(conditionalFormats).toHaveLength(formats);
    });
  });

  test("goes over whole columns, and shows plain cells in styled ones", async () => {
    await onHost({ Data: [["a", "b"]] }, async () => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A:B").format.font.bold = true;
        sheet.getRange("A1").clear("Formats");
        sheet.getRange("B:B").clear();
        const cells = ["A1", "A2", "B1", "B2"].map((address) => sheet.getRange(address));
        for (const cell of cells) cell.load("values,format/font/bold");
        await context.sync();
        expect(
          cells.map(({ values, format }) => [String(values[0]?.[0]), format.font.bold]),
        ).toEqual([
          ["a", false],
          ["", true],
          ["", false],
          ["", false],
        ]);
      });
    });
  });
});

describe("ranges made of ranges", () => {
  test.each<readonly [string, (range: Excel.Range) => Excel.Range, string]>([
    ["getCell", (range) => range.getCell(1, 1), "C3"],
    ["getCell beyond it", (range) => range.getCell(9, 0), "B11"],
    ["getRow", (range) => range.getRow(1), "B3:D3"],
    ["getColumn", (range) => range.getColumn(2), "D2:D4"],
    ["getLastRow", (range) => range.getLastRow(), "B4:D4"],
    ["getLastColumn", (range) => range.getLastColumn(), "D2:D4"],
    ["getLastCell", (range) => range.getLastCell(), "D4"],
    ["getEntireRow", (range) => range.getEntireRow(), "2:4"],
    ["getEntireColumn", (range) => range.getEntireColumn(), "B:D"],
    ["getOffsetRange", (range) => range.getOffsetRange(-1, 1), "C1:E3"],
    ["getResizedRange", (range) => range.getResizedRange(1, -2), "B2:B5"],
    ["getAbsoluteResizedRange", (range) => range.getAbsoluteResizedRange(1, 2), "B2:C2"],
    ["getBoundingRect", (range) => range.getBoundingRect("F6"), "B2:F6"],
    ["getIntersection", (range) => range.getIntersection("C:C"), "C2:C4"],
    ["getRowsBelow", (range) => range.getRowsBelow(2), "B5:D6"],
    ["getRowsAbove", (range) => range.getRowsAbove(1), "B1:D1"],
    ["getColumnsAfter", (range) => range.getColumnsAfter(1), "E2:E4"],
    ["getColumnsBefore", (range) => range.getColumnsBefore(1), "A2:A4"],
    ["getUsedRange", (range) => range.getUsedRange(true), "C3"],
  ])("%s", async (_, change, address) => {
    await onHost({ Data: [[], [], [null, null, "full"]] }, async () => {
      await onSheet(async (sheet, context) => {
        const range = change(sheet.getRange("B2:D4")).load("address");
        await context.sync();
        expect(range.address).toBe(`Data!${address}`);
      });
    });
  });

  test.each<readonly [string, string, (range: Excel.Range) => Excel.Range]>([
    [
      "above the sheet",
      "InvalidArgument Range.getOffsetRange",
      (range) => range.getOffsetRange(-9, 0),
    ],
    [
      "smaller than a cell",
      "InvalidArgument Range.getResizedRange",
      (range) => range.getResizedRange(-3, 0),
    ],
    ["nowhere", "ItemNotFound Range.getIntersection", (range) => range.getIntersection("Z9")],
  ])("%s is refused", async (_, failure, change) => {
    await onHost({ Data: [] }, async () => {
      expect(
        await failureOf(onSheet((sheet) => change(sheet.getRange("B2:D4")).load("address"))),
      ).toBe(failure);
    });
  });

  test.each([
    ["A0", "InvalidArgument Worksheet.getRange"],
    ["A1:", "InvalidArgument Worksheet.getRange"],
    ["XFE1", "InvalidArgument Worksheet.getRange"],
    ["A1048577", "InvalidArgument Worksheet.getRange"],
    ["Other!A1", "InvalidArgument Worksheet.getRange"],
    ["Data!A1", "no failure"],
    ["$A$1:b2", "no failure"],
    ["B2:A1", "no failure"],
  ])("the address %s", async (address, failure) => {
    await onHost({ Data: [], Other: [] }, async () => {
      expect(await failureOf(onSheet((sheet) => sheet.getRange(address).load("address")))).toBe(
        failure,
      );
    });
  });
});

describe("special cells", () => {
  test.each([
    ["Constants", undefined, "A1:A2,B3"],
    ["Constants", "Text", "A1:A2"],
    ["Constants", "Numbers", "B3"],
    ["Formulas", undefined, "B1,C3"],
    ["Formulas", "Errors", "C3"],
    ["Blanks", undefined, "C1,B2:C2,A3"],
    ["Visible", undefined, "A1,C1,A3,C3"],
  ] as const)("%s %s", async (type, kind, address) => {
    await onHost({ Data: [["a", "=1"], ["b"], [null, 5, "=1/0"]] }, async () => {
      await onSheet(async (sheet, context) => {
        if (type === "Visible") {
          sheet.getRange("2:2").rowHidden = true;
          sheet.getRange("B:B").columnHidden = true;
        }
        const areas = sheet.getRange("A1:C3").getSpecialCells(type, kind).load("address");
        const none = sheet.getRange("A1").getSpecialCellsOrNullObject("Formulas");
        await context.sync();
        const expected = address.split(",").map((one) => `Data!${one}`);
        expect([areas.address, none.isNullObject]).toEqual([expected.join(","), true]);
      });
    });
  });

  test("that are none are told", async () => {
    await onHost({ Data: [] }, async () => {
      const work = onSheet((sheet) =>
        sheet.getRange("A1:C3").getSpecialCells("Constants").load("address"),
      );
      expect(await failureOf(work)).toBe("ItemNotFound Range.getSpecialCells");
    });
  });
});

describe("the used range", () => {
  const used = async (
    work: (sheet: Excel.Worksheet) => unknown,
    valuesOnly: boolean,
  ): Promise<string> => {
    let address = "";
    await onSheet(async (sheet, context) => {
      work(sheet);
      const range = sheet.getUsedRangeOrNullObject(valuesOnly).load("address");
      await context.sync();
      address = range.isNullObject ? "none" : range.address;
    });
    return address;
  };

  test.each<readonly [string, (sheet: Excel.Worksheet) => unknown, string, string]>([
    ["a blank sheet", () => undefined, "none", "none"],
    [
      "values",
      (sheet) => Object.assign(sheet.getRange("B2:C3"), { values: 1 }),
      "Data!B2:C3",
      "Data!B2:C3",
    ],
    [
      "looks",
      (sheet) => {
        sheet.getRange("D4").format.fill.color = "red";
      },
      "none",
      "Data!D4",
    ],
    [
      "values and looks",
      (sheet) => {
        sheet.getRange("D4").format.fill.color = "red";
        Object.assign(sheet.getRange("B2"), { values: 1 });
      },
      "Data!B2",
      "Data!B2:D4",
    ],
    [
      "a styled column",
      (sheet) => {
        sheet.getRange("D:D").format.fill.color = "red";
      },
      "none",
      "none",
    ],
  ])("%s", async (_, work, values, everything) => {
    await onHost({ Data: [] }, async () => {
      expect([await used(work, true), await used(() => undefined, false)]).toEqual([
        values,
        everything,
      ]);
    });
  });

  test("is the first cell of a blank sheet, unless null is asked for", async () => {
    await onHost({ Data: [] }, async () => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getUsedRange().load("address");
        await context.sync();
        expect(range.address).toBe("Data!A1");
      });
    });
  });
});
