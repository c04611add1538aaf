import { mkdirSync } from "node:fs";
import { join } from "node:path";

import { planAppendix, readAppendix, splitPlan } from "../appendix.ts";
import { checkOutput, writeWorkbookFile } from "../workbook/file/disk.ts";
import { PACKING_OF_NODE } from "../workbook/file/node-zlib.ts";
import { writeXlsx } from "../workbook/file/write-xlsx.ts";
import type { Arguments } from "./arguments.ts";
import { countOf } from "./describe-appendix.ts";
import { openAppendix } from "./open-appendix.ts";
import type { Console, ExitCode } from "./console.ts";

/** Writes one workbook for each priority of an appendix, for its lead to fill in (Rule W9). */
export async function split(args: Arguments, console: Console): Promise<ExitCode> {
  const { files, to = "", force } = args;
  const [file = ""] = files;
  const appendix = readAppendix([await openAppendix(file)]);
  const plan = planAppendix(appendix, console.today);
  const parts = splitPlan(plan, appendix).map((part) => ({
    ...part,
    path: join(to, `${part.name}.xlsx`),
  }));
  mkdirSync(to, { recursive: true });
  // None is written unless all may be.
  for (const { path } of parts) checkOutput(path, { inputs: files, force });
  for (const { path, plan: own } of parts) {
    writeWorkbookFile(path, await writeXlsx(own, { packing: PACKING_OF_NODE }));
    console.out(`written: ${path}`);
  }
  console.out(`${countOf(parts.length, "workbook")}, one for each priority`);
  return 0;
}
