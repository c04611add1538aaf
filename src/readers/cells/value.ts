import type { Cell } from "../../grid/grid.ts";
import { readChange } from "./value-change.ts";
import { NO_FIGURE, unreadable } from "./value-figure.ts";
import type { FigureContext, ParsedFigure } from "./value-figure.ts";
import { parseFigureText } from "./value-text.ts";
import {
  cellNumber,
  currencyOfFormat,
  decimalsOf,
  isFigureNumber,
  isPercentFormat,
  leadingNumber,
  plainText,
} from "./value-number.ts";
import { readQualifier } from "./value-symbols.ts";

export type { Doubt, FigureContext, ParsedFigure } from "./value-figure.ts";
export { findFigureInText, looksLikeProse, makesSentence } from "./value-prose.ts";

/**
 * Reads a cell where a figure should be: a number, or a symbol that says why there is none.
 * A percentage is read in percent, whether it is typed or drawn by the format.
 *
 * @example parseFigureCell({ value: 0.045, kind: "number", text: "4.5%", format: "0.0%", fill: null }) //=> { value: 4.5, … }
 */
export function parseFigureCell(cell: Cell, context: FigureContext = {}): ParsedFigure {
  const text = cell.text.trim();
  switch (cell.kind) {
    case "empty":
      return { ...NO_FIGURE, text };
    case "error":
      return unreadable(text, "it is read as not available", "error-value");
    case "boolean":
      return unreadable(text, "it is read as not available, because it is no number");
    case "date":
      return unreadable(text, "it is a date or a time, so it is read as not available");
    case "number":
      return readNumberCell(cell, text);
    case "text":
      return parseFigureText(
        text === "" && typeof cell.value === "string" ? cell.value.trim() : text,
        context,
      );
  }
}

/** Counts the thousands that a number format leaves out of what it shows: 3 for "#,##0,". */
function scaleOfFormat(format: string): number {
  const commas = SCALING.exec(format)?.[1] ?? "";
  return commas.length * 3;
}

const SCALING = /^[^";]*[0#?](,{1,3})(?=$|[;"\\ _)%])/;

/** A format without a section for its number (";;;") keeps the number from readers on purpose. */
const HIDING = /^\s*;/;

function readNumberCell(cell: Cell, text: string): ParsedFigure {
  if (!isFigureNumber(cell.value)) {
    return unreadable(text, "it is read as not available, because it is no number");
  }
  if (text === "" && cell.value !== 0 && HIDING.test(cell.format)) {
    return unreadable(text, "its format hides the number, so it is read as not available");
  }
  const percent = isPercentFormat(cell.format);
  const plain = plainText(text);
  const isChange = percent && readChange(plain) !== null;
  const value = cellNumber(cell.value, percent);
  const shown = leadingNumber(plain.slice(0, 100));
  const rest = shown?.rest ?? "";
  const currency = currencyOfFormat(cell.format);
  const scale = scaleOfFormat(cell.format);
  return {
    value,
    symbol: rest === "" ? null : (readQualifier(rest)?.symbol ?? null),
    text: text === "" ? String(value) : text,
    period: null,
    decimals: shown?.decimals ?? decimalsOf(value),
    isChange,
    remark: null,
    percent,
    currency: currency === "£",
    ...(currency === undefined || currency === "£" ? {} : { foreign: currency }),
    ...(scale === 0 ? {} : { scale }),
    doubts: NO_FIGURE.doubts,
  };
}

/**
 * Tells whether a cell looks like a figure: a number, a percentage, a symbol, a number with a
 * short remark; not prose, a date or a name.
 *
 * @example looksLikeFigure({ value: "TBC", kind: "text", text: "TBC", format: "General", fill: null }) //=> true
 */
export function looksLikeFigure(cell: Cell): boolean {
  if (cell.kind === "number" || cell.kind === "error") return true;
  if (cell.kind !== "text" || cell.text.trim() === "") return false;
  const { value, symbol, remark, doubts, text } = parseFigureCell(cell);
  if (value !== null || symbol !== "x") return true;
  // A text that only ends up as x because nothing in it could be read keeps itself as its remark.
  return remark !== text || doubts.length === 0;
}
