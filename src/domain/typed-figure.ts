import { writeDecimal } from "./decimal.ts";
import type { TypedFigure } from "./typed-words.ts";

/** Writes a number that was typed in one way, whatever format it stands under. */
export const describeTypedFigure = ({
  value,
  decimals,
  isPercentage,
  symbol,
}: TypedFigure): string =>
  `${writeDecimal(value, decimals)}${isPercentage ? "%" : ""}${symbol === null ? "" : ` [${symbol}]`}`;
