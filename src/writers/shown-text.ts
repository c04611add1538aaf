import type { DifferenceCell, ReportCell, Shown } from "../document/report.ts";
import { ratingText } from "./rating-formula.ts";

/** Writes a number with commas between the thousands. */
export function groupThousands(value: number, decimals: number): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

const mark = (qualifier: string | null): string => (qualifier === null ? "" : ` [${qualifier}]`);

function shownNumber({ value, unit, decimals, qualifier, fall }: Shown): string {
  const number = groupThousands(fall === null ? value : Math.abs(value), decimals);
  const change = fall === null || value === 0 ? "" : ` ${value < 0 ? fall : "increase"}`;
  const [before, after] = unit === "currency" ? ["£", ""] : ["", unit === "percent" ? "%" : ""];
  return `${before}${number}${after}${change}${mark(qualifier)}`;
}

function shownDifference({ form, rounded, decimals, qualifier }: DifferenceCell): string {
  const glyph = rounded > 0 ? "▲" : rounded < 0 ? "▼" : "◆";
  const ending = { points: "", percent: "%", fromZero: " (from 0)" }[form];
  const number = groupThousands(Math.abs(rounded), decimals);
  return `${glyph} ${number}${ending}${mark(qualifier)}`;
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
