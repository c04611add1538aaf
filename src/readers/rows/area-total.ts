import { addUp } from "../../domain/decimal.ts";
import { oneLine } from "../cells/one-line.ts";
import type { Column } from "../headings/heading-columns.ts";

/** What a table is broken down by, as the heading of its areas says. */
export const BREAKDOWN =
  /^(local |police |council |community safety )?(area|district|ward|borough|division|region|authority|neighbou?rhood|locality|parish|beat|sector|county|council|partnership|csp)s?( name| of residence)?$|^(age( (band|group))?|groups?|sex|gender|ethnicity|ethnic group)$|^(area|district|borough|ward)\b.{0,20}$/i;

/** Beside the areas' names, their codes and kinds say nothing more. */
const NO_NAMES = /\b(code|id|type|ref)s?$/i;

/** Finds the columns of areas, ages or sexes among some whose headings say nothing else: names, or else codes. */
export function findAreaColumns(columns: readonly Column[]): readonly Column[] {
  const headingOf = ({ lines }: Column): string => oneLine(lines.join(" "));
  const found = columns.filter((column) => BREAKDOWN.test(headingOf(column)));
  const names = found.filter((column) => !NO_NAMES.test(headingOf(column)));
  return names.length > 0 ? names : found.slice(0, 1);
}

/** What the row that stands for all of them is called. */
const ALL =
  /^(grand )?total\b|\btotal$|^all( [a-z]+)?$|^(all )?persons$|^both sexes$|^(force|county|borough|district)[- ]?wide$/i;

/** A footnote's number that is glued to a name: "United States Total6, 7". */
const FOOTNOTES = /[\s\d,]+$/;

/** Tells whether the name of an area says that it is all of them together. */
export const isAll = (area: string): boolean => ALL.test(area.trim().replace(FOOTNOTES, ""));

/**
 * Finds the one of some rows that is the sum of all others, first or last, in every column: -1 where
 * none is. Two rows prove nothing, and neither do zeros.
 *
 * @param rows each row's figures, column by column; null for what is no number
 */
export function findSum(rows: readonly (readonly (number | null)[])[]): number {
  const isSum = (at: number): boolean => {
    const others = rows.filter((_, index) => index !== at);
    if (others.length < 2) return false;
    const sums = rows[at] ?? [];
    return (
      sums.length > 0 &&
      sums.every((sum, column) => {
        const values = others.flatMap((row) => row[column] ?? []);
        return (
          values.length === others.length &&
          values.some((value) => value !== 0) &&
          sum === addUp(values)
        );
      })
    );
  };
  return [rows.length - 1, 0].find(isSum) ?? -1;
}
