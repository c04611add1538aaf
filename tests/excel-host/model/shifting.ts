import { hostError, NotEmulated } from "../protocol/host-error.ts";
import type { AreaIndex } from "./area-index.ts";
import { COLUMNS, intersect, isWholeColumns, isWholeRows, ROWS, type Area } from "./areas.ts";
import { tell, touch, type Shift } from "./book.ts";
import { editAllFormulas, editReferences } from "./formula-edits.ts";
import type { Cell, Row, Sheet } from "./sheet.ts";
import { rowAt } from "./sheet.ts";

/** Where a stretch of lines lies after others were put in or taken out; null where nothing is left of it. */
function moveStretch(
  first: number,
  last: number,
  { at, count }: Shift,
  most: number,
): { readonly first: number; readonly last: number } | null {
  if (last === most - 1 && first === 0) return { first, last };
  if (count > 0) {
    const moved = {
      first: first >= at ? first + count : first,
      last: Math.min(last >= at ? last + count : last, most - 1),
    };
    return moved.first >= most ? null : moved;
  }
  const end = at - count;
  const start = first < at ? first : first >= end ? first + count : at;
  const stop = last < at ? last : last >= end ? last + count : at - 1;
  return stop < start ? null : { first: start, last: stop };
}

/** Where an area lies after a shift; null where it was taken out. */
export function moveArea(area: Area, shift: Shift): Area | null {
  const { axis, across } = shift;
  const [from, to] = axis === "rows" ? [area.left, area.right] : [area.top, area.bottom];
  // What is not wholly in the way of the shift stays where it is.
  if (from < across.first || to > across.last) return area;
  if (axis === "rows") {
    const moved = moveStretch(area.top, area.bottom, shift, ROWS);
    return moved && { ...area, top: moved.first, bottom: moved.last };
  }
  const moved = moveStretch(area.left, area.right, shift, COLUMNS);
  return moved && { ...area, left: moved.first, right: moved.last };
}

/** Puts lines or cells in before an area, or takes the area out; everything that points there follows. */
export function shiftCells(sheet: Sheet, area: Area, axis: "rows" | "columns", out: boolean): void {
  const size = axis === "rows" ? area.bottom - area.top + 1 : area.right - area.left + 1;
  const shift: Shift = {
    sheet,
    axis,
    at: axis === "rows" ? area.top : area.left,
    count: out ? -size : size,
    across:
      axis === "rows"
        ? { first: area.left, last: area.right }
        : { first: area.top, last: area.bottom },
  };
  const wholeLines = axis === "rows" ? isWholeRows(area) : isWholeColumns(area);
  refuseWhatBreaks(sheet, shift, wholeLines);
  if (axis === "rows" && wholeLines) shiftRows(sheet, shift);
  else if (wholeLines) shiftColumns(sheet, shift);
  else moveCells(sheet, shift);
  moveIndex(sheet.merges, shift);
  moveIndex(sheet.validations, shift);
  moveRest(sheet, shift, wholeLines);
  editAllFormulas(sheet.book, (formula, own) =>
    editReferences(formula, (reference) => {
      const target = reference.sheet?.toLowerCase() ?? own?.name.toLowerCase();
      if (target !== sheet.name.toLowerCase()) return reference;
      const moved = moveArea(reference.area, shift);
      return moved === null
        ? null
        : moved === reference.area
          ? reference
          : { ...reference, area: moved };
    }),
  );
  touch(sheet.book);
  tell(sheet.book, { kind: "shifted", shift });
  tell(sheet.book, { kind: "content", sheet, area, type: contentChange(axis, wholeLines, out) });
}

function contentChange(axis: "rows" | "columns", whole: boolean, out: boolean) {
  if (!whole) return out ? ("CellDeleted" as const) : ("CellInserted" as const);
  if (axis === "rows") return out ? ("RowDeleted" as const) : ("RowInserted" as const);
  return out ? ("ColumnDeleted" as const) : ("ColumnInserted" as const);
}

/** Cells cannot be pushed through merged areas and tables that they would tear [general]. */
function refuseWhatBreaks(sheet: Sheet, { axis, at, across }: Shift, wholeLines: boolean): void {
  if (wholeLines) return;
  const path: Area =
    axis === "rows"
      ? { top: at, bottom: ROWS - 1, left: across.first, right: across.last }
      : { left: at, right: COLUMNS - 1, top: across.first, bottom: across.last };
  const torn = ({ area }: { readonly area: Area }): boolean => {
    const cut = intersect(area, path);
    if (cut === undefined) return false;
    return axis === "rows"
      ? cut.left !== area.left || cut.right !== area.right
      : cut.top !== area.top || cut.bottom !== area.bottom;
  };
  if (sheet.merges.overlapping(path).some(torn)) throw hostError("InsertDeleteConflict");
  if (sheet.tables.some(torn)) throw hostError("InsertDeleteConflict");
  if (sheet.tables.some((table) => intersect(table.area, path) !== undefined)) {
    throw new NotEmulated("moving cells within a table's columns");
  }
}

