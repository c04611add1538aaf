import type { DifferenceCell, ReportCell, Shown } from "../document/report-cell.ts";
import { writeDecimal } from "../domain/decimal.ts";
import { describeValue } from "../domain/figure.ts";
import { ratingText } from "./rating-formula.ts";

const mark = (qualifier: string | null): string => (qualifier === null ? "" : ` [${qualifier}]`);

function shownNumber({ value, unit, decimals, qualifier, isChange }: Shown): string {
  const sign = isChange && value > 0 ? "+" : "";
  return `${sign}${describeValue(value, unit, decimals)}${mark(qualifier)}`;
}

const ENDINGS = { points: "", percent: "%", fromZero: " (from 0)" } as const;

/** Writes a difference as its cell shows it: "▲ 3.6%" (Rules D1, D3, D4). */
export function shownDifference(cell: DifferenceCell): string {
  const { form, rounded, decimals, qualifier } = cell;
  const glyph = rounded > 0 ? "▲" : rounded < 0 ? "▼" : "◆";
  const number = writeDecimal(Math.abs(rounded), decimals);
  return `${glyph} ${number}${ENDINGS[form]}${mark(qualifier)}`;
}

/** Writes what a cell shows, which decides how tall its row is. */
export function shownText(cell: ReportCell): string {
  switch (cell.kind) {
    case "text":
      return cell.text;
    case "figure":
    case "latest":
    case "target":
      return shownNumber(cell.shown);
    case "difference":
      return shownDifference(cell);
    case "rating":
      return ratingText(cell.outcome, true);
  }
}
