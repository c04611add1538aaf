import { hostError, NotEmulated } from "../protocol/host-error.ts";
import {
  cellsOf,
  columnsOf,
  COLUMNS,
  isWholeColumns,
  isWholeRows,
  ROWS,
  rowsOf,
  type Area,
} from "./areas.ts";
import { tell } from "./book.ts";
import { patchRuns } from "./rich-text.ts";
import { cellAt, columnAt, rowAt, styleAt, visitRows, type Sheet } from "./sheet.ts";
import type { Edge, Style, StylePatch } from "./style.ts";

/** docs:testing/application-specific-api-error-handling.md: cells in one operation. */
const MOST_CELLS = 33_554_000;
/** Beyond this the host would need too much memory; Excel would not. */
const MOST_MADE = 4_000_000;

/** Lays a patch over the style of every cell of an area; whole rows, columns and sheets make no cells. */
export function patchStyles(sheet: Sheet, area: Area, patch: StylePatch): void {
  const { styles } = sheet.book;
  if (isWholeColumns(area) && isWholeRows(area)) {
    sheet.style = styles.patch(sheet.style ?? styles.normal, patch);
    for (const column of sheet.columns.values()) {
      if (column.style !== null) column.style = styles.patch(column.style, patch);
    }
    patchRecords(sheet, area, patch);
  } else if (isWholeColumns(area)) {
    for (let at = area.left; at <= area.right; at++) {
      const column = columnAt(sheet, at);
      column.style = styles.patch(column.style ?? sheet.style ?? styles.normal, patch);
    }
    patchRecords(sheet, area, patch);
  } else if (isWholeRows(area)) {
    patchWholeRows(sheet, area, patch);
  } else {
    patchCells(sheet, area, patch);
  }
  patchRuns(sheet, area, patch);
  tell(sheet.book, { kind: "format", sheet, area });
}

/** Patches what stands in its own right within whole columns: styled rows and cells. */
function patchRecords(sheet: Sheet, area: Area, patch: StylePatch): void {
  const { styles } = sheet.book;
  const everywhere = isWholeRows(area);
  for (const [at, row] of sheet.rows) {
    for (const [column, cell] of row.cells) {
      if (column < area.left || column > area.right) continue;
      if (cell.style !== null) cell.style = styles.patch(cell.style, patch);
    }
    if (row.style === null) continue;
    if (everywhere) row.style = styles.patch(row.style, patch);
    else {
      for (let column = area.left; column <= area.right; column++) {
        const cell = cellAt(sheet, at, column);
        cell.style ??= styles.patch(row.style, patch);
      }
    }
  }
}

function patchWholeRows(sheet: Sheet, area: Area, patch: StylePatch): void {
  const { styles } = sheet.book;
  if (rowsOf(area) > MOST_MADE / 4)
    throw new NotEmulated("formatting most rows of a sheet at once");
  const styled = [...sheet.columns].filter(([, { style }]) => style !== null).map(([at]) => at);
  for (let at = area.top; at <= area.bottom; at++) {
    const row = rowAt(sheet, at);
    for (const cell of row.cells.values()) {
      if (cell.style !== null) cell.style = styles.patch(cell.style, patch);
    }
    if (row.style === null) {
      for (const column of styled) {
        const cell = cellAt(sheet, at, column);
        cell.style ??= styles.patch(columnAt(sheet, column).style ?? styles.normal, patch);
      }
    }
    row.style = styles.patch(row.style ?? sheet.style ?? styles.normal, patch);
  }
}

function patchCells(sheet: Sheet, area: Area, patch: StylePatch): void {
  const count = cellsOf(area);
  if (count > MOST_CELLS) throw hostError("OperationCellsExceedLimit");
  if (count > MOST_MADE) throw new NotEmulated(`formatting ${count} cells at once`);
  const { styles } = sheet.book;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const style = styles.patch(styleAt(sheet, row, column), patch);
      cellAt(sheet, row, column).style = style;
    }
  }
}

/** Replaces the style of every cell of an area. */
export function replaceStyles(sheet: Sheet, area: Area, style: Style): void {
  patchStyles(sheet, area, { ...style });
}

/**
 * The different styles of an area. Rows that were never made look as their columns do, so that a whole
 * column is quick.
 */
export function stylesIn(sheet: Sheet, area: Area): ReadonlySet<Style> {
  const styles = new Set<Style>();
  let made = 0;
  visitRows(sheet, area, (row) => {
    made++;
    for (let column = area.left; column <= area.right; column++) {
      styles.add(styleAt(sheet, row, column));
    }
  });
  if (made === rowsOf(area)) return styles;
  let plain = columnsOf(area);
  for (const [at, column] of sheet.columns) {
    if (at < area.left || at > area.right || column.style === null) continue;
    plain--;
    styles.add(column.style);
  }
  if (plain > 0) styles.add(sheet.style ?? sheet.book.styles.normal);
  return styles;
}

/** One property of an area's styles, or null where the cells differ. */
export function commonOf<Value>(
  sheet: Sheet,
  areas: readonly Area[],
  read: (style: Style) => Value,
): Value | null {
  const values = areas.flatMap((area) => [...stylesIn(sheet, area)].map(read));
  const [first] = values;
  return first !== undefined && values.every((value) => same(value, first)) ? first : null;
}

const same = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === "object" &&
    typeof other === "object" &&
    JSON.stringify(one) === JSON.stringify(other));

/** The sides of a cell's border, with where the neighbour stands that shares it. */
export const SIDES = {
  top: { rows: -1, columns: 0, opposite: "bottom" },
  bottom: { rows: 1, columns: 0, opposite: "top" },
  left: { rows: 0, columns: -1, opposite: "right" },
  right: { rows: 0, columns: 1, opposite: "left" },
} as const;

export type Side = keyof typeof SIDES;

/** The line that shows at a cell's side: its own, else its neighbour's [general]. */
export function edgeAt(sheet: Sheet, row: number, column: number, side: Side): Edge | null {
  const own = styleAt(sheet, row, column)[side];
  if (own !== null) return own;
  const { rows, columns, opposite } = SIDES[side];
  const [nextRow, nextColumn] = [row + rows, column + columns];
  if (nextRow < 0 || nextColumn < 0 || nextRow >= ROWS || nextColumn >= COLUMNS) return null;
  return styleAt(sheet, nextRow, nextColumn)[opposite];
}
