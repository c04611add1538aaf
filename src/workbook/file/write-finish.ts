import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { areaAddress, cellAddress } from "../../grid/address.ts";
import type { SheetPlan, WorkbookPlan } from "../sheet-plan.ts";

/** Every part carries the same date, so that the same plan gives the same bytes. */
const ZIP_DATE = new Date(1980, 0, 1);

type Parts = Record<string, Uint8Array>;

/** Finishes what the library leaves undone or gets wrong, in the parts of the file it has written. */
export function finishXlsx(bytes: Uint8Array, plan: WorkbookPlan): Uint8Array {
  const parts = unzipSync(bytes);
  editPart(parts, "xl/workbook.xml", (xml) => writeNames(xml, plan));
  editPart(parts, "xl/styles.xml", setNormalFont);
  plan.sheets.forEach((sheet, index) => {
    editPart(parts, `xl/worksheets/sheet${index + 1}.xml`, (xml) =>
      writeMerges(writeLinks(xml, sheet), sheet),
    );
  });
  const names = Object.keys(parts).sort(contentTypesFirst);
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), {
    mtime: ZIP_DATE,
    level: 6,
  });
}

const CONTENT_TYPES = "[Content_Types].xml";

const contentTypesFirst = (one: string, other: string): number =>
  Number(other === CONTENT_TYPES) - Number(one === CONTENT_TYPES) || (one < other ? -1 : 1);

function editPart(parts: Parts, name: string, edit: (xml: string) => string): void {
  const part = parts[name];
  if (part === undefined) throw new Error(`the written file has no ${name}`);
  parts[name] = strToU8(edit(strFromU8(part)));
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};
const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (it) => ESCAPES[it] ?? it);

const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Puts text before the first of some elements; schemas want them in order. */
function insertBefore(xml: string, elements: readonly string[], text: string): string {
  const places = elements.map((element) => xml.indexOf(`<${element}`)).filter((at) => at >= 0);
  if (places.length === 0) throw new Error(`none of ${elements.join(", ")} in the written file`);
  const at = Math.min(...places);
  return `${xml.slice(0, at)}${text}${xml.slice(at)}`;
}

/** Writes defined names and repeated rows; the library leaves an apostrophe in a sheet's name single. */
function writeNames(xml: string, { names, sheets }: WorkbookPlan): string {
  const defined = names.map(({ name, sheet, cell }) => {
    const absolute = cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
    return { name, local: "", refersTo: `${quoteSheet(sheet)}!${absolute}` };
  });
  const titles = sheets.flatMap(({ name, print }, index) =>
    print.repeatedRows === null
      ? []
      : [
          {
            name: "_xlnm.Print_Titles",
            local: ` localSheetId="${index}"`,
            refersTo: `${quoteSheet(name)}!$${print.repeatedRows.first + 1}:$${print.repeatedRows.last + 1}`,
          },
        ],
  );
  const all = [...titles, ...defined].map(
    ({ name, local, refersTo }) =>
      `<definedName name="${name}"${local}>${escapeXml(refersTo)}</definedName>`,
  );
  if (all.length === 0) return xml;
  return insertBefore(xml, ["calcPr"], `<definedNames>${all.join("")}</definedNames>`);
}

/** Cells without a style, row headings and column widths follow the Normal font. */
function setNormalFont(xml: string): string {
  return xml.replace(
    /(<fonts[^>]*>)<font>.*?<\/font>/s,
    '$1<font><sz val="10"/><color theme="1"/><name val="Arial"/><family val="2"/></font>',
  );
}

/**
 * Writes the merged areas. The library holds each against all others before it takes it, which
 * costs minutes for ten thousand indicators; a plan's areas never overlap.
 */
function writeMerges(xml: string, { merges }: SheetPlan): string {
  if (merges.length === 0) return xml;
  const areas = merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("");
  const end = "</sheetData>";
  const at = xml.lastIndexOf(end);
  if (at < 0) throw new Error("the written sheet has no rows to merge");
  const after = at + end.length;
  const list = `<mergeCells count="${merges.length}">${areas}</mergeCells>`;
  return `${xml.slice(0, after)}${list}${xml.slice(after)}`;
}

/** Writes links within the workbook; the library would write them as links to another file. */
function writeLinks(xml: string, { rows }: SheetPlan): string {
  const links = rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ column, link }) =>
      link === null
        ? []
        : [`<hyperlink ref="${cellAddress(row, column)}" location="${escapeXml(link)}"/>`],
    ),
  );
  if (links.length === 0) return xml;
  return insertBefore(
    xml,
    ["printOptions", "pageMargins", "pageSetup"],
    `<hyperlinks>${links.join("")}</hyperlinks>`,
  );
}
