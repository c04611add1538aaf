import type { Page } from "playwright-core";

import { visitSite, type Visit } from "./open-site.ts";
import { openFiles, partsOf, sample, saveAndRead } from "./workbench-page.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await visitSite();
});
afterAll(() => visit.end());

const MOST_STEPS = 60;

/** Goes on with the Tab key until what has the focus has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      return element?.getAttribute("aria-label") ?? (label ?? element)?.textContent;
    });
    if (focused?.trim() === name) return;
  }
  throw new Error(`“${name}” cannot be reached with the Tab key.`);
}

describe("with the keyboard alone", () => {
  test("a sample is opened, looked through, built and saved", async () => {
    const { page, wrongs } = await visit.open("/");
    const { download, sheet, indicators } = partsOf(page);
    await tabTo(page, "Open workbooks");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await indicators.waitFor();
    await tabTo(page, "ASB");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    expect(await sheet("Domestic Abuse").getAttribute("aria-selected")).toBe("true");
    await tabTo(page, "Go to Acquisitive Crime, E8");
    await page.keyboard.press("Enter");
    await page.locator("td[data-selected]").getByText("▲ 1.8%").waitFor();
    await tabTo(page, "Build appendix");
    await page.keyboard.press("Enter");
    await download.waitFor();
    await tabTo(page, "Download appendix");
    const { content } = await saveAndRead(page, () => page.keyboard.press("Enter"));
    expect(content.grids.map((grid) => grid.sheet)).toContain("Road Safety");
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  test("a sheet is scrolled", async () => {
    const { page } = await visit.open("/", { viewport: { width: 1280, height: 500 } });
    await openFiles(page, sample("kent-2014.xlsx"));
    const sheet = page.getByRole("group", { name: "Cells of ASB" });
    await sheet.focus();
    await page.keyboard.press("End");
    await page.waitForFunction(
      () => (document.querySelector("[role=group]")?.scrollTop ?? 0) > 100,
    );
    await page.context().close();
  });
});
