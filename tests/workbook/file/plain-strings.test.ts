import { readPlainStrings } from "../../../src/workbook/file/plain-strings.ts";
import { readWorkbook } from "../../../src/workbook/file/read-workbook.ts";
import { openZipWorkbook } from "../../../src/workbook/file/zip-workbook.ts";
import { differencesOf, gridsBySheetJs } from "./by-sheetjs.ts";
import { craftXlsx } from "./craft.ts";

const sst = (items: string): string =>
  `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`;

const PLAIN: readonly (readonly [what: string, items: string, texts: readonly string[]])[] = [
  [
    "texts one after another",
    "<si><t>Burglary</t></si><si><t>Arson</t></si>",
    ["Burglary", "Arson"],
  ],
  ["spaces that count", '<si><t xml:space="preserve"> of which </t></si>', [" of which "]],
  [
    "what XML writes in another way",
    "<si><t>ASB &amp; noise &lt;5 &quot;a&apos;</t></si>",
    ["ASB & noise <5 \"a'"],
  ],
  ["an entity that was written out", "<si><t>&amp;lt;</t></si>", ["&lt;"]],
  ["an empty text among others", "<si><t/></si><si><t></t></si><si><t>x</t></si>", ["", "", "x"]],
  [
    "lines in a text and between texts",
    "<si><t>one\ntwo</t></si>\n  <si><t>three</t></si>\n",
    ["one\ntwo", "three"],
  ],
  ["no text at all", "", []],
];

const ODD: readonly (readonly [what: string, items: string])[] = [
  [
    "runs with looks of their own",
    "<si><r><t>Key </t></r><r><rPr><b/></rPr><t>measure</t></r></si>",
  ],
  ["a reading aid", '<si><t>Kent</t><rPh sb="0" eb="1"><t>k</t></rPh></si>'],
  ["an escaped character", "<si><t>one_x000D_two</t></si>"],
  ["a numbered character", "<si><t>one&#10;two</t></si>"],
  ["a carriage return", "<si><t>one\r\ntwo</t></si>"],
  ["a section of raw text", "<si><t><![CDATA[a < b]]></t></si>"],
  ["a name with its space", "<x:si><x:t>Kent</x:t></x:si>"],
  ["a text that does not end", "<si><t>Kent"],
  ["something behind the texts", "<si><t>Kent</t></si><extLst/>"],
];

const cellsFor = (count: number): string =>
  `<sheetData><row r="1">${Array.from({ length: count }, (_, at) => `<c r="${"ABCDEFG".charAt(at)}1" t="s"><v>${at}</v></c>`).join("")}</row></sheetData>`;

const bookWith = (items: string, count: number): Uint8Array =>
  craftXlsx([["Sheet", cellsFor(count)]], { "xl/sharedStrings.xml": sst(items) });

describe("shared texts that are written in the plain way are read as the parser reads them", () => {
  test.each(PLAIN)("%s", (_, items, texts) => {
    expect(readPlainStrings(new TextEncoder().encode(sst(items)))).toEqual([...texts, ""]);
    const bytes = bookWith(items, Math.max(texts.length, 1));
    expect(openZipWorkbook(bytes, "book.xlsx").strings).toEqual([...texts, ""]);
    expect(differencesOf(readWorkbook(bytes, "book.xlsx").grids, gridsBySheetJs(bytes))).toEqual(
      [],
    );
  });
});

describe("shared texts written in any other way are left to the parser", () => {
  test.each(ODD)("%s", (_, items) => {
    expect(readPlainStrings(new TextEncoder().encode(sst(items)))).toBeUndefined();
    const bytes = bookWith(items, 1);
    expect(openZipWorkbook(bytes, "book.xlsx").strings).toBeUndefined();
    expect(differencesOf(readWorkbook(bytes, "book.xlsx").grids, gridsBySheetJs(bytes))).toEqual(
      [],
    );
  });

  test("bytes that are no text", () => {
    const [before = "", after = ""] = sst("<si><t>|</t></si>").split("|");
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    const bytes = new Uint8Array([...encode(before), 0xff, 0xfe, ...encode(after)]);
    expect(readPlainStrings(bytes)).toBeUndefined();
  });
});
