import { bound, oneCell, WHOLE_SHEET, type Area } from "./areas.ts";
import { visitCells, visitRows, type Sheet } from "./sheet.ts";

/**
 * The area around everything on a sheet, or undefined where there is nothing. Formatted cells count,
 * unless only values are asked for (docs: getUsedRange(valuesOnly)).
 */
export function usedArea(
  sheet: Sheet,
  valuesOnly: boolean,
  within: Area = WHOLE_SHEET,
): Area | undefined {
  let used: Area | undefined;
  const take = (area: Area): void => {
    used = used === undefined ? area : bound(used, area);
  };
  const { normal } = sheet.book.styles;
  visitCells(sheet, within, (cell, row, column) => {
    const full = cell.value !== null || cell.formula !== null;
    const looks = !valuesOnly && cell.style !== null && cell.style !== normal;
    if (full || looks) take(oneCell(row, column));
  });
  if (valuesOnly) return used;
  for (const merge of sheet.merges.overlapping(within)) take(merge.area);
  visitRows(sheet, within, (row, { height, style }) => {
    // A row with a height or style of its own counts from its first cell [inferred].
    if (height !== null || style !== null) take(oneCell(row, used?.left ?? within.left));
  });
  return used;
}
