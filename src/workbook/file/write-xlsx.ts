import { Workbook } from "@cj-tech-master/excelts";
import type {
  Borders,
  CellFormulaValue,
  Font,
  Row,
  Style,
  Worksheet,
} from "@cj-tech-master/excelts";
import { areaAddress } from "../../grid/address.ts";
import type {
  Border,
  CellPlan,
  CellStyle,
  Content,
  PrintLine,
  SheetPlan,
  WorkbookPlan,
} from "../sheet-plan.ts";
import { joinBytes } from "./join-bytes.ts";
import { codePrintLine } from "../print-line.ts";
import { OUR_MARK } from "./our-mark.ts";
import { finishXlsx } from "./write-finish.ts";

/**
 * Writes a plan as the bytes of a .xlsx file; the same plan always gives the same bytes.
 *
 * @param tell hears each tab's name, and how many stand before it, as its turn comes
 */
export async function writeXlsx(
  plan: WorkbookPlan,
  tell: (sheet: string, done: number) => void = () => undefined,
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
  const lookOf = writeLooks(plan);
  plan.sheets.forEach((sheet, done) => {
    tell(sheet.name, done);
    writeSheet(workbook.addWorksheet(sheet.name), sheet, lookOf);
  });
  return finishXlsx(await bytesOf(workbook), plan);
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

type LookOf = (role: string, format: string | null) => Partial<Style>;

/** Makes each look once: the library knows a style it has seen by its identity, not by what it says. */
function writeLooks({ styles }: WorkbookPlan): LookOf {
  const looks = new Map<string, Map<string | null, Partial<Style>>>();
  return (role, format) => {
    const known = looks.get(role)?.get(format);
    if (known !== undefined) return known;
    const style = styles[role];
    if (style === undefined) throw new Error(`unknown style: ${role}`);
    const plain = writeStyle(style);
    const look = format === null ? plain : { ...plain, numFmt: format };
    looks.set(
      role,
      (looks.get(role) ?? new Map<string | null, Partial<Style>>()).set(format, look),
    );
    return look;
  };
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

function writeSheet(sheet: Worksheet, plan: SheetPlan, lookOf: LookOf): void {
  plan.columnWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width === LIBRARYS_OWN ? width + HAIR : width;
  });
  if (plan.isHidden === true) sheet.state = "hidden";
  for (const column of plan.hiddenColumns) sheet.getColumn(column + 1).hidden = true;
  plan.rows.forEach((rowPlan, index) => {
    const row = sheet.getRow(index + 1);
    row.height = rowPlan.height;
    if (rowPlan.startsPage && index > 0) sheet.getRow(index).addPageBreak();
    for (const cellPlan of rowPlan.cells) writeCell(row, cellPlan, lookOf);
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

function writeCell(row: Row, { column, content, style, format }: CellPlan, lookOf: LookOf): void {
  const cell = row.getCell(column + 1);
  const value = writeContent(content);
  if (value !== null) cell.value = value;
  cell.style = lookOf(style, format);
}

/** Excel reads _x000D_ in a text as a carriage return, unless its first underscore is written out. */
const asTyped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");

function writeContent(content: Content): string | number | CellFormulaValue | null {
  switch (content.kind) {
    case "empty":
      return null;
    case "text":
      return asTyped(content.text);
    case "number":
      return content.value;
    case "formula": {
      const { formula, cached } = content;
      return { formula, result: typeof cached === "string" ? asTyped(cached) : cached };
    }
  }
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
