import type { Area } from "../../grid/grid.ts";
import { LIMITS, overLimit } from "../file/limits.ts";
import { briefly } from "./requests.ts";
import type { SheetFacts } from "./workbook-facts.ts";

/** Where a sheet has anything. */
export interface SheetAreas {
  /** Around all values and formulas; null where there are none. */
  readonly full: Area | null;
  /** Around all that is read, fills without a value among it; null for a blank sheet. */
  readonly read: Area | null;
}

/** A formatted area beyond this is read only as far as there are values: somebody coloured whole columns. */
const MOST_LOOKED_AT = 200_000;

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

export const sizeOf = ({ top, left, bottom, right }: Area): number =>
  (bottom - top + 1) * (right - left + 1);

/** Reads a range's area after its place was loaded; null for a null object. */
export const loadedArea = (range: Excel.Range): Area | null =>
  range.isNullObject
    ? null
    : {
        top: range.rowIndex,
        left: range.columnIndex,
        bottom: range.rowIndex + range.rowCount - 1,
        right: range.columnIndex + range.columnCount - 1,
      };

/** Asks for a range's place within the next request. */
export function askPlace(range: Excel.Range): Excel.Range {
  range.load(PLACE);
  return briefly(range);
}

/**
 * Asks where each sheet has anything, in one request.
 *
 * @throws WorkbookError when there are more cells than the limits allow
 */
export async function readAreas(
  context: Excel.RequestContext,
  sheets: readonly SheetFacts[],
  workbook: string,
): Promise<readonly SheetAreas[]> {
  const asked = sheets.map(({ id }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    return {
      all: askPlace(sheet.getUsedRangeOrNullObject(false)),
      full: askPlace(sheet.getUsedRangeOrNullObject(true)),
    };
  });
  await context.sync();
  const areas = asked.map(({ all, full }) => areasToRead(loadedArea(all), loadedArea(full)));
  const cells = areas.reduce((sum, { read }) => sum + (read === null ? 0 : sizeOf(read)), 0);
  if (cells > LIMITS.cells.most) throw overLimit("cells", workbook);
  return areas;
}

function areasToRead(all: Area | null, full: Area | null): SheetAreas {
  const read = all !== null && sizeOf(all) <= MOST_LOOKED_AT ? all : full;
  return { full, read };
}
