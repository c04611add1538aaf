import { buildBook, sheetNamed, styleCells } from "./build-book.ts";
import { findCell, styleAt, type Sheet } from "./model/sheet.ts";
import { failureOf, onHost } from "./on-host.ts";
import type { Host } from "./start-host.ts";

const onSheet = (
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<void> =>
  Excel.run(async (context) => {
    await work(context.workbook.worksheets.getItem("Data"), context);
    await context.sync();
  });

const data = ({ book }: Host): Sheet => sheetNamed(book, "Data");

describe("fonts, fills and alignment", () => {
  test("of single words read as null, and give way to what the whole cell is told", async () => {
    const book = buildBook({ Data: [["bold words"]] });
    Object.assign(findCell(sheetNamed(book, "Data"), 0, 0) ?? {}, {
      rich: [
        { text: "bold", font: { b: {}, sz: { val: "10" } } },
        { text: " words", font: { sz: { val: "10" } } },
      ],
    });
    await onHost(book, async (host) => {
      await onSheet(async (sheet, context) => {
        const { font } = sheet.getRange("A1").format;
        font.load("bold,italic");
        await context.sync();
        expect([font.bold, font.italic]).toEqual([null, false]);
        sheet.getRange("A1").format.fill.color = "#FFDD00";
      });
      expect(findCell(data(host), 0, 0)?.rich?.[0]?.font).toEqual({ b: {}, sz: { val: "10" } });
      await onSheet((sheet) => {
        sheet.getRange("A1").format.font.bold = false;
        sheet.getRange("A1").format.font.size = 12;
      });
      expect(findCell(data(host), 0, 0)?.rich?.map(({ font }) => font)).toEqual([
        { sz: { val: "12" } },
        { sz: { val: "12" } },
      ]);
    });
  });

  test("are set over a range and read back", async () => {
    await onHost({ Data: [] }, async () => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1:B2");
        range.format.font.set({
          name: "Arial",
          size: 10,
          bold: true,
          italic: true,
          underline: "Single",
          color: "red",
        });
        range.format.fill.color = "00703c";
        range.format.set({
          horizontalAlignment: "Center",
          verticalAlignment: "Top",
          wrapText: true,
          indentLevel: 2,
          shrinkToFit: true,
        });
        range.format.protection.locked = false;
        const seen = sheet.getRange("B2");
        seen.load("format,format/font,format/fill,format/protection");
        await context.sync();
        expect(seen.format.font.toJSON()).toMatchObject({
          name: "Arial",
          size: 10,
          bold: true,
          italic: true,
          underline: "Single",
          color: "#FF0000",
        });
        expect(seen.format.fill.color).toBe("#00703C");
        expect(seen.format.protection.locked).toBe(false);
        expect(seen.format.toJSON()).toMatchObject({
          horizontalAlignment: "Center",
          verticalAlignment: "Top",
          wrapText: true,
          indentLevel: 2,
          shrinkToFit: true,
        });
      });
    });
  });

  test("read as null where cells differ, and a fill as nothing", async () => {
    await onHost({ Data: [] }, async () => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").format.font.bold = true;
        sheet.getRange("A1").format.fill.color = "#FFDD00";
        const both = sheet.getRange("A1:B1");
        both.load("format/font/bold,format/font/italic,format/fill/color");
        await context.sync();
        expect([both.format.font.bold, both.format.font.italic, both.format.fill.color]).toEqual([
          null,
          false,
          "",
        ]);
      });
    });
  });

  test.each<readonly [string, (format: Excel.RangeFormat) => void, string]>([
    [
      "a colour that is none",
      ({ fill }) => {
        fill.color = "#GG0000";
      },
      "RangeFill.color",
    ],
    [
      "a size of nought",
      ({ font }) => {
        font.size = 0;
      },
      "RangeFont.size",
    ],
    [
      "an unknown alignment",
      (format) => {
        Object.assign(format, { horizontalAlignment: "Middle" });
      },
      "RangeFormat.horizontalAlignment",
    ],
    [
      "an indent beyond 250",
      (format) => {
        format.indentLevel = 251;
      },
      "RangeFormat.indentLevel",
    ],
    [
      "a row beyond 409 points",
      (format) => {
        format.rowHeight = 410;
      },
      "RangeFormat.rowHeight",
    ],
    [
      "a column beyond 255 characters",
      (format) => {
        format.columnWidth = 1_400;
      },
      "RangeFormat.columnWidth",
    ],
  ])("%s is refused", async (_, work, location) => {
    await onHost({ Data: [] }, async () => {
      const failure = await failureOf(
        onSheet((sheet) => {
          work(sheet.getRange("A1").format);
        }),
      );
      expect(failure).toBe(`InvalidArgument ${location}`);
    });
  });
});

