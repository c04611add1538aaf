import { buildBook, sheetNamed, styleCells } from "./build-book.ts";
import { WHOLE_SHEET } from "./model/areas.ts";
import { clearArea } from "./model/clearing.ts";
import { failureOf, onHost } from "./on-host.ts";
import { startHost, type Host } from "./start-host.ts";

/** Sets values of a range and gives what the cells then hold. */
const write = (address: string, values: unknown, look = address): Promise<Excel.Range> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Data");
    const range = sheet.getRange(address);
    Object.assign(range, { values });
    const seen = sheet.getRange(look);
    seen.load("values,formulas,valueTypes,numberFormat,text");
    await context.sync();
    return seen;
  });

describe("what a text becomes when it is set as a value", () => {
  let host: Host;
  let uninstall: () => void;
  beforeAll(() => {
    const book = buildBook({ Data: [] });
    book.now = () => new Date(2026, 10, 24);
    host = startHost(book);
    uninstall = host.install();
  });
  afterEach(() => {
    clearArea(sheetNamed(host.book, "Data"), WHOLE_SHEET, "All");
  });
  afterAll(() => {
    uninstall();
    host.verify();
  });

  // The rules and their sources stand in model/entry.ts and model/number-text.ts.
  test.each([
    ["plain words", "plain words", "General", "String"],
    ["12", 12, "General", "Double"],
    [" 12 ", 12, "General", "Double"],
    ["1,234", 1234, "#,##0", "Double"],
    ["1,23", "1,23", "General", "String"],
    ["1.50", 1.5, "General", "Double"],
    ["12%", 0.12, "0%", "Double"],
    ["4.5%", 0.045, "0.00%", "Double"],
    ["(12)", -12, "General", "Double"],
    ["-12", -12, "General", "Double"],
    ["+12", 12, "General", "Double"],
    ["1E5", 100000, "0.00E+00", "Double"],
    ["$1,250", 1250, "$#,##0_);[Red]($#,##0)", "Double"],
    ["£1,250", "£1,250", "General", "String"],
    ["1 1/2", 1.5, "# ?/?", "Double"],
    ["12345678901234567890", 12345678901234500000, "General", "Double"],
    ["007", 7, "General", "Double"],
    ["true", true, "General", "Boolean"],
    ["#n/a", "#N/A", "General", "Error"],
    ["2010/11", 40483, "mmm-yy", "Double"],
    ["2011-12", 40878, "mmm-yy", "Double"],
    ["2010/13", "2010/13", "General", "String"],
    ["10/11", 46306, "d-mmm", "Double"],
    ["1/40", 14611, "mmm-yy", "Double"],
    ["3/18/2014", 41716, "m/d/yyyy", "Double"],
    ["18/03/2014", "18/03/2014", "General", "String"],
    ["2014-03-18", 41716, "m/d/yyyy", "Double"],
    ["18 March 2014", 41716, "d-mmm-yy", "Double"],
    ["Mar-14", 46095, "d-mmm", "Double"],
    ["Mar-2014", 41699, "mmm-yy", "Double"],
    ["Jan – Dec 2010", "Jan – Dec 2010", "General", "String"],
    ["12:30", 12.5 / 24, "h:mm", "Double"],
    ["'2010/11", "2010/11", "General", "String"],
    ["'=A1", "=A1", "General", "String"],
    ["=1+1", 2, "General", "Double"],
    ["+1+1", 2, "General", "Double"],
    ["-C9", 0, "General", "Double"],
    ["=", "=", "General", "String"],
    ["-", "-", "General", "String"],
    ["NI 195", "NI 195", "General", "String"],
  ])("%s", async (text, value, format, type) => {
    const seen = await write("A1", [[text]]);
    expect([seen.values[0]?.[0], seen.numberFormat[0]?.[0], seen.valueTypes[0]?.[0]]).toEqual([
      value,
      format,
      type,
    ]);
  });

  test.each([["=A1"], ["2010/11"], ["12"], ["-none"], ["TRUE"]])(
    "%s stays as it is in a text cell",
    async (text) => {
      const book = buildBook({ Data: [] });
      styleCells(sheetNamed(book, "Data"), "A1", { numberFormat: "@" });
      await onHost(book, async () => {
        const seen = await write("A1", [[text]]);
        expect([seen.values[0]?.[0], seen.valueTypes[0]?.[0]]).toEqual([text, "String"]);
      });
    },
  );

  test("a number in a text cell becomes text", async () => {
    styleCells(sheetNamed(host.book, "Data"), "A1", { numberFormat: "@" });
    expect((await write("A1", 5)).values).toEqual([["5"]]);
  });

  test("a format of the cell's own is kept", async () => {
    styleCells(sheetNamed(host.book, "Data"), "A1", { numberFormat: "0.0%" });
    expect((await write("A1", "12%")).numberFormat).toEqual([["0.0%"]]);
  });
});

