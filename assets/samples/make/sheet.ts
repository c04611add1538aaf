import { PaperSize, Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { drawCell } from "./cell.ts";
import { looks } from "./looks.ts";
import { measureRow } from "./row-height.ts";
import type { Row, SheetData, WorkbookData } from "./workbook-data.ts";

/** A merge that begins in a row: its columns counted from 1, and how many rows it goes further down. */
interface Merge {
  readonly left: number;
  readonly right: number;
  readonly further: number;
}

const letterOf = (column: number): string => String.fromCharCode(64 + column);
const columnOf = (letter: string): number => letter.charCodeAt(0) - 64;

/**
 * Reads the columns and rows that a merge covers.
 *
 * @example parseMerge("A:B+1") //=> { left: 1, right: 2, further: 1 }
 */
function parseMerge(text: string): Merge {
  const [, left, right, further] = /^([A-Z])(?::([A-Z]))?(?:\+(\d+))?$/u.exec(text) ?? [];
  if (left === undefined) throw new Error(`not a merge: ${text}`);
  return { left: columnOf(left), right: columnOf(right ?? left), further: Number(further ?? 0) };
}

/** Lists the columns of a row that hold something, are filled, or are part of a merge. */
function touchedColumns(row: Row, merges: readonly Merge[], sheet: SheetData): readonly number[] {
  return sheet.widths
    .map((_, index) => index + 1)
    .filter(
      (column) =>
        (row.cells[column - 1] ?? null) !== null ||
        row.fills?.[letterOf(column)] !== undefined ||
        merges.some(({ left, right }) => left <= column && column <= right),
    );
}

function drawRow(target: Worksheet, number: number, row: Row, sheet: SheetData): void {
  const merges = (row.merges ?? []).map(parseMerge);
  const touched = touchedColumns(row, merges, sheet);
  const { wraps, larger } = looks[row.look];
  for (const column of touched) {
    drawCell(target.getCell(number, column), row.cells[column - 1] ?? null, row, sheet, {
      letter: letterOf(column),
      first: column === touched[0],
    });
  }
  const wrapped = touched.flatMap((column) => {
    const merge = merges.find(({ left }) => left === column);
    // A cell that goes on in the rows below needs no height of its own in this one.
    if (!wraps || (merge?.further ?? 0) > 0) return [];
    const widths = sheet.widths.slice(column - 1, merge?.right ?? column);
    const width = widths.reduce((sum, one) => sum + one, 0);
    return [{ content: row.cells[column - 1] ?? null, width }];
  });
  target.getRow(number).height = measureRow(wrapped, sheet.font.size + larger);
}

function drawSheet(workbook: Workbook, sheet: SheetData): void {
  const target = workbook.addWorksheet(sheet.name, {
    pageSetup: {
      paperSize: PaperSize.A4,
      orientation: "landscape",
      fitToPage: true,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
    },
  });
  sheet.widths.forEach((width, index) => {
    target.getColumn(index + 1).width = width;
  });
  sheet.rows.forEach((row, index) => {
    drawRow(target, index + 1, row, sheet);
  });
  // Only now: a merge made earlier would take the value and look of its neighbours.
  sheet.rows.forEach((row, index) => {
    for (const { left, right, further } of (row.merges ?? []).map(parseMerge)) {
      target.mergeCellsWithoutStyle(index + 1, left, index + 1 + further, right);
    }
  });
}

/** Draws a workbook and gives the bytes of its .xlsx file, the same bytes every time. */
export async function writeWorkbook(data: WorkbookData): Promise<Uint8Array> {
  const workbook = new Workbook();
  const saved = new Date(`${data.saved}T12:00:00Z`);
  workbook.title = data.title;
  workbook.creator = data.creator;
  workbook.lastModifiedBy = data.creator;
  workbook.created = saved;
  workbook.modified = saved;
  for (const sheet of data.sheets) drawSheet(workbook, sheet);
  // Times in a zip are local ones without a zone: noon here is written as noon anywhere.
  const modTime = new Date(`${data.saved}T12:00:00`);
  return workbook.xlsx.writeBuffer({ zip: { modTime, timestamps: "dos" } });
}
