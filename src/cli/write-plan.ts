import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { writeWorkbookFile } from "../workbook/file/disk.ts";
import type { WorkbookPlan } from "../workbook/sheet-plan.ts";
import { PACKING_OF_NODE } from "../workbook/file/node-zlib.ts";
import { writeXlsx } from "../workbook/file/write-xlsx.ts";

/**
 * Writes a plan to a file. What it was planned from is given back first: of 10,000 indicators that is a
 * sixth of a gigabyte, and Node would keep it until long after the file is written.
 *
 * @throws WorkbookError when the file cannot be written
 */
export async function writePlan(path: string, plan: WorkbookPlan): Promise<void> {
  giveBackMemory();
  writeWorkbookFile(path, await writeXlsx(plan, { packing: PACKING_OF_NODE }));
}

function giveBackMemory(): void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  if (typeof collect === "function") Reflect.apply(collect, undefined, []);
}
