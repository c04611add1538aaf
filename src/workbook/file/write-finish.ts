import { strFromU8, strToU8 } from "fflate";
import { areaAddress, cellAddress } from "../../grid/address.ts";
import type { Area } from "../../grid/grid.ts";
import type { SheetPlan, Validation, WorkbookPlan } from "../sheet-plan.ts";
import { joinBytes } from "./join-bytes.ts";
import { pack } from "./pack.ts";
import { readZipDirectory } from "./zip-directory.ts";

type Parts = Map<string, Uint8Array>;

/**
 * Finishes what the library leaves undone or gets wrong, in the parts of the file it has written.
 *
 * @param bytes a zip file of parts that are not packed
 */
export function finishXlsx(bytes: Uint8Array, plan: WorkbookPlan): Promise<Uint8Array> {
  const parts: Parts = new Map(
    readZipDirectory(bytes, "the written file").map(({ name, packed }) => [name, packed]),
  );
  editPart(parts, "xl/workbook.xml", (xml) => writeNames(xml, plan));
  editPart(parts, "xl/styles.xml", setNormalFont);
  plan.sheets.forEach((sheet, index) => {
    editAfterCells(parts, `xl/worksheets/sheet${index + 1}.xml`, (xml) =>
      writeProtection(writeMerges(writeValidations(writeLinks(xml, sheet), sheet), sheet), sheet),
    );
  });
  return pack(new Map([...parts].sort(([one], [other]) => contentTypesFirst(one, other))));
}

const CONTENT_TYPES = "[Content_Types].xml";

const contentTypesFirst = (one: string, other: string): number =>
  Number(other === CONTENT_TYPES) - Number(one === CONTENT_TYPES) || (one < other ? -1 : 1);

function editPart(parts: Parts, name: string, edit: (xml: string) => string): void {
  parts.set(name, strToU8(edit(strFromU8(partOf(parts, name)))));
}

function partOf(parts: Parts, name: string): Uint8Array {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`the written file has no ${name}`);
  return part;
}

const END_OF_CELLS = strToU8("</sheetData>");

/** Edits what stands behind a worksheet's cells, which are most of it and stay as they are. */
function editAfterCells(parts: Parts, name: string, edit: (xml: string) => string): void {
  const part = partOf(parts, name);
  const at = Math.max(lastIndexOf(part, END_OF_CELLS), 0);
  const edited = strToU8(edit(strFromU8(part.subarray(at))));
  parts.set(name, joinBytes([part.subarray(0, at), edited]));
}

function lastIndexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  let at = bytes.length - wanted.length;
  while (at >= 0 && !wanted.every((byte, index) => bytes[at + index] === byte)) at -= 1;
  return at;
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
  return insertAfterCells(xml, `<mergeCells count="${merges.length}">${areas}</mergeCells>`);
}

/** Puts text right behind the cells. */
function insertAfterCells(xml: string, text: string): string {
  const end = "</sheetData>";
  const at = xml.lastIndexOf(end);
  if (at < 0) throw new Error("the written sheet has no rows");
  const after = at + end.length;
  return `${xml.slice(0, after)}${text}${xml.slice(after)}`;
}

/** What may be done to a protected sheet, besides typing into its open cells. */
const ALLOWED = 'formatRows="0"';

/** Protects a sheet without a password; it comes right after the cells, before the merged areas. */
function writeProtection(xml: string, { isProtected }: SheetPlan): string {
  return isProtected ? insertAfterCells(xml, `<sheetProtection sheet="1" ${ALLOWED}/>`) : xml;
}

/** Excel takes a few hundred areas for one rule. */
const MOST_AREAS = 200;

type ValidationGroup = Omit<Validation, "area"> & { readonly areas: readonly Area[] };

/** Many cells share what may be typed into them: it is written once for all of them. */
function gatherValidations(validations: readonly Validation[]): readonly ValidationGroup[] {
  const groups = new Map<string, Area[][]>();
  const rules = new Map<string, Validation>();
  for (const validation of validations) {
    const rule = JSON.stringify([validation.list, validation.prompt]);
    const areas = groups.get(rule) ?? [];
    groups.set(rule, areas);
    rules.set(rule, validation);
    const last = areas.at(-1);
    if (last === undefined || last.length >= MOST_AREAS) areas.push([validation.area]);
    else last.push(validation.area);
  }
  return [...groups].flatMap(([rule, all]) => {
    const { list = null, prompt = null } = rules.get(rule) ?? {};
    return all.map((areas) => ({ areas, list, prompt }));
  });
}

/** Writes what may be typed where; a list's words stand in one text with commas between them. */
function writeValidations(xml: string, { validations }: SheetPlan): string {
  if (validations.length === 0) return xml;
  const groups = gatherValidations(validations);
  const written = groups.map(({ areas, list, prompt }) => {
    const said =
      prompt === null
        ? ""
        : ` showInputMessage="1" promptTitle="${escapeXml(prompt.title)}" prompt="${escapeXml(prompt.text)}"`;
    const where = `allowBlank="1"${said} sqref="${areas.map(areaAddress).join(" ")}"`;
    return list === null
      ? `<dataValidation ${where}/>`
      : `<dataValidation type="list" showErrorMessage="1" ${where}><formula1>${escapeXml(`"${list.join(",")}"`)}</formula1></dataValidation>`;
  });
  return insertBefore(
    xml,
    ["hyperlinks", "printOptions", "pageMargins", "pageSetup"],
    `<dataValidations count="${groups.length}">${written.join("")}</dataValidations>`,
  );
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
