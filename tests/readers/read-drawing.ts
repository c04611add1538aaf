import { indicatorsOf } from "../../src/domain/agreement.ts";
import type { Figure, Indicator } from "../../src/domain/indicator.ts";
import { readGrids, type Reading } from "../../src/readers/workbook.ts";
import { drawnGrid } from "../drawn-grid.ts";

/** Reads sheets drawn as text, one drawing a sheet. */
export const read = (...drawings: string[]): Reading =>
  readGrids([
    {
      format: "xlsx",
      grids: drawings.map((drawing, at) => drawnGrid(drawing, `Sheet${at + 1}`)),
      looksWereRead: true,
    },
  ]);

/** Lists all indicators of a reading. */
export const indicatorsIn = (reading: Reading): readonly Indicator[] =>
  reading.agreement.priorities.flatMap(indicatorsOf);

/** Lists the findings as code and cell. */
export const codesIn = (reading: Reading): readonly string[] =>
  reading.findings.map(({ code, place }) => `${code} ${place?.cell ?? ""}`.trim());

/** Says a figure as value, months, cell. */
export const said = (figure: Figure | null | undefined): string => {
  if (figure == null) return "none";
  const { period, place } = figure;
  const months = period === null ? "no period" : `${period.start ?? "?"}..${period.end ?? "?"}`;
  return `${figure.value ?? `[${figure.symbol ?? "?"}]`} ${months} ${place.cell ?? ""}`;
};

/** Says the three figures an indicator is judged on. */
export const three = (
  indicator: Pick<Indicator, "baseline" | "lastYear" | "thisYear"> | undefined,
): readonly string[] => [
  said(indicator?.baseline),
  said(indicator?.lastYear),
  said(indicator?.thisYear),
];
