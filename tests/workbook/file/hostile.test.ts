import { existsSync, readFileSync } from "node:fs";

import fc from "fast-check";

import { readAppendix } from "../../../src/appendix.ts";
import { aimsOf, indicatorsOf } from "../../../src/domain/agreement.ts";
import { readWorkbook } from "../../../src/workbook/file/read-workbook.ts";
import type { WorkbookContent } from "../../../src/workbook/workbook.ts";
import { WorkbookError } from "../../../src/workbook/workbook-error.ts";
import { cellsOf, craftXlsx, craftZip, TABLE } from "./craft.ts";

const SHEET = `<sheetData>${TABLE}</sheetData>`;
const SAMPLE = readFileSync("assets/samples/kent-2012.xlsx");
const ENCRYPTED = "../shared/workbooks/robustness/excelize__encryptSHA1.xlsx";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What comes of reading: the workbook, or the one sentence that refuses it. */
function outcomeOf(bytes: Uint8Array): WorkbookContent | string {
  try {
    return readWorkbook(bytes, "plan.xlsx");
  } catch (error) {
    if (error instanceof WorkbookError) return error.message;
    throw error;
  }
}

/** A compound file that names its streams and holds nothing. */
function craftCompound(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((stream, entry) => {
    bytes.set(new Uint8Array(Uint16Array.from(stream, codeOf).buffer), 1024 + 128 * entry);
  });
  return bytes;
}

const codeOf = (character: string): number => character.charCodeAt(0);

