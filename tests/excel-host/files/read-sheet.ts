import type { CellObject, WorkSheet } from "@e965/xlsx";

import { tagsOf } from "../../../src/workbook/file/xml-tags.ts";
import { parseArea } from "../model/areas.ts";
import { nextGuid } from "../model/book.ts";
import { NO_OPTIONS } from "../model/protection.ts";
import { parseError, type Scalar } from "../model/scalar.ts";
import {
  cellAt,
  columnAt,
  rowAt,
  type Hyperlink,
  type RichRun,
  type Sheet,
} from "../model/sheet.ts";
import type { Style } from "../model/style.ts";
import { colourReader, type FileStyles } from "./read-styles.ts";
import { readPage } from "./read-page.ts";
import type { Package } from "./package.ts";
import { readConditionalFormats, readValidations } from "./read-rules.ts";
import { PROTECTION_OPTIONS } from "./words.ts";
import { attribute, child, children, flagOf, numberOf, parseXml, type Element } from "./xml.ts";

const DIGIT_PIXELS = 7;

/** A column's width in a file counts digits, padding included. */
const widthInPoints = (width: number): number => Math.round(width * DIGIT_PIXELS) * 0.75;

export interface SheetSource {
  readonly file: Package;
  /** The sheet's part. */
  readonly part: string;
  readonly styles: FileStyles;
  readonly theme: Element | undefined;
  /** The same sheet as SheetJS has read it: values and formulas. */
  readonly content: WorkSheet | undefined;
}

/** Reads a sheet's part into a sheet that is empty. */
export function readSheet(sheet: Sheet, source: SheetSource): void {
  const xml = source.file.text(source.part) ?? "";
  const start = xml.indexOf("<sheetData");
  const end = xml.indexOf("</sheetData>");
  // The cells are walked over; all the rest is small enough for a tree.
  const around = end < 0 ? xml : `${xml.slice(0, start)}${xml.slice(end + "</sheetData>".length)}`;
  const part = parseXml(around);
  const { styles: book } = sheet.book;
  const styleOf = (index: number): Style =>
    book.patch(book.normal, source.styles.cells[index] ?? {});
  readLines(sheet, part, end < 0 ? "" : xml.slice(start, end), styleOf);
  readContent(sheet, source.content);
  readViews(sheet, part);
  sheet.tabColor = colourReader(source.theme)(child(part, "sheetPr", "tabColor")) ?? "";
  for (const merge of children(child(part, "mergeCells"), "mergeCell")) {
    const area = parseArea(attribute(merge, "ref") ?? "");
    if (area !== undefined) sheet.merges.add({ area });
  }
  readProtection(sheet, child(part, "sheetProtection"));
  readValidations(sheet, part);
  readConditionalFormats(sheet, part, source.styles);
  sheet.page = readPage(part);
  const relations = source.file.relations(source.part);
  for (const link of children(child(part, "hyperlinks"), "hyperlink")) {
    readLink(sheet, link, relations.get(attribute(link, "id") ?? "")?.target);
  }
  for (const table of children(child(part, "tableParts"), "tablePart")) {
    const target = relations.get(attribute(table, "id") ?? "")?.target ?? "";
    readTable(sheet, source.file.xml(target));
  }
}

function readLines(
  sheet: Sheet,
  part: Element,
  data: string,
  styleOf: (index: number) => Style,
): void {
  const format = child(part, "sheetFormatPr");
  const width = attribute(format, "defaultColWidth");
  if (width !== undefined) sheet.standardWidth = widthInPoints(Number(width));
  sheet.standardHeight = numberOf(format, "defaultRowHeight", 0) || null;
  for (const column of children(child(part, "cols"), "col")) {
    const style = numberOf(column, "style", 0);
    for (let at = numberOf(column, "min", 1) - 1; at < numberOf(column, "max", 0); at++) {
      const own = columnAt(sheet, at);
      const points = attribute(column, "width");
      own.width = points === undefined ? null : widthInPoints(Number(points));
      own.hidden = flagOf(column, "hidden");
      const look = styleOf(style);
      own.style = look === sheet.book.styles.normal ? null : look;
    }
  }
  let row = -1;
  let column = -1;
  for (const tag of tagsOf(data)) {
    if (tag.closes) continue;
    if (tag.name === "row") {
      row = Number(tag.attribute("r") ?? row + 2) - 1;
      column = -1;
      readRow(sheet, row, tag.attribute, styleOf);
    } else if (tag.name === "c") {
      column = parseArea(tag.attribute("r") ?? "")?.left ?? column + 1;
      const index = Number(tag.attribute("s") ?? 0);
      const below = sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style;
      if (index !== 0 || below != null) cellAt(sheet, row, column).style = styleOf(index);
    }
  }
}

