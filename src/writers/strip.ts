import type { Area } from "../grid/grid.ts";
import type { CellPlan, Content, RowPlan } from "../workbook/sheet-plan.ts";
import { tabMark } from "../grid/tab-keys.ts";
import { legalText } from "./legal-text.ts";
import { KEY_COLUMN, type Span } from "./page-grid.ts";
import { rowHeight } from "./text-height.ts";
import type { Role } from "./theme.ts";

/** A row that does not know yet where on the sheet it will stand. */
export interface Strip {
  /** In points. */
  readonly height: number;
  readonly cells: readonly StripCell[];
  /** True for a heading: no page ends right after it. */
  readonly keepWithNext: boolean;
  /** The heading to repeat above it where a page begins with it; empty for what needs none. */
  readonly heads: readonly Strip[];
  /** Which indicator's row this is, counted from 0 within its priority; null for any other. */
  readonly indicator: number | null;
  /** What the row is known by from one report to the next; null where nothing of it is looked for. */
  readonly key: string | null;
}

export interface StripCell extends Span {
  /** How many further rows the cell is merged down over. */
  readonly down: number;
  readonly style: Role;
  readonly format: string | null;
  readonly link: string | null;
  /** What it holds; a formula needs to know the number of its row. */
  readonly content: Content | ((row: number) => Content);
}

export const EMPTY: Content = { kind: "empty" };

/** Makes a text's content, as a person wrote it; nothing for no text. */
export const textContent = (text: string): Content =>
  text === "" ? EMPTY : { kind: "text", text: legalText(text) };

/** Makes a cell over a run of columns. */
export const cellOver = (
  span: Span,
  style: Role,
  content: StripCell["content"],
  more: Partial<Pick<StripCell, "down" | "format" | "link">> = {},
): StripCell => ({
  left: span.left,
  right: span.right,
  style,
  content,
  down: more.down ?? 0,
  format: more.format ?? null,
  link: more.link ?? null,
});

const NO_HEADS: readonly Strip[] = [];

export const strip = (
  height: number,
  cells: readonly StripCell[],
  more: Partial<Pick<Strip, "keepWithNext" | "indicator" | "key">> = {},
): Strip => ({
  height: rowHeight(height),
  cells,
  keepWithNext: more.keepWithNext ?? false,
  heads: NO_HEADS,
  indicator: more.indicator ?? null,
  key: more.key ?? null,
});

/** Says which heading stands above rows, so that it can be repeated on a further page. */
export const underHeads = (strips: readonly Strip[], heads: readonly Strip[]): readonly Strip[] =>
  strips.map(({ height, cells, keepWithNext, indicator, key }) => ({
    height,
    cells,
    keepWithNext,
    heads,
    indicator,
    key,
  }));

/** A row of air. */
export const gap = (height: number): Strip => strip(height, [], { keepWithNext: true });

/** Puts strips in their places, one under another from row 1, with the keys of a tab beside them. */
export function placeStrips(
  strips: readonly Strip[],
  startsPage: ReadonlySet<number>,
  tab: string,
): { readonly rows: readonly RowPlan[]; readonly merges: readonly Area[] } {
  const covered = coveredFromAbove(strips);
  const rows = strips.map((own, row): RowPlan => {
    const cells: CellPlan[] = [];
    for (const cell of own.cells) placeOver(cell, row, cells);
    cells.push(...(covered.get(row) ?? []));
    if (!areInOrder(cells)) cells.sort((one, other) => one.column - other.column);
    cells.push(...keyCells(row === 0 ? tabMark(tab) : own.key, KEY_COLUMN));
    return { height: own.height, startsPage: startsPage.has(row), cells };
  });
  const merges: Area[] = [];
  strips.forEach(({ cells }, row) => {
    for (const { left, right, down } of cells) {
      if (right > left || down > 0) merges.push({ top: row, left, bottom: row + down, right });
    }
  });
  return { rows, merges };
}

/** Tells whether cells stand in the order of their columns, as those of most rows do. */
const areInOrder = (cells: readonly CellPlan[]): boolean =>
  cells.every(({ column }, index) => column >= (cells[index - 1]?.column ?? 0));

/** Makes the cell of the hidden column that holds a key. */
export const keyCells = (key: string | null, column: number): readonly CellPlan[] =>
  key === null
    ? []
    : [{ column, style: "key", content: textContent(key), format: null, link: null }];

/** Adds a cell to those of its row; fills and borders of a merged area stand in each of its cells. */
function placeOver(cell: StripCell, row: number, cells: CellPlan[]): void {
  const { left, right, style, format, link } = cell;
  const content = typeof cell.content === "function" ? cell.content(row + 1) : cell.content;
  cells.push({ column: left, style, content, format, link });
  for (let column = left + 1; column <= right; column += 1) cells.push(emptyCell(column, style));
}

const empty = new Map<Role, CellPlan[]>();

/** Makes the empty cell of a style and column; most cells of a tab are such, and each is made once. */
function emptyCell(column: number, style: Role): CellPlan {
  const known = empty.get(style) ?? [];
  empty.set(style, known);
  return (known[column] ??= { column, style, content: EMPTY, format: null, link: null });
}

/** Gathers, by row, the empty cells of areas merged down from rows above. */
function coveredFromAbove(strips: readonly Strip[]): ReadonlyMap<number, readonly CellPlan[]> {
  const covered = new Map<number, CellPlan[]>();
  strips.forEach((own, row) => {
    for (const { left, right, down, style } of own.cells) {
      if (down === 0) continue;
      const bare = cellOver({ left, right }, style, EMPTY);
      for (let below = row + 1; below <= row + down; below += 1) {
        const cells = covered.get(below) ?? [];
        covered.set(below, cells);
        placeOver(bare, below, cells);
      }
    }
  });
  return covered;
}
