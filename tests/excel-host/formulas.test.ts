import { buildBook, sheetNamed, typeRows } from "./build-book.ts";
import { valueAt } from "./formulas/calculate.ts";
import { findCell } from "./model/sheet.ts";
import { addSheet, touch } from "./model/book.ts";
import { plainValue } from "./model/scalar.ts";
import { deleteSheet, renameSheet } from "./model/sheets.ts";
import { failureOf, onHost } from "./on-host.ts";

/** What a formula gives on a sheet that begins with these rows; it stands in Z1. */
function gives(formula: string): string | number | boolean {
  const book = buildBook({
    Data: [
      [4.5, 3, 2, "Green", true],
      [0, 10, 20, "green\nmet", false],
      [null, 30, "x", "Amber", "=1/0"],
    ],
    "It's other": [[7], ["=A1*2"]],
  });
  book.now = () => new Date(2026, 10, 24, 12);
  book.names.push({ name: "Limit", scope: null, formula: "=0.05", comment: "", visible: true });
  const sheet = sheetNamed(book, "Data");
  const row = Array.from({ length: 26 }, (_, column) => (column === 25 ? `=${formula}` : null));
  typeRows(sheet, [row]);
  return plainValue(valueAt(sheet, 0, 25));
}

describe("formulas", () => {
  test.each([
    ["1+2*3^2", 19],
    ["-2^2", 4],
    ["(1+2)*3", 9],
    ["10%*50", 5],
    ["2-1-1", 0],
    ["4.9-2.9-2", 0],
    ['"a"&1&TRUE', "a1TRUE"],
    ['"a"="A"', true],
    ['1<"a"', true],
    ['A3=""', true],
    ["A3=0", true],
    ['A3&"x"', "x"],
    ["A9", 0],
    ["1/0", "#DIV/0!"],
    ['"x"+1', "#VALUE!"],
    ['"12"+1', 13],
    ["E3+1", "#DIV/0!"],
    ["Nonsense", "#NAME?"],
    ["NONSENSE(1)", "#NAME?"],
    ["Limit*2", 0.1],
    ["'It''s other'!A2", 14],
    ["Gone!A1", "#REF!"],
    ["ROUND(ROUND((A1-B1)/ABS(B1),12),3)", 0.5],
    ["ROUND(1.005,2)", 1.01],
    ["ROUND(2.5,0)", 3],
    ["ROUND(-2.5,0)", -3],
    ["ROUND(1250,-2)", 1300],
    ["ROUNDDOWN(2.999,1)", 2.9],
    ["ROUNDUP(2.01,1)", 2.1],
    ["SIGN(B1-A1)", -1],
    ["INT(-1.5)", -2],
    ["MOD(-1,3)", 2],
    ["SUM(A1:C2)", 39.5],
    ["SUM(A:A)", 4.5],
    ['SUM(A1,"2",TRUE)', 7.5],
    ["SUM(A1:E1)", 9.5],
    ["SUM(E3)", "#DIV/0!"],
    ["MIN(B1:B3)", 3],
    ["MAX(B:B,99)", 99],
    ["AVERAGE(B1:B3)", 43 / 3],
    ["AVERAGE(D1:D3)", "#DIV/0!"],
    ["MEDIAN(B1:B3)", 10],
    ["COUNT(A1:E3)", 7],
    ["COUNTA(A1:E3)", 14],
    ["COUNTBLANK(A1:A9)", 7],
    ['COUNTIF(D1:D3,"Green*")', 2],
    ['COUNTIF(D1:D3,"green")', 1],
    ['COUNTIF(B1:B3,">=10")', 2],
    ["COUNTIF(B1:B3,10)", 1],
    ['COUNTIF(A1:A9,"")', 7],
    ['COUNTIF(A1:A9,"<>")', 2],
    ['COUNTIFS(D1:D3,"Green*",B1:B3,"<10")', 1],
    ['SUMIF(D1:D3,"Green*",B1:B3)', 13],
    ['SUMIFS(B1:B3,D1:D3,"Amber")', 30],
    ["SUMPRODUCT((B1:B3>5)*1)", 2],
    ["SUMPRODUCT(B1:B2,C1:C2)", 206],
    ['IF(B1=0,1/0,"fine")', "fine"],
    ["IF(FALSE,1)", false],
    ["IF(TRUE,,1)", 0],
    ['IFERROR(1/0,"none")', "none"],
    ["IFNA(1/0,1)", "#DIV/0!"],
    ['CHOOSE(2,1/0,"b")', "b"],
    ['CHOOSE(3,"a","b")', "#VALUE!"],
    ["AND(A1>4,B1>2)", true],
    ["OR(FALSE,A1>9)", false],
    ["NOT(TRUE)", false],
    ['SWITCH(2,1,"a",2,"b","c")', "b"],
    ["ISNUMBER(A1)", true],
    ["ISBLANK(A3)", true],
    ["ISERROR(E3)", true],
    ["LEFT(D2,5)", "green"],
    ["RIGHT(D2,3)", "met"],
    ['MID("abcdef",2,3)', "bcd"],
    ["LEN(D2)", 9],
    ['FIND("e",D1)', 3],
    ['SEARCH("AMB",D3)', 1],
    ['SUBSTITUTE("a-b-a","a","x",2)', "a-b-x"],
    ['TRIM("  a   b ")', "a b"],
    ['"x"&CHAR(10)&"y"', "x\ny"],
    ["FIXED(1234.567,1)", "1,234.6"],
    ["FIXED(2,0)", "2"],
    ['TEXT(0.045,"0.0%")', "4.5%"],
    ['TEXT(41716,"d mmm yyyy")', "18 Mar 2014"],
    ['VALUE("12%")', 0.12],
    ["INDEX(A1:C2,2,3)", 20],
    ["SUM(INDEX(A1:C2,0,2))", 13],
    ['MATCH("Amber",D1:D3,0)', 3],
    ["VLOOKUP(10,B1:D3,3,FALSE)", "green\nmet"],
    ['MATCH("none",D1:D3,0)', "#N/A"],
    ["ROW()", 1],
    ["COLUMN()", 26],
    ["ROWS(A1:B3)", 3],
    ["YEAR(DATE(2014,3,18))", 2014],
    ["EOMONTH(DATE(2012,1,31),1)-DATE(2012,2,29)", 0],
    ["TODAY()", 46_350],
    ["SUM({1,2;3,4})", 10],
    ["Z1+1", 1],
  ])("=%s gives %p", (formula, value) => {
    expect(gives(formula)).toBe(value);
  });

  test.each([
    ["XLOOKUP(1,A1:A3,B1:B3)", "the function XLOOKUP"],
    ["A1:B2*2", "spills"],
    ["Table1[Name]", "another workbook or a table"],
  ])("=%s is not emulated, and says so", (formula, message) => {
    expect(() => gives(formula)).toThrow(message);
  });

  test.each(["1+", "SUM(1", "A1 B1", '"open', "1,2", ")"])("=%s is no formula", (formula) => {
    expect(() => gives(formula)).toThrow("The argument is invalid");
  });
});

