import { readFileSync } from "node:fs";
import { basename } from "node:path";

import { read } from "@e965/xlsx";

import { NotEmulated } from "../protocol/host-error.ts";
import { parseArea, splitSheet, type Area } from "../model/areas.ts";
import { newBook, nextGuid, type Book } from "../model/book.ts";
import { newSheet, VISIBILITIES, type Sheet } from "../model/sheet.ts";
import { openPackage, type Package } from "./package.ts";
import { readSheet } from "./read-sheet.ts";
import { readStyles } from "./read-styles.ts";
import { attribute, child, children, flagOf, numberOf, type Element } from "./xml.ts";

/** Opens an .xlsx file. */
export const loadBookFile = (path: string): Book => loadBook(readFileSync(path), basename(path));

/**
 * Opens the bytes of an .xlsx file: values and formulas by SheetJS, looks and the rest from the parts
 * themselves. Formulas keep what the file says they gave until something changes.
 */
export function loadBook(bytes: Uint8Array, name = "Book1.xlsx"): Book {
  const file = openPackage(bytes);
  const content = read(bytes, {
    type: "array",
    dense: true,
    cellNF: true,
    cellFormula: true,
    cellHTML: false,
  });
  const part =
    [...file.relations("").values()].find(({ type }) => type === "officeDocument")?.target ??
    "xl/workbook.xml";
  const workbook = file.xml(part);
  if (flagOf(child(workbook, "workbookPr"), "date1904")) {
    throw new NotEmulated("a file whose days are counted from 1904");
  }
  const relations = file.relations(part);
  const byType = (wanted: string): Element | undefined => {
    const found = [...relations.values()].find(({ type }) => type === wanted);
    return found && file.xml(found.target);
  };
  const theme = byType("theme");
  const styles = readStyles(byType("styles"), theme);
  const [normal] = styles.cells;
  const { fontName, fontSize, fontColor } = {
    fontName: "Calibri",
    fontSize: 11,
    fontColor: "#000000",
    ...normal,
  };
  const book = newBook({ fontName, fontSize, fontColor });
  book.name = name;
  for (const element of children(child(workbook, "sheets"), "sheet")) {
    const sheet = newSheet(book, nextGuid(book), attribute(element, "name") ?? "");
    const state = (attribute(element, "state") ?? "visible").toLowerCase();
    sheet.visibility = VISIBILITIES.find((it) => it.toLowerCase() === state) ?? "Visible";
    book.sheets.push(sheet);
    const target = relations.get(attribute(element, "id") ?? "");
    if (target?.type !== "worksheet") continue;
    readSheet(sheet, {
      file,
      part: target.target,
      styles,
      theme,
      content: content.Sheets[sheet.name],
    });
  }
  const active = numberOf(child(workbook, "bookViews", "workbookView"), "activeTab", 0);
  book.activeSheet = book.sheets[active] ?? book.sheets[0] ?? null;
  if (flagOf(child(workbook, "workbookProtection"), "lockStructure"))
    book.structure = { password: null };
  if (attribute(child(workbook, "calcPr"), "calcMode") === "manual")
    book.calculation.mode = "Manual";
  readNames(book, workbook);
  readProperties(book, file);
  settle(book);
  return book;
}

/** What formulas gave when the file was saved counts until something changes. */
function settle(book: Book): void {
  const { generation } = book.calculation;
  for (const { rows } of book.sheets) {
    for (const { cells } of rows.values()) {
      for (const cell of cells.values()) cell.calculatedAt = generation;
    }
  }
}

function readNames(book: Book, workbook: Element | undefined): void {
  for (const element of children(child(workbook, "definedNames"), "definedName")) {
    const name = attribute(element, "name") ?? "";
    const scope = book.sheets[numberOf(element, "localSheetId", -1)] ?? null;
    if (name.startsWith("_xlnm.")) {
      if (scope !== null) readPrintName(scope, name, element.text);
      continue;
    }
    book.names.push({
      name,
      scope,
      formula: `=${element.text}`,
      comment: attribute(element, "comment") ?? "",
      visible: !flagOf(element, "hidden"),
    });
  }
}

/** Print areas and titles are names of the sheet. */
function readPrintName(sheet: Sheet, name: string, text: string): void {
  const areas = (text.match(/(?:'(?:[^']|'')*'|[^',!])+![^,]+/g) ?? []).flatMap(
    (one): readonly Area[] => {
      const area = parseArea(splitSheet(one).rest);
      return area === undefined ? [] : [area];
    },
  );
  if (name === "_xlnm.Print_Area") sheet.page.printArea = areas;
  if (name !== "_xlnm.Print_Titles") return;
  sheet.page.titleRows = areas.find(({ left, right }) => left === 0 && right > 16_000) ?? null;
  sheet.page.titleColumns =
    areas.find(({ top, bottom }) => top === 0 && bottom > 1_000_000) ?? null;
}

function readProperties(book: Book, file: Package): void {
  const [core, app] = [file.xml("docProps/core.xml"), file.xml("docProps/app.xml")];
  const text = (from: Element | undefined, name: string): string => child(from, name)?.text ?? "";
  Object.assign(book.properties, {
    title: text(core, "title"),
    subject: text(core, "subject"),
    author: text(core, "creator"),
    keywords: text(core, "keywords"),
    comments: text(core, "description"),
    category: text(core, "category"),
    lastAuthor: text(core, "lastModifiedBy"),
    manager: text(app, "Manager"),
    company: text(app, "Company"),
  });
  const created = text(core, "created");
  if (created !== "") book.properties.creationDate = created;
  for (const property of children(file.xml("docProps/custom.xml"), "property")) {
    const key = attribute(property, "name") ?? "";
    const [value] = property.children;
    if (value === undefined) continue;
    book.customProperties.set(key.toLowerCase(), { key, value: propertyValue(value) });
  }
  for (const name of file.names.filter((it) => /^customXml\/item\d+\.xml$/.test(it)).sort()) {
    book.customXml.push({ id: nextGuid(book), xml: file.text(name) ?? "" });
  }
}

function propertyValue({ name, text }: Element): string | number | boolean {
  if (name === "bool") return text === "true" || text === "1";
  return /^(i[1248]|int|r[48]|decimal)$/.test(name) ? Number(text) : text;
}
