import { basename } from "node:path";

import { readBytes } from "../src/workbook/file/disk.ts";
import { readWorkbook, type WorkbookFile } from "../src/workbook/file/read-workbook.ts";

/** Reads a workbook file at once, without the thread that the command line opens files in. */
export const readWorkbookFile = (path: string): WorkbookFile =>
  readWorkbook(readBytes(path), basename(path));
