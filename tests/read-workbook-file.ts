import { basename } from "node:path";

import { readBytes } from "../src/workbook/file/disk.ts";
import { readWorkbook } from "../src/workbook/file/read-workbook.ts";
import type { WorkbookContent } from "../src/workbook/workbook.ts";

/** Reads a workbook file at once, without the thread that the command line opens files in. */
export const readWorkbookFile = (path: string): WorkbookContent =>
  readWorkbook(readBytes(path), basename(path));
