import type { ExcelWorkbook } from "../../src/workbook/excel/excel-workbook.ts";
import { writeXlsx } from "../../src/workbook/file/write-xlsx.ts";
import type { WorkbookPlan } from "../../src/workbook/sheet-plan.ts";
import { loadBook } from "../excel-host/files/load-book.ts";
import type { Book } from "../excel-host/model/book.ts";
import type { Host } from "../excel-host/start-host.ts";
import { describeTab, plainFormula } from "./describe-tab.ts";

/** Describes the tabs of a plan as they stand in a workbook, and the names that lead to them. */
export function describeTabs(book: Book, plan: WorkbookPlan): unknown {
  const ours = new Set(plan.sheets.map(({ name }) => name));
  return {
    order: book.sheets.map(({ name }) => name).filter((name) => ours.has(name)),
    names: book.names
      .filter(({ scope }) => scope === null)
      .map(({ name, formula }) => `${name} ${plainFormula(formula)}`)
      .sort(),
    tabs: plan.sheets.map((sheet) => {
      const found = book.sheets.find(({ name }) => name === sheet.name);
      return found === undefined ? null : describeTab(found, sheet);
    }),
  };
}

/** Builds a plan in Excel through Microsoft's client, and as a file; describes what came of each. */
export async function buildBoth(
  { host, workbook }: { readonly host: Host; readonly workbook: ExcelWorkbook },
  plan: WorkbookPlan,
): Promise<{ readonly inExcel: unknown; readonly inFile: unknown }> {
  await workbook.build(plan);
  host.verify();
  return {
    inExcel: describeTabs(host.book, plan),
    inFile: describeTabs(loadBook(await writeXlsx(plan)), plan),
  };
}
