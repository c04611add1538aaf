import { strToU8, zipSync } from "fflate";

import { quoteSheet, writeArea } from "../model/areas.ts";
import { activeSheet, positionOf, type Book } from "../model/book.ts";
import { startStyleWriter } from "./write-styles.ts";
import { startTextWriter } from "./write-texts.ts";
import { writeSheet } from "./write-sheet.ts";
import { escapeXml, xmlTag } from "./xml.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Collects the relations of one part. */
function startRelations() {
  const written: string[] = [];
  return {
    add: (type: string, target: string, outside = false): string => {
      const id = `rId${written.length + 1}`;
      written.push(
        xmlTag("Relationship", {
          Id: id,
          Type: type.includes("/") ? type : `${OFFICE}/relationships/${type}`,
          Target: target,
          TargetMode: outside ? "External" : undefined,
        }),
      );
      return id;
    },
    isEmpty: () => written.length === 0,
    xml: () => xmlTag("Relationships", { xmlns: `${PACKAGE}/relationships` }, written.join("")),
  };
}

/** Writes a workbook as an .xlsx file, rich enough to be opened and looked at. */
export function saveBook(book: Book): Uint8Array {
  const parts = new Map<string, string>();
  const types = new Map<string, string>();
  const put = (name: string, xml: string, type?: string): void => {
    parts.set(name, HEAD + xml);
    if (type !== undefined) types.set(`/${name}`, type);
  };
  const styles = startStyleWriter(book.styles.normal);
  const texts = startTextWriter();
  const workbook = startRelations();
  const root = startRelations();
  root.add("officeDocument", "xl/workbook.xml");
  let tables = 0;

  const sheets = book.sheets.map((sheet, index) => {
    const relations = startRelations();
    const xml = writeSheet(
      sheet,
      { styles, texts },
      {
        add: (type, target) => {
          if (type === "hyperlink") return relations.add(type, target, true);
          tables++;
          put(`xl/tables/table${tables}.xml`, target, `${SPREADSHEET}.table+xml`);
          return relations.add(type, `../tables/table${tables}.xml`);
        },
      },
      sheet === book.activeSheet,
    );
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    put(name, xml, `${SPREADSHEET}.worksheet+xml`);
    if (!relations.isEmpty())
      put(`xl/worksheets/_rels/sheet${index + 1}.xml.rels`, relations.xml());
    const state = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" }[
      sheet.visibility
    ];
    const id = workbook.add("worksheet", `worksheets/sheet${index + 1}.xml`);
    return xmlTag("sheet", { name: sheet.name, sheetId: index + 1, state, "r:id": id });
  });
  workbook.add("styles", "styles.xml");
  workbook.add("sharedStrings", "sharedStrings.xml");
  put("xl/sharedStrings.xml", texts.xml(), `${SPREADSHEET}.sharedStrings+xml`);
  put("xl/styles.xml", styles.xml(), `${SPREADSHEET}.styles+xml`);
  put("xl/workbook.xml", writeWorkbook(book, sheets), `${SPREADSHEET}.sheet.main+xml`);
  writeProperties(book, put, root.add);
  book.customXml.forEach(({ xml }, index) => {
    const name = `customXml/item${index + 1}.xml`;
    parts.set(name, xml);
    workbook.add("customXml", `../${name}`);
  });
  put("xl/_rels/workbook.xml.rels", workbook.xml());
  put("_rels/.rels", root.xml());
  put("[Content_Types].xml", contentTypes(types));
  const names = [...parts.keys()].reverse();
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8(parts.get(name) ?? "")])), {
    mtime: new Date(1980, 0, 1),
  });
}

