import { codePrintLine } from "../print-line.ts";
import type { SheetPlan } from "../sheet-plan.ts";
import { briefly, type Step } from "./requests.ts";

/** The page as a whole, in bytes (measured: 2,900); a line of a header is counted as it is. */
const ONE_PAGE = 4500;
const ONE_BREAK = 450;

const POINTS_AN_INCH = 72;
/** A sheet holds no more; beyond them Excel breaks pages by itself. */
const MOST_BREAKS = 1026;

/** Sets up how a sheet is printed: A4 landscape, one page wide, with headers, footers and page breaks. */
export function* replayPages({ print, rows, gridlines }: SheetPlan): Generator<Step> {
  yield {
    bytes: ONE_PAGE,
    tell: (sheet) => {
      sheet.showGridlines = gridlines;
      const page = sheet.pageLayout;
      page.orientation = "Landscape";
      page.paperSize = "A4";
      // As many pages tall as it takes.
      page.zoom = { horizontalFitToPages: 1 };
      page.topMargin = print.margins.top * POINTS_AN_INCH;
      page.rightMargin = print.margins.right * POINTS_AN_INCH;
      page.bottomMargin = print.margins.bottom * POINTS_AN_INCH;
      page.leftMargin = print.margins.left * POINTS_AN_INCH;
      page.headerMargin = print.margins.header * POINTS_AN_INCH;
      page.footerMargin = print.margins.footer * POINTS_AN_INCH;
      writeLines(page.headersFooters.defaultForAllPages, print);
      if (print.repeatedRows !== null) {
        const { first, last } = print.repeatedRows;
        page.setPrintTitleRows(`$${first + 1}:$${last + 1}`);
      }
    },
  };
  const breaks = rows.flatMap(({ startsPage }, row) => (startsPage && row > 0 ? [row] : []));
  for (const row of breaks.slice(0, MOST_BREAKS)) {
    yield {
      bytes: ONE_BREAK,
      tell: (sheet) => {
        sheet.horizontalPageBreaks.add(`A${row + 1}`);
      },
    };
  }
}

/** Empties come first: Excel counts the parts of a line together while they change. */
function writeLines(target: Excel.HeaderFooter, { header, footer }: SheetPlan["print"]): void {
  const [head, foot] = [codePrintLine(header), codePrintLine(footer)];
  target.leftHeader = head.left;
  target.centerHeader = head.centre;
  target.rightHeader = head.right;
  target.leftFooter = foot.left;
  target.centerFooter = foot.centre;
  target.rightFooter = foot.right;
}

/** Keeps the first rows and columns in sight. */
export function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetPlan["frozen"]): void {
  sheet.freezePanes.unfreeze();
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(briefly(sheet.getRangeByIndexes(0, 0, rows, columns)));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

/** Protects a sheet without a password, as a file has it: heights of rows, drawings and scenarios stay free. */
export const PROTECTION = {
  allowFormatRows: true,
  allowEditObjects: true,
  allowEditScenarios: true,
} as const satisfies Excel.WorksheetProtectionOptions;
