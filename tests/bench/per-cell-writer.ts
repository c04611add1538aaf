import { cellAddress, areaAddress, columnLetters } from "../../src/grid/address.ts";
import {
  columnPoints,
  type Border,
  type CellPlan,
  type CellStyle,
  type SheetPlan,
  type WorkbookPlan,
} from "../../src/workbook/sheet-plan.ts";
import { typedText } from "../../src/workbook/excel/typed-text.ts";

/** How many cells are told between two round trips. */
const CELLS_A_SYNC = 500;

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const SIDES = {
  top: "EdgeTop",
  right: "EdgeRight",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
} as const;

/**
 * Writes the sheets of a plan as one would write them first: one range for each cell, with its value
 * and each of its formats, and a round trip now and then. It says the same as the door does; borders
 * and fills only where a style has them, sizes once for each row and column.
 */
export async function writeCellByCell(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  sheets: readonly SheetPlan[] = plan.sheets,
): Promise<void> {
  const { worksheets } = context.workbook;
  for (const { name } of plan.sheets) worksheets.add(name);
  await context.sync();
  for (const sheetPlan of sheets) {
    const sheet = worksheets.getItem(sheetPlan.name);
    let told = 0;
    for (const [row, { cells, height }] of sheetPlan.rows.entries()) {
      sheet.getRange(`${row + 1}:${row + 1}`).format.rowHeight = height;
      for (const cell of cells) {
        writeCell(sheet.getRange(cellAddress(row, cell.column)), cell, styleOf(plan, cell));
        told += 1;
        if (told % CELLS_A_SYNC === 0) await context.sync();
      }
    }
    for (const merge of sheetPlan.merges) sheet.getRange(areaAddress(merge)).merge();
    sheetPlan.columnWidths.forEach((width, column) => {
      const letters = columnLetters(column);
      sheet.getRange(`${letters}:${letters}`).format.columnWidth = columnPoints(width);
    });
    await context.sync();
  }
}

function styleOf({ styles }: WorkbookPlan, { style }: CellPlan): CellStyle {
  const found = styles[style];
  if (found === undefined) throw new Error(`unknown style: ${style}`);
  return found;
}

function writeCell(range: Excel.Range, { content, format }: CellPlan, style: CellStyle): void {
  if (format !== null) range.numberFormat = [[format]];
  switch (content.kind) {
    case "empty":
      break;
    case "text":
      range.values = [[typedText(content.text)]];
      break;
    case "number":
      range.values = [[content.value]];
      break;
    case "formula":
      range.formulas = [[`=${content.formula}`]];
  }
  const { font } = range.format;
  font.name = style.font.name;
  font.size = style.font.size;
  font.color = `#${style.font.colour}`;
  if (style.font.bold) font.bold = true;
  if (style.font.italic) font.italic = true;
  if (style.font.underline) font.underline = "Single";
  if (style.fill !== null) range.format.fill.color = `#${style.fill}`;
  range.format.horizontalAlignment = HORIZONTAL[style.horizontal];
  range.format.verticalAlignment = VERTICAL[style.vertical];
  range.format.wrapText = style.wrap;
  if (style.indent > 0) range.format.indentLevel = style.indent;
  if (style.shrink) range.format.shrinkToFit = true;
  drawBorders(range, style.borders);
}

function drawBorders(range: Excel.Range, borders: CellStyle["borders"]): void {
  const draw = (border: Border | null, index: (typeof SIDES)[keyof typeof SIDES]): void => {
    if (border === null) return;
    const line = range.format.borders.getItem(index);
    line.style = "Continuous";
    line.color = `#${border.colour}`;
  };
  draw(borders.top, SIDES.top);
  draw(borders.right, SIDES.right);
  draw(borders.bottom, SIDES.bottom);
  draw(borders.left, SIDES.left);
}
