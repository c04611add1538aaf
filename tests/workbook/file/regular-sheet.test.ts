import type { Grid } from "../../../src/grid/grid.ts";
import { readWorkbook } from "../../../src/workbook/file/read-workbook.ts";
import { walkXml } from "../../../src/workbook/file/walk-xml.ts";
import { valuesIn } from "./by-xml.ts";
import { craftXlsx } from "./craft.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const gridOf = (xml: string, more: Readonly<Record<string, string>> = {}): Grid | undefined =>
  readWorkbook(craftXlsx([["Sheet", ""]], { "xl/worksheets/sheet1.xml": xml, ...more }), "a.xlsx")
    .grids[0];

const valuesOf = (cells: string, more?: Readonly<Record<string, string>>): object =>
  Object.fromEntries(
    valuesIn(
      gridOf(`<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`, more) ?? {
        sheet: "",
        hidden: false,
        cells: [],
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
      },
    ),
  );

const row = (cells: string): string => `<row r="1">${cells}</row>`;
const text = (inside: string): string =>
  row(`<c r="A1" t="inlineStr"><is>${inside}</is></c><c r="B1"><v>9</v></c>`);

describe("cells that are written in a way that XML knows and the parser does not are read", () => {
  test.each<readonly [string, string, object]>([
    [
      "an attribute with a sign for greater in it",
      row('<c r="A1" note="a>b"><v>5</v></c><c r="B1"><v>9</v></c>'),
      { A1: 5, B1: 9 },
    ],
    [
      "spaces around the equals sign",
      row('<c r = "A1" t = "str"><v>x</v></c><c r="C1"><v>9</v></c>'),
      { A1: "x", C1: 9 },
    ],
    ["a tab in a tag", row('<c\tr="A1"><v>5</v></c><c r="C1"><v>9</v></c>'), { A1: 5, C1: 9 }],
    [
      "a space at a tag's end",
      row('<c r="A1"><v>5</v ></c ><c r="B1"><v>9</v></c>'),
      { A1: 5, B1: 9 },
    ],
    [
      "a comment with cells in it",
      row('<!-- <c r="A1"><v>6</v></c> --><c r="A1"><v>5</v><!-- </c> --></c>'),
      { A1: 5 },
    ],
    [
      "a comment that ends a row",
      row('<c r="A1"><v>5</v></c><!-- </row> --><c r="B1"><v>9</v></c>'),
      { A1: 5, B1: 9 },
    ],
    ["an instruction", row('<?pi <v>6</v> ?><c r="A1"><v>5</v></c>'), { A1: 5 }],
    ["a marked section", row('<c r="A1"><v><![CDATA[5]]></v></c>'), { A1: 5 }],
    [
      "a marked section of signs",
      text("<t><![CDATA[a < b </row>]]></t>"),
      { A1: "a < b </row>", B1: 9 },
    ],
    [
      "a text in runs with aids",
      text(
        '<r><rPr><b/></rPr><t>Road </t></r><r><t>deaths</t></r><rPh sb="0" eb="1"><t>no</t></rPh>',
      ),
      { A1: "Road deaths", B1: 9 },
    ],
    [
      "numbered characters",
      row('<c r="A1" t="str"><v>caf&#233; society &#x1F600;</v></c>'),
      { A1: "café society 😀" },
    ],
    [
      "an entity that was written out",
      row('<c r="A1" t="str"><v>&amp;lt;</v></c>'),
      { A1: "&lt;" },
    ],
    [
      "an underscore that was written out",
      row('<c r="A1" t="str"><v>_x005F_x0041_</v></c>'),
      { A1: "_x0041_" },
    ],
    [
      "places in small letters or fixed",
      row('<c r="a1"><v>5</v></c><c r="$B$1"><v>9</v></c>'),
      { A1: 5, B1: 9 },
    ],
    [
      "a value beside an extension's",
      row('<c r="A1"><v>5</v><extLst><ext><v>6</v></ext></extLst></c>'),
      { A1: 5 },
    ],
    [
      "a text that looks like a place",
      row('<c t="inlineStr"><is><t>r="Z9"</t></is></c>'),
      { A1: 'r="Z9"' },
    ],
    ["a decimal comma stays the text it is", row('<c r="A1"><v>1,5</v></c>'), { A1: "1,5" }],
    ["a number too large for any program", row('<c r="A1"><v>1E400</v></c>'), { A1: "1E400" }],
    [
      "no number at all",
      row('<c r="A1"><v>NaN</v></c><c r="B1"><v>12abc</v></c>'),
      { A1: "NaN", B1: "12abc" },
    ],
    ["a type that nobody knows", row('<c r="A1" t="odd"><v>x</v></c>'), { A1: "x" }],
    [
      "two lists of cells",
      `${row('<c r="A1"><v>5</v></c>')}</sheetData><sheetData><row r="2"><c r="A2"><v>9</v></c></row>`,
      { A1: 5, A2: 9 },
    ],
  ])("%s", (_, cells, values) => {
    expect(valuesOf(cells)).toEqual(values);
  });

  test("prefixes of any kind", () => {
    const xml = `<s-s.1:worksheet xmlns:s-s.1="${MAIN}"><s-s.1:sheetData><s-s.1:row r='1'><s-s.1:c r='A1'><s-s.1:v>5</s-s.1:v></s-s.1:c></s-s.1:row></s-s.1:sheetData></s-s.1:worksheet>`;
    expect(gridOf(xml)?.cells[0]?.[0]?.value).toBe(5);
  });

  test("a comment that looks like the list of cells", () => {
    const xml = `<worksheet xmlns="${MAIN}"><!-- <sheetData></sheetData> --><sheetData>${row('<c r="A1"><v>5</v></c>')}</sheetData></worksheet>`;
    expect(gridOf(xml)?.cells[0]?.[0]?.value).toBe(5);
  });

  test("merged areas that are written otherwise", () => {
    const xml = `<worksheet xmlns="${MAIN}"><sheetData>${row('<c r="A1"><v>5</v></c>')}</sheetData><mergeCells><!-- two --><mergeCell ref = "$A$1:$B$1"/><mergeCell  ref='C3:A2'></mergeCell></mergeCells></worksheet>`;
    expect(gridOf(xml)?.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 1, left: 0, bottom: 2, right: 2 },
    ]);
  });

  test("shared texts that are written otherwise keep their places", () => {
    const strings = `<sst xmlns="${MAIN}"><!-- <si><t>none</t></si> --><si ><t>one</t ></si><si><t note=">">two</t></si><si xml:id="a"><t>three &#x1F600;</t></si></sst>`;
    const cells = row(
      [0, 1, 2].map((at) => `<c r="${"ABC".charAt(at)}1" t="s"><v>${at}</v></c>`).join(""),
    );
    expect(valuesOf(cells, { "xl/sharedStrings.xml": strings })).toEqual({
      A1: "one",
      B1: "two",
      C1: "three 😀",
    });
  });
});

