import { visitSite, type Visit } from "./open-site.ts";
import { tabTo } from "./tab-to.ts";
import { inFront, openFiles, partsOf, sample, saveAndRead } from "./workbench-page.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await visitSite();
});
afterAll(() => visit.end());

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
    await inFront(sheet("Domestic Abuse")).waitFor();
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
