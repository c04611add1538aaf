import type { Period } from "../../domain/period.ts";
import { parseFigureCell } from "../cells/value.ts";
import { grouped } from "../grouped.ts";
import type { Role } from "../headings/heading-role.ts";
import type { CrossedCell, CrossedPart } from "./crossed-cells.ts";
import { wordAt, type Piece } from "./put-together.ts";

/** A column of the table that the cells are put together to, with a cell for each indicator. */
export interface Spread {
  readonly heading: Piece;
  readonly below: Piece | undefined;
  /** What it is, whatever its heading says; undefined for what is kept as a note. */
  readonly role: Role | undefined;
  /** Null where the heading says it. */
  readonly period: Period | null;
  readonly cells: ReadonlyMap<string, CrossedCell>;
}

/** Tells one indicator's cells from another's. */
export const nameOfCell = ({ name }: CrossedCell): string => name?.text ?? "";

/** Makes a column of cells, one for each indicator. */
export const spread = (
  cells: readonly CrossedCell[],
  words: Pick<Spread, "heading" | "role"> & Partial<Spread>,
): Spread => ({
  below: undefined,
  period: null,
  ...words,
  cells: new Map(cells.map((cell) => [nameOfCell(cell), cell])),
});

/** A heading that stands for no row or column of the sheet, so that no choice is meant for it. */
export const unchosen = (text: string, part: CrossedPart): Piece => ({
  ...wordAt(text, part.piece.origin),
  rows: [],
});

/** Tells whether a cell says how much, or why nobody will ever say. */
export function isGiven({ piece }: CrossedCell): boolean {
  if (piece === undefined) return false;
  const { value, symbol } = parseFigureCell(piece.cell);
  return value !== null || symbol !== "x";
}

export const valueIn = ({ piece }: CrossedCell): number | null =>
  piece === undefined ? null : parseFigureCell(piece.cell).value;

export const isBlank = ({ cells }: Spread): boolean =>
  [...cells.values()].every(({ piece }) => piece === undefined);

/** Keeps what is no figure of a year: once where every row says the same, else under the row's own words. */
export function spreadNotes(cells: readonly CrossedCell[]): readonly Spread[] {
  const isSame = (group: readonly CrossedCell[]): boolean =>
    group.every(({ role, piece }) => role !== undefined && piece?.text === group[0]?.piece?.text);
  const ofOneName = grouped(cells, (cell) => `${nameOfCell(cell)}\n${cell.part.piece.text}`);
  const own = new Set(ofOneName.filter(isSame).flat());
  const textOf = (cell: CrossedCell): string =>
    own.has(cell) ? cell.part.piece.text : cell.heading;
  const seen = new Map<string, number>();
  // What stands twice under one heading is kept twice.
  const nth = new Map(
    cells.map((cell) => {
      const key = `${nameOfCell(cell)}\n${textOf(cell)}`;
      const at = own.has(cell) ? 0 : (seen.get(key) ?? 0);
      seen.set(key, at + 1);
      return [cell, at];
    }),
  );
  return grouped(cells, (cell) => `${textOf(cell)}\n${nth.get(cell) ?? 0}`).map((group) =>
    spread(group, {
      heading: unchosen(textOf(group[0]), group[0].part),
      role: own.has(group[0]) ? group[0].role : undefined,
    }),
  );
}
