import { columnLetters } from "../../grid/address.ts";
import { joinAddresses } from "./group-areas.ts";
import { briefly } from "./requests.ts";
import { freeze } from "./replay-pages.ts";
import type { SheetSettings } from "./sheet-settings.ts";

/** Puts back what belongs to a sheet beside its cells, within the next request; its cells are back already. */
export function putBackSettings(sheet: Excel.Worksheet, settings: SheetSettings): void {
  putBackSizes(sheet, settings);
  putBackPage(sheet, settings);
  sheet.showGridlines = settings.gridlines;
  freeze(sheet, settings.frozen);
  if (settings.protection !== null) sheet.protection.protect(settings.protection);
}

/** Nothing is hidden since the sheet was emptied. A row that Excel had fitted to its text keeps that height from now on. */
function putBackSizes(sheet: Excel.Worksheet, settings: SheetSettings): void {
  const { used, heights, widths, hiddenRows, hiddenColumns } = settings;
  if (used === null) return;
  const byHeight = new Map<number, string[]>();
  let row = used.top;
  for (const [points, count] of heights) {
    // Rows of no height are hidden.
    if (points > 0) {
      byHeight.set(points, [...(byHeight.get(points) ?? []), `${row + 1}:${row + count}`]);
    }
    row += count;
  }
  for (const [points, runs] of byHeight) {
    for (const address of joinAddresses(runs)) {
      briefly(sheet.getRanges(address)).format.rowHeight = points;
    }
  }
  widths.forEach((points, at) => {
    const column = columnLetters(used.left + at);
    const range = briefly(sheet.getRange(`${column}:${column}`));
    if (hiddenColumns.includes(used.left + at)) range.columnHidden = true;
    else range.format.columnWidth = points;
  });
  for (const hidden of hiddenRows) {
    briefly(sheet.getRange(`${hidden + 1}:${hidden + 1}`)).rowHidden = true;
  }
}

function putBackPage(sheet: Excel.Worksheet, { page }: SheetSettings): void {
  const { pageLayout } = sheet;
  pageLayout.set(page.layout);
  pageLayout.headersFooters.defaultForAllPages.set(page.lines);
  if (page.titleRows !== null) {
    const { first, last } = page.titleRows;
    pageLayout.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
  }
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of page.breaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}
