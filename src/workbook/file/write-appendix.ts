import type { WorkbookPlan } from "../sheet-plan.ts";
import type { BuildProgress } from "../workbook.ts";
import { showTexts } from "./shown-texts.ts";
import type { ShownTexts } from "./worker-messages.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** A plan as a file, and what its tabs show. */
export interface WrittenAppendix {
  readonly bytes: Uint8Array;
  /** One for each tab, in their order. */
  readonly texts: readonly ShownTexts[];
}

/** Writes a plan as a file and tells of each tab before it is written. */
export async function writeAppendix(
  plan: WorkbookPlan,
  tell: (progress: BuildProgress) => void = () => undefined,
): Promise<WrittenAppendix> {
  const of = plan.sheets.length;
  const bytes = await writeXlsx(plan, {
    tell: (sheet, done) => {
      tell({ sheet, done, of });
    },
  });
  return { bytes, texts: plan.sheets.map(showTexts) };
}
