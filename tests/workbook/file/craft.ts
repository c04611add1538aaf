import { strToU8, zipSync, type Zippable } from "fflate";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A worksheet of a crafted workbook: its name and what stands inside <worksheet>. */
export type CraftedSheet = readonly [name: string, xml: string];

/** Crafts an .xlsx file of raw XML, so that it can hold what no program would write. */
export function craftXlsx(
  sheets: readonly CraftedSheet[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>
      <Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>
      <Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/>
      ${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${CONTENT}.worksheet+xml"/>`).join("")}
    </Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">
      <Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>
      ${sheets.map(([name], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at + 1}"/>`).join("")}
    </sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">
      ${sheets.map((_, at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join("")}
      <Relationship Id="r99" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts>
      <fills count="2"><fill><patternFill patternType="none"/></fill>
      <fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/></patternFill></fill></fills>
      <borders count="1"><border/></borders>
      <cellXfs count="2"><xf numFmtId="0" fillId="0"/><xf numFmtId="0" fillId="1" applyFill="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>Burglary</t></si></sst>`,
  };
  sheets.forEach(([, xml], at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</worksheet>`;
  });
  return craftZip({ ...parts, ...more });
}

/** Zips parts as they are given. */
export function craftZip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const zippable: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    zippable[name] = typeof part === "string" ? strToU8(part) : part;
  }
  return zipSync(zippable, { level: 1 });
}

/** A table that every reading should find again: a heading row and one indicator. */
export const TABLE = [
  cellsOf(1, ["Indicator", "2010/11", "2011/12"]),
  cellsOf(2, ["Burglary", 100, 90]),
].join("");

/** Writes a row of a worksheet; texts stand in the cells themselves. */
export function cellsOf(row: number, values: readonly (string | number)[]): string {
  const cells = values.map((value, at) => {
    const place = `r="${String.fromCharCode(65 + at)}${row}"`;
    return typeof value === "number"
      ? `<c ${place}><v>${value}</v></c>`
      : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  });
  return `<row r="${row}">${cells.join("")}</row>`;
}

const ODF = "urn:oasis:names:tc:opendocument:xmlns";

/** Crafts an .ods file of raw XML: what stands inside its spreadsheet, and its cell styles. */
export function craftOds(
  tables: string,
  { styles = "", manifest = "" }: { readonly styles?: string; readonly manifest?: string } = {},
): Uint8Array {
  return craftZip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "META-INF/manifest.xml": `<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0">${manifest}</manifest:manifest>`,
    "content.xml": `<office:document-content xmlns:office="${ODF}:office:1.0" xmlns:table="${ODF}:table:1.0"
      xmlns:text="${ODF}:text:1.0" xmlns:style="${ODF}:style:1.0" xmlns:fo="${ODF}:xsl-fo-compatible:1.0">
      <office:automatic-styles>${styles}</office:automatic-styles>
      <office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });
}

/** Writes a text cell of an .ods sheet. */
export const odsCell = (text: string, attributes = ""): string =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`;
