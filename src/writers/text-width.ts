import { GLYPH_WIDTHS } from "./glyph-widths.ts";

/** Bold runs about 8 % wider; a tenth is on the safe side. */
const BOLD = 1.1;

const widthOf = new Map<number, number>(
  GLYPH_WIDTHS.flatMap(([first, widths]) =>
    Array.from({ length: widths.length / 2 }, (_, index): [number, number] => [
      first + index,
      parseInt(widths.slice(index * 2, index * 2 + 2), 36) / 1000,
    ]),
  ),
);

/**
 * Measures a line of text set in Arial, in points. A character outside the table counts as a full em.
 *
 * @example textWidth("18,376", 10) //=> 30.58
 */
export function textWidth(text: string, size: number, bold = false): number {
  let ems = 0;
  for (const character of text) ems += widthOf.get(character.codePointAt(0) ?? 0) ?? 1;
  return Math.round(ems * size * (bold ? BOLD : 1) * 1000) / 1000;
}
