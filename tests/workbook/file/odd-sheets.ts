import fc from "fast-check";
import { unzipSync } from "fflate";

import { cellAddress } from "../../../src/grid/address.ts";
import { craftXlsx, craftZip } from "./craft.ts";
import { OWN_FORMATS } from "./own-formats.ts";

/** Formats that every workbook knows by their number, and the parser before it has met one of their cells. */
const BUILT_IN = [0, 1, 2, 3, 4, 9, 10, 11, 12, 14, 15, 17, 20, 22, 37, 38, 39, 40, 45, 46, 48, 49];
const FILLS = 4;

const FORMAT_IDS = [...BUILT_IN, ...OWN_FORMATS.map((_, at) => 164 + at)];
/** Each format with each fill is a style; a cell may also name one that is not there. */
const STYLES = FORMAT_IDS.length * FILLS;

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (it) => `&#${it.charCodeAt(0)};`);

const STYLE_SHEET = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
  <numFmts>${OWN_FORMATS.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`).join("")}</numFmts>
  <fonts count="1"><font/></fonts>
  <fills count="${FILLS}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
  <fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/></patternFill></fill>
  <fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>
  <borders count="1"><border/></borders>
  <cellXfs>${FORMAT_IDS.flatMap((id) => Array.from({ length: FILLS }, (_, fill) => `<xf numFmtId="${id}" fillId="${fill}"/>`)).join("")}</cellXfs></styleSheet>`;

const SHARED = [
  "<si><t>Burglary</t></si>",
  '<si><t xml:space="preserve"> Fish &amp; chips </t></si>',
  "<si><r><rPr><b/></rPr><t>Violent</t></r><r><t> crime</t></r></si>",
  "<si><t>two\nlines</t></si>",
  "<si><t>a_x000D_b &#x25B2; &#9660;</t></si>",
  "<si><t/></si>",
  "<si><t>01/02/2013</t><phoneticPr fontId='1'/></si>",
  "<si><t>0</t></si>",
];
const SHARED_STRINGS = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${SHARED.join("")}</sst>`;

/** Numbers as programs write them, and as few do. */
const numberText = fc.oneof(
  fc.integer({ min: -200_000, max: 200_000 }).map(String),
  fc.double({ noDefaultInfinity: true, noNaN: true, min: -1e6, max: 1e6 }).map(String),
  fc.constantFrom("0.1", "4.4999999999999998E-2", "1e21", "-0", ".5", "5.", "1E300"),
  fc.constantFrom("41000", "59", "60", "61", "-1", "2958465", "123456789012"),
);

const words = fc.constantFrom(
  ...[
    "n/a",
    "",
    " ",
    "▲ 3.6%",
    "4.5% (Jan'10-Dec'10)",
    "a\nb",
    "tab\there",
    "é – “x”",
    "😀",
    "TRUE",
    "12",
  ],
);

/** A cell's type and what stands in it, as its part writes it. */
const cellBody: fc.Arbitrary<readonly [type: string, inside: string]> = fc.oneof(
  { weight: 6, arbitrary: numberText.map((it) => ["", `<v>${it}</v>`] as const) },
  { weight: 2, arbitrary: numberText.map((it) => [' t="n"', `<v>${it}</v>`] as const) },
  {
    weight: 6,
    arbitrary: fc.nat(SHARED.length - 1).map((it) => [' t="s"', `<v>${it}</v>`] as const),
  },
  { weight: 3, arbitrary: words.map((it) => [' t="str"', `<v>${it}</v>`] as const) },
  {
    weight: 2,
    arbitrary: fc.constantFrom("0", "1").map((it) => [' t="b"', `<v>${it}</v>`] as const),
  },
  { weight: 3, arbitrary: fc.constant(["", ""] as const) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ["", "<f>SUM(A1:A3)</f><v>12.5</v>"] as const,
      ["", "<f>SUM(A1:A3)</f>"] as const,
      ["", '<f t="shared" si="0"/><v>3</v>'] as const,
      ["", '<f t="shared" ref="A1:A3" si="0">B1*2</f><v>0.25</v>'] as const,
      [' t="str"', '<f>A1&amp;"x"</f><v>total</v>'] as const,
      [' t="str"', '<f>""</f><v></v>'] as const,
      [' t="str"', "<f>NOW()</f>"] as const,
      [' t="b"', "<f>A1=1</f><v>1</v>"] as const,
      [' t="n"', "<v></v>"] as const,
      [' t="s"', ""] as const,
      [' t="n"', "<v/>"] as const,
    ),
  },
);

/** What few programs write, and a worksheet may hold all the same. */
const oddBody = fc.constantFrom(
  ["", "<v>0x10</v>"] as const,
  ["", "<v>+5</v>"] as const,
  ["", "<v> 7 </v>"] as const,
  ["", "<v>1,5</v>"] as const,
  ["", "<v>NaN</v>"] as const,
  [' t="str"', "<v>&lt;b&gt; &#65;</v>"] as const,
  [' t="str"', "<v>_x000D_ _x0041_b</v>"] as const,
  [' t="str"', "<v>a\r\nb</v>"] as const,
  [' t="e"', "<f>1/0</f><v>#DIV/0!</v>"] as const,
  [' t="e"', "<v>#N/A</v>"] as const,
  [' t="inlineStr"', "<is><t>in <!-- here --> line</t></is>"] as const,
  [
    ' t="inlineStr"',
    '<is><r><t>rich</t></r><r><t xml:space="preserve"> words</t></r></is>',
  ] as const,
  [' t="d"', "<v>2013-06-18</v>"] as const,
  [' t="str"', "<v>&amp;amp; _x005F_</v>"] as const,
  [' t="str"', '<v xml:space="preserve"> kept </v>'] as const,
  [' t="b"', "<v>true</v>"] as const,
  [' t="b"', ""] as const,
  ["", "<!-- nothing --><v>5</v>"] as const,
  ["", "<v><![CDATA[5]]></v>"] as const,
  ["", "<v>5</v><extLst><ext/></extLst>"] as const,
  [' t="s"', "<v> 1 </v>"] as const,
  [' cm="1"', "<v>5</v>"] as const,
);

interface Written {
  readonly column: number;
  readonly style: string;
  readonly body: readonly [string, string];
  /** Without its own address, or with a prefix, or with its attributes the other way round. */
  readonly way: "plain" | "unplaced" | "turned" | "spaced";
}

/** How a worksheet is written: as programs do, with cells and rows twice or out of order, or in odd ways. */
type Order = "plain" | "disordered" | "odd";

const cell = (isOdd: boolean): fc.Arbitrary<Written> =>
  fc.record({
    column: fc.nat(30),
    style: fc.oneof(
      fc.constant(""),
      fc.nat(STYLES - 1).map(String),
      ...(isOdd ? [fc.constantFrom("9999", "007")] : []),
    ),
    body: isOdd ? fc.oneof({ weight: 40, arbitrary: cellBody }, oddBody) : cellBody,
    way: isOdd
      ? fc.oneof(
          { weight: 30, arbitrary: fc.constant("plain" as const) },
          fc.constantFrom("unplaced" as const, "turned" as const, "spaced" as const),
        )
      : fc.constant("plain"),
  });

function writeCell(row: number, { column, style, body: [type, inside], way }: Written): string {
  const place = ` r="${cellAddress(row, column)}"`;
  const look = style === "" ? "" : ` s="${style}"`;
  const attributes = {
    plain: `${place}${look}${type}`,
    unplaced: `${look}${type}`,
    turned: `${type}${look}${place}`,
    spaced: `${place} ${look}${type} `,
  }[way];
  return inside === "" && way !== "turned" ? `<c${attributes}/>` : `<c${attributes}>${inside}</c>`;
}

const rowAttributes = (isOdd: boolean): fc.Arbitrary<string> =>
  fc.constantFrom(
    ...["", "", "", ' spans="1:5"', ' hidden="1"', ' ht="30" customHeight="1"', ' hidden="0"'],
    ...(isOdd
      ? [' hidden="true"', " hidden='1'", ' outlineLevel="1" hidden="1" collapsed="1"']
      : []),
  );

const HEADS = [
  "",
  '<cols><col min="2" max="3" width="9" hidden="1"/><col min="5" max="5" width="20"/></cols>',
  '<dimension ref="A1:C3"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
];
const TAILS = [
  "",
  '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B3:B9"/></mergeCells>',
  '<autoFilter ref="A1:C3"/><mergeCells><mergeCell ref="A2:XFD30"/></mergeCells><pageMargins left="1"/>',
];
const ODD_TAILS = ["<mergeCells><mergeCell ref='A1:B1' /></mergeCells>", "<mergeCells/>"];

/** Makes the XML of a worksheet. */
function sheetXml(order: Order): fc.Arbitrary<string> {
  const isOdd = order === "odd";
  const cells =
    order === "plain"
      ? fc
          .uniqueArray(cell(false), { maxLength: 12, selector: ({ column }) => column })
          .map((list) => [...list].sort((one, other) => one.column - other.column))
      : fc.array(cell(isOdd), { maxLength: 8 });
  const row = fc.record({ gap: fc.nat(3), attributes: rowAttributes(isOdd), cells });
  return fc
    .record({
      head: fc.constantFrom(...HEADS),
      rows: fc.array(row, { maxLength: 8 }),
      tail: fc.constantFrom(...TAILS, ...(isOdd ? ODD_TAILS : [])),
    })
    .map(({ head, rows, tail }) => {
      let number = 0;
      const written = rows.map(({ gap, attributes, cells: list }) => {
        number = Math.max(0, number + (order === "plain" ? gap : gap - 1));
        const at = number;
        number += 1;
        const open = `<row r="${at + 1}"${attributes}`;
        return list.length === 0
          ? `${open}/>`
          : `${open}>${list.map((it) => writeCell(at, it)).join("")}</row>`;
      });
      return `${head}<sheetData>${written.join("\n")}</sheetData>${tail}`;
    });
}

const MORE = { "xl/styles.xml": STYLE_SHEET, "xl/sharedStrings.xml": SHARED_STRINGS };

const prefixed = (xml: string): string => xml.replace(/<(\/?)(\w)/g, "<$1x:$2");

const bookOf = (sheets: readonly string[]): Uint8Array =>
  craftXlsx(
    sheets.map((xml, at) => [`Sheet ${at + 1}`, xml] as const),
    MORE,
  );

const sheetsXml = (order: Order) => fc.array(sheetXml(order), { minLength: 1, maxLength: 3 });

/** Workbooks of worksheets that are written as programs write them. */
export const plainBooks: fc.Arbitrary<Uint8Array> = sheetsXml("plain").map(bookOf);

/** Workbooks whose cells and rows stand twice or out of order. */
export const disorderedBooks: fc.Arbitrary<Uint8Array> = sheetsXml("disordered").map(bookOf);

/** Workbooks that are written in odd ways, a worksheet with prefixed names among them. */
export const oddBooks: fc.Arbitrary<Uint8Array> = fc
  .tuple(sheetsXml("odd"), sheetXml("plain"), fc.boolean())
  .map(([sheets, more, isPrefixed]) => bookOf([...sheets, isPrefixed ? prefixed(more) : more]));

/** Workbooks whose first part is a worksheet that their list of sheets does not name. */
export const booksWithMore: fc.Arbitrary<Uint8Array> = fc
  .tuple(sheetsXml("plain"), sheetXml("plain"))
  .map(([sheets, more]) =>
    craftZip({
      "xl/worksheets/sheet0.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${more}</worksheet>`,
      ...unzipSync(bookOf(sheets)),
    }),
  );
