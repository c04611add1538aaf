import type { Line } from "../grid/lines.ts";
import { readKeyValues } from "./key-values.ts";
import { findReportDate, parseTitle } from "./title.ts";
import { looksLikeProse } from "./value.ts";

/** A title stands near the top of its sheet. */
const TITLE_LINES = 8;
const LONGEST_TITLE = 120;

/** Dates that are not the report's: of figures, of a file, of a print. */
const OTHER_DATES =
  /\b(updated|as at|printed|extracted|saved|ending|ended|from|since|by|period)\b/i;

/** Finds the report's date in the titles and labels of the sheets, before their tables are read. */
export function findDateOfReport(sheets: readonly (readonly Line[])[]): string | null {
  const tops = sheets.flatMap((lines) => lines.slice(0, TITLE_LINES));
  for (const line of tops) {
    const label = readKeyValues(line)?.find((one) => one.label === "reportDate");
    const date = label === undefined ? null : findReportDate(label.value.text);
    if (date !== null) return date;
  }
  const titles = tops.flatMap((line) => (line.items.length === 1 ? line.items : []));
  for (const { text } of titles) {
    const date = parseTitle(text)?.reportDate ?? null;
    if (date !== null) return date;
  }
  for (const { text } of titles) {
    if (text.length > LONGEST_TITLE || looksLikeProse(text) || OTHER_DATES.test(text)) continue;
    const date = findReportDate(text);
    if (date !== null) return date;
  }
  return null;
}