function shiftRows(sheet: Sheet, { at, count }: Shift): void {
  const rows = [...sheet.rows].sort(([one], [other]) => one - other);
  sheet.rows.clear();
  for (const [row, record] of rows) {
    const moved = row < at ? row : count < 0 && row < at - count ? null : row + count;
    if (moved !== null && moved < ROWS) sheet.rows.set(moved, record);
  }
  const above = count > 0 && at > 0 ? sheet.rows.get(at - 1) : undefined;
  if (above === undefined) return;
  // New rows look like the one above [general].
  for (let row = at; row < at + count; row++) sheet.rows.set(row, looksOf(above));
}

const emptyLike = ({ style }: Cell): Cell => ({
  value: null,
  formula: null,
  calculatedAt: 0,
  style,
});

const looksOf = ({ cells, height, style }: Row): Row => ({
  cells: new Map(
    [...cells].filter(([, cell]) => cell.style !== null).map(([at, cell]) => [at, emptyLike(cell)]),
  ),
  height,
  hidden: false,
  style,
});

function shiftColumns(sheet: Sheet, { at, count }: Shift): void {
  const columns = [...sheet.columns];
  sheet.columns.clear();
  const move = (column: number): number | null =>
    column < at ? column : count < 0 && column < at - count ? null : column + count;
  for (const [column, record] of columns) {
    const moved = move(column);
    if (moved !== null && moved < COLUMNS) sheet.columns.set(moved, record);
  }
  const before = count > 0 ? sheet.columns.get(at - 1) : undefined;
  if (before !== undefined) {
    for (let column = at; column < at + count; column++)
      sheet.columns.set(column, { ...before, hidden: false });
  }
  for (const row of sheet.rows.values()) {
    const cells = [...row.cells];
    row.cells.clear();
    for (const [column, cell] of cells) {
      const moved = move(column);
      if (moved !== null && moved < COLUMNS) row.cells.set(moved, cell);
    }
    const left = count > 0 ? row.cells.get(at - 1) : undefined;
    if (left?.style == null) continue;
    for (let column = at; column < at + count; column++) row.cells.set(column, emptyLike(left));
  }
}

function moveCells(sheet: Sheet, { axis, at, count, across }: Shift): void {
  const taken: { readonly row: number; readonly column: number; readonly cell: Cell }[] = [];
  for (const [row, record] of sheet.rows) {
    if (axis === "rows" ? row < at : row < across.first || row > across.last) continue;
    for (const [column, cell] of record.cells) {
      if (axis === "rows" ? column < across.first || column > across.last : column < at) continue;
      record.cells.delete(column);
      taken.push({ row, column, cell });
    }
  }
  for (const { row, column, cell } of taken) {
    const line = axis === "rows" ? row : column;
    if (count < 0 && line < at - count) continue;
    const [toRow, toColumn] = axis === "rows" ? [row + count, column] : [row, column + count];
    if (toRow < ROWS && toColumn < COLUMNS) rowAt(sheet, toRow).cells.set(toColumn, cell);
  }
}

function moveIndex<Thing extends { readonly area: Area }>(
  index: AreaIndex<Thing>,
  shift: Shift,
): void {
  for (const thing of index.all()) {
    const moved = moveArea(thing.area, shift);
    if (moved === thing.area) continue;
    index.remove(thing);
    if (moved !== null) index.add({ ...thing, area: moved });
  }
}

function moveRest(sheet: Sheet, shift: Shift, wholeLines: boolean): void {
  const moveAll = (areas: readonly Area[]): Area[] =>
    areas.flatMap((area) => {
      const moved = moveArea(area, shift);
      return moved === null ? [] : [moved];
    });
  for (const format of sheet.conditionalFormats) format.areas = moveAll(format.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  for (const table of sheet.tables) table.area = moveArea(table.area, shift) ?? table.area;
  if (!wholeLines) return;
  const { page } = sheet;
  page.printArea = moveAll(page.printArea);
  page.titleRows = page.titleRows && moveArea(page.titleRows, shift);
  page.titleColumns = page.titleColumns && moveArea(page.titleColumns, shift);
  const moveBreaks = (breaks: readonly number[]): number[] =>
    breaks.flatMap((line) => {
      const { at, count } = shift;
      if (line < at) return [line];
      return count < 0 && line < at - count ? [] : [line + count];
    });
  if (shift.axis === "rows") page.rowBreaks = moveBreaks(page.rowBreaks);
  else page.columnBreaks = moveBreaks(page.columnBreaks);
}