function contentTypes(types: ReadonlyMap<string, string>): string {
  const defaults = [
    xmlTag("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }),
    xmlTag("Default", { Extension: "xml", ContentType: "application/xml" }),
  ];
  const overrides = [...types].map(([PartName, ContentType]) =>
    xmlTag("Override", { PartName, ContentType }),
  );
  return xmlTag(
    "Types",
    { xmlns: `${PACKAGE}/content-types` },
    [...defaults, ...overrides].join(""),
  );
}

function writeWorkbook(book: Book, sheets: readonly string[]): string {
  const names = writeNames(book);
  return xmlTag(
    "workbook",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "xmlns:r": `${OFFICE}/relationships`,
    },
    [
      book.structure === null ? "" : xmlTag("workbookProtection", { lockStructure: true }),
      xmlTag("bookViews", {}, xmlTag("workbookView", { activeTab: positionOf(activeSheet(book)) })),
      xmlTag("sheets", {}, sheets.join("")),
      names === "" ? "" : xmlTag("definedNames", {}, names),
      xmlTag("calcPr", {
        calcId: 191029,
        calcMode: book.calculation.mode === "Manual" ? "manual" : undefined,
      }),
    ].join(""),
  );
}

function writeNames(book: Book): string {
  const own = book.names.map(({ name, scope, formula, comment, visible }) =>
    xmlTag(
      "definedName",
      {
        name,
        localSheetId: scope === null ? undefined : positionOf(scope),
        comment: comment === "" ? undefined : comment,
        hidden: visible ? undefined : true,
      },
      escapeXml(formula.replace(/^=/, "")),
    ),
  );
  const printing = book.sheets.flatMap(({ name, page }, localSheetId) => {
    const local = (kind: string, areas: readonly string[]): readonly string[] =>
      areas.length === 0
        ? []
        : [
            xmlTag(
              "definedName",
              { name: `_xlnm.${kind}`, localSheetId },
              escapeXml(areas.join(",")),
            ),
          ];
    const at = (address: string): string => `${quoteSheet(name)}!${address}`;
    const titles = [page.titleColumns, page.titleRows].flatMap((area) =>
      area === null ? [] : [at(writeArea(area, true))],
    );
    return [
      ...local(
        "Print_Area",
        page.printArea.map((area) => at(writeArea(area, true))),
      ),
      ...local("Print_Titles", titles),
    ];
  });
  return [...printing, ...own].join("");
}

function writeProperties(
  book: Book,
  put: (name: string, xml: string, type: string) => void,
  relate: (type: string, target: string) => string,
): void {
  const { properties: own } = book;
  const text = (name: string, value: string): string =>
    value === "" ? "" : xmlTag(name, {}, escapeXml(value));
  put(
    "docProps/core.xml",
    xmlTag(
      "cp:coreProperties",
      {
        "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      [
        text("dc:title", own.title),
        text("dc:subject", own.subject),
        text("dc:creator", own.author),
        text("cp:keywords", own.keywords),
        text("dc:description", own.comments),
        text("cp:category", own.category),
        text("cp:lastModifiedBy", own.lastAuthor),
        xmlTag("dcterms:created", { "xsi:type": "dcterms:W3CDTF" }, own.creationDate),
      ].join(""),
    ),
    "application/vnd.openxmlformats-package.core-properties+xml",
  );
  relate(`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml");
  put(
    "docProps/app.xml",
    xmlTag(
      "Properties",
      { xmlns: `${OFFICE}/extended-properties` },
      text("Manager", own.manager) + text("Company", own.company),
    ),
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  );
  relate("extended-properties", "docProps/app.xml");
  if (book.customProperties.size === 0) return;
  const custom = [...book.customProperties.values()].map(({ key, value }, index) => {
    const kind =
      typeof value === "number"
        ? Number.isInteger(value)
          ? "vt:i4"
          : "vt:r8"
        : typeof value === "boolean"
          ? "vt:bool"
          : "vt:lpwstr";
    return xmlTag(
      "property",
      { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: index + 2, name: key },
      xmlTag(kind, {}, escapeXml(String(value))),
    );
  });
  put(
    "docProps/custom.xml",
    xmlTag(
      "Properties",
      { xmlns: `${OFFICE}/custom-properties`, "xmlns:vt": `${OFFICE}/docPropsVTypes` },
      custom.join(""),
    ),
    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
  );
  relate("custom-properties", "docProps/custom.xml");
}
