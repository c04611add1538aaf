import { placeOf, type Item, type Line } from "../../grid/lines.ts";

import { readHeadingCell } from "./heading-cell.ts";

/** More rows than these are no heading that a line break tore apart. */
const MOST_ROWS = 3;

const covers = (item: Item, column: number): boolean => item.left <= column && column <= item.right;

const isFigure = (item: Item): boolean =>
  item.cell.kind === "number" && readHeadingCell(item) === undefined;

/** Puts what stands under one another into one item, top line first. */
function joinItems(lines: readonly Line[], column: number): Item | undefined {
  const stack = lines.flatMap((line) => {
    const item = line.items.find((one) => covers(one, column));
    return item === undefined ? [] : [{ line, item }];
  });
  const top = stack[0];
  if (top === undefined) return undefined;
  const text = stack.map(({ item }) => item.text).join(" ");
  return {
    ...top.item,
    cell: { ...top.item.cell, value: text, kind: "text", text },
    text,
    origin: placeOf(top.line, top.item),
  };
}

/**
 * Joins the first rows of a table into one line of headings, as they stood before a copy from a PDF
 * split them over rows: "Proxy Measure /" over "Indicator". Undefined where rows do not fit.
 */
export function joinSplitHeading(
  lines: readonly Line[],
  at: number,
  height: number,
): Line | undefined {
  const rows = lines.slice(at, at + height);
  const first = rows[0];
  if (first === undefined || rows.length < height || height > MOST_ROWS) return undefined;
  if (rows.slice(1).some((line) => line.afterGap)) return undefined;
  // A heading holds no numbers but years, torn or not.
  if (rows.some(({ items }) => items.some(isFigure))) return undefined;
  // A merged heading is whole; only single cells are torn.
  if (rows.some((line) => line.items.some((item) => item.bottom > item.top))) return undefined;
  const columns = new Set(rows.flatMap((line) => line.items.map((item) => item.left)));
  const items = [...columns]
    .sort((one, other) => one - other)
    .flatMap((column) => joinItems(rows, column) ?? []);
  return { ...first, items };
}
