import { strFromU8 } from "fflate";
import { areaAddress, cellAddress, columnLetters } from "../../grid/address.ts";
import type { Area } from "../../grid/grid.ts";
import type { SheetPlan, Validation, WorkbookPlan } from "../sheet-plan.ts";
import { openZip } from "./pack.ts";
import type { Packing } from "./packing.ts";
import { textWriter, type TextBytes } from "./text-bytes.ts";
import { startTexts, writeCells, writeDimension, type Numbers } from "./write-cells.ts";
import { encode } from "./xml-tags.ts";
import { readZipDirectory } from "./zip-directory.ts";

type Parts = Map<string, Uint8Array>;

/** What cells look like, by style and format; each look has the number that it was told with. */
export type Looks = Map<string, Map<string | null, number>>;

export interface WriteOptions {
  /** Hears each tab's name, and how many stand before it, as its turn comes. */
  readonly tell?: (sheet: string, done: number) => void;
  /** What the file is packed by; by what there is wherever JavaScript runs, where it is left out. */
  readonly packing?: Packing;
}

/**
 * Finishes what the library leaves undone or gets wrong, in the parts of the file it has written, and
 * writes the cells into them.
 *
 * @param stored a zip file of parts that are not packed; its first sheet holds one cell of each look
 */
export async function finishXlsx(
  stored: Uint8Array,
  plan: WorkbookPlan,
  looks: Looks,
  { tell, packing }: WriteOptions,
): Promise<Uint8Array> {
  const parts: Parts = new Map(
    readZipDirectory(stored, "the written file").map(({ name, packed }) => [name, packed]),
  );
  const zip = openZip(packing);
  const beginText = textWriter();
  // What is finished is packed while the rest is being written.
  const finishPart = (name: string, edit: (xml: string, into: TextBytes) => void) => {
    const part = zip.begin(name);
    const text = beginText(part.push);
    edit(strFromU8(partOf(parts, name)), text);
    text.flush();
    parts.delete(name);
    return part.end();
  };
  const texts = startTexts();
  const numbers = { ofLook: looksIn(parts, looks), ofText: texts.numberOf };
  await finishPart("xl/workbook.xml", (xml, into) => {
    into.write(writeNames(xml, plan));
  });
  await finishPart("xl/styles.xml", (xml, into) => {
    into.write(setNormalFont(xml));
  });
  for (const [index, sheet] of plan.sheets.entries()) {
    tell?.(sheet.name, index);
    await finishPart(sheetPart(index), (xml, into) => {
      const [before, after] = withoutCells(xml);
      const behind = writeProtection(
        writeMerges(writeValidations(writeLinks(after, sheet), sheet), sheet),
        sheet,
      );
      const ahead = before.replace(/<dimension [^>]*>/, writeDimension(sheet));
      into.write(ahead);
      writeCells(sheet, numbers, into);
      into.write(behind);
    });
  }
  if (plan.sheets.length > 0) {
    await finishPart("xl/sharedStrings.xml", (_, into) => {
      texts.write(into);
    });
  }
  for (const [name, bytes] of parts) await zip.add(name, bytes);
  return zip.finish(contentTypesFirst);
}

const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** Reads the number that the library gave to each look. */
function looksIn(parts: Parts, looks: Looks): Numbers["ofLook"] {
  const xml = looks.size === 0 ? "" : strFromU8(partOf(parts, sheetPart(0)));
  const given = new Map(
    Array.from(xml.matchAll(/<c r="([A-Z]+)1" s="(\d+)"/g), ([, letters = "", number]) => [
      letters,
      Number(number),
    ]),
  );
  const byStyle = new Map(
    Array.from(looks, ([style, formats]) => [
      style,
      new Map(
        Array.from(formats, ([format, at]) => [format, given.get(columnLetters(at)) ?? 0] as const),
      ),
    ]),
  );
  return (style, format) => byStyle.get(style)?.get(format) ?? 0;
}

/** Parts what stands before a worksheet's cells from what stands behind them. */
function withoutCells(xml: string): readonly [before: string, after: string] {
  const [whole, before = "", after = ""] =
    /^(.*?)<sheetData(?:\/>|>.*<\/sheetData>)(.*)$/s.exec(xml) ?? [];
  if (whole === undefined) throw new Error("the written sheet has no rows");
  return [before, after];
}

const CONTENT_TYPES = "[Content_Types].xml";

const contentTypesFirst = (one: string, other: string): number =>
  Number(other === CONTENT_TYPES) - Number(one === CONTENT_TYPES) || (one < other ? -1 : 1);

function partOf(parts: Parts, name: string): Uint8Array {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`the written file has no ${name}`);
  return part;
}

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
      `<definedName name="${name}"${local}>${encode(refersTo)}</definedName>`,
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
  return `<mergeCells count="${merges.length}">${areas}</mergeCells>${xml}`;
}

/** What may be done to a protected sheet, besides typing into its open cells. */
const ALLOWED = 'formatRows="0"';

/** Protects a sheet without a password; it comes right after the cells, before the merged areas. */
function writeProtection(xml: string, { isProtected }: SheetPlan): string {
  return isProtected ? `<sheetProtection sheet="1" ${ALLOWED}/>${xml}` : xml;
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
        : ` showInputMessage="1" promptTitle="${encode(prompt.title)}" prompt="${encode(prompt.text)}"`;
    const where = `allowBlank="1"${said} sqref="${areas.map(areaAddress).join(" ")}"`;
    return list === null
      ? `<dataValidation ${where}/>`
      : `<dataValidation type="list" showErrorMessage="1" ${where}><formula1>${encode(`"${list.join(",")}"`)}</formula1></dataValidation>`;
  });
  return insertBefore(
    xml,
    ["hyperlinks", "printOptions", "pageMargins", "pageSetup"],
    `<dataValidations count="${groups.length}">${written.join("")}</dataValidations>`,
  );
}

/** Writes links within the workbook; the library would write them as links to another file. */
function writeLinks(xml: string, { rows }: SheetPlan): string {
  const links: string[] = [];
  rows.forEach(({ cells }, row) => {
    for (const { column, link } of cells) {
      if (link === null) continue;
      links.push(`<hyperlink ref="${cellAddress(row, column)}" location="${encode(link)}"/>`);
    }
  });
  if (links.length === 0) return xml;
  return insertBefore(
    xml,
    ["printOptions", "pageMargins", "pageSetup"],
    `<hyperlinks>${links.join("")}</hyperlinks>`,
  );
}
