import type { Area } from "../../grid/grid.ts";
import { LIMITS, overLimit } from "../file/limits.ts";
import { MOST_TABLES } from "../file/xlsx-tables.ts";
import { briefly } from "./requests.ts";
import type { SheetFacts } from "./sheet-facts.ts";

/** Where a sheet has anything. */
export interface SheetAreas {
  /** Around all values and formulas; null where there are none. */
  readonly full: Area | null;
  /** Around all that is read, fills without a value among it; null for a blank sheet. */
  readonly read: Area | null;
  /** The tables that people have declared there. */
  readonly tables: readonly TableFacts[];
}

/** A declared table, before it is known where it stands. */
export interface TableFacts {
  readonly id: string;
  readonly hasTotals: boolean;
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
      tables: askTables(sheet),
    };
  });
  await context.sync();
  const areas = asked.map(({ all, full, tables }) => ({
    ...areasToRead(loadedArea(all), loadedArea(full)),
    tables: tables.items.slice(0, MOST_TABLES).map(({ id, showTotals }) => ({
      id,
      hasTotals: showTotals,
    })),
  }));
  const cells = areas.reduce((sum, { read }) => sum + (read === null ? 0 : sizeOf(read)), 0);
  if (cells > LIMITS.cells.most) throw overLimit("cells", workbook);
  return areas;
}

function askTables(sheet: Excel.Worksheet): Excel.TableCollection {
  sheet.tables.load("items/id,items/showTotals");
  return sheet.tables;
}

function areasToRead(all: Area | null, full: Area | null): Pick<SheetAreas, "full" | "read"> {
  const read = all !== null && sizeOf(all) <= MOST_LOOKED_AT ? all : full;
  return { full, read };
}
