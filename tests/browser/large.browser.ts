import { read } from "@e965/xlsx";
import type { Page } from "playwright-core";

import { makeWorkbook, SIZES } from "../bench/make-workbook.ts";
import { visitSite, type Visit } from "./open-site.ts";
import { openFiles, partsOf, save, uploadOf, type Upload } from "./workbench-page.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await visitSite();
});
afterAll(() => visit.end());

const make = async (size: keyof typeof SIZES): Promise<Upload> =>
  uploadOf(`${size}.xlsx`, await makeWorkbook(SIZES[size]));

declare global {
  interface Window {
    /** For how long the page stood still at a time, in milliseconds. */
    standstills: number[];
  }
}

/** Watches from now on for how long the page stands still at a time. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.standstills = [];
    new PerformanceObserver((list) => {
      window.standstills.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ type: "longtask" });
  });

/** Tells the standstills of over 50 ms since the last time it was asked. */
const standstills = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const all = window.standstills.sort((one, other) => other - one);
    window.standstills = [];
    return all.length === 0 ? "none" : `${all.length}, longest ${all.slice(0, 6).join(", ")} ms`;
  });

const TEN_MINUTES = 600_000;

describe.each(["middle", "large"] as const)("a workbook of %s size", (size) => {
  test(
    "is opened and built while the page goes on answering, and a build can be cancelled",
    async () => {
      const upload = await make(size);
      const { page, wrongs } = await visit.open("/");
      page.setDefaultTimeout(TEN_MINUTES / 4);
      const { build, cancel, download, sheet, file } = partsOf(page);
      await watch(page);
      const told: string[] = [];
      const tell = async (what: string): Promise<void> => {
        told.push(`${size}, ${what}: standstills ${await standstills(page)}`);
      };
      await openFiles(page, upload);
      await tell("opened and read");

      await build.click();
      await cancel.click();
      await page.getByText("Cancelled. The workbook is as it was.").waitFor();
      expect(await download.count()).toBe(0);
      expect(await file("Appendix").count()).toBe(0);
      await tell("cancelled");

      await build.click();
      await cancel.waitFor();
      await sheet("Priority 3").click();
      await page.getByRole("group", { name: "Cells of Priority 3" }).waitFor();
      expect(await download.count()).toBe(0);
      await download.waitFor();
      await tell("built");

      await sheet("Indicators").click();
      const pages = page.getByRole("group", { name: "Pages of Indicators" });
      await pages.evaluate((view) => {
        view.scrollTop = view.scrollHeight;
      });
      await page.getByRole("group", { name: /^Page (\d+) of \1$/ }).waitFor();
      await tell("scrolled to the last page");

      const { bytes } = await save(page, () => download.click());
      const { sheets, indicatorsEach } = SIZES[size];
      const book = read(bytes, { dense: true, sheets: "Indicators" });
      // One tab for each priority, the overview, the table of indicators, and the hidden record.
      expect(book.SheetNames).toHaveLength(sheets + 3);
      expect(book.Sheets["Indicators"]?.["!data"]).toHaveLength(sheets * indicatorsEach + 1);
      expect(wrongs).toEqual([]);
      process.stdout.write(`${told.join("\n")}\n`);
      await page.context().close();
    },
    TEN_MINUTES,
  );
});
