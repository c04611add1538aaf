import type { Area } from "../../grid/grid.ts";
import { askPlace, loadedArea } from "./sheet-areas.ts";
import { briefly } from "./requests.ts";

/** What belongs to a sheet and does not come along when its cells are copied. */
export interface SheetSettings {
  /** Around everything on it, formats too; null for a blank sheet. */
  readonly used: Area | null;
  /** The heights of its used rows in points, each with how many rows have it one after another. */
  readonly heights: readonly (readonly [points: number, rows: number])[];
  readonly hiddenRows: readonly number[];
  /** The widths of its used columns in points, the first used one first. */
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly gridlines: boolean;
  /** The first rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Null where it is not protected. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly page: PageSettings;
}

export interface PageSettings {
  readonly layout: Excel.Interfaces.PageLayoutUpdateData;
  readonly lines: Excel.Interfaces.HeaderFooterUpdateData;
  /** The rows repeated on every page, counted from 0; null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** The rows that begin a page, counted from 0. */
  readonly breaks: readonly number[];
}

const LAYOUT =
  "orientation,paperSize,zoom,topMargin,rightMargin,bottomMargin,leftMargin,headerMargin,footerMargin";
const LINES = "leftHeader,centerHeader,rightHeader,leftFooter,centerFooter,rightFooter";

/** Asks within the next request for a sheet's settings but for its sizes; `used` is known after it. */
export function askSettings(sheet: Excel.Worksheet): {
  readonly used: () => Area | null;
  readonly read: (sizes: Sizes) => SheetSettings;
} {
  const used = askPlace(sheet.getUsedRangeOrNullObject(false));
  const frozen = askPlace(sheet.freezePanes.getLocationOrNullObject());
  const { protection, pageLayout, horizontalPageBreaks: breaks } = sheet;
  const titles = askPlace(pageLayout.getPrintTitleRowsOrNullObject());
  const lines = pageLayout.headersFooters.defaultForAllPages;
  sheet.load("showGridlines");
  protection.load("protected,options");
  pageLayout.load(LAYOUT);
  lines.load(LINES);
  breaks.load("items/rowIndex");
  return {
    used: () => loadedArea(used),
    read: (sizes) => {
      const kept = loadedArea(frozen);
      const title = loadedArea(titles);
      return {
        used: loadedArea(used),
        ...sizes,
        gridlines: sheet.showGridlines,
        frozen: {
          rows: kept === null || kept.bottom > LAST_ROW ? 0 : kept.bottom + 1,
          columns: kept === null || kept.right > LAST_COLUMN ? 0 : kept.right + 1,
        },
        protection: protection.protected ? protection.options : null,
        page: {
          layout: layoutOf(pageLayout),
          lines: linesOf(lines),
          titleRows: title && { first: title.top, last: title.bottom },
          breaks: breaks.items.map(({ rowIndex }) => rowIndex),
        },
      };
    },
  };
}

/** Where only rows or only columns are frozen, the frozen range reaches to the sheet's end. */
const LAST_ROW = 1_048_574;
const LAST_COLUMN = 16_382;

function layoutOf(page: Excel.PageLayout): Excel.Interfaces.PageLayoutUpdateData {
  const { orientation, paperSize, zoom } = page;
  const { topMargin, rightMargin, bottomMargin, leftMargin, headerMargin, footerMargin } = page;
  return {
    orientation,
    paperSize,
    zoom,
    topMargin,
    rightMargin,
    bottomMargin,
    leftMargin,
    headerMargin,
    footerMargin,
  };
}

function linesOf(lines: Excel.HeaderFooter): Excel.Interfaces.HeaderFooterUpdateData {
  const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } = lines;
  return { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter };
}

export type Sizes = Pick<SheetSettings, "heights" | "hiddenRows" | "widths" | "hiddenColumns">;

const NO_SIZES: Sizes = { heights: [], hiddenRows: [], widths: [], hiddenColumns: [] };

/** Asks within the next request for the sizes of a sheet's used rows and columns. */
export function askSizes(sheet: Excel.Worksheet, used: Area | null): () => Sizes {
  if (used === null) return () => NO_SIZES;
  const { top, left, bottom, right } = used;
  const range = briefly(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1));
  const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  return () => ({
    heights: runsOf(rows.value.map(({ format }) => format?.rowHeight ?? 0)),
    hiddenRows: rows.value.flatMap(({ rowHidden }, at) => (rowHidden === true ? [top + at] : [])),
    widths: columns.value.map(({ format }) => format?.columnWidth ?? 0),
    hiddenColumns: columns.value.flatMap(({ columnHidden }, at) =>
      columnHidden === true ? [left + at] : [],
    ),
  });
}

/** Counts equal sizes that follow one another. */
function runsOf(sizes: readonly number[]): readonly (readonly [points: number, rows: number])[] {
  const runs: [points: number, rows: number][] = [];
  for (const size of sizes) {
    const run = runs.at(-1);
    if (run?.[0] === size) run[1] += 1;
    else runs.push([size, 1]);
  }
  return runs;
}