describe("whole columns, rows and sheets", () => {
  test("make no cells", async () => {
    await onHost({ Data: [["a"]] }, async (host) => {
      await onSheet((sheet) => {
        sheet.getRange().format.font.name = "Arial";
        sheet.getRange("A:C").format.fill.color = "#EEEEEE";
        sheet.getRange("5:6").format.font.bold = true;
      });
      const cells = [...data(host).rows.values()].reduce(
        (sum, { cells: { size } }) => sum + size,
        0,
      );
      // One with a value, and those where the styled rows cross the styled columns.
      expect(cells).toBe(1 + 2 * 3);
    });
  });

  test.each([
    ["A1", { fontName: "Arial", fill: "#EEEEEE", bold: false, italic: false }],
    ["A5", { fontName: "Arial", fill: "#EEEEEE", bold: true, italic: false }],
    ["Z5", { fontName: "Arial", fill: null, bold: true, italic: false }],
    ["C9", { fontName: "Arial", fill: "#EEEEEE", bold: false, italic: true }],
    ["Z99", { fontName: "Arial", fill: null, bold: false, italic: false }],
  ])("show in %s what was laid over it, one after the other", async (address, look) => {
    await onHost({ Data: [["a"]] }, async (host) => {
      await onSheet((sheet) => {
        sheet.getRange("C9").format.font.italic = true;
        sheet.getRange("5:6").format.font.bold = true;
        sheet.getRange("A:C").format.fill.color = "#EEEEEE";
        sheet.getRange().format.font.name = "Arial";
      });
      const [, letters = "", row = ""] = /^([A-Z])(\d+)$/.exec(address) ?? [];
      expect(styleAt(data(host), Number(row) - 1, letters.charCodeAt(0) - 65)).toMatchObject(look);
    });
  });

  test("are one where nothing differs", async () => {
    const book = buildBook({ Data: [["a"], ["b"]] });
    styleCells(sheetNamed(book, "Data"), "B:B", { bold: true });
    await onHost(book, async () => {
      await onSheet(async (sheet, context) => {
        const columns = ["A:A", "B:B", "A:B"].map((address) => sheet.getRange(address));
        for (const column of columns) column.load("format/font/bold");
        await context.sync();
        expect(columns.map(({ format }) => format.font.bold)).toEqual([false, true, null]);
      });
    });
  });
});

type Line = "EdgeTop" | "EdgeBottom" | "InsideHorizontal" | "InsideVertical";

describe("borders", () => {
  const border = async (address: string, index: Line): Promise<string> => {
    let shown = "";
    await onSheet(async (sheet, context) => {
      const line = sheet.getRange(address).format.borders.getItem(index);
      line.load("style,weight,color");
      await context.sync();
      shown = `${line.style} ${line.weight} ${line.color}`;
    });
    return shown;
  };

  test.each<readonly [string, Line, string]>([
    ["A1:C3", "EdgeTop", "Continuous Thick #FF0000"],
    ["B1", "EdgeTop", "Continuous Thick #FF0000"],
    ["B2", "EdgeTop", "Dash Thin #000000"],
    ["B2", "EdgeBottom", "Dash Thin #000000"],
    ["B3", "EdgeBottom", "None Thin #000000"],
    ["A1:C3", "InsideHorizontal", "Dash Thin #000000"],
    ["A1:C3", "InsideVertical", "None Thin #000000"],
    ["A1:D1", "EdgeTop", "null null null"],
  ])("%s %s", async (address, index, shown) => {
    await onHost({ Data: [] }, async () => {
      await onSheet((sheet) => {
        const { borders } = sheet.getRange("A1:C3").format;
        borders.getItem("EdgeTop").set({ style: "Continuous", weight: "Thick", color: "red" });
        borders.getItem("InsideHorizontal").style = "Dash";
      });
      expect(await border(address, index)).toBe(shown);
    });
  });
});

