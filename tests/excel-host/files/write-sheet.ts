import { cellAddress } from "../../../src/grid/address.ts";
import { valueOf } from "../formulas/calculate.ts";
import { writeArea } from "../model/areas.ts";
import { isError } from "../model/scalar.ts";
import type { Cell, Row, Sheet } from "../model/sheet.ts";
import { standardHeight, standardWidth } from "../model/sizes.ts";
import { writePage } from "./write-page.ts";
import { writeConditionalFormats, writeValidations } from "./write-rules.ts";
import type { StyleWriter } from "./write-styles.ts";
import type { TextWriter } from "./write-texts.ts";
import { PROTECTION_OPTIONS } from "./words.ts";
import { escapeXml, xmlTag } from "./xml.ts";

const DIGIT_PIXELS = 7;

/** A column's width in a file: digits, padding included. */
const fileWidth = (points: number): number =>
  Math.round((points / 0.75 / DIGIT_PIXELS) * 256) / 256;

/** What a sheet shares with the others of its file. */
export interface SheetWriters {
  readonly styles: StyleWriter;
  readonly texts: TextWriter;
}

/** What a sheet's part refers to, by the ids that its relations get. */
export interface SheetRelations {
  readonly add: (type: "hyperlink" | "table", target: string) => string;
}

/** Writes a sheet's part. */
export function writeSheet(
  sheet: Sheet,
  writers: SheetWriters,
  relations: SheetRelations,
  isActive: boolean,
): string {
  const page = writePage(sheet.page);
  return xmlTag(
    "worksheet",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    // The file format wants these in this order.
    [
      xmlTag(
        "sheetPr",
        {},
        (sheet.tabColor === "" ? "" : xmlTag("tabColor", { rgb: `FF${sheet.tabColor.slice(1)}` })) +
          (page.fitToPage ? xmlTag("pageSetUpPr", { fitToPage: true }) : ""),
      ),
      writeViews(sheet, isActive),
      xmlTag("sheetFormatPr", {
        defaultColWidth: sheet.standardWidth === null ? undefined : fileWidth(standardWidth(sheet)),
        defaultRowHeight: standardHeight(sheet),
        customHeight: sheet.standardHeight === null ? undefined : true,
      }),
      writeColumns(sheet, writers),
      xmlTag("sheetData", {}, writeRows(sheet, writers)),
      writeProtection(sheet),
      writeMerges(sheet),
      writeConditionalFormats(sheet, writers.styles),
      writeValidations(sheet),
      writeLinks(sheet, relations),
      page.printOptions,
      page.margins,
      page.setup,
      page.headerFooter,
      page.breaks,
      writeTables(sheet, relations),
    ].join(""),
  );
}

function writeViews(sheet: Sheet, isActive: boolean): string {
  const { frozen } = sheet;
  const pane = frozen && frozenPane(frozen);
  const [bottom, right] = [(frozen?.rows ?? 0) > 0, (frozen?.columns ?? 0) > 0];
  const place =
    bottom && right ? "bottomRight" : bottom ? "bottomLeft" : right ? "topRight" : undefined;
  const selected = writeArea(sheet.selection);
  const { top, left } = sheet.selection;
  return xmlTag(
    "sheetViews",
    {},
    xmlTag(
      "sheetView",
      {
        showGridLines: sheet.showGridlines,
        showRowColHeaders: sheet.showHeadings,
        tabSelected: isActive ? true : undefined,
        workbookViewId: 0,
      },
      (pane ?? "") +
        xmlTag("selection", { pane: place, activeCell: cellAddress(top, left), sqref: selected }),
    ),
  );
}

const frozenPane = ({
  rows,
  columns,
}: {
  readonly rows: number;
  readonly columns: number;
}): string =>
  xmlTag("pane", {
    xSplit: columns === 0 ? undefined : columns,
    ySplit: rows === 0 ? undefined : rows,
    topLeftCell: cellAddress(rows, columns),
    activePane: rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight",
    state: "frozen",
  });

function writeColumns(sheet: Sheet, { styles }: SheetWriters): string {
  const base = sheet.style;
  const own = [...sheet.columns].sort(([one], [other]) => one - other);
  const written = own.map(([at, column]) => {
    const style = column.style ?? base;
    return xmlTag("col", {
      min: at + 1,
      max: at + 1,
      width: column.width === null ? undefined : fileWidth(column.width),
      style: style === null ? undefined : styles.numberOf(style),
      hidden: column.hidden ? true : undefined,
      customWidth: column.width === null ? undefined : true,
    });
  });
  return written.length === 0 ? "" : xmlTag("cols", {}, written.join(""));
}

function writeRows(sheet: Sheet, writers: SheetWriters): string {
  return [...sheet.rows]
    .sort(([one], [other]) => one - other)
    .map(([at, row]) => writeRow(sheet, at, row, writers))
    .join("");
}

