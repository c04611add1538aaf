import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { editWorkbook } from "../cli/edit-workbook.ts";
import { readWorkbookFile } from "../read-workbook-file.ts";
import { countIndicators, makeWorkbook, SIZES } from "./make-workbook.ts";

/** What one command cost in a process of its own. */
interface Cost {
  readonly command: string;
  readonly seconds: number;
  readonly peakMiB: number;
}

const PROGRAM = fileURLToPath(new URL("command.ts", import.meta.url));
const PROMPT = /^Anything else\?/;
const WORDS = "Patrols were moved to the evening, and calls fell.";

/** Runs a command in a process of its own; the parent's own arguments are how it reads TypeScript. */
function cost(...words: readonly string[]): Cost {
  const printed = execFileSync(process.execPath, [...process.execArgv, PROGRAM, ...words], {
    encoding: "utf8",
  });
  const [code = NaN, seconds = NaN, peakKiB = NaN] = printed.trim().split(" ").map(Number);
  if (code !== 0) throw new Error(`${words[0] ?? ""} ended with ${code}`);
  return { command: words[0] ?? "", seconds, peakMiB: Math.round(peakKiB / 1024) };
}

/** Types a lead's words into the first cell of a returned tab that asks for them. */
const typeWords = (path: string): Promise<void> =>
  editWorkbook(path, ({ worksheets }) => {
    const typed: string[] = [];
    for (const sheet of worksheets) {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (typed.length > 0 || cell.master !== cell || !PROMPT.test(cell.text)) return;
          cell.value = WORDS;
          typed.push(cell.address);
        });
      });
    }
    if (typed.length === 0) throw new Error("nothing is asked for in the returned tab");
  });

const holds = (path: string, words: string): boolean =>
  readWorkbookFile(path).grids.some(({ cells }) =>
    cells.some((row) => row?.some((cell) => cell?.text === words)),
  );

/**
 * Measures what an appendix of 10,000 indicators costs once it is there: it is told who owes what, a
 * returned tab is taken in, and the next report's is written.
 *
 *     npx tsx tests/bench/read-back.ts
 */
async function measureReadBack(): Promise<readonly Cost[]> {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const [source, out, tabs] = ["source.xlsx", "out.xlsx", "tabs"].map((name) => join(folder, name));
  if (source === undefined || out === undefined || tabs === undefined) throw new Error("no folder");
  try {
    writeFileSync(source, await makeWorkbook(SIZES.large));
    const costs = [cost("build", source, "--out", out), cost("split", out, "--to", tabs)];
    const returned = join(tabs, readdirSync(tabs)[0] ?? "");
    await typeWords(returned);
    costs.push(cost("leads", out), cost("collect", out, returned));
    if (!holds(out, WORDS)) throw new Error("what the lead has typed is not in the appendix");
    const next = join(folder, "next.xlsx");
    return [...costs, cost("roll-forward", out, "--report-date", "2014-06-18", "--out", next)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const costs = await measureReadBack();
console.log(`an appendix of ${countIndicators(SIZES.large).toLocaleString("en-GB")} indicators`);
for (const { command, seconds, peakMiB } of costs) {
  console.log(`${command.padEnd(12)}  ${seconds.toFixed(1).padStart(5)} s  ${peakMiB} MiB`);
}
