import type { DifferenceCell, Shown } from "../document/report-cell.ts";

const zeros = (decimals: number): string => (decimals > 0 ? `.${"0".repeat(decimals)}` : "");

/** The qualifier stands behind the number as quoted text: " [p]". */
const marker = (qualifier: string | null): string =>
  qualifier === null ? "" : `" [${qualifier}]"`;

/**
 * Writes the number format that shows a figure as the source does.
 *
 * @example figureFormat({ value: 4.5, unit: "percent", decimals: 1, qualifier: "p", isChange: false }) //=> '0.0%" [p]"'
 */
export function figureFormat({ unit, decimals, qualifier, isChange }: Shown): string {
  const places = zeros(decimals);
  const mark = marker(qualifier);
  // A figure that is itself a change says which way it went: −28 is "28% reduction".
  if (isChange) {
    return `0${places}%" increase"${mark};0${places}%" reduction"${mark};0${places}%" change"${mark}`;
  }
  if (unit === "percent") return `0${places}%${mark}`;
  if (unit === "currency") return `"£"#,##0${places}${mark};-"£"#,##0${places}${mark}`;
  return `#,##0${places}${mark}`;
}

/**
 * Writes the number format that draws a difference's glyph: three plain sections, glyphs quoted (Rule D6).
 *
 * @example differenceFormat({ form: "percent", decimals: 1, qualifier: null }) //=> '"▲ "0.0%;"▼ "0.0%;"◆ "0.0%'
 */
export function differenceFormat({
  form,
  decimals,
  qualifier,
}: Pick<DifferenceCell, "form" | "decimals" | "qualifier">): string {
  const key = `${form} ${decimals} ${qualifier ?? ""}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  // From nought the cell shows words, until the nought is corrected and it shows a percentage (Rule D4).
  const sign = form === "points" ? "" : "%";
  const places = form === "fromZero" ? 1 : decimals;
  const number = `0${zeros(places)}${sign}${marker(qualifier)}`;
  const format = ["▲", "▼", "◆"].map((glyph) => `"${glyph} "${number}`).join(";");
  formats.set(key, format);
  return format;
}

/** There are a handful, however many differences there are. */
const formats = new Map<string, string>();
