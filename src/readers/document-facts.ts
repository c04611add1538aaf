import type { Line } from "../grid/lines.ts";
import { readKeyValues } from "./key-values.ts";
import { findReportDate, parseTitle } from "./cells/title.ts";
import { looksLikeProse } from "./cells/value.ts";

/** A title stands near the top of its sheet. */
const TITLE_LINES = 8;
const LONGEST_TITLE = 120;

/** Dates that are not the report's: of figures, of a file, of a print. */
const OTHER_DATES =
  /\b(updated|as at|printed|extracted|saved|ending|ended|from|since|by|period)\b/i;

/** What the titles of all sheets together say of the report. */
export interface DocumentFacts {
  readonly title: string | null;
  readonly letter: string | null;
  /** "2014-03-18". */
  readonly reportDate: string | null;
}

/** Finds the report's title, letter and date at the top of the sheets, before their tables are read. */
export function findDocumentFacts(sheets: readonly (readonly Line[])[]): DocumentFacts {
  const tops = sheets.flatMap((lines) => lines.slice(0, TITLE_LINES));
  const titles = tops.flatMap((line) => {
    const only = line.items.length === 1 ? line.items[0] : undefined;
    return only === undefined ? [] : (parseTitle(only.text) ?? []);
  });
  const first = titles[0];
  // Sheets that are different appendices of one document name none that would be this one.
  const agrees = titles.every(({ letter }) => letter === first?.letter);
  return {
    title: agrees ? (first?.title ?? null) : null,
    letter: agrees ? (first?.letter ?? null) : null,
    reportDate: findReportDateIn(tops),
  };
}

function findReportDateIn(tops: readonly Line[]): string | null {
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
