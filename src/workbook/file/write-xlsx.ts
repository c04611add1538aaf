import { Workbook } from "@cj-tech-master/excelts";
import type { Borders, Font, Style, Worksheet } from "@cj-tech-master/excelts";
import { areaAddress } from "../../grid/address.ts";
import type { Border, CellStyle, PrintLine, SheetPlan, WorkbookPlan } from "../sheet-plan.ts";
import { joinBytes } from "./join-bytes.ts";
import { codePrintLine } from "../print-line.ts";
import { OUR_MARK } from "./our-mark.ts";
import { finishXlsx, type Looks, type WriteOptions } from "./write-finish.ts";

/**
 * Writes a plan as the bytes of a .xlsx file; the same plan always gives the same bytes.
 *
 * The library writes the workbook and everything about its sheets but their cells, which are most of
 * it and few kinds of things: for each it would keep half a dozen objects, and take longer over them
 * than everything before. Those are written when it is finished, with the numbers it gave their looks.
 */
export async function writeXlsx(
  plan: WorkbookPlan,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  const workbook = new Workbook();
  const { title, subject, language, builtOn } = plan.properties;
  const day = new Date(`${builtOn}T00:00:00Z`);
  Object.assign(workbook, {
    title,
    subject,
    language,
    creator: OUR_MARK,
    lastModifiedBy: OUR_MARK,
    created: day,
    modified: day,
  });
  const looks = listLooks(plan);
  for (const sheet of plan.sheets) writeSheet(workbook.addWorksheet(sheet.name), sheet);
  writeLooks(workbook.worksheets[0], looks, plan);
  return finishXlsx(await bytesOf(workbook), plan, looks, options);
}

/** Lists what cells look like, each look once, in the order of the cells. */
function listLooks({ sheets }: WorkbookPlan): Looks {
  const looks: Looks = new Map();
  let count = 0;
  for (const { rows } of sheets) {
    for (const { cells } of rows) {
      for (const { style, format } of cells) {
        let formats = looks.get(style);
        if (formats === undefined) looks.set(style, (formats = new Map<string | null, number>()));
        if (!formats.has(format)) formats.set(format, count++);
      }
    }
  }
  return looks;
}

/**
 * Gives the library one cell of each look, in the first row of the first sheet: the cells that are
 * written in their place afterwards name the looks by the numbers that it gives these.
 */
function writeLooks(sheet: Worksheet | undefined, looks: Looks, { styles }: WorkbookPlan): void {
  const row = sheet?.getRow(1);
  // A file without any text would get no part for texts.
  if (row !== undefined) row.getCell(1).value = "looks";
  for (const [role, formats] of looks) {
    const style = styles[role];
    if (style === undefined) throw new Error(`unknown style: ${role}`);
    const look = writeStyle(style);
    for (const [format, number] of formats) {
      if (row === undefined) continue;
      row.getCell(number + 1).style = format === null ? look : { ...look, numFmt: format };
    }
  }
}

/** Takes the library's bytes piece by piece: its own buffer breaks on pieces of over a megabyte. */
async function bytesOf(workbook: Workbook): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const sink = {
    write: (piece: Uint8Array) => {
      pieces.push(piece);
    },
    end: () => undefined,
  };
  // Stored, not packed: finishing takes the parts apart again and packs them once.
  await workbook.xlsx.write(sink, { zip: { level: 0 } });
  return joinBytes(pieces);
}

const argb = (colour: string) => ({ argb: `FF${colour}` });

const writeBorder = (border: Border | null) =>
  border === null ? undefined : { style: border.weight, color: argb(border.colour) };

function writeStyle({ font, fill, borders, ...rest }: CellStyle): Partial<Style> {
  const sides = Object.entries(borders).flatMap(([side, border]) => {
    const written = writeBorder(border);
    return written === undefined ? [] : [[side, written] as const];
  });
  const border: Partial<Borders> = Object.fromEntries(sides);
  const written: Partial<Font> = {
    name: font.name,
    size: font.size,
    family: 2,
    color: argb(font.colour),
    ...(font.bold ? { bold: true } : {}),
    ...(font.italic ? { italic: true } : {}),
    ...(font.underline ? { underline: true } : {}),
  };
  return {
    font: written,
    alignment: {
      horizontal: rest.horizontal,
      vertical: rest.vertical,
      wrapText: rest.wrap,
      indent: rest.indent,
      ...(rest.shrink ? { shrinkToFit: true } : {}),
    },
    border,
    ...(rest.open ? { protection: { locked: false } } : {}),
    ...(fill === null ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: argb(fill) } }),
  };
}

/** The library takes a column of this width for one that nobody has set, and leaves it out. */
const LIBRARYS_OWN = 9;
/** Too little to make a column wider by a pixel. */
const HAIR = 0.001;

function writeSheet(sheet: Worksheet, plan: SheetPlan): void {
  plan.columnWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width === LIBRARYS_OWN ? width + HAIR : width;
  });
  if (plan.isHidden === true) sheet.state = "hidden";
  for (const column of plan.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
  plan.rows.forEach(({ startsPage }, index) => {
    if (startsPage && index > 0) sheet.getRow(index).addPageBreak();
  });
  plan.conditionalFormats.forEach(({ area, expression, fill, fontColour, italic }, index) => {
    sheet.addConditionalFormatting({
      ref: areaAddress(area),
      rules: [
        {
          type: "expression",
          priority: index + 1,
          formulae: [expression],
          style: {
            font: { color: argb(fontColour), ...(italic === true ? { italic } : {}) },
            ...(fill === null
              ? {}
              : { fill: { type: "pattern", pattern: "solid", bgColor: argb(fill) } }),
          },
        },
      ],
    });
  });
  writePages(sheet, plan);
}

/** Writes a header or footer as the one text that a file has for it. */
function writeLine(line: PrintLine): string {
  const { left, centre, right } = codePrintLine(line);
  const part = (side: string, text: string) => (text === "" ? "" : `&${side}${text}`);
  return `${part("L", left)}${part("C", centre)}${part("R", right)}`;
}

function writePages(sheet: Worksheet, { print, frozen, gridlines }: SheetPlan): void {
  Object.assign(sheet.pageSetup, {
    paperSize: 9,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: print.margins,
  });
  sheet.headerFooter.oddHeader = writeLine(print.header);
  sheet.headerFooter.oddFooter = writeLine(print.footer);
  sheet.views = [
    { state: "frozen", xSplit: frozen.columns, ySplit: frozen.rows, showGridLines: gridlines },
  ];
}
