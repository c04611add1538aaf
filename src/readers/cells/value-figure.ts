import type { FigureSymbol } from "../../domain/indicator.ts";
import type { Period } from "../../domain/period.ts";

/** What a person should know about how a cell was read. */
export interface Doubt {
  readonly kind: "error-value" | "ambiguous-value" | "symbol-for-number" | "number-as-text";
  /** A clause that says how it was read: "it is read as not available". */
  readonly reading: string;
}

/** A figure as its cell gives it, before it has a place and a column's period. */
export interface ParsedFigure {
  /** The number; a percentage in percent. */
  readonly value: number | null;
  readonly symbol: FigureSymbol | null;
  /** As the cell shows it. */
  readonly text: string;
  /** Only where the cell itself names one. */
  readonly period: Period | null;
  readonly decimals: number;
  /** True for a figure that is itself a change: "28% reduction" is −28. */
  readonly isChange: boolean;
  /** What else stands in the cell. */
  readonly remark: string | null;
  readonly percent: boolean;
  /** True for pounds. */
  readonly currency: boolean;
  /** Another currency's sign: "$". */
  readonly foreign?: string;
  /** The power of ten that the cell leaves out of what it shows, and the value has: 6 for "£1.2m". */
  readonly scale?: number;
  readonly doubts: readonly Doubt[];
}

/** What the place of a figure in the sheet says about it. */
export interface FigureContext {
  /** The quarter its column is headed with. */
  readonly quarter?: Period | null;
  /** True where the name says that figures are of the year ending. */
  readonly yearEnding?: boolean;
  /** The period its column is headed with, where that is no quarter. */
  readonly heading?: Period | null;
}

/** A figure with nothing to it but its text. */
export const NO_FIGURE: ParsedFigure = {
  value: null,
  symbol: "x",
  text: "",
  period: null,
  decimals: 0,
  isChange: false,
  remark: null,
  percent: false,
  currency: false,
  doubts: [],
};

/** A cell that gives no number, and why. */
export function unreadable(
  text: string,
  reading: string,
  kind: Doubt["kind"] = "ambiguous-value",
): ParsedFigure {
  return { ...NO_FIGURE, text, doubts: [{ kind, reading }] };
}
