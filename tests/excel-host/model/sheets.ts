import { hostError } from "../protocol/host-error.ts";
import { renameInFormulas, breakInFormulas } from "./formula-edits.ts";
import { checkSheetName, positionOf, tell, touch, type Book } from "./book.ts";
import { guardStructure } from "./guards.ts";
import type { Sheet, Visibility } from "./sheet.ts";

const isVisible = ({ visibility }: Sheet): boolean => visibility === "Visible";

/** Refuses to leave a workbook without a sheet that can be seen [general]. */
function guardLastVisible(sheet: Sheet): void {
  if (isVisible(sheet) && sheet.book.sheets.filter(isVisible).length === 1) {
    throw hostError("InvalidOperation");
  }
}

/** Puts a sheet in front. */
export function activate(sheet: Sheet): void {
  const { book } = sheet;
  // A hidden sheet cannot be in front [general].
  if (!isVisible(sheet)) throw hostError("InvalidOperation");
  if (book.activeSheet === sheet) return;
  if (book.activeSheet !== null) tell(book, { kind: "deactivated", sheet: book.activeSheet });
  book.activeSheet = sheet;
  tell(book, { kind: "activated", sheet });
}

/** Before a sheet goes out of sight the next one comes in front, or the one before. */
function leave(sheet: Sheet): void {
  const { book } = sheet;
  if (book.activeSheet !== sheet) return;
  const at = positionOf(sheet);
  const next =
    book.sheets.slice(at + 1).find(isVisible) ?? book.sheets.slice(0, at).reverse().find(isVisible);
  if (next !== undefined) activate(next);
}

/** Deletes a sheet; formulas that looked at it show #REF!. */
export function deleteSheet(sheet: Sheet): void {
  const { book } = sheet;
  guardStructure(book);
  guardLastVisible(sheet);
  // [general; exact code unverified]
  if (sheet.visibility === "VeryHidden") throw hostError("InvalidOperation");
  leave(sheet);
  book.sheets.splice(positionOf(sheet), 1);
  sheet.deleted = true;
  const kept = book.names.filter(({ scope }) => scope !== sheet);
  book.names.splice(0, book.names.length, ...kept);
  breakInFormulas(book, sheet.name);
  touch(book);
  tell(book, { kind: "deleted", sheet });
}

/** Renames a sheet; formulas follow. */
export function renameSheet(sheet: Sheet, name: string): void {
  const { book, name: before } = sheet;
  guardStructure(book);
  checkSheetName(book, name, sheet);
  if (name === before) return;
  sheet.name = name;
  renameInFormulas(book, before, name);
  touch(book);
  tell(book, { kind: "renamed", sheet, before });
}

/** Shows or hides a sheet. */
export function setVisibility(sheet: Sheet, visibility: Visibility): void {
  const before = sheet.visibility;
  if (visibility === before) return;
  guardStructure(sheet.book);
  if (visibility !== "Visible") {
    guardLastVisible(sheet);
    leave(sheet);
  }
  sheet.visibility = visibility;
  tell(sheet.book, { kind: "visibility", sheet, before });
}

/** Moves a sheet to a place, counted from 0. */
export function moveSheet(sheet: Sheet, position: number): void {
  const { book } = sheet;
  guardStructure(book);
  if (position < 0 || position >= book.sheets.length) throw hostError("InvalidArgument");
  const before = positionOf(sheet);
  book.sheets.splice(before, 1);
  book.sheets.splice(position, 0, sheet);
  if (before !== position) tell(book, { kind: "moved", sheet, before });
}

/** The sheets that can be seen, in their order. */
export const visibleSheets = (book: Book): readonly Sheet[] => book.sheets.filter(isVisible);
