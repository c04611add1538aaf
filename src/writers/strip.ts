import type { OpenCell } from "../document/open-cell.ts";
import type { Content } from "../workbook/sheet-plan.ts";
import { legalText } from "./legal-text.ts";
import type { Span } from "./page-grid.ts";
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
  /** Given where a person's words stand in it, which are read again at the next build. */
  readonly open: OpenPiece | null;
}

/** An open cell, or one of the rows that a long text takes. */
export interface OpenPiece {
  readonly cell: OpenCell;
  /** How it goes on from the row above; null for where it begins. */
  readonly goesOn: "space" | "line" | null;
}

export const EMPTY: Content = { kind: "empty" };

/** Makes a text's content, as a person wrote it; nothing for no text. */
export const textContent = (text: string): Content =>
  text === "" ? EMPTY : { kind: "text", text: legalText(text) };

/**
 * Makes a formula's content, without its equals sign. The words that it quotes are made legal as those of cells
 * are; and looked through, it is kept as one text, where it was a tree of all that it was joined from.
 *
 * @param cached what it gives
 */
export const formulaContent = (
  formula: string,
  cached: string | number,
): Extract<Content, { kind: "formula" }> => ({
  kind: "formula",
  formula: legalText(formula),
  cached,
});

/** Makes a cell over a run of columns. */
export const cellOver = (
  span: Span,
  style: Role,
  content: StripCell["content"],
  more: Partial<Pick<StripCell, "down" | "format" | "link" | "open">> = {},
): StripCell => ({
  left: span.left,
  right: span.right,
  style,
  content,
  down: more.down ?? 0,
  format: more.format ?? null,
  link: more.link ?? null,
  open: more.open ?? null,
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
