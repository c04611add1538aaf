import { planAppendix, planOneTab, readAppendix, standingSheets } from "../../../src/appendix.ts";
import { ExcelWorkbook } from "../../../src/workbook/excel/excel-workbook.ts";
import type { WorkbookPlan } from "../../../src/workbook/sheet-plan.ts";
import type { Book } from "../../excel-host/model/book.ts";
import { startHost, type Host, type HostOptions } from "../../excel-host/start-host.ts";

/** An emulated Excel with our door in front of it. */
export interface OpenExcel {
  readonly host: Host;
  readonly workbook: ExcelWorkbook;
  /** What an add-in has that is started anew over the same workbook. */
  readonly startAnew: () => ExcelWorkbook;
}

/** Opens a workbook in an emulated Excel; the client's globals are gone again when this returns. */
export function openExcel(book: Book, options: HostOptions = {}): OpenExcel {
  const host = startHost(book, options);
  const startAnew = (): ExcelWorkbook => {
    const uninstall = host.install();
    try {
      return new ExcelWorkbook({ Excel, Office });
    } finally {
      uninstall();
    }
  };
  return { host, workbook: startAnew(), startAnew };
}

/** The day on which all appendices of the tests are built. */
export const TODAY = "2026-11-24";

/** Reads a workbook and plans its appendix, or one priority's part of it, as the pane does before it builds. */
export async function planFor(workbook: ExcelWorkbook, only?: string): Promise<WorkbookPlan> {
  const contents = await workbook.read();
  const standing = standingSheets(contents);
  const plan = planAppendix(readAppendix(contents), TODAY, { standing });
  return only === undefined ? plan : planOneTab(plan, only, standing);
}