function writeRow(sheet: Sheet, at: number, row: Row, writers: SheetWriters): string {
  const cells = [...row.cells]
    .sort(([one], [other]) => one - other)
    .map(([column, cell]) => writeCell(sheet, cell, at, column, writers))
    .join("");
  return xmlTag(
    "row",
    {
      r: at + 1,
      s: row.style === null ? undefined : writers.styles.numberOf(row.style),
      customFormat: row.style === null ? undefined : true,
      ht: row.height ?? undefined,
      customHeight: row.height === null ? undefined : true,
      hidden: row.hidden ? true : undefined,
    },
    cells,
  );
}

function writeCell(
  sheet: Sheet,
  cell: Cell,
  row: number,
  column: number,
  { styles, texts }: SheetWriters,
): string {
  const below = sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? sheet.style;
  const style = cell.style ?? below;
  const value = valueOf(cell, sheet, row, column);
  if (value === null && cell.formula === null && cell.style === null) return "";
  const formula = cell.formula === null ? "" : xmlTag("f", {}, escapeXml(cell.formula));
  const attributes = {
    r: cellAddress(row, column),
    s: style === null ? undefined : styles.numberOf(style),
  };
  if (value === null) return xmlTag("c", attributes, formula);
  if (isError(value))
    return xmlTag("c", { ...attributes, t: "e" }, formula + xmlTag("v", {}, value.error));
  if (typeof value === "number")
    return xmlTag("c", attributes, formula + xmlTag("v", {}, String(value)));
  if (typeof value === "boolean") {
    return xmlTag("c", { ...attributes, t: "b" }, formula + xmlTag("v", {}, value ? "1" : "0"));
  }
  if (formula !== "") {
    return xmlTag("c", { ...attributes, t: "str" }, formula + xmlTag("v", {}, escapeXml(value)));
  }
  return xmlTag(
    "c",
    { ...attributes, t: "s" },
    xmlTag("v", {}, String(texts.numberOf(cell, value))),
  );
}

function writeMerges(sheet: Sheet): string {
  const merges = sheet.merges.all();
  if (merges.length === 0) return "";
  const written = merges.map(({ area }) => xmlTag("mergeCell", { ref: writeArea(area) }));
  return xmlTag("mergeCells", { count: merges.length }, written.join(""));
}

function writeProtection({ protection }: Sheet): string {
  if (protection === null) return "";
  const { options } = protection;
  // A password is not written: the file is made to be looked at.
  return xmlTag("sheetProtection", {
    sheet: true,
    ...Object.fromEntries(PROTECTION_OPTIONS.map(([file, api]) => [file, !options[api]])),
    selectLockedCells: options.selectionMode === "Normal" ? undefined : true,
    selectUnlockedCells: options.selectionMode === "None" ? true : undefined,
  });
}

function writeLinks(sheet: Sheet, relations: SheetRelations): string {
  const links: string[] = [];
  for (const [row, { cells }] of sheet.rows) {
    for (const [column, { link }] of cells) {
      if (link === undefined) continue;
      links.push(
        xmlTag("hyperlink", {
          ref: cellAddress(row, column),
          "r:id": link.address === undefined ? undefined : relations.add("hyperlink", link.address),
          location: link.documentReference,
          tooltip: link.screenTip,
        }),
      );
    }
  }
  return links.length === 0 ? "" : xmlTag("hyperlinks", {}, links.join(""));
}

function writeTables(sheet: Sheet, relations: SheetRelations): string {
  if (sheet.tables.length === 0) return "";
  const parts = sheet.tables.map((table) => {
    const { showHeaders, showTotals, style, bandedRows, bandedColumns, filterButton, name, area } =
      table;
    const header = Array.from({ length: area.right - area.left + 1 }, (_, index) => {
      const cell = sheet.rows.get(area.top)?.cells.get(area.left + index);
      return xmlTag("tableColumn", {
        id: index + 1,
        name: typeof cell?.value === "string" ? cell.value : `Column${index + 1}`,
      });
    });
    const id = Number(table.id.replace(/\D/g, "").slice(8, 20)) || 1;
    const body = [
      filterButton
        ? xmlTag("autoFilter", {
            ref: writeArea(showTotals ? { ...area, bottom: area.bottom - 1 } : area),
          })
        : "",
      xmlTag("tableColumns", { count: header.length }, header.join("")),
      xmlTag("tableStyleInfo", {
        name: style,
        showRowStripes: bandedRows,
        showColumnStripes: bandedColumns,
      }),
    ].join("");
    const xml = xmlTag(
      "table",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        id,
        name,
        displayName: name,
        ref: writeArea(area),
        headerRowCount: showHeaders ? undefined : 0,
        totalsRowCount: showTotals ? 1 : undefined,
      },
      body,
    );
    return xmlTag("tablePart", { "r:id": relations.add("table", xml) });
  });
  return xmlTag("tableParts", { count: parts.length }, parts.join(""));
}
