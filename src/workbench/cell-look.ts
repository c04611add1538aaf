import type { CSSProperties } from "react";

import type { Border, CellStyle } from "../workbook/sheet-plan.ts";

const WEIGHTS = { thin: 1, medium: 2, thick: 3 } as const;
/** One step of indent, and what stays free at a cell's sides, in pixels. */
const INDENT = 9;
const SIDE = 3;
const DOTS_A_POINT = 96 / 72;

/** The font of the whole paper; Liberation Sans has its widths where Arial is not at hand. */
export const PAPER_FONT = 'Arial, "Liberation Sans", sans-serif';

const drawBorder = (border: Border | null): string | undefined =>
  border === null ? undefined : `${WEIGHTS[border.weight]}px solid #${border.colour}`;

/** Draws what a cell is without its text: a large page has more than a thousand, most of them empty. */
export const drawGround = ({ fill, borders }: CellStyle): CSSProperties => ({
  ...(fill === null ? {} : { backgroundColor: `#${fill}` }),
  borderTop: drawBorder(borders.top),
  borderRight: drawBorder(borders.right),
  borderBottom: drawBorder(borders.bottom),
  borderLeft: drawBorder(borders.left),
});

/** Draws how the text of a cell is set and stands in it, on paper that is shrunk to a scale. */
export const drawSetting = (
  { font, horizontal, vertical }: CellStyle,
  scale: number,
): CSSProperties => ({
  ...(font.name === "Arial" ? {} : { fontFamily: `${font.name}, ${PAPER_FONT}` }),
  fontSize: font.size * DOTS_A_POINT * scale,
  ...(font.bold ? { fontWeight: 700 } : {}),
  ...(font.italic ? { fontStyle: "italic" } : {}),
  color: `#${font.colour}`,
  textAlign: horizontal,
  verticalAlign: vertical,
});

/** Draws how the text of a cell runs. */
export function drawText(style: CellStyle, scale: number): CSSProperties {
  const start = (SIDE + style.indent * INDENT) * scale;
  const side = SIDE * scale;
  return {
    whiteSpace: style.wrap ? "pre-wrap" : "pre",
    paddingLeft: style.horizontal === "right" ? side : start,
    paddingRight: style.horizontal === "right" ? start : side,
    ...(style.font.underline ? { textDecorationLine: "underline" } : {}),
  };
}
