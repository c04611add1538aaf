import { divide, multiply, roundHalfAwayFromZero, subtract, writeDecimal } from "./decimal.ts";
import { MISSING_WORDS, missingSymbol, QUALIFIER_WORDS, qualifierOf } from "./figure.ts";
import type { Figure, PrintedDifference, Unit } from "./indicator.ts";
import type { Difference } from "./judgement.ts";
import { coverAlike } from "./period.ts";
import { isNextQuarter } from "./quarter.ts";

/**
 * Measures how far one number lies from an earlier one: in points, in percent, or, from nought,
 * in plain numbers (Rules D1, D4).
 *
 * @example measureDifference(18304, 17671, "count").value //=> 3.5821402297549656
 */
export function measureDifference(
  later: number,
  earlier: number,
  unit: Unit,
): { readonly kind: Difference["kind"]; readonly value: number } {
  const distance = subtract(later, earlier);
  if (unit === "percent") return { kind: "points", value: distance };
  const percent = divide(multiply(distance, 100), Math.abs(earlier));
  return percent === null
    ? { kind: "absolute", value: distance }
    : { kind: "percent", value: percent };
}

/**
 * Tells whether two figures cover like lengths of time with no break in the series between them
 * (Rule D4).
 */
export function areComparable(later: Figure, earlier: Figure): boolean {
  return coverAlike(later.period, earlier.period) && later.symbol !== "b" && earlier.symbol !== "b";
}

const withoutValue = (unit: Unit, decimals: number, why: Difference["why"]): Difference => ({
  kind: unit === "percent" ? "points" : "percent",
  value: null,
  rounded: null,
  decimals,
  why,
  qualifier: null,
  reproduced: null,
});

/**
 * Compares a figure with an earlier one (Rules D1–D4). Null where there is nothing to compare: a
 * figure that does not stand in the source, or one that is itself a change. No difference is made
 * from a quarter to the next; one that the source prints is reproduced (Rule D2).
 *
 * @example describeDifference(compareFigures(jan2011, jan2010, "count", 1)) //=> "▲ 3.6%"
 */
export function compareFigures(
  later: Figure | null,
  earlier: Figure | null,
  unit: Unit,
  decimals: number,
  printed: PrintedDifference | null = null,
): Difference | null {
  if (later === null || earlier === null || later.isChange || earlier.isChange) return null;
  if (later.value === null || earlier.value === null) {
    return withoutValue(unit, decimals, missingSymbol(later) ?? missingSymbol(earlier));
  }
  if (!areComparable(later, earlier)) return withoutValue(unit, decimals, "notComparable");
  const reproduce = isNextQuarter(later.period, earlier.period);
  if (reproduce && printed === null) return null;
  const { kind, value } = measureDifference(later.value, earlier.value, unit);
  const places =
    reproduce && printed !== null
      ? printed.decimals
      : kind === "absolute"
        ? Math.max(later.decimals, earlier.decimals)
        : decimals;
  return {
    kind,
    value,
    rounded: roundHalfAwayFromZero(value, places),
    decimals: places,
    why: null,
    qualifier: qualifierOf(later) ?? qualifierOf(earlier),
    reproduced: reproduce && printed !== null ? printed.text : null,
  };
}

/** The glyph follows the rounded value: it says which way the number moved, not whether that is good. */
const glyphOf = (rounded: number): string => (rounded > 0 ? "▲" : rounded < 0 ? "▼" : "◆");

const SHORT_ENDING: Readonly<Record<Difference["kind"], string>> = {
  percent: "%",
  points: "",
  absolute: " (from 0)",
};
const LONG_ENDING: Readonly<Record<Difference["kind"], string>> = {
  percent: "%",
  points: " percentage points",
  absolute: " (from 0)",
};

/**
 * Writes a difference as the committee reads it (Rules D1, D3, D4).
 *
 * @example describeDifference(compareFigures(later, earlier, "percent", 1)) //=> "▼ 0.4"
 */
export function describeDifference(difference: Difference): string {
  if (difference.reproduced !== null) return difference.reproduced;
  if (difference.why === "notComparable") return "not comparable";
  if (difference.rounded === null) return `[${difference.why ?? "x"}]`;
  const amount = writeDecimal(Math.abs(difference.rounded), difference.decimals);
  const marker = difference.qualifier === null ? "" : ` [${difference.qualifier}]`;
  return `${glyphOf(difference.rounded)} ${amount}${SHORT_ENDING[difference.kind]}${marker}`;
}

/**
 * Writes a difference with its sign and in words, for the pane, exports and accessible copy (Rule D1).
 *
 * @example describeDifferenceAtLength(compareFigures(later, earlier, "percent", 1)) //=> "▼ −0.4 percentage points"
 */
export function describeDifferenceAtLength(difference: Difference): string {
  if (difference.reproduced !== null) return difference.reproduced;
  if (difference.why === "notComparable") return "not comparable";
  if (difference.rounded === null) return MISSING_WORDS[difference.why ?? "x"];
  const { rounded } = difference;
  const sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
  const amount = writeDecimal(Math.abs(rounded), difference.decimals);
  const marker = difference.qualifier === null ? "" : ` (${QUALIFIER_WORDS[difference.qualifier]})`;
  return `${glyphOf(rounded)} ${sign}${amount}${LONG_ENDING[difference.kind]}${marker}`;
}
