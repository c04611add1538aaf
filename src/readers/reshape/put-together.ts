import type { Cell } from "../../grid/grid.ts";
import { placeOf, type Item, type Line } from "../../grid/lines.ts";
import type { Place } from "../../grid/place.ts";

/** An item and where it came from, ready to stand in a line that is put together. */
export interface Piece {
  readonly cell: Cell;
  readonly text: string;
  readonly origin: Place;
  /** The rows of the sheet, counted from 1, that it heads once it stands at the top of a column. */
  readonly rows?: readonly number[];
}

/** Takes an item out of its line with the address it has there. */
export const pieceOf = (line: Line, item: Item): Piece => ({
  cell: item.cell,
  text: item.text,
  origin: placeOf(line, item),
});

/** Takes the item that begins a row out of its line: turned, it heads the figures of those rows. */
export const rowHeadOf = (line: Line, item: Item, rows: readonly number[]): Piece => ({
  ...pieceOf(line, item),
  rows,
});

/** Numbers a line as the sheet does. */
export const rowNumberOf = ({ row }: Line): number => row + 1;

/** A word that stands in no cell, such as the heading of a column that the sheet leaves unsaid. */
export const wordAt = (text: string, origin: Place): Piece => ({
  cell: { value: text, kind: "text", text, format: "General", fill: null },
  text,
  origin,
});

/**
 * Puts lines together from pieces, one array a line and one piece a column, so that the reader of
 * indicator tables reads a table that stands another way round. Every piece keeps its address.
 */
export function putTogether(
  sheet: string,
  rows: readonly (readonly (Piece | undefined)[])[],
  blankAt: (row: number, column: number) => Place,
): readonly Line[] {
  return rows.map((pieces, row): Line => ({
    sheet,
    row,
    items: pieces.flatMap((piece, column): readonly Item[] =>
      piece === undefined ? [] : [{ ...piece, top: row, left: column, bottom: row, right: column }],
    ),
    fills: new Map(),
    covered: new Map(),
    blankAt: (column) => blankAt(row, column),
    afterGap: row === 0,
  }));
}
