import { excelRows } from "./describe-excel.ts";
import type { Bench } from "./run-bench.ts";

const seconds = (value: number): string => `${value.toFixed(value < 1 ? 3 : 1)} s`;
const times = (value: number): string => `${value.toFixed(2)}×`;

/** Sets cells in columns, the first to the left and the others to the right. */
function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
}

/** Describes what was measured, beside what is aimed at. */
export function describeBench({ results, once }: Bench): string {
  const { read, build, growth, peakMiB, excel } = results;
  const ratios = inColumns([
    ["ratios of this run", "measured", "aim"],
    ["read, against SheetJS parsing the file alone", times(read.ratio), "≤ 1.3×"],
    ["build, against excelts writing the cells alone", times(build.ratio), "≤ 1.5×"],
    ["read, 10,000 indicators against 1,000", times(growth.readRatio), "≤ 11×"],
    ["build, 10,000 indicators against 1,000", times(growth.buildRatio), "≤ 11×"],
    ["peak memory, 10,000 read and built", `${peakMiB} MiB`, "≤ 1024 MiB"],
  ]);
  const cold = inColumns([
    ["once, from cold", "read", "build", "peak"],
    ...[...once].map(([indicators, { readSeconds, buildSeconds, peakMiB: peak }]) => [
      `${indicators.toLocaleString("en-GB")} indicators`,
      seconds(readSeconds),
      seconds(buildSeconds),
      `${peak} MiB`,
    ]),
  ]);
  return [...ratios, "", ...cold, "", ...inColumns(excelRows(excel))].join("\n");
}