describe("the line between two cells", () => {
  test("is shared: the last that is drawn shows, and none takes it from both", async () => {
    await onHost({ Data: [] }, async (host) => {
      const read = () => [
        styleAt(data(host), 0, 0).bottom?.color,
        styleAt(data(host), 1, 0).top?.color,
      ];
      await onSheet((sheet) => {
        sheet.getRange("A1").format.borders.getItem("EdgeBottom").color = "#111111";
      });
      expect(read()).toEqual(["#111111", undefined]);
      await onSheet((sheet) => {
        sheet.getRange("A2").format.borders.getItem("EdgeTop").color = "#222222";
      });
      expect(read()).toEqual([undefined, "#222222"]);
      await onSheet((sheet) => {
        sheet.getRange("A1").format.borders.getItem("EdgeBottom").style = "None";
      });
      expect(read()).toEqual([undefined, undefined]);
    });
  });
});

describe("merged areas", () => {
  test("keep what stands in the first cell, and its looks", async () => {
    await onHost({ Data: [["first", "lost"], ["lost"]] }, async (host) => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1").format.fill.color = "#FFDD00";
        const area = sheet.getRange("A1:B2");
        area.merge();
        area.load("values,format/fill/color");
        await context.sync();
        expect(area.values).toEqual([
          ["first", ""],
          ["", ""],
        ]);
        expect(area.format.fill.color).toBe("#FFDD00");
      });
      expect(data(host).merges.size()).toBe(1);
    });
  });

  test("take the first content there is where the first cell is empty", async () => {
    await onHost({ Data: [[null, "b"], ["c"]] }, async () => {
      await onSheet(async (sheet, context) => {
        const area = sheet.getRange("A1:B2");
        area.merge();
        area.load("values");
        await context.sync();
        expect(area.values[0]).toEqual(["b", ""]);
      });
    });
  });

  test("are found by their first cell alone, row by row, and taken apart", async () => {
    await onHost({ Data: [] }, async () => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("A1:C3").merge(true);
        const found = ["A1:A9", "B1:C9"].map((address) =>
          sheet.getRange(address).getMergedAreasOrNullObject(),
        );
        for (const areas of found) areas.load("address,areaCount");
        await context.sync();
        expect([found[0]?.address, found[1]?.isNullObject]).toEqual([
          "Data!A1:C1,Data!A2:C2,Data!A3:C3",
          true,
        ]);
        sheet.getRange("B2").unmerge();
        const left = sheet.getRange("A1:A9").getMergedAreasOrNullObject().load("areaCount");
        await context.sync();
        expect(left.areaCount).toBe(2);
      });
    });
  });

  test("swallow smaller ones, and cannot be laid over part of one", async () => {
    await onHost({ Data: [] }, async (host) => {
      await onSheet((sheet) => {
        sheet.getRange("A1:B1").merge();
        sheet.getRange("A1:C2").merge();
      });
      expect(data(host).merges.size()).toBe(1);
    });
    await expect(
      onHost({ Data: [] }, () =>
        onSheet((sheet) => {
          sheet.getRange("A1:B1").merge();
          sheet.getRange("B1:C1").merge();
        }),
      ),
    ).rejects.toThrow("not emulated");
  });
});

describe("sizes", () => {
  test("are points, in whole pixels", async () => {
    await onHost({ Data: [] }, async () => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("B2").format.set({ rowHeight: 30.4, columnWidth: 100.1 });
        const cells = ["A1", "B2", "A1:B2"].map((address) => sheet.getRange(address));
        for (const cell of cells)
          cell.load("top,left,height,width,format/rowHeight,format/columnWidth");
        await context.sync();
        expect(cells.map(({ format }) => [format.rowHeight, format.columnWidth])).toEqual([
          [15, 48],
          [30.75, 99.75],
          [null, null],
        ]);
        expect(cells.map(({ top, left, height, width }) => [top, left, height, width])).toEqual([
          [0, 0, 15, 48],
          [15, 48, 30.75, 99.75],
          [0, 0, 45.75, 147.75],
        ]);
      });
    });
  });

  test("are nought for what is hidden, and back when it shows again", async () => {
    await onHost({ Data: [] }, async () => {
      await onSheet(async (sheet, context) => {
        sheet.getRange("2:2").rowHidden = true;
        sheet.getRange("B:C").columnHidden = true;
        const areas = ["A2", "A1:A2", "B2:C2", "A1:C1", "A1"].map((address) =>
          sheet.getRange(address),
        );
        for (const area of areas) area.load("rowHidden,columnHidden,hidden");
        await context.sync();
        expect(
          areas.map(({ rowHidden, columnHidden, hidden }) => [rowHidden, columnHidden, hidden]),
        ).toEqual([
          [true, false, true],
          [null, false, null],
          [true, true, true],
          [false, null, null],
          [false, false, false],
        ]);
        sheet.getRange("1:5").rowHidden = false;
        const row = sheet.getRange("A2").load("rowHidden,height");
        await context.sync();
        expect([row.rowHidden, row.height]).toEqual([false, 15]);
      });
    });
  });

  test("follow the Normal font", async () => {
    await onHost(buildBook({ Data: [] }, { fontName: "Arial", fontSize: 10 }), async () => {
      await onSheet(async (sheet, context) => {
        sheet.load("standardHeight,standardWidth");
        await context.sync();
        expect([sheet.standardHeight, sheet.standardWidth]).toEqual([12.75, 8.43]);
      });
    });
  });
});

