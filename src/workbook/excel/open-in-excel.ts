import { strFromU8 } from "fflate";

import { WorkbookError, type WorkbookErrorKind } from "../workbook-error.ts";
import type { OfficePage } from "./office-page.ts";
import { codeOf, TOO_OLD, refuse, translateError } from "./translate-error.ts";

const NEEDED = "1.8";

/** What Excel says of a file that it does not open; all else it says of itself, as everywhere. */
const REFUSALS: Readonly<Record<string, readonly [kind: WorkbookErrorKind, sentence: string]>> = {
  RequestPayloadSizeLimitExceeded: [
    "overLimit",
    "The new workbook is too large for Excel to open from here. Build it with fewer priorities, then try again.",
  ],
  InvalidArgument: [
    "damaged",
    "Excel did not open the new workbook, as it cannot read it. Build it again, then try once more.",
  ],
  AccessDenied: [
    "notWritable",
    "Excel may not open a new workbook here. Open Excel anew with a workbook that you may edit, then try again.",
  ],
};

/**
 * Opens a file as a new workbook in a window of its own.
 *
 * @throws WorkbookError when this Excel is too old, or refuses
 */
export async function openInExcel({ Excel, Office }: OfficePage, file: Uint8Array): Promise<void> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", NEEDED)) throw refuse(TOO_OLD);
  try {
    await Excel.createWorkbook(btoa(strFromU8(file, true)));
  } catch (error) {
    const refusal = REFUSALS[codeOf(error) ?? ""];
    throw refusal === undefined ? translateError(error) : new WorkbookError(...refusal, error);
  }
}
