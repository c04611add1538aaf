import { areaAddress, cellAddress } from "../../grid/address.ts";
import type { Area, Cell, Grid } from "../../grid/grid.ts";
import { readRowMark } from "../../grid/row-mark.ts";
import { readTabKeys, rowKeyOf } from "../../grid/tab-keys.ts";
import type { SheetPlan } from "../sheet-plan.ts";
import { addressesOf, groupAreas } from "./group-areas.ts";
import type { CellSet } from "./replay-looks.ts";
import { briefly, type Step } from "./requests.ts";

/** An open cell whose words stand already: they are copied, so that bold words stay bold. */
export interface KeptCell {
  readonly row: number;
  readonly column: number;
  /** Where it stands, with the cells that it is merged with. */
  readonly from: Area;
}

/** Fields in which a lead writes; what is chosen from a list and what is a number has no bold words. */
const WRITTEN: ReadonlySet<string> = new Set([
  "commentary",
  "progress",
  "update",
  "reason",
  "second",
  "left",
]);

/**
 * Lists the open cells of a plan whose text stands in the tab already, with where: in the row of the same
 * key, or else wherever the very same text stands, merged over as many cells.
 */
export function keptCells(
  { rows, hiddenColumns, merges }: SheetPlan,
  standing: Grid,
): readonly KeptCell[] {
  const places = placesOf(standing);
  const merged = areasByCell(merges);
  return rows.flatMap(({ cells }, row) => {
    const mark = cells.find(({ column }) => hiddenColumns.includes(column))?.content;
    if (mark?.kind !== "text") return [];
    return readRowMark(mark.text).cells.flatMap((own): readonly KeptCell[] => {
      if (own.kind !== "open" || !WRITTEN.has(own.field)) return [];
      // Where nothing was typed stands what the cell asks for.
      if (own.goesOn === null && (own.history[0] ?? "") === "") return [];
      const content = cells.find(({ column }) => column === own.column)?.content;
      if (content?.kind !== "text" || content.text === "") return [];
      const area = merged(row, own.column);
      const same = (places.get(content.text) ?? []).filter((one) => isAsLarge(one.area, area));
      const from = same.find(({ key }) => key === rowKeyOf(mark.text)) ?? same[0];
      return from === undefined ? [] : [{ row, column: own.column, from: from.area }];
    });
  });
}

interface Place {
  readonly key: string | null;
  readonly area: Area;
}

/** Finds where each text stands on a tab, but for those in its column of keys. */
function placesOf(grid: Grid): ReadonlyMap<string, readonly Place[]> {
  const keys = readTabKeys(grid);
  const merged = areasByCell(grid.merges);
  const places = new Map<string, Place[]>();
  grid.cells.forEach((cells, row) => {
    cells?.forEach((cell: Cell | undefined, column) => {
      if (cell?.kind !== "text" || column === keys?.column) return;
      const own = places.get(cell.text) ?? [];
      places.set(cell.text, own);
      own.push({ key: keys?.rows.get(row) ?? null, area: merged(row, column) });
    });
  });
  return places;
}

/** Gives the area that begins at a cell: a merged one, or the cell alone. */
function areasByCell(merges: readonly Area[]): (row: number, column: number) => Area {
  const byCell = new Map(merges.map((area) => [cellAddress(area.top, area.left), area]));
  return (row, column) =>
    byCell.get(cellAddress(row, column)) ?? { top: row, left: column, bottom: row, right: column };
}

/** A larger one would be laid over cells beside. */
const isAsLarge = (one: Area, other: Area): boolean =>
  one.bottom - one.top === other.bottom - other.top &&
  one.right - one.left === other.right - other.left;

/** Gives all cells that are copied over, by row and column. */
export function setOf(kept: readonly KeptCell[]): CellSet {
  const cells = new Map<number, Set<number>>();
  for (const { row, column, from } of kept) {
    for (let down = 0; down <= from.bottom - from.top; down += 1) {
      const own = cells.get(row + down) ?? new Set<number>();
      cells.set(row + down, own);
      for (let across = 0; across <= from.right - from.left; across += 1) own.add(column + across);
    }
  }
  return cells;
}

/** One copied cell in bytes (measured: 1,150), and what is taken off all of them. */
const ONE_COPY = 1400;
const ONE_GROUP = 900;

/**
 * Copies cells from a tab's safety copy: text and looks of the words come along, and with them looks of
 * the cell, merged areas, rules and conditional formats, which are the plan's to give.
 */
export function* copyKept(kept: readonly KeptCell[], copy: string): Generator<Step> {
  if (kept.length === 0) return;
  for (const { row, column, from } of kept) {
    const { top, left, bottom, right } = from;
    yield {
      bytes: ONE_COPY,
      tell: (sheet) => {
        const source = sheet.context.workbook.worksheets.getItem(copy).getRange(areaAddress(from));
        const target = sheet.getRangeByIndexes(row, column, bottom - top + 1, right - left + 1);
        briefly(target).copyFrom(briefly(source), "All");
        target.unmerge();
      },
    };
  }
  const cells = new Map(
    [...setOf(kept)].map(([row, columns]) => [row, [...columns].sort((one, other) => one - other)]),
  );
  for (const address of addressesOf(groupAreas(cells))) {
    yield {
      bytes: ONE_GROUP + address.length,
      tell: (sheet) => {
        const areas = briefly(sheet.getRanges(address));
        areas.conditionalFormats.clearAll();
        areas.dataValidation.clear();
      },
    };
  }
}
