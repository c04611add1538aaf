import { parseArea } from "./model/areas.ts";
import { addSheet, newBook, type Book } from "./model/book.ts";
import { writeValues, type Given } from "./model/content.ts";
import { patchStyles } from "./model/looks.ts";
import type { Sheet } from "./model/sheet.ts";
import type { StylePatch } from "./model/style.ts";

/** A sheet as a test draws it: rows of values from A1 on. */
export type DrawnSheet = readonly (readonly Given[])[];

/** Builds a small workbook: what is written is read as when it is typed, so "'2010/11" keeps a text. */
export function buildBook(
  sheets: Readonly<Record<string, DrawnSheet>>,
  normalFont: StylePatch = {},
): Book {
  const book = newBook(normalFont);
  for (const [name, rows] of Object.entries(sheets)) typeRows(addSheet(book, name), rows);
  return book;
}

/** Types rows of values into a sheet from its first cell on. */
export function typeRows(sheet: Sheet, rows: DrawnSheet): void {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || columns === 0) return;
  const area = { top: 0, left: 0, bottom: rows.length - 1, right: columns - 1 };
  writeValues(sheet, area, (row, column) => rows[row]?.[column] ?? null);
}

/** Gives cells a look, whatever the sheet's protection says. */
export function styleCells(sheet: Sheet, address: string, patch: StylePatch): void {
  const area = parseArea(address);
  if (area === undefined) throw new Error(`no address: ${address}`);
  patchStyles(sheet, area, patch);
}

/** Finds a sheet by its name. */
export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((it) => it.name === name);
  if (sheet === undefined) throw new Error(`no sheet is called ${name}`);
  return sheet;
}
