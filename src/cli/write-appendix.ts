import { findUnsavedWords } from "../appendix.ts";
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
  const [first, ...more] = findUnsavedWords(plan.sheets, typed);
  if (first !== undefined) {
    const others = more.length === 0 ? "" : ` and ${more.length} more`;
    throw new WorkbookError(
      "notWritable",
      `${path} was not written, because words typed at ${first.place.sheet}!${first.place.cell ?? ""}${others} would have been lost. Copy them elsewhere and tell us.`,
    );
  }
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
