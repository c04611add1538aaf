import { readFileSync } from "node:fs";
import { timeOf } from "./measure.ts";
import { buildOurs, readOurs } from "./ours.ts";

/**
 * Reads and builds one workbook, once and from cold, and prints the seconds of each and the peak of
 * memory in KiB. It is a process of its own, since the system tells that peak for a whole process.
 */
async function runOnce(path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  const { gave: appendix, seconds: read } = await timeOf(() => readOurs(bytes));
  const { seconds: build } = await timeOf(() => buildOurs(appendix));
  console.log([read, build, process.resourceUsage().maxRSS].join(" "));
}

await runOnce(process.argv[2] ?? "");
