import type { Shown } from "../document/report-cell.ts";
import { divide } from "../domain/decimal.ts";

/** Turns a number in percent into the fraction that a workbook stores: 23.5 into 0.235. */
export const asFraction = (percent: number): number => divide(percent, 100) ?? 0;

/** Gives what a cell holds for a figure: a percentage is a real Excel percentage. */
export const storedValue = ({ value, unit }: Pick<Shown, "value" | "unit">): number =>
  unit === "percent" ? asFraction(value) : value;

/** Counts the decimals of what a cell holds, as far as it shows them. */
export const storedDecimals = ({ decimals, unit }: Pick<Shown, "decimals" | "unit">): number =>
  unit === "percent" ? decimals + 2 : decimals;
