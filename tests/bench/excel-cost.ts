import { planAppendix, readAppendix, standingSheets } from "../../src/appendix.ts";
import { ExcelWorkbook } from "../../src/workbook/excel/excel-workbook.ts";
import type { SheetPlan, WorkbookPlan } from "../../src/workbook/sheet-plan.ts";
import { buildBook } from "../excel-host/build-book.ts";
import { loadBook } from "../excel-host/files/load-book.ts";
import { startHost, type Counts, type Host } from "../excel-host/start-host.ts";
import { writeCellByCell } from "./per-cell-writer.ts";

/** What a build in Excel costs; other programs rely on its every name. */
export interface ExcelCost {
  readonly readRoundTrips: number;
  readonly buildRoundTrips: number;
  readonly tabs: number;
  /** Of the build. */
  readonly requestBytes: number;
  readonly largestRequestBytes: number;
  readonly bytesPerCell: number;
  /** The same plan, written with one range for each cell. */
  readonly perCellWriter: { readonly buildRoundTrips: number; readonly bytesPerCell: number };
}

/** The costs for a sample, and for a large workbook. */
export interface ExcelCosts extends ExcelCost {
  readonly big: ExcelCost;
}

/** Measures reading a workbook in Excel and building its appendix, over Microsoft's own client. */
export async function measureExcel(bytes: Uint8Array): Promise<ExcelCost> {
  const host = startHost(loadBook(bytes));
  const workbook = new ExcelWorkbook(pageOf(host));
  const contents = await workbook.read();
  const afterReading = { ...host.counts };
  const plan = planAppendix(readAppendix(contents), "2026-11-24", {
    standing: standingSheets(contents),
  });
  host.counts.largestRequest = 0;
  await workbook.build(plan);
  host.verify();
  const requestBytes = host.counts.requestBytes - afterReading.requestBytes;
  return {
    readRoundTrips: afterReading.roundTrips,
    buildRoundTrips: host.counts.roundTrips - afterReading.roundTrips,
    tabs: plan.sheets.length,
    requestBytes,
    largestRequestBytes: host.counts.largestRequest,
    bytesPerCell: rounded(requestBytes / countCells(plan.sheets)),
    perCellWriter: await measurePerCell(plan),
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

export const countCells = (sheets: readonly SheetPlan[]): number =>
  sheets.reduce(
    (sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.cells.length, 0),
    0,
  );

/** The client's globals, without leaving them behind. */
function pageOf(host: Host): ConstructorParameters<typeof ExcelWorkbook>[0] {
  const uninstall = host.install();
  try {
    return { Excel, Office };
  } finally {
    uninstall();
  }
}

/** Beyond so many cells the naive writer would take minutes: it writes a part, and the rest is reckoned. */
const MOST_CELLS = 20_000;

async function measurePerCell(plan: WorkbookPlan): Promise<ExcelCost["perCellWriter"]> {
  const host = startHost(buildBook({ Mine: [] }));
  const part = firstSheets(plan.sheets);
  await pageOf(host).Excel.run((context) => writeCellByCell(context, plan, part));
  host.verify();
  const { roundTrips, requestBytes }: Counts = host.counts;
  const share = countCells(plan.sheets) / countCells(part);
  return {
    buildRoundTrips: Math.round(roundTrips * share),
    bytesPerCell: rounded(requestBytes / countCells(part)),
  };
}

/** Takes sheets, the overview left out where it alone is too large, until there are cells enough. */
function firstSheets(sheets: readonly SheetPlan[]): readonly SheetPlan[] {
  if (countCells(sheets) <= MOST_CELLS) return sheets;
  const part: SheetPlan[] = [];
  for (const sheet of [...sheets].sort((one, other) => one.rows.length - other.rows.length)) {
    if (part.length > 0 && countCells([...part, sheet]) > MOST_CELLS) break;
    part.push(sheet);
  }
  return part;
}
