import type { Period } from "../../domain/period.ts";
import type { Line } from "../../grid/lines.ts";
import { findPeriod } from "../cells/period.ts";
import type { Column } from "../headings/heading-columns.ts";

const BASELINE_SAID = /\bbase ?line(?: year| period)?\b[\s:=(–-]{0,4}(?:is |was |of )?(.{4,40})/i;

/** How many lines above a table are looked at. */
const NEAR = 30;

/** Lists the lines above a table that may say something of it. */
export const linesAbove = (lines: readonly Line[], at: number): readonly Line[] =>
  lines.slice(Math.max(0, at - NEAR), at);

/** Finds the year that a line above a table calls the baseline: "Baseline year: 2018/19". */
function baselineYearAbove(above: readonly Line[]): Period | null {
  for (const { items } of [...above].reverse()) {
    if (items.length > 2) continue;
    const said = BASELINE_SAID.exec(items.map(({ text }) => text).join(" "))?.[1];
    const period = said === undefined ? null : (findPeriod(said)?.period ?? null);
    if (period?.start != null && period.end != null) return period;
  }
  return null;
}

/** Takes the column of the year that is called the baseline above a table for its baseline (Rule H8). */
export function withBaselineYear(
  columns: readonly Column[],
  above: readonly Line[],
): readonly Column[] {
  const measured = columns.filter(({ role, period }) => role === "measured" && period !== null);
  // With two years the earlier is last year, whatever else it is.
  if (measured.length < 3 || columns.some(({ role }) => role === "baseline")) return columns;
  const year = baselineYearAbove(above);
  const same = measured.filter(
    ({ period }) => year !== null && period?.start === year.start && period.end === year.end,
  );
  const [only] = same;
  if (only === undefined || same.length > 1) return columns;
  return columns.map((column) => (column === only ? { ...column, role: "baseline" } : column));
}
