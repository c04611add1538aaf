import type { Content } from "./workbook-data.ts";

/** Excel allows no taller row. */
const tallest = 409;

/** Gives a cell's text without its type; numbers never need a second line. */
function plainText(content: Content): string {
  if (typeof content === "string") return content;
  if (content !== null && typeof content === "object" && "runs" in content) {
    return content.runs.map((run) => run.text).join("");
  }
  return "";
}

/** Counts the lines a text needs in a column of that many characters; a word too many is no harm. */
function countLines(text: string, width: number, size: number): number {
  // A word that does not fit leaves room unused, which tells most in a narrow column.
  const charactersPerLine = (Math.max(1, width - 3) * 11 * 1.12) / size;
  return text
    .split("\n")
    .map((line) => Math.max(1, Math.ceil(line.length / charactersPerLine)))
    .reduce((sum, lines) => sum + lines, 0);
}

/**
 * Measures the height in points of a row with those cells and their widths.
 *
 * Excel fits rows to their text by itself, but not where cells are merged.
 */
export function measureRow(
  cells: readonly { readonly content: Content; readonly width: number }[],
  size: number,
): number {
  const lines = cells.map(({ content, width }) => countLines(plainText(content), width, size));
  return Math.min(tallest, Math.max(1, ...lines) * size * 1.35 + 2);
}
