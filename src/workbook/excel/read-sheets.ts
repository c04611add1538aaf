import type { Area, Cell, DeclaredTable, Grid } from "../../grid/grid.ts";
import { startTally } from "../file/limits.ts";
import { areasOf } from "./address-areas.ts";
import { cellOf, fillOf } from "./cell-of.ts";
import { startDigest } from "./digest.ts";
import { cutLoads, readLoads, type Piece } from "./read-pieces.ts";
import { briefly } from "./requests.ts";
import { askPlace, loadedArea, readAreas, sizeOf, type SheetAreas } from "./sheet-areas.ts";
import type { SheetFacts } from "./sheet-facts.ts";

/** A worksheet that was read, and what tells later whether it is still the same. */
export interface ReadSheet {
  readonly facts: SheetFacts;
  readonly grid: Grid;
  /** Around its values and formulas; null where there are none. */
  readonly full: Area | null;
  /** Of what was typed: constants and formulas, not what formulas give. */
  readonly digest: string;
}

/**
 * How many cells one request asks for: some 160 bytes each with values, texts, formats and fills, so
 * that an answer stays below the 5 MB of Excel on the web.
 */
const MOST_CELLS = 22_000;

/**
 * Reads worksheets into grids: one request for where they have anything, one for all that is there,
 * and more only for what does not fit into one answer.
 *
 * @throws WorkbookError when there is more than the limits allow
 */
export async function readSheets(
  context: Excel.RequestContext,
  sheets: readonly SheetFacts[],
  workbook: string,
): Promise<readonly ReadSheet[]> {
  const areas = await readAreas(context, sheets, workbook);
  const tally = startTally(workbook);
  const growing = sheets.map((facts, at) => grow(facts, areas[at] ?? NO_AREAS));
  const loads = cutLoads(
    areas.map(({ read }) => read),
    MOST_CELLS,
  );
  await readLoads(context, loads, (piece) => {
    const target = growing[piece.sheet];
    if (target === undefined) throw new Error(`no sheet ${piece.sheet}`);
    return askPiece(context.workbook.worksheets.getItem(target.facts.id), piece, target);
  });
  return growing.map((read) => {
    const { facts, full, digest, cells, merges, hiddenRows, hiddenColumns, tables } = read;
    for (const row of cells) {
      tally(
        "fullCells",
        row?.filter((cell) => cell !== undefined && cell.kind !== "empty").length ?? 0,
      );
      for (const cell of row ?? []) tally("characters", cell?.text.length ?? 0);
    }
    tally("merges", merges.length);
    for (const merge of merges) tally("mergedPlaces", sizeOf(merge));
    return {
      facts,
      full,
      digest: digest.value(),
      grid: {
        sheet: facts.name,
        hidden: !facts.isVisible,
        cells,
        merges,
        hiddenRows,
        hiddenColumns,
        ...(tables.length === 0 ? {} : { tables }),
      },
    };
  });
}

const NO_AREAS: SheetAreas = { full: null, read: null, tables: [] };

const grow = (facts: SheetFacts, { full, read, tables }: SheetAreas) => ({
  facts,
  full,
  /** Tables are asked for with the first row that is read. */
  firstRow: read?.top ?? 0,
  declared: tables,
  tables: new Array<DeclaredTable>(),
  digest: startDigest(),
  cells: new Array<(Cell | undefined)[] | undefined>(),
  merges: new Array<Area>(),
  hiddenRows: new Set<number>(),
  hiddenColumns: new Set<number>(),
});

type Growing = ReturnType<typeof grow>;

const FILL = { format: { fill: { color: true, pattern: true } } } as const;

/** Asks for a piece of a sheet within the next request, and gives how to take in the answer. */
function askPiece(sheet: Excel.Worksheet, { area }: Piece, target: Growing): () => void {
  const { top, left, bottom, right } = area;
  const range = briefly(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1));
  range.load("values,text,numberFormat,valueTypes,formulas");
  const looks = range.getCellProperties(FILL);
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  const merges = briefly(range.getMergedAreasOrNullObject());
  merges.load("address");
  const takeTables = top === target.firstRow ? askTablePlaces(sheet, target) : null;
  return () => {
    takeTables?.();
    const { values, text, numberFormat, valueTypes, formulas } = range;
    for (let row = top; row <= bottom; row += 1) {
      const at = row - top;
      const kept: (Cell | undefined)[] = [];
      for (let column = left; column <= right; column += 1) {
        const across = column - left;
        target.digest.take(row, column, formulas[at]?.[across]);
        const cell = cellOf({
          value: values[at]?.[across],
          text: text[at]?.[across],
          type: valueTypes[at]?.[across],
          format: numberFormat[at]?.[across],
          fill: fillOf(looks.value[at]?.[across]?.format?.fill),
        });
        if (cell !== undefined) kept[column] = cell;
      }
      if (kept.length > 0) target.cells[row] = kept;
      if (rows.value[at]?.rowHidden === true) target.hiddenRows.add(row);
    }
    columns.value.forEach(({ columnHidden }, across) => {
      if (columnHidden === true) target.hiddenColumns.add(left + across);
    });
    if (!merges.isNullObject) target.merges.push(...areasOf(merges.address));
  };
}

/** Asks within the next request where a sheet's declared tables stand. */
function askTablePlaces(sheet: Excel.Worksheet, { declared, tables }: Growing): () => void {
  const asked = declared.map(({ id, hasTotals }) => ({
    range: askPlace(sheet.tables.getItemOrNullObject(id).getRange()),
    hasTotals,
  }));
  return () => {
    for (const { range, hasTotals } of asked) {
      const area = loadedArea(range);
      if (area !== null) tables.push({ area, hasTotals });
    }
  };
}
