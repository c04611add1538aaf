import { addUp } from "../../domain/decimal.ts";
import type { Figure } from "../../domain/indicator.ts";
import { periodLength } from "../../domain/period.ts";
import { inTimeOrder } from "./column-order.ts";
import type { Column } from "../headings/heading-columns.ts";
import { saysWhole } from "../headings/year-parts.ts";

/** A column for a whole year, and those for its quarters or months. */
export interface WholeYear {
  readonly whole: Column;
  /** In time order. */
  readonly parts: readonly Column[];
}

const isWithin = ({ period }: Column, { period: year }: Column): boolean =>
  period?.start != null &&
  period.end !== null &&
  year?.start != null &&
  year.end !== null &&
  year.start <= period.start &&
  period.end <= year.end;

/** Finds the whole years that stand beside quarters or months of theirs. */
export function wholesOf(series: readonly Column[]): readonly WholeYear[] {
  const isPart = ({ period }: Column): boolean => (periodLength(period) ?? 12) <= 3;
  const parts = series.filter(isPart);
  if (parts.length < 2) return [];
  return series.flatMap((whole) => {
    if (periodLength(whole.period) !== 12) return [];
    const own = inTimeOrder(parts.filter((part) => isWithin(part, whole)));
    return own.length === 0 ? [] : [{ whole, parts: own }];
  });
}

/**
 * Tells whether a whole year's figure is of the year so far: the last of its quarters or months has no
 * figure yet, and it is called their total, or is their sum (Rule H14).
 */
export function isSoFar(
  { whole, parts }: WholeYear,
  figureIn: (column: Column) => Figure | undefined,
): boolean {
  const figure = figureIn(whole);
  const given = parts.filter((part) => figureIn(part)?.value != null);
  const last = given.at(-1);
  if (figure?.value == null || last === undefined) return false;
  if (last.period?.end === whole.period?.end) return false;
  const isTotal = whole.lines.some((line) => saysWhole(line.replace(/[\d/'’-]+/g, " ").trim()));
  return isTotal || figure.value === addUp(given.map((part) => figureIn(part)?.value ?? 0));
}
