import { nameUnsaved } from "../appendix.ts";
import type { Grid } from "../grid/grid.ts";
import type { WorkbookPlan } from "../workbook/sheet-plan.ts";
import { WorkbookError } from "../workbook/workbook-error.ts";
import { writePlan } from "./write-plan.ts";

/**
 * Refuses to write an appendix over another where a word that was typed there would be lost.
 *
 * @param typed the tabs whose words have to be in it
 * @throws WorkbookError when a word would be lost
 */
export function refuseLostWords(path: string, plan: WorkbookPlan, typed: readonly Grid[]): void {
  const unsaved = nameUnsaved(plan.sheets, typed);
  if (unsaved === null) return;
  throw new WorkbookError(
    "notWritable",
    `${path} was not written, because ${unsaved} would have been lost. Copy them elsewhere and tell us.`,
  );
}

/**
 * Writes an appendix over another, unless a word that was typed there would be lost.
 *
 * @param typed the tabs whose words have to be in it
 * @throws WorkbookError when a word would be lost, or the file cannot be written; nothing is written then
 */
export async function writeAppendix(
  path: string,
  plan: WorkbookPlan,
  typed: readonly Grid[],
): Promise<void> {
  refuseLostWords(path, plan, typed);
  await writePlan(path, plan);
}