/** A part of zeros, 200 MB of them, whose sizes in the zip file say that it is ten bytes long. */
function craftLyingBomb(): Uint8Array {
  const bytes = craftXlsx([["Sheet", SHEET]], {
    "xl/sharedStrings.xml": new Uint8Array(160_000_000),
  });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 <= bytes.length; at++) {
    if (view.getUint32(at, true) === 160_000_000) view.setUint32(at, 10, true);
  }
  return bytes;
}

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;">
  <!ENTITY c "&b;&b;&b;&b;&b;&b;">]><sst><si><t>&c;</t></si></sst>`;

const PASSWORD = " is password-protected. Save a copy without the password and try again.";

describe("a file that is no workbook is refused by what it is", () => {
  test.each<readonly [string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(), "is empty"],
    ["a CSV", bytesOf("Indicator,2011/12\nBurglary,12\n"), "is a CSV text file"],
    ["a CSV of semicolons", bytesOf("Indicator;2011/12\r\nBurglary;12\r\n"), "is a CSV text file"],
    ["a letter", bytesOf("Dear committee,"), "is not an Excel or OpenDocument workbook"],
    ["a web page", bytesOf("<html><table><tr><td>1</td></tr></table>"), "is a web page"],
    [
      "a spreadsheet in XML",
      bytesOf(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
      "is a spreadsheet saved as XML",
    ],
    ["a PDF", bytesOf("%PDF-1.7\n"), "is a PDF"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "is a picture"],
    ["an empty archive", craftZip({}), "is an empty archive"],
    ["an archive of files", craftZip({ "a.txt": "a" }), "is an archive without a workbook"],
    [
      "a Word document",
      craftZip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<a/>" }),
      "is a Word document",
    ],
    ["an old Word document", craftCompound("WordDocument"), "is a Word document"],
    [
      "an OpenDocument text",
      craftZip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" }),
      "is an OpenDocument file, but not a spreadsheet",
    ],
  ])("%s", (_, bytes, what) => {
    const outcome = outcomeOf(bytes);
    expect(outcome).toMatch(/^plan\.xlsx is .*\.$/);
    expect(outcome).toContain(what);
  });
});

describe("a workbook that cannot be opened says why", () => {
  test.each<readonly [string, Uint8Array | (() => Uint8Array), RegExp | string]>([
    ["encrypted", craftCompound("EncryptionInfo", "EncryptedPackage"), PASSWORD],
    ...(existsSync(ENCRYPTED)
      ? ([["encrypted by a program", readFileSync(ENCRYPTED), PASSWORD]] as const)
      : []),
    ["cut short", SAMPLE.subarray(0, SAMPLE.length / 2), /may be damaged/],
    ["a compound file of nothing", craftCompound(), /may be damaged/],
    [
      "a zip bomb",
      () => craftXlsx([["Sheet", SHEET]], { "xl/sharedStrings.xml": new Uint8Array(160_000_000) }),
      /more than 150 MB/,
    ],
    ["a zip bomb that lies about its size", craftLyingBomb, /more than 150 MB/],
    [
      "a bomb in many parts",
      () =>
        craftXlsx(
          [["Sheet", SHEET]],
          Object.fromEntries(
            Array.from({ length: 10 }, (_, at) => [`xl/part${at}.xml`, new Uint8Array(16_000_000)]),
          ),
        ),
      /more than 150 MB/,
    ],
    [
      "a billion laughs",
      craftXlsx([["Sheet", SHEET]], { "xl/sharedStrings.xml": LAUGHS }),
      /do harm/,
    ],
    [
      "laughs in its properties",
      craftXlsx([["Sheet", SHEET]], { "docProps/core.xml": LAUGHS }),
      /do harm/,
    ],
    [
      "more than 1,000,000 cells",
      craftXlsx([["Sheet", `<sheetData><row r="1">${"<c/>".repeat(1_000_001)}</row></sheetData>`]]),
      /more than 1,000,000 cells/,
    ],
    [
      "more than 100,000 merged areas",
      craftXlsx([["Sheet", `${SHEET}<mergeCells>${'<mergeCell ref="A5:B5"/>'.repeat(100_001)}`]]),
      /more than 100,000 merged areas/,
    ],
    [
      "one text of 32,767 characters in every cell",
      craftXlsx(
        [
          [
            "Sheet",
            `<sheetData><row r="1">${'<c t="s"><v>0</v></c>'.repeat(5000)}</row></sheetData>`,
          ],
        ],
        { "xl/sharedStrings.xml": `<sst><si><t>${"x".repeat(32_767)}</t></si></sst>` },
      ),
      /more than 100 million characters/,
    ],
    [
      "a cell beyond the last column",
      craftXlsx([["Sheet", '<sheetData><row r="1"><c r="ZZZZZ1"><v>1</v></c></row></sheetData>']]),
      /where no worksheet can have any/,
    ],
    [
      "a merged area over a million rows of cells",
      craftXlsx([
        [
          "Sheet",
          `<sheetData>${TABLE}<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>
           <mergeCells><mergeCell ref="A4:XFD1048576"/></mergeCells>`,
        ],
      ]),
      /merged areas that cover/,
    ],
  ])("%s", (_, bytes, sentence) => {
    expect(outcomeOf(typeof bytes === "function" ? bytes() : bytes)).toMatch(sentence);
  });
});

const rows = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 4);

describe("a strange workbook reads like any other", () => {
  test.each<readonly [string, string]>([
    [
      "a dimension and columns to the end of the sheet",
      `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="999999999" width="9"/></cols>${SHEET}`,
    ],
    [
      "a format on the last row",
      `<sheetData>${TABLE}<row r="1048576"><c r="A1048576" s="1"/></row></sheetData>`,
    ],
    [
      "one link over the whole sheet",
      `${SHEET}<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>`,
    ],
    [
      "such a link where none belongs",
      `<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>${SHEET}`,
    ],
    [
      "a validation of whole columns",
      `${SHEET}<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>`,
    ],
    [
      "a conditional format over the whole sheet",
      `${SHEET}<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression"/></conditionalFormatting>`,
    ],
    [
      "50,000 merged areas",
      `${SHEET}<mergeCells>${rows(50_000)
        .map((row) => `<mergeCell ref="A${row}:C${row}"/>`)
        .join("")}</mergeCells>`,
    ],
    [
      "a merged area to the end",
      `${SHEET}<mergeCells><mergeCell ref="A4:XFD1048576"/></mergeCells>`,
    ],
    [
      "cells of 32,767 characters",
      `<sheetData>${TABLE}${cellsOf(4, ["x".repeat(32_767), "word ".repeat(6553)])}</sheetData>`,
    ],
    ["halves of pairs", `<sheetData>${TABLE}${cellsOf(4, ["a&#xD800;b", "_xDC00_"])}</sheetData>`],
    ["rows without names for their places", SHEET.replace(/ r="[^"]*"/g, "")],
  ])("%s", (_, xml) => {
    const file = readWorkbook(craftXlsx([["Sheet", xml]]), "plan.xlsx");
    expect(figuresOf(file)).toEqual([["Burglary", 100, 90]]);
  });

  test("pictures are not unpacked, however large", () => {
    const bytes = craftXlsx([["Sheet", SHEET]], {
      "xl/media/image1.png": new Uint8Array(160_000_000),
    });
    expect(figuresOf(readWorkbook(bytes, "plan.xlsx"))).toHaveLength(1);
  });

  test("sheets may be named like the insides of JavaScript", () => {
    const names = ["__proto__", "constructor", "toString"];
    const file = readWorkbook(craftXlsx(names.map((name) => [name, SHEET])), "plan.xlsx");
    expect(file.grids.map(({ sheet }) => sheet)).toEqual(names);
    expect(figuresOf(file)).toHaveLength(3);
    expect(Object.prototype).not.toHaveProperty("!data");
  });

  test.each([
    ["a formula as text", "=HYPERLINK(&quot;x&quot;)", '=HYPERLINK("x")'],
    ["right-to-left text", "السطو على المنازل", "السطو على المنازل"],
    ["an escaped carriage return", "Burglary_x000D_", "Burglary\r"],
  ])("%s stays the text it is", (_, written, read) => {
    const xml = SHEET.replace("Burglary", written);
    const cell = readWorkbook(craftXlsx([["Sheet", xml]]), "plan.xlsx").grids[0]?.cells[1]?.[0];
    expect(cell).toMatchObject({ kind: "text", value: read });
  });

  test("a formula that was never calculated is no 0", () => {
    const xml = `<sheetData><row r="1"><c r="A1"><f>1+1</f></c></row></sheetData>`;
    expect(readWorkbook(craftXlsx([["Sheet", xml]]), "plan.xlsx").grids[0]?.cells[0]).toEqual([]);
  });
});

