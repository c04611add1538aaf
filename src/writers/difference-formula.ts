import type { DifferenceCell } from "../document/report-cell.ts";
import type { Content } from "../workbook/sheet-plan.ts";
import { shownDifference } from "./shown-text.ts";
import { asFraction } from "./stored-value.ts";
import { formulaContent } from "./strip.ts";

/** The change in percent as a fraction; the inner rounding takes away what binary numbers add. */
const relative = (later: string, earlier: string, decimals: number): string =>
  `ROUND(ROUND((${later}-${earlier})/ABS(${earlier}),12),${decimals + 2})`;

/** Tells whether a difference's cell holds a number; from nought it holds words. */
export const isNumber = ({ form }: DifferenceCell): boolean => form !== "fromZero";

/** Gives what a difference's formula last gave: the domain's own result. */
export function cachedDifference(cell: DifferenceCell): string | number {
  switch (cell.form) {
    case "points":
      return cell.rounded;
    case "percent":
      return asFraction(cell.rounded);
    case "fromZero":
      return shownDifference(cell);
  }
}

/**
 * Writes a difference as a formula over two cells of its row, with the domain's own result as what it
 * last gave (Rule D6).
 *
 * @param later the address of this year's cell
 * @param earlier the address of last year's, or of the baseline
 */
export function differenceContent(
  cell: DifferenceCell,
  later: string,
  earlier: string,
): Extract<Content, { kind: "formula" }> {
  const { form, decimals, qualifier } = cell;
  const cached = cachedDifference(cell);
  switch (form) {
    case "points":
      return formulaContent(`ROUND(ROUND(${later}-${earlier},10)*100,${decimals})`, cached);
    case "percent":
      return formulaContent(relative(later, earlier, decimals), cached);
    case "fromZero": {
      const ending = ` (from 0)${qualifier === null ? "" : ` [${qualifier}]`}`;
      const distance = `ROUND(${later}-${earlier},${decimals})`;
      return formulaContent(
        `IF(${earlier}=0,IF(${distance}>0,"▲ ",IF(${distance}<0,"▼ ","◆ "))&FIXED(ABS(${distance}),${decimals})&"${ending}",${relative(later, earlier, 1)})`,
        cached,
      );
    }
  }
}
