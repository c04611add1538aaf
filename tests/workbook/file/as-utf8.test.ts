import { asUtf8 } from "../../../src/workbook/file/as-utf8.ts";
import { readWorkbook } from "../../../src/workbook/file/read-workbook.ts";
import { craftXlsx } from "./craft.ts";

const sheetIn = (encoding: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>café £5</v></c></row></sheetData></worksheet>`;

const inOneByte = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

const inTwoBytes = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer);

const readAs = (part: Uint8Array): unknown =>
  readWorkbook(craftXlsx([["Sheet", ""]], { "xl/worksheets/sheet1.xml": part }), "plan.xlsx")
    .grids[0]?.cells[0]?.[0]?.value;

test.each<readonly [string, Uint8Array]>([
  ["UTF-8 with a mark", new TextEncoder().encode(`\uFEFF${sheetIn("UTF-8")}`)],
  ["UTF-16 with a mark", inTwoBytes(`\uFEFF${sheetIn("UTF-16")}`)],
  ["UTF-16 without a mark", inTwoBytes(sheetIn("UTF-16"))],
  ["ISO-8859-1", inOneByte(sheetIn("ISO-8859-1"))],
  ["windows-1252", inOneByte(sheetIn("windows-1252"))],
])("a worksheet in %s keeps its words", (_, part) => {
  expect(readAs(part)).toBe("café £5");
});

test("definitions are refused in whatever encoding they stand", () => {
  const part = inTwoBytes(`\uFEFF<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>`);
  expect(() => readAs(part)).toThrow(/can do harm/);
});

test("an encoding that nobody knows is refused", () => {
  expect(() => readAs(inOneByte(sheetIn("EBCDIC-X")))).toThrow(/may be damaged/);
});

test("what is no XML stays as it is", () => {
  const bytes = Uint8Array.from([0x83, 0x01, 0x00]);
  expect(asUtf8(bytes, "a.xlsb")).toBe(bytes);
});
