import { strFromU8 } from "fflate";

import type { OfficePage } from "./office-page.ts";
import { translateError } from "./translate-error.ts";

/**
 * Opens a file as a new workbook in a window of its own.
 *
 * @throws WorkbookError when Excel refuses
 */
export async function openInExcel({ Excel }: OfficePage, file: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(btoa(strFromU8(file, true)));
  } catch (error) {
    throw translateError(error);
  }
}
