import { planAppendix, readAppendix, type Appendix } from "../../src/appendix.ts";
import { PACKING_OF_NODE, ZLIB_OF_NODE } from "../../src/workbook/file/node-zlib.ts";
import { readWorkbook } from "../../src/workbook/file/read-workbook.ts";
import type { WorkbookPlan } from "../../src/workbook/sheet-plan.ts";
import { writeXlsx } from "../../src/workbook/file/write-xlsx.ts";

/** Reads a workbook as the command line does: bytes, grids, agreement, judged and checked. */
export const readOurs = (bytes: Uint8Array): Appendix =>
  readAppendix([readWorkbook(bytes, "bench.xlsx", ZLIB_OF_NODE)]);

/** Plans an appendix, on a day that is always the same. */
export const planOurs = (appendix: Appendix): WorkbookPlan => planAppendix(appendix, "2013-06-18");

/** Builds an appendix: sheet plans, then the bytes of a workbook. */
export const buildOurs = (appendix: Appendix): Promise<Uint8Array> =>
  writeXlsx(planOurs(appendix), { packing: PACKING_OF_NODE });
