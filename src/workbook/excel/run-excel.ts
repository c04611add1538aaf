import { WorkbookError } from "../workbook-error.ts";
import type { OfficePage } from "./office-page.ts";
import { translateError } from "./translate-error.ts";

/** Runs work on the open workbook, once; Excel's refusals come out as WorkbookErrors. */
export type RunExcel = <T>(work: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** What all of this needs: Excel 2021, Microsoft 365, Excel on the web. */
const NEEDED = "1.13";

/**
 * Makes the one way to Excel. Work waits until the person has left the cell that is being edited.
 *
 * @throws WorkbookError (from what it makes) when this Excel is too old, or refuses
 */
export function startExcel({ Excel, Office }: OfficePage): RunExcel {
  return async (work) => {
    if (!Office.context.requirements.isSetSupported("ExcelApi", NEEDED)) {
      throw new WorkbookError(
        "unsupported",
        "This Excel is too old for Appendix Builder. Use Excel 2021 or later, Microsoft 365 or Excel on the web.",
      );
    }
    try {
      return await Excel.run({ delayForCellEdit: true }, work);
    } catch (error) {
      throw translateError(error);
    }
  };
}
