import { areaAddress, cellAddress } from "../../src/grid/address.ts";
import { quoteSheet } from "../excel-host/model/areas.ts";
import { valueOf } from "../excel-host/formulas/calculate.ts";
import { edgeAt, SIDES, type Side } from "../excel-host/model/looks.ts";
import { plainValue } from "../excel-host/model/scalar.ts";
import { styleAt, visitCells, type Sheet } from "../excel-host/model/sheet.ts";
import { heightOf, widthOf } from "../excel-host/model/sizes.ts";
import type { SheetPlan } from "../../src/workbook/sheet-plan.ts";

type Plain = Readonly<Record<string, unknown>>;

const SIDE_NAMES = Object.keys(SIDES).filter((name): name is Side => name in SIDES);

/** Excel leaves out quotes that a sheet's name does not need; both say the same. */
export const plainFormula = (formula: string): string =>
  formula.replace(
    /'((?:[^']|'')+)'!/g,
    (_, name: string) => `${quoteSheet(name.replaceAll("''", "'"))}!`,
  );

/** Tells what a cell's border shows at a side, whichever of its two cells has it. */
const edgesOf = (sheet: Sheet, row: number, column: number): Plain =>
  Object.fromEntries(
    SIDE_NAMES.flatMap((side) => {
      const edge = edgeAt(sheet, row, column, side);
      return edge === null ? [] : [[side, `${edge.weight} ${edge.style} ${edge.color}`]];
    }),
  );

function lookOf(sheet: Sheet, row: number, column: number): Plain {
  const style = styleAt(sheet, row, column);
  return {
    font: [
      style.fontName,
      style.fontSize,
      style.fontColor,
      style.bold,
      style.italic,
      style.underline,
    ],
    fill: style.fill,
    alignment: [style.horizontal, style.vertical, style.wrap, style.indent, style.shrink],
    format: style.numberFormat,
    locked: style.locked,
  };
}

/** Describes the cells that a plan speaks of: content, look, borders and link of each. */
function describeCells(sheet: Sheet, { rows }: SheetPlan): Plain {
  const described: Record<string, Plain> = {};
  rows.forEach(({ cells }, row) => {
    for (const { column } of cells) {
      const cell = sheet.rows.get(row)?.cells.get(column);
      described[cellAddress(row, column)] = {
        value: cell === undefined ? null : plainValue(valueOf(cell, sheet, row, column)),
        formula: cell?.formula == null ? null : plainFormula(cell.formula),
        link: cell?.link?.documentReference ?? null,
        ...lookOf(sheet, row, column),
        // What lies under a merged area shows its first cell's format, whatever its own is.
        ...(isCovered(sheet, row, column) ? { format: null } : {}),
        edges: edgesOf(sheet, row, column),
      };
    }
  });
  return described;
}

function isCovered(sheet: Sheet, row: number, column: number): boolean {
  const area = sheet.merges.at(row, column)?.area;
  return area !== undefined && (area.top !== row || area.left !== column);
}

/** Lists cells that hold something, or have a fill, and that no plan speaks of: there should be none. */
function strayCells(sheet: Sheet, { rows }: SheetPlan): readonly string[] {
  const planned = new Set(
    rows.flatMap(({ cells }, row) => cells.map(({ column }) => cellAddress(row, column))),
  );
  const stray: string[] = [];
  const whole = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  visitCells(sheet, whole, (cell, row, column) => {
    const address = cellAddress(row, column);
    const says =
      cell.value !== null || cell.formula !== null || (cell.style?.fill ?? null) !== null;
    if (says && !planned.has(address)) stray.push(address);
  });
  return stray;
}

/** Describes a tab in every respect that its plan has a word for, whatever wrote it. */
export function describeTab(sheet: Sheet, plan: SheetPlan): Plain {
  const { page } = sheet;
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells: describeCells(sheet, plan),
    stray: strayCells(sheet, plan),
    merges: sheet.merges
      .all()
      .map(({ area }) => areaAddress(area))
      .sort(),
    widths: plan.columnWidths.map((_, column) => widthOf(sheet, column)),
    hidden: [...sheet.columns].filter(([, { hidden }]) => hidden).map(([column]) => column),
    heights: plan.rows.map((_, row) => heightOf(sheet, row)),
    conditionalFormats: sheet.conditionalFormats.map(({ areas, formula, stopIfTrue, look }) => ({
      areas: areas.map(areaAddress),
      formula,
      stopIfTrue,
      fill: look.fill,
      fontColor: look.fontColor,
    })),
    validations: sheet.validations
      .all()
      .map(({ area, settings: { rule, prompt, ignoreBlanks } }) => ({
        area: areaAddress(area),
        rule,
        prompt: [prompt.title, prompt.message],
        ignoreBlanks,
      }))
      .sort((one, other) => one.area.localeCompare(other.area)),
    protection: sheet.protection,
    gridlines: sheet.showGridlines,
    frozen: sheet.frozen,
    page: {
      orientation: page.orientation,
      paperSize: page.paperSize,
      zoom: page.zoom,
      margins: page.margins,
      lines: page.headersFooters.defaultForAllPages,
      titleRows: page.titleRows && areaAddress(page.titleRows),
      rowBreaks: page.rowBreaks,
    },
  };
}
