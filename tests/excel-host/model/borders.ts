import { NotEmulated } from "../protocol/host-error.ts";
import { columnsOf, isUnbounded, isWholeColumns, isWholeRows, rowsOf, type Area } from "./areas.ts";
import { commonOf, edgeAt, patchStyles, SIDES, type Side } from "./looks.ts";
import { cellAt, styleAt, type Sheet } from "./sheet.ts";
import type { Edge, StylePatch } from "./style.ts";

/** The lines of a range, as Excel.BorderIndex names them. */
export const BORDER_INDEXES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type BorderIndex = (typeof BORDER_INDEXES)[number];

type StyleSide = Side | "diagonalDown" | "diagonalUp";

interface Line {
  /** The cells whose side is meant. */
  readonly area: Area;
  readonly side: StyleSide;
}

/** Where a border of an area runs: none where the area has no inside. */
function lineOf(area: Area, index: BorderIndex): Line | undefined {
  switch (index) {
    case "EdgeTop":
      return { area: { ...area, bottom: area.top }, side: "top" };
    case "EdgeBottom":
      return { area: { ...area, top: area.bottom }, side: "bottom" };
    case "EdgeLeft":
      return { area: { ...area, right: area.left }, side: "left" };
    case "EdgeRight":
      return { area: { ...area, left: area.right }, side: "right" };
    case "InsideHorizontal":
      if (isWholeColumns(area)) throw new NotEmulated("inside borders of whole columns");
      return rowsOf(area) < 2
        ? undefined
        : { area: { ...area, bottom: area.bottom - 1 }, side: "bottom" };
    case "InsideVertical":
      if (isWholeRows(area)) throw new NotEmulated("inside borders of whole rows");
      return columnsOf(area) < 2
        ? undefined
        : { area: { ...area, right: area.right - 1 }, side: "right" };
    case "DiagonalDown":
      return { area, side: "diagonalDown" };
    case "DiagonalUp":
      return { area, side: "diagonalUp" };
  }
}

const isSide = (side: StyleSide): side is Side => side in SIDES;

const lineAt = (sheet: Sheet, row: number, column: number, side: StyleSide): Edge | null =>
  isSide(side) ? edgeAt(sheet, row, column, side) : styleAt(sheet, row, column)[side];

/** Reads a border of areas: one line, none (null), or undefined where it is mixed. */
export function readBorder(
  sheet: Sheet,
  areas: readonly Area[],
  index: BorderIndex,
): Edge | null | undefined {
  const seen = new Map<string, Edge | null>();
  for (const area of areas) {
    const line = lineOf(area, index);
    if (line === undefined) continue;
    if (isUnbounded(line.area)) {
      const { side } = line;
      const common = commonOf(sheet, [line.area], (style) => JSON.stringify(style[side]));
      if (common === null) return undefined;
      const first = styleAt(sheet, line.area.top, line.area.left)[side];
      seen.set(common, first);
      continue;
    }
    for (let row = line.area.top; row <= line.area.bottom; row++) {
      for (let column = line.area.left; column <= line.area.right; column++) {
        const edge = lineAt(sheet, row, column, line.side);
        seen.set(JSON.stringify(edge), edge);
        if (seen.size > 1) return undefined;
      }
    }
  }
  const [only = null] = seen.values();
  return only;
}

/** Changes a border of an area, line by line. */
export function writeBorder(
  sheet: Sheet,
  area: Area,
  index: BorderIndex,
  change: (edge: Edge | null) => Edge | null,
): void {
  const line = lineOf(area, index);
  if (line === undefined) return;
  const { side } = line;
  if (isUnbounded(line.area)) {
    // Along whole rows and columns one line is like the other.
    const patch = patchFor(side, change(styleAt(sheet, line.area.top, line.area.left)[side]));
    patchStyles(sheet, line.area, patch);
    return;
  }
  const patches = new Map<string, StylePatch>();
  const patchOf = (at: StyleSide, edge: Edge | null): StylePatch => {
    const key = `${at} ${JSON.stringify(edge)}`;
    const known = patches.get(key) ?? patchFor(at, edge);
    patches.set(key, known);
    return known;
  };
  const { styles } = sheet.book;
  for (let row = line.area.top; row <= line.area.bottom; row++) {
    for (let column = line.area.left; column <= line.area.right; column++) {
      const edge = change(lineAt(sheet, row, column, side));
      const cell = cellAt(sheet, row, column);
      cell.style = styles.patch(styleAt(sheet, row, column), patchOf(side, edge));
      if (isSide(side)) clearNeighbour(sheet, row, column, side, patchOf);
    }
  }
}

/** Two cells share the line between them: the one that was drawn last shows [general]. */
function clearNeighbour(
  sheet: Sheet,
  row: number,
  column: number,
  side: Side,
  patchOf: (side: StyleSide, edge: Edge | null) => StylePatch,
): void {
  const { rows, columns, opposite } = SIDES[side];
  const [nextRow, nextColumn] = [row + rows, column + columns];
  if (nextRow < 0 || nextColumn < 0) return;
  const style = styleAt(sheet, nextRow, nextColumn);
  if (style[opposite] === null) return;
  cellAt(sheet, nextRow, nextColumn).style = sheet.book.styles.patch(
    style,
    patchOf(opposite, null),
  );
}

function patchFor(side: StyleSide, edge: Edge | null): StylePatch {
  switch (side) {
    case "top":
      return { top: edge };
    case "right":
      return { right: edge };
    case "bottom":
      return { bottom: edge };
    case "left":
      return { left: edge };
    case "diagonalDown":
      return { diagonalDown: edge };
    case "diagonalUp":
      return { diagonalUp: edge };
  }
}