test.each(["0", "-5", "1048577", "1e3"])("cells of a row %s are named, not left out", (number) => {
  expect(() => valuesOf(`<row r="${number}"><c><v>5</v></c></row>`)).toThrow(
    /where no worksheet can have any/,
  );
});

test("a sheet that is called like the insides of JavaScript keeps its cells", () => {
  const cells = `<sheetData>${row('<c r="A1"><v>5</v></c>')}</sheetData>`;
  const { grids } = readWorkbook(craftXlsx([["__proto__", cells]]), "a.xlsx");
  expect(grids[0]?.cells[0]?.[0]?.value).toBe(5);
});

test("no first cell can have a sheet shown with the cells of another", () => {
  const cells = (first: string): string =>
    `<sheetData>${row(`<c r="A1" t="str"><v>${first}</v></c><c r="B1" t="e"><v>#N/A</v></c>`)}</sheetData>`;
  const plain = `<sheetData>${row('<c r="A1"><v>5</v></c>')}</sheetData>`;
  const bytes = craftXlsx([
    ["One", plain],
    ["Other", cells("cells of part 0")],
  ]);
  expect(readWorkbook(bytes, "a.xlsx").grids[1]?.cells[0]?.[0]?.value).toBe("cells of part 0");
});

describe("the walk over an XML text", () => {
  const walked = (xml: string): readonly [boolean, string] => {
    const told: string[] = [];
    const isWhole = walkXml(xml, {
      open: (name, attribute) => told.push(`<${name} ${attribute("r") ?? "-"}`),
      close: (name) => told.push(`/${name}`),
      text: (words) => told.push(words),
    });
    return [isWhole, told.join(" ")];
  };

  test.each<readonly [string, boolean, string]>([
    ["<a:b r='&lt;'>x&amp;y<c/></a:b>", true, "<b < x&y <c - /c /b"],
    ["<a>one\r\ntwo<![CDATA[<3>]]></a>", true, "<a - one\ntwo <3> /a"],
    ["<a><b></a></b>", false, "<a - <b -"],
    ["<a><b>", false, "<a - <b -"],
    ["<a", false, ""],
    ["<a><!-- ", false, "<a -"],
    ["<a>".repeat(300), false, Array.from({ length: 201 }, () => "<a -").join(" ")],
  ])("%s", (xml, isWhole, told) => {
    expect(walked(xml)).toEqual([isWhole, told]);
  });
});
