import { roundHalfAwayFromZero, writeDecimal } from "./decimal.ts";
import type { Figure, MissingSymbol, Qualifier, Unit } from "./indicator.ts";

/** The words a committee reads in place of a symbol that stands for a number. */
export const MISSING_WORDS: Readonly<Record<MissingSymbol, string>> = {
  x: "not available",
  c: "confidential",
  z: "not applicable",
  low: "rounds to zero",
  w: "none recorded",
};

/** The words for a symbol beside a number. */
export const QUALIFIER_WORDS: Readonly<Record<Qualifier, string>> = {
  p: "provisional",
  r: "revised",
  e: "estimated",
  b: "break in series",
  u: "low reliability",
};

const isMissing = (symbol: string): symbol is MissingSymbol =>
  Object.keys(MISSING_WORDS).includes(symbol);
const isQualifier = (symbol: string): symbol is Qualifier =>
  Object.keys(QUALIFIER_WORDS).includes(symbol);

/** Tells which symbol stands in place of a figure's number; null where there is a number. */
export function missingSymbol(figure: Figure): MissingSymbol | null {
  if (figure.value !== null) return null;
  return figure.symbol !== null && isMissing(figure.symbol) ? figure.symbol : "x";
}

/** Tells which symbol stands beside a figure's number; null where there is none. */
export function qualifierOf(figure: Figure): Qualifier | null {
  return figure.value !== null && figure.symbol !== null && isQualifier(figure.symbol)
    ? figure.symbol
    : null;
}

/**
 * Gives a figure's number as the cell shows it, which is what it is judged on (Rule R2).
 *
 * @example shownValue({ ...figure, value: 84.96, decimals: 1 }) //=> 85
 */
export function shownValue(figure: Figure): number | null {
  return figure.value === null ? null : roundHalfAwayFromZero(figure.value, figure.decimals);
}

const SIGNS: Readonly<Record<Unit, readonly [before: string, after: string]>> = {
  count: ["", ""],
  percent: ["", "%"],
  rate: ["", ""],
  currency: ["£", ""],
  number: ["", ""],
};

/**
 * Writes a value with the sign of its unit, without the period that may stand in its cell.
 *
 * @example describeValue(22.2, "percent", 1) //=> "22.2%"
 */
export function describeValue(value: number, unit: Unit, decimals: number): string {
  const [before, after] = SIGNS[unit];
  return `${before}${writeDecimal(value, decimals)}${after}`;
}

/** Writes a figure as the committee reads it: its number, or the words for its symbol. */
export function describeFigure(figure: Figure, unit: Unit): string {
  const missing = missingSymbol(figure);
  return figure.value === null || missing !== null
    ? MISSING_WORDS[missing ?? "x"]
    : describeValue(figure.value, figure.isChange ? "percent" : unit, figure.decimals);
}