describe("a sheet that comes back empty although its part holds cells", () => {
  test.each([
    [
      "its texts are missing",
      '<sheetData><row r="1"><c r="A1" t="s"><v>77</v></c></row></sheetData>',
    ],
    ["its cells never end", `<sheetData>${TABLE}`],
    [
      "nothing was ever calculated",
      '<sheetData><row r="1"><c r="A1"><f>1+1</f></c></row></sheetData>',
    ],
  ])("is a finding: %s", (_, xml) => {
    const file = readWorkbook(craftXlsx([["Burglary figures", xml]]), "plan.xlsx");
    expect(readAppendix([file]).findings).toContainEqual({
      code: "unread-table",
      severity: "warning",
      place: { sheet: "Burglary figures", cell: null },
      message:
        "The sheet “Burglary figures” has cells in the file, but none of them could be read. Open the workbook in Excel, save it again and try once more.",
    });
  });

  test("is none where the sheet is blank", () => {
    const blank = '<sheetData><row r="1"><c r="A1" s="1"/><c r="B1"><v></v></c></row></sheetData>';
    expect(readWorkbook(craftXlsx([["Sheet", blank]]), "plan.xlsx").emptyThoughFull).toEqual([]);
  });
});

describe("any bytes", () => {
  const isReadOrRefused = (bytes: Uint8Array): void => {
    const outcome = outcomeOf(bytes);
    if (typeof outcome === "string") expect(outcome).toMatch(/^[^\n]{20,400}\.$/);
    else expect(outcome.grids.length).toBeGreaterThan(0);
  };

  test("behind the head of a zip file are read or refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (rest) => {
        isReadOrRefused(new Uint8Array([0x50, 0x4b, 3, 4, ...rest]));
      }),
    );
  });

  test("behind the head of a compound file are read or refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (rest) => {
        const bytes = craftCompound("Workbook");
        bytes.set(rest, 8);
        isReadOrRefused(bytes);
      }),
    );
  });

  test("of a workbook changed here and there are read or refused", () => {
    const sample = readFileSync("tests/workbooks/cells.xlsx");
    const change = fc.tuple(fc.nat(sample.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), (changes) => {
        const bytes = Uint8Array.from(sample);
        for (const [at, byte] of changes) bytes[at] = byte;
        isReadOrRefused(bytes);
      }),
    );
  });

  test("in place of a sheet's XML are read or refused", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (xml) => {
        isReadOrRefused(craftXlsx([["Sheet", `<sheetData>${xml}`]]));
      }),
    );
  });
});

/** The figures of a crafted workbook's indicators, as the whole pipeline reads them. */
function figuresOf(file: WorkbookContent): readonly unknown[] {
  const { agreement } = readAppendix([file]);
  expect(agreement.priorities.flatMap(aimsOf)).toEqual([]);
  return agreement.priorities
    .flatMap(indicatorsOf)
    .map(({ name, lastYear, thisYear }) => [name, lastYear?.value, thisYear?.value]);
}
