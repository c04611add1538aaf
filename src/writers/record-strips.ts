import { spanPoints } from "./page-grid.ts";
import type { Span } from "./page-grid.ts";
import { splitText } from "./split-text.ts";
import type { OpenCell } from "../document/report.ts";
import { cellOver, EMPTY, strip, textContent } from "./strip.ts";
import type { OpenPiece, Strip, StripCell } from "./strip.ts";
import { textHeight, type TextSetting } from "./text-height.ts";
import { STYLES } from "./theme.ts";
import type { Role } from "./theme.ts";

/** Air above and below the text of a table's row, in points. */
const PADDING = 5;
/** A text taller than ten lines goes on in a row of its own, so that pages can break and nothing gapes. */
const TALLEST_TEXT = 127.5;
/** A text that a lead types stays in one cell for as long as a row can be tall enough. */
const TALLEST_OPEN = 382.5;

const tallestOf = ({ open }: RecordCell): number =>
  open?.isOpen === true ? TALLEST_OPEN : TALLEST_TEXT;

/** One cell of a table's row: what it shows decides how tall the row is. */
export interface RecordCell extends Span {
  readonly style: Role;
  /** The text that the cell shows, also where a formula or a format makes it. */
  readonly shows: string;
  /** Given where the cell holds something other than its text; such a cell is never split. */
  readonly content?: StripCell["content"] | undefined;
  readonly format?: string | null;
  readonly link?: string | null;
  /** Given where a person's words stand in it. */
  readonly open?: OpenCell | undefined;
}

const settings = new Map<Role, Map<number, TextSetting>>();
/** More columns than a page has. */
const MOST_COLUMNS = 100;

/** Tells how a cell sets its text; there are few ways, and each is told once. */
function settingOf({ style, left, right }: RecordCell): TextSetting {
  const ofStyle = settings.get(style) ?? new Map<number, TextSetting>();
  settings.set(style, ofStyle);
  const span = left * MOST_COLUMNS + right;
  const known = ofStyle.get(span);
  if (known !== undefined) return known;
  const { font, indent } = STYLES[style];
  const { size, bold } = font;
  const setting = { width: spanPoints({ left, right }), size, bold, indent };
  ofStyle.set(span, setting);
  return setting;
}

/** Tells how tall a cell's text is, in points. */
export const heightOf = (cell: RecordCell): number => textHeight(cell.shows, settingOf(cell));

/** Up to five lines stand in the middle of their row, longer texts begin at its top. */
const FIVE_LINES = 64;

/** Tells by the heights of a row's texts whether none takes more than five lines. */
export const isFlat = (heights: readonly number[]): boolean =>
  heights.every((height) => height <= FIVE_LINES);

const MIDDLE: Partial<Record<Role, Role>> = {
  textTop: "text",
  signalTop: "signal",
  openTextTop: "openText",
  openSignalTop: "openSignal",
};

/** Sets a cell's text in the middle of its row, as tall as it was. */
export const inTheMiddle = (cell: RecordCell): RecordCell => {
  const style = MIDDLE[cell.style];
  return style === undefined ? cell : { ...cell, style };
};

/** Pieces of one text are joined without a line between them, where the style has such a variant. */
const OPEN: Partial<Record<Role, Role>> = {
  textTop: "textTopOpen",
  openTextTop: "openTextTopJoined",
};

/**
 * Lays out one record of a table as the rows it needs: one, or several where a text is too tall for
 * one; the other cells are then merged down beside it.
 *
 * @param tall how tall each cell's text is, where that was measured before
 */
export function recordStrips(
  cells: readonly RecordCell[],
  more: Partial<Pick<Strip, "indicator" | "keepWithNext" | "key">> = {},
  tall: readonly number[] = cells.map(heightOf),
): readonly Strip[] {
  const isTooTall = (cell: RecordCell, index: number): boolean =>
    cell.content === undefined && (tall[index] ?? 0) > tallestOf(cell);
  const inOneRow = (placed: readonly StripCell[]): readonly Strip[] => [
    strip(Math.max(...tall) + paddingOf(0, 1), placed, more),
  ];
  if (!cells.some(isTooTall)) return inOneRow(cells.map(placeWhole));
  const pieces = cells.map((cell, index) =>
    isTooTall(cell, index) ? splitText(cell.shows, settingOf(cell), tallestOf(cell)) : [cell.shows],
  );
  const count = Math.max(...pieces.map(({ length }) => length));
  if (count === 1) {
    return inOneRow(cells.flatMap((cell, index) => placePiece(cell, pieces[index] ?? [], 0, 1)));
  }
  const heights = Array.from({ length: count }, (_, row) =>
    Math.max(
      ...cells.map((cell, index) => {
        const own = pieces[index] ?? [];
        return own.length === count ? heightOf({ ...cell, shows: own[row] ?? "" }) : 0;
      }),
    ),
  );
  const beside = Math.max(
    0,
    ...tall.map((height, index) => (pieces[index]?.length === count ? 0 : height)),
  );
  const missing = beside - heights.reduce((sum, height) => sum + height, 0);
  return heights.map((height, row) =>
    strip(
      height + paddingOf(row, count) + Math.max(missing, 0) / count,
      cells.flatMap((cell, index) => placePiece(cell, pieces[index] ?? [], row, count)),
      row === 0 || cells.some(({ open }) => open !== undefined) ? more : { ...more, key: null },
    ),
  );
}

/** Pieces of one text follow one another like paragraphs. */
const paddingOf = (row: number, count: number): number => (row < count - 1 ? 3 : PADDING);

/** Places a cell whose text is not split. */
const placeWhole = (cell: RecordCell): StripCell => ({
  left: cell.left,
  right: cell.right,
  style: cell.style,
  content: cell.content ?? textContent(cell.shows),
  down: 0,
  format: cell.format ?? null,
  link: cell.link ?? null,
  open: pieceOf(cell, [cell.shows], 0),
});

function placePiece(
  cell: RecordCell,
  pieces: readonly string[],
  row: number,
  count: number,
): readonly StripCell[] {
  const span = { left: cell.left, right: cell.right };
  const { format = null, link = null } = cell;
  if (pieces.length === count) {
    const style = row < count - 1 ? (OPEN[cell.style] ?? cell.style) : cell.style;
    const content = cell.content ?? textContent(pieces[row] ?? "");
    const open = pieceOf(cell, pieces, row);
    return [cellOver(span, style, content, { format, link, open })];
  }
  if (row > 0) return [];
  const content = cell.content ?? (cell.shows === "" ? EMPTY : textContent(cell.shows));
  const open = pieceOf(cell, pieces, 0);
  return [cellOver(span, cell.style, content, { format, link, open, down: count - 1 })];
}

/** Says how a piece of a person's text goes on from the one above, so that it can be put together again. */
function pieceOf({ open }: RecordCell, pieces: readonly string[], row: number): OpenPiece | null {
  if (open === undefined) return null;
  return { cell: open, goesOn: row === 0 ? null : jointBefore(open.text, pieces, row) };
}

/** Tells what stood between a piece and the one before it. */
export function jointBefore(
  text: string,
  pieces: readonly string[],
  row: number,
): "space" | "line" {
  let at = 0;
  for (const piece of pieces.slice(0, row)) {
    const start = text.indexOf(piece.slice(0, 20), at);
    at = Math.max(start, at) + piece.length;
  }
  return /^[^\S\n]*\n/.test(text.slice(at)) ? "line" : "space";
}
