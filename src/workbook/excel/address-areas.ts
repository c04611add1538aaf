import { columnNumber } from "../../grid/address.ts";
import type { Area } from "../../grid/grid.ts";

const PART = /(?:'(?:[^']|'')*'|[^'!,]+)!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?/g;

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
