import { loadBook, loadBookFile } from "../../excel-host/files/load-book.ts";
import type { Book } from "../../excel-host/model/book.ts";
import type { Counts } from "../../excel-host/start-host.ts";
import { makeWorkbook, SIZES } from "../../bench/make-workbook.ts";
import { openExcel, planFor } from "./open-excel.ts";

jest.setTimeout(120_000);

const MEGABYTES = 1_000_000;

interface Cost {
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly largestRequest: number;
}

/** Counts what a piece of work sends. */
async function costOf(counts: Counts, work: () => Promise<unknown>): Promise<Cost> {
  const { roundTrips, requestBytes } = counts;
  counts.largestRequest = 0;
  await work();
  return {
    roundTrips: counts.roundTrips - roundTrips,
    requestBytes: counts.requestBytes - requestBytes,
    largestRequest: counts.largestRequest,
  };
}

const WORKBOOKS: readonly (readonly [name: string, open: () => Promise<Book>])[] = [
  ["Kent's sample of 2014", () => Promise.resolve(loadBookFile("assets/samples/kent-2014.xlsx"))],
  ["a workbook of 1,000 indicators", async () => loadBook(await makeWorkbook(SIZES.middle))],
];

describe.each(WORKBOOKS)("%s", (_, open) => {
  test("is built with a round trip a tab and few beside, in small requests", async () => {
    const { host, workbook } = openExcel(await open());
    const plan = await planFor(workbook);
    const tabs = plan.sheets.length;
    const first = await costOf(host.counts, () => workbook.build(plan));
    expect(first.largestRequest).toBeLessThan(2 * MEGABYTES);
    const most = tabs + Math.floor(first.requestBytes / (2 * MEGABYTES)) + 6;
    expect(first.roundTrips).toBeLessThanOrEqual(most);

    const next = await planFor(workbook);
    const again = await costOf(host.counts, () => workbook.build(next, { revise: (tab) => tab }));
    expect(again.largestRequest).toBeLessThan(2 * MEGABYTES);
    // Each tab is read right before it is written, and all copies are looked at once more at the end.
    expect(again.roundTrips).toBeLessThanOrEqual(2 * most);
    expect(host.keptReferences()).toBe(0);
  });

  test("is read in three round trips, or in one more for each answer that would be too large", async () => {
    const { host, workbook } = openExcel(await open());
    const { roundTrips } = await costOf(host.counts, () => workbook.read());
    expect(roundTrips).toBeLessThanOrEqual(
      3 + Math.floor(host.counts.responseBytes / (3 * MEGABYTES)),
    );
    expect(host.counts.largestResponse).toBeLessThan(5 * MEGABYTES);
  });
});
