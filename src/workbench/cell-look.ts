import type { CSSProperties } from "react";

import type { Border, CellStyle } from "../workbook/sheet-plan.ts";

const WEIGHTS = { thin: 1, medium: 2, thick: 3 } as const;
/** One step of indent, and what stays free at a cell's sides, in pixels. */
const INDENT = 9;
const SIDE = 3;
const DOTS_A_POINT = 96 / 72;

const drawBorder = (border: Border | null): string | undefined =>
  border === null ? undefined : `${WEIGHTS[border.weight]}px solid #${border.colour}`;

/** Draws a cell's style on paper that is shrunk to a scale. */
export function drawCell(style: CellStyle, scale: number): CSSProperties {
  const { font, borders } = style;
  return {
    fontFamily: `${font.name}, "Liberation Sans", sans-serif`,
    fontSize: font.size * DOTS_A_POINT * scale,
    fontWeight: font.bold ? 700 : 400,
    fontStyle: font.italic ? "italic" : "normal",
    color: `#${font.colour}`,
    ...(style.fill === null ? {} : { backgroundColor: `#${style.fill}` }),
    textAlign: style.horizontal,
    verticalAlign: style.vertical,
    borderTop: drawBorder(borders.top),
    borderRight: drawBorder(borders.right),
    borderBottom: drawBorder(borders.bottom),
    borderLeft: drawBorder(borders.left),
  };
}

/** Draws how the text of a cell runs. */
export function drawText(style: CellStyle, scale: number): CSSProperties {
  const start = (SIDE + style.indent * INDENT) * scale;
  const side = SIDE * scale;
  return {
    whiteSpace: style.wrap ? "pre-wrap" : "pre",
    paddingLeft: style.horizontal === "right" ? side : start,
    paddingRight: style.horizontal === "right" ? start : side,
    textDecorationLine: style.font.underline ? "underline" : "none",
  };
}
