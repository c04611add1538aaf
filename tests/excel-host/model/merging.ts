import { NotEmulated } from "../protocol/host-error.ts";
import { areasEqual, cellsOf, contains, type Area } from "./areas.ts";
import { tell, touch } from "./book.ts";
import { guardTables, guardUnprotected } from "./guards.ts";
import { cellAt, findCell, styleAt, visitCells, type Sheet } from "./sheet.ts";

/** Merges an area: what stands in its first cell stays, the rest is lost [general]. */
export function mergeArea(sheet: Sheet, area: Area): void {
  guardUnprotected(sheet);
  guardTables(sheet, area);
  if (cellsOf(area) === 1) return;
  if (cellsOf(area) > 1_000_000) throw new NotEmulated("merging whole rows or columns");
  const within = sheet.merges.overlapping(area);
  if (within.some((merge) => areasEqual(merge.area, area))) return;
  if (within.some((merge) => !contains(area, merge.area))) {
    throw new NotEmulated("merging over part of a merged area");
  }
  for (const merge of within) sheet.merges.remove(merge);
  keepFirst(sheet, area);
  sheet.merges.add({ area });
  touch(sheet.book);
  tell(sheet.book, { kind: "content", sheet, area, type: "RangeEdited" });
}

/** Moves the first content into the first cell [general], and gives all cells the first one's looks. */
function keepFirst(sheet: Sheet, area: Area): void {
  let kept = findCell(sheet, area.top, area.left);
  if (kept === undefined || (kept.value === null && kept.formula === null)) {
    const full: (readonly [row: number, column: number])[] = [];
    visitCells(sheet, area, (cell, row, column) => {
      if (cell.value !== null || cell.formula !== null) full.push([row, column]);
    });
    const [first] = full.sort(([a, b], [c, d]) => a - c || b - d);
    if (first !== undefined) {
      const source = cellAt(sheet, ...first);
      kept = cellAt(sheet, area.top, area.left);
      Object.assign(kept, { ...source, style: kept.style });
    }
  }
  const first = styleAt(sheet, area.top, area.left);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (row === area.top && column === area.left) continue;
      const cell = cellAt(sheet, row, column);
      // Its own borders stay: the outer ones go on showing around the merged area [general].
      const { top, right, bottom, left } = styleAt(sheet, row, column);
      cell.style = sheet.book.styles.patch(first, { top, right, bottom, left });
      cell.value = null;
      cell.formula = null;
      delete cell.rich;
      delete cell.link;
    }
  }
}

/** Takes apart every merged area that an area touches. */
export function unmergeArea(sheet: Sheet, area: Area): void {
  guardUnprotected(sheet);
  for (const merge of sheet.merges.overlapping(area)) sheet.merges.remove(merge);
}
