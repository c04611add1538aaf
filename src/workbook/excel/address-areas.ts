import type { Area } from "../../grid/grid.ts";

const PART = /(?:'(?:[^']|'')*'|[^'!,]+)!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?/g;

function columnNumber(letters: string): number {
  let number = 0;
  for (let at = 0; at < letters.length; at += 1) number = number * 26 + letters.charCodeAt(at) - 64;
  return number - 1;
}

/**
 * Reads the areas of an address as Excel gives it: "'My sheet'!A1:B2,'My sheet'!D4".
 *
 * @example areasOf("Data!B2:C3") //=> [{ top: 1, left: 1, bottom: 2, right: 2 }]
 */
export function areasOf(address: string): readonly Area[] {
  return [...address.matchAll(PART)].map(([, from = "", first = "", to = from, last = first]) => ({
    top: Number(first) - 1,
    left: columnNumber(from),
    bottom: Number(last) - 1,
    right: columnNumber(to),
  }));
}
