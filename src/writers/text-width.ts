import { GLYPH_WIDTHS } from "./glyph-widths.ts";

/** Bold runs about 8 % wider; a tenth is on the safe side. */
const BOLD = 1.1;

/** Beyond the table's last run of characters nothing is known. */
const TABLE_END = Math.max(...GLYPH_WIDTHS.map(([first, widths]) => first + widths.length / 2));

/** Widths in thousandths of an em by character code; a character outside the table counts as a full em. */
const WIDTHS = new Uint16Array(TABLE_END).fill(1000);
for (const [first, widths] of GLYPH_WIDTHS) {
  for (let at = 0; at < widths.length / 2; at += 1) {
    WIDTHS[first + at] = parseInt(widths.slice(at * 2, at * 2 + 2), 36);
  }
}

/**
 * Measures a line of text set in Arial, in points. A character outside the table counts as a full em.
 *
 * @example textWidth("18,376", 10) //=> 30.58
 */
export const textWidth = (text: string, size: number, bold = false): number =>
  partWidth(text, 0, text.length, size, bold);

/** Measures a part of a line, from one place in it up to another. */
export const partWidth = (
  text: string,
  from: number,
  to: number,
  size: number,
  bold: boolean,
): number => widthUpTo(text, from, to, size, bold, Infinity);

/** Tells whether a line is no wider than so many points. */
export const isWithin = (text: string, points: number, size: number, bold: boolean): boolean =>
  widthUpTo(text, 0, text.length, size, bold, points) <= points;

/** Measures a part of a line until it is wider than so many points; every character passes here. */
function widthUpTo(
  text: string,
  from: number,
  to: number,
  size: number,
  bold: boolean,
  points: number,
): number {
  const scale = size * (bold ? BOLD : 1);
  const enough = ((points + 1) * 1000) / scale;
  let width = 0;
  for (let at = from; at < to && width < enough; at += 1) {
    const code = text.charCodeAt(at);
    // A character of two halves counts once.
    if (code >= 0xd800 && code <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff) at += 1;
    width += WIDTHS[code] ?? 1000;
  }
  return Math.round(width * size * (bold ? BOLD : 1)) / 1000;
}
