import type { Cell, Grid } from "../../grid/grid.ts";
import { areasOf } from "./address-areas.ts";
import { cellOf } from "./cell-of.ts";
import { askPlace, loadedArea } from "./sheet-areas.ts";
import { briefly } from "./requests.ts";

/**
 * Reads a tab as it stands at this moment, with the next request: what its cells hold, without their
 * fills.
 */
export async function readStanding(
  sheet: Excel.Worksheet,
  name: string,
  send: () => Promise<void>,
): Promise<Grid> {
  const used = askPlace(sheet.getUsedRangeOrNullObject(false));
  used.load("values,text,numberFormat,valueTypes");
  const merges = briefly(used.getMergedAreasOrNullObject());
  merges.load("address");
  await send();
  const area = loadedArea(used);
  const cells: (Cell | undefined)[][] = [];
  if (area !== null) {
    const { values, text, valueTypes, numberFormat } = used;
    values.forEach((line: readonly unknown[], row) => {
      const kept: (Cell | undefined)[] = [];
      line.forEach((value, across) => {
        const cell = cellOf({
          value,
          text: text[row]?.[across],
          type: valueTypes[row]?.[across],
          format: numberFormat[row]?.[across],
          fill: null,
        });
        if (cell !== undefined) kept[area.left + across] = cell;
      });
      cells[area.top + row] = kept;
    });
  }
  return {
    sheet: name,
    hidden: false,
    cells,
    merges: merges.isNullObject ? [] : areasOf(merges.address),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}