function readRow(
  sheet: Sheet,
  row: number,
  attributeOf: (name: string) => string | undefined,
  styleOf: (index: number) => Style,
): void {
  const [height, hidden, style] = [attributeOf("ht"), attributeOf("hidden"), attributeOf("s")];
  if (height !== undefined) rowAt(sheet, row).height = Number(height);
  if (hidden === "1" || hidden === "true") rowAt(sheet, row).hidden = true;
  if (style !== undefined && attributeOf("customFormat") === "1")
    rowAt(sheet, row).style = styleOf(Number(style));
}

function readContent(sheet: Sheet, content: WorkSheet | undefined): void {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] =
    content?.["!data"] ?? [];
  data.forEach((cells, row) => {
    cells?.forEach((read, column) => {
      if (read === undefined) return;
      const value = valueOf(read);
      if (value === null && read.f === undefined) return;
      const cell = cellAt(sheet, row, column);
      cell.value = value;
      const rich = richRuns(read.r);
      if (rich !== undefined) cell.rich = rich;
      if (read.f !== undefined) {
        cell.formula = read.f;
        cell.fromFile = true;
      }
    });
  });
}

/** A text with fonts of its own comes as its XML. */
function richRuns(xml: unknown): readonly RichRun[] | undefined {
  if (typeof xml !== "string" || !xml.includes("<r>")) return undefined;
  return children(parseXml(`<text>${xml}</text>`), "r").map((run) => ({
    text: child(run, "t")?.text ?? "",
    font: Object.fromEntries(
      child(run, "rPr")?.children.map(({ name, attributes }) => [
        name,
        Object.fromEntries(attributes),
      ]) ?? [],
    ),
  }));
}

function valueOf({ t, v, w }: CellObject): Scalar {
  if (t === "e") return parseError(w ?? "") ?? parseError("#VALUE!") ?? null;
  if (v === undefined || v instanceof Date) return null;
  return t === "z" ? null : v;
}

function readViews(sheet: Sheet, part: Element): void {
  const view = child(part, "sheetViews", "sheetView");
  sheet.showGridlines = flagOf(view, "showGridLines", true);
  sheet.showHeadings = flagOf(view, "showRowColHeaders", true);
  const pane = child(view, "pane");
  if (attribute(pane, "state")?.startsWith("frozen") === true) {
    sheet.frozen = { rows: numberOf(pane, "ySplit", 0), columns: numberOf(pane, "xSplit", 0) };
  }
  const selection = children(view, "selection").at(-1);
  const [first = ""] = (attribute(selection, "sqref") ?? "").split(" ");
  sheet.selection = parseArea(first) ?? sheet.selection;
}

function readProtection(sheet: Sheet, element: Element | undefined): void {
  if (!flagOf(element, "sheet")) return;
  const options: Readonly<Record<string, boolean>> = Object.fromEntries(
    PROTECTION_OPTIONS.map(([file, api, forbidden]) => [api, !flagOf(element, file, forbidden)]),
  );
  const selectionMode = flagOf(element, "selectUnlockedCells")
    ? "None"
    : flagOf(element, "selectLockedCells")
      ? "Unlocked"
      : "Normal";
  const secret = attribute(element, "hashValue") ?? attribute(element, "password") ?? null;
  sheet.protection = {
    options: { ...NO_OPTIONS, ...options, selectionMode },
    password: secret,
  };
}

function readLink(sheet: Sheet, element: Element, target: string | undefined): void {
  const area = parseArea(attribute(element, "ref") ?? "");
  if (area === undefined) return;
  const [location, tooltip] = [attribute(element, "location"), attribute(element, "tooltip")];
  const link: Hyperlink = {
    ...(target === undefined ? {} : { address: target }),
    ...(location === undefined ? {} : { documentReference: location }),
    ...(tooltip === undefined ? {} : { screenTip: tooltip }),
  };
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++)
      cellAt(sheet, row, column).link = link;
  }
}

function readTable(sheet: Sheet, element: Element | undefined): void {
  const area = parseArea(attribute(element, "ref") ?? "");
  if (element === undefined || area === undefined) return;
  const style = child(element, "tableStyleInfo");
  sheet.tables.push({
    id: nextGuid(sheet.book),
    name: attribute(element, "displayName") ?? "Table",
    area,
    showHeaders: numberOf(element, "headerRowCount", 1) > 0,
    showTotals: numberOf(element, "totalsRowCount", 0) > 0,
    style: attribute(style, "name") ?? "",
    bandedRows: flagOf(style, "showRowStripes"),
    bandedColumns: flagOf(style, "showColumnStripes"),
    filterButton: child(element, "autoFilter") !== undefined,
  });
}
