import { hostError } from "../protocol/host-error.ts";
import { cellsOf, overlaps, type Area } from "./areas.ts";
import type { Book } from "./book.ts";
import type { ProtectionOptions } from "./protection.ts";
import { styleAt, type Sheet } from "./sheet.ts";
import { stylesIn } from "./looks.ts";

/**
 * Refuses a change of cells that are locked on a protected sheet with AccessDenied
 * (docs:testing/application-specific-api-error-handling.md).
 */
export function guardContent(sheet: Sheet, area: Area): void {
  if (sheet.protection === null) return;
  const locked =
    cellsOf(area) === 1
      ? styleAt(sheet, area.top, area.left).locked
      : [...stylesIn(sheet, area)].some((style) => style.locked);
  if (locked) throw hostError("AccessDenied");
}

/** Refuses on a protected sheet what its options do not allow. */
export function guardOption(sheet: Sheet, option: keyof ProtectionOptions): void {
  if (sheet.protection !== null && sheet.protection.options[option] !== true) {
    throw hostError("AccessDenied");
  }
}

/** Refuses on a protected sheet what no option allows, such as merging [general]. */
export function guardUnprotected(sheet: Sheet): void {
  if (sheet.protection !== null) throw hostError("AccessDenied");
}

/** Refuses to add, rename, move, hide or delete sheets of a protected workbook with the same code [inferred]. */
export function guardStructure(book: Book): void {
  if (book.structure !== null) throw hostError("AccessDenied");
}

/** Refuses to merge over a table (doc text of MergedRangeConflict). */
export function guardTables(sheet: Sheet, area: Area): void {
  if (sheet.tables.some((table) => overlaps(table.area, area))) {
    throw hostError("MergedRangeConflict");
  }
}