describe("calculation", () => {
  test("follows what changes, over sheets", () => {
    const book = buildBook({ Data: [[1, "=A1+Other!A1"]], Other: [[10]] });
    const [data, other] = [sheetNamed(book, "Data"), sheetNamed(book, "Other")];
    expect(valueAt(data, 0, 1)).toBe(11);
    typeRows(other, [[20]]);
    expect(valueAt(data, 0, 1)).toBe(21);
  });

  test("goes as deep as a chain is long", () => {
    const rows = Array.from({ length: 5_000 }, (_, row) => [row === 0 ? 1 : `=A${row}+1`]);
    expect(valueAt(sheetNamed(buildBook({ Data: rows }), "Data"), 4_999, 0)).toBe(5_000);
  });

  test("gives nought where formulas go in a circle", () => {
    const sheet = sheetNamed(buildBook({ Data: [["=B1+1", "=A1"]] }), "Data");
    expect([valueAt(sheet, 0, 0), valueAt(sheet, 0, 1)]).toEqual([1, 0]);
  });

  test("waits where it is manual, but for what is typed", async () => {
    await onHost({ Data: [[1, "=A1*2"]] }, async () => {
      await Excel.run(async (context) => {
        const { application } = context.workbook;
        const sheet = context.workbook.worksheets.getItem("Data");
        const [old, fresh] = [sheet.getRange("B1"), sheet.getRange("C1")];
        old.load("values");
        await context.sync();
        application.calculationMode = "Manual";
        sheet.getRange("A1").values = [[5]];
        fresh.formulas = [["=A1*3"]];
        old.load("values");
        fresh.load("values");
        await context.sync();
        expect([old.values, fresh.values]).toEqual([[[2]], [[15]]]);
        application.calculate("Full");
        old.load("values");
        await context.sync();
        expect(old.values).toEqual([[10]]);
      });
    });
  });

  test("waits for the next sync where it is suspended", async () => {
    await onHost({ Data: [[1, "=A1*2"]] }, async () => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Data");
        const result = sheet.getRange("B1").load("values");
        await context.sync();
        context.application.suspendApiCalculationUntilNextSync();
        sheet.getRange("A1").values = [[5]];
        result.load("values");
        await context.sync();
        expect(result.values).toEqual([[2]]);
        result.load("values");
        await context.sync();
        expect(result.values).toEqual([[10]]);
      });
    });
  });
});

describe("formulas and the sheets they name", () => {
  test.each([
    ["=Old!A1", "='New name'!A1"],
    ["=SUM(Old!A1:B2,Old!C:C)", "=SUM('New name'!A1:B2,'New name'!C:C)"],
    ['="Old!A1"&old!$A$1', "=\"Old!A1\"&'New name'!$A$1"],
    ["=Older!A1", "=Older!A1"],
  ])("%s follows when the sheet is renamed", (formula, then) => {
    const book = buildBook({ Data: [[]], Old: [[1]], Older: [[1]] });
    typeRows(sheetNamed(book, "Data"), [[formula]]);
    renameSheet(sheetNamed(book, "Old"), "New name");
    expect(`=${findCell(sheetNamed(book, "Data"), 0, 0)?.formula ?? ""}`).toBe(then);
  });

  test("shows #REF! when the sheet is deleted, even where another takes its name", () => {
    const book = buildBook({ Data: [["=Old!A1", "=SUM(Old!A1:A9,1)"]], Old: [[1]] });
    deleteSheet(sheetNamed(book, "Old"));
    addSheet(book, "Old");
    touch(book);
    const data = sheetNamed(book, "Data");
    expect([0, 1].map((column) => plainValue(valueAt(data, 0, column)))).toEqual([
      "#REF!",
      "#REF!",
    ]);
  });

  test("a formula that Excel cannot read is refused by its place", async () => {
    await onHost({ Data: [] }, async () => {
      const work = Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Data").getRange("A1").formulas = [["=SUM("]];
        await context.sync();
      });
      expect(await failureOf(work)).toBe("InvalidArgument Range.formulas");
    });
  });
});
