import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What one workbook costs in a process that has done nothing before. */
export interface Once {
  readonly readSeconds: number;
  readonly buildSeconds: number;
  readonly peakMiB: number;
}

const PROGRAM = fileURLToPath(new URL("once.ts", import.meta.url));

/** Reads and builds a workbook in a process of its own. */
export function runOnce(bytes: Uint8Array, folder: string): Once {
  const path = join(folder, "bench.xlsx");
  writeFileSync(path, bytes);
  // The parent's own arguments are how it reads TypeScript.
  const printed = execFileSync(process.execPath, [...process.execArgv, PROGRAM, path], {
    encoding: "utf8",
  });
  const [readSeconds = NaN, buildSeconds = NaN, peakKiB = NaN] = printed
    .trim()
    .split(" ")
    .map(Number);
  return { readSeconds, buildSeconds, peakMiB: Math.round(peakKiB / 1024) };
}