describe("setting values", () => {
  test.each([
    ["too few rows", "A1:B2", [[1, 2]]],
    ["too few columns", "A1:B2", [[1], [2]]],
    ["too many", "A1", [[1, 2]]],
    ["a flat list", "A1:B1", [1, 2]],
    ["an object", "A1", [[{ a: 1 }]]],
    ["a text longer than a cell holds", "A1", [["x".repeat(32_768)]]],
    ["what begins as a formula and is none", "A1", [["=1+"]]],
    ["what begins with a minus and is no formula", "A1", [["- none yet"]]],
    ["whole columns", "A:A", 1],
    ["whole rows", "1:1", 1],
  ])("%s is refused", async (_, address, values) => {
    await onHost({ Data: [] }, async () => {
      expect(await failureOf(write(address, values, "A1"))).toBe("InvalidArgument Range.values");
    });
  });

  test("a formula longer than Excel's is refused", async () => {
    await onHost({ Data: [] }, async () => {
      const long = `=${"1+".repeat(4_096)}1`;
      expect(await failureOf(write("A1", [[long]]))).toBe("FormulaLengthExceedsLimit Range.values");
    });
  });

  test("long arrays of another size are refused too, by their first action", async () => {
    await onHost({ Data: [] }, async () => {
      const rows = Array.from({ length: 2_000 }, () => [1]);
      expect(await failureOf(write("A1:A1999", rows, "A1"))).toBe(
        "InvalidArgument Range._ValidateArraySize",
      );
    });
  });

  test("nothing is written where one value is refused", async () => {
    await onHost({ Data: [["a", "b"]] }, async (host) => {
      await failureOf(write("A1:B1", [["new", "=1+"]]));
      expect(sheetNamed(host.book, "Data").rows.get(0)?.cells.get(0)?.value).toBe("a");
    });
  });

  test.each([
    ["null leaves a cell as it is", [[null, 2]], [["a", 2]]],
    ["an empty text clears it", [["", 2]], [["", 2]]],
    ["one value goes into every cell", 7, [[7, 7]]],
    ["so does an array of one", [[7]], [[7, 7]]],
  ])("%s", async (_, values, then) => {
    await onHost({ Data: [["a", "b"]] }, async () => {
      expect((await write("A1:B1", values)).values).toEqual(then);
    });
  });

  test("what is written under a merged area is lost", async () => {
    await onHost({ Data: [] }, async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Data").getRange("A1:B2").merge();
        await context.sync();
      });
      const seen = await write("A1:C2", [
        [1, 2, 3],
        [4, 5, 6],
      ]);
      expect(seen.values).toEqual([
        [1, "", 3],
        ["", "", 6],
      ]);
    });
  });

  test("one relative formula for many cells is not emulated, a fixed one is", async () => {
    await onHost({ Data: [[1], [2]] }, async () => {
      expect((await write("B1:B2", "=SUM($A$1:$A$2)")).values).toEqual([[3], [3]]);
    });
    await expect(onHost({ Data: [[1], [2]] }, () => write("B1:B2", "=A1"))).rejects.toThrow(
      "not emulated",
    );
  });
});

describe("reading values", () => {
  test("unbounded ranges give null", async () => {
    await onHost({ Data: [[1]] }, async () => {
      await Excel.run(async (context) => {
        const column = context.workbook.worksheets.getItem("Data").getRange("A:A");
        column.load("values,text,formulas,numberFormat,rowCount,isEntireColumn");
        await context.sync();
        expect([column.values, column.text, column.formulas, column.numberFormat]).toEqual([
          null,
          null,
          null,
          null,
        ]);
        expect([column.rowCount, column.isEntireColumn]).toEqual([1_048_576, true]);
      });
    });
  });

  test("more cells than Excel gives come back as null", async () => {
    await onHost(
      { Data: [[1]] },
      async () => {
        await Excel.run(async (context) => {
          const range = context.workbook.worksheets
            .getItem("Data")
            .getRange("A1:B10")
            .load("values");
          await context.sync();
          expect(range.values).toBeNull();
        });
      },
      { limits: { cellsRead: 19 } },
    );
  });

  test.each([
    [-0.036, '"▲ "0.0%;"▼ "0.0%;"◆ "0.0%', "▼ 3.6%"],
    [0, '"▲ "0.0;"▼ "0.0;"◆ "0.0', "◆ 0.0"],
    [1234.5, "#,##0", "1,235"],
    [1250, '"£"#,##0', "£1,250"],
    [41716, "d mmmm yyyy", "18 March 2014"],
    [0.1 + 0.2, "General", "0.3"],
    [123456789012, "General", "1.23457E+11"],
    [true, "0.00", "TRUE"],
  ])("%s under %s shows %s", async (value, numberFormat, text) => {
    const book = buildBook({ Data: [[value]] });
    styleCells(sheetNamed(book, "Data"), "A1", { numberFormat });
    await onHost(book, async () => {
      expect((await write("B1", 0, "A1")).text).toEqual([[text]]);
    });
  });
});

describe("number formats", () => {
  const setFormat = (address: string, numberFormat: unknown): Promise<unknown> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Data").getRange(address);
      Object.assign(range, { numberFormat });
      range.load("numberFormat");
      await context.sync();
      return range.numberFormat;
    });

  test("one for all, or one for each", async () => {
    await onHost({ Data: [] }, async () => {
      expect(await setFormat("A1:B1", "0.0%")).toEqual([["0.0%", "0.0%"]]);
      expect(await setFormat("A1:B1", [["0", null]])).toEqual([["0", "0.0%"]]);
      expect(await setFormat("A1:B1", [["", "@"]])).toEqual([["General", "@"]]);
    });
  });

  test.each([
    ["an open quotation", "A1", '"0'],
    ["five parts", "A1", "0;0;0;0;0"],
    ["another size", "A1:B1", [["0"], ["0"]]],
    ["whole columns", "A:A", "0"],
  ])("%s is refused", async (_, address, format) => {
    await onHost({ Data: [] }, async () => {
      expect(await failureOf(setFormat(address, format))).toBe(
        "InvalidArgument Range.numberFormat",
      );
    });
  });
});