describe("several areas at once", () => {
  test("take looks, locks and borders", async () => {
    await onHost({ Data: [] }, async (host) => {
      await onSheet(async (sheet, context) => {
        const areas = sheet.getRanges("A1:B1,D4");
        areas.format.fill.color = "#FFDD00";
        areas.format.protection.locked = false;
        areas.format.borders.getItem("EdgeBottom").style = "Continuous";
        areas.load("address,areaCount,cellCount,format/fill/color");
        areas.areas.load("items/address");
        await context.sync();
        expect([areas.address, areas.areaCount, areas.cellCount, areas.format.fill.color]).toEqual([
          "Data!A1:B1,Data!D4",
          2,
          3,
          "#FFDD00",
        ]);
        expect(areas.areas.items.map(({ address }) => address)).toEqual(["Data!A1:B1", "Data!D4"]);
      });
      expect(styleAt(data(host), 3, 3)).toMatchObject({
        fill: "#FFDD00",
        locked: false,
        bottom: { weight: "Thin" },
      });
      expect(host.keptReferences()).toBe(0);
    });
  });

  test("are named in 8,192 characters", async () => {
    await onHost({ Data: [] }, async () => {
      const addresses = (count: number) => Array.from({ length: count }, () => "A1:A2").join(",");
      const ask = (address: string) =>
        failureOf(
          onSheet((sheet) => {
            sheet.getRanges(address).format.font.bold = true;
          }),
        );
      expect(await ask(addresses(1_365))).toBe("no failure");
      expect(await ask(addresses(1_366))).toBe("InvalidArgument Worksheet.getRanges");
    });
  });
});

describe("cell properties", () => {
  test("are read and set for each cell", async () => {
    await onHost({ Data: [] }, async () => {
      await onSheet(async (sheet, context) => {
        const range = sheet.getRange("A1:B1");
        range.setCellProperties([
          [
            {
              format: {
                fill: { color: "#FF0000" },
                font: { bold: true },
                borders: { bottom: { style: "Continuous" } },
              },
            },
            {},
          ],
        ]);
        const read = range.getCellProperties({
          address: true,
          format: { fill: { color: true }, font: { bold: true }, borders: { style: true } },
        });
        await context.sync();
        expect(
          read.value[0]?.map(({ address, format }) => [
            address,
            format?.fill?.color,
            format?.font?.bold,
            format?.borders?.bottom?.style,
          ]),
        ).toEqual([
          ["Data!A1", "#FF0000", true, "Continuous"],
          ["Data!B1", "#FFFFFF", false, "None"],
        ]);
      });
    });
  });

  test("are read and set for rows and columns", async () => {
    await onHost({ Data: [] }, async () => {
      await onSheet(async (sheet, context) => {
        sheet
          .getRange("A1:A2")
          .setRowProperties([{ rowHidden: true }, { format: { rowHeight: 30 } }]);
        sheet
          .getRange("A1:B1")
          .setColumnProperties([{ columnHidden: true }, { format: { columnWidth: 60 } }]);
        const rows = sheet
          .getRange("A1:A2")
          .getRowProperties({ rowHidden: true, format: { rowHeight: true } });
        const columns = sheet
          .getRange("A1:B1")
          .getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
        await context.sync();
        expect(rows.value).toEqual([
          { rowHidden: true, format: { rowHeight: 0 } },
          { rowHidden: false, format: { rowHeight: 30 } },
        ]);
        expect(columns.value).toEqual([
          { columnHidden: true, format: { columnWidth: 0 } },
          { columnHidden: false, format: { columnWidth: 60 } },
        ]);
      });
    });
  });

  test("fail for more cells than Excel on the web takes", async () => {
    await onHost(
      { Data: [] },
      async () => {
        const work = onSheet((sheet) => {
          sheet.getRange("A1:A3").setCellProperties([[{}], [{}], [{}]]);
        });
        expect(await failureOf(work)).toBe("GeneralException Range.setCellProperties");
      },
      { limits: { cellProperties: 2 } },
    );
  });
});
