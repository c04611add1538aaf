import { isUnbounded, type Area } from "./areas.ts";
import { clearContents } from "./content.ts";
import { cutConditionalFormats, cutValidations } from "./copying.ts";
import { guardOption } from "./guards.ts";
import { patchStyles } from "./looks.ts";
import { visitCells, visitRows, type Sheet } from "./sheet.ts";
import { isWholeColumns, isWholeRows } from "./areas.ts";

export const CLEAR_TYPES = [
  "All",
  "Formats",
  "Contents",
  "Hyperlinks",
  "RemoveHyperlinks",
  "ResetContents",
] as const;
export type ClearType = (typeof CLEAR_TYPES)[number];

/** Clears cells as Range.clear does; All takes rules, conditional formats and merging too [general]. */
export function clearArea(sheet: Sheet, area: Area, type: ClearType): void {
  switch (type) {
    case "Contents":
    case "ResetContents":
      clearContents(sheet, area);
      return;
    case "Hyperlinks":
    case "RemoveHyperlinks":
      guardOption(sheet, "allowInsertHyperlinks");
      visitCells(sheet, area, (cell) => delete cell.link);
      return;
    case "Formats":
      clearFormats(sheet, area);
      return;
    case "All":
      clearContents(sheet, area);
      clearFormats(sheet, area);
      visitCells(sheet, area, (cell) => delete cell.link);
      cutValidations(sheet, area);
  }
}

function clearFormats(sheet: Sheet, area: Area): void {
  guardOption(sheet, "allowFormatCells");
  for (const merge of sheet.merges.overlapping(area)) sheet.merges.remove(merge);
  cutConditionalFormats(sheet, area);
  if (isWholeColumns(area) && isWholeRows(area)) sheet.style = null;
  if (isWholeColumns(area)) {
    for (const [at, column] of sheet.columns) {
      if (at >= area.left && at <= area.right) column.style = null;
    }
  }
  if (isWholeRows(area)) visitRows(sheet, area, (_, row) => (row.style = null));
  visitCells(sheet, area, (cell) => (cell.style = null));
  // Where rows or columns have looks of their own, plain cells must say so.
  const { normal } = sheet.book.styles;
  const styledColumns = [...sheet.columns].some(
    ([at, { style }]) => style !== null && at >= area.left && at <= area.right,
  );
  const styledRows: number[] = [];
  visitRows(sheet, area, (row, { style }) => {
    if (style !== null) styledRows.push(row);
  });
  if (!isUnbounded(area) && (styledColumns || styledRows.length > 0 || sheet.style !== null)) {
    patchStyles(sheet, area, { ...normal });
  }
}
