import type { PrintedDifference } from "../../domain/indicator.ts";
import type { Cell } from "../../grid/grid.ts";
import type { Place } from "../../grid/place.ts";
import { readArrow, readChange } from "./value-change.ts";
import {
  cellNumber,
  decimalsOf,
  isFigureNumber,
  isPercentFormat,
  leadingNumber,
  plainText,
} from "./value-number.ts";

/** A difference is a short text; anything longer is prose. */
const LONGEST = 60;

/**
 * Reads a difference that the source prints, signed as printed; null where there is none.
 *
 * @example parsePrintedDifference(textCell("▼ 2.0"), place) //=> { value: -2, decimals: 1, inPercent: false, arrow: "▼", … }
 */
export function parsePrintedDifference(cell: Cell, place: Place): PrintedDifference | null {
  const text = cell.text.trim();
  if (cell.kind === "number") return readNumberCell(cell, text, place);
  if (cell.kind !== "text" || text.length > LONGEST) return null;
  const plain = plainText(text);
  if (/^no change$/i.test(plain)) {
    return { text, value: 0, decimals: 0, inPercent: false, arrow: null, place };
  }
  const change = readChange(plain);
  const number = change ?? leadingNumber(plain);
  if (number === null) return null;
  const { value, decimals, percent } = number;
  return { text, value, decimals, inPercent: percent, arrow: change?.arrow ?? null, place };
}

/** The size is what the cell shows, because that is what was printed; the sign is the number's own. */
function readNumberCell(cell: Cell, text: string, place: Place): PrintedDifference | null {
  if (!isFigureNumber(cell.value)) return null;
  const percent = isPercentFormat(cell.format);
  const exact = cellNumber(cell.value, percent);
  const pointed = readArrow(plainText(text.slice(0, LONGEST)));
  const shown = leadingNumber(pointed?.rest ?? plainText(text.slice(0, LONGEST)));
  const size = Math.abs(shown?.value ?? exact);
  return {
    text: text === "" ? String(exact) : text,
    value: exact < 0 && size > 0 ? -size : size,
    decimals: shown?.decimals ?? decimalsOf(exact),
    inPercent: shown?.percent ?? percent,
    arrow: pointed?.arrow ?? null,
    place,
  };
}
