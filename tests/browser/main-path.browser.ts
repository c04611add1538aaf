import { readFileSync } from "node:fs";

import { strFromU8, unzipSync } from "fflate";

import { planAppendix, readAppendix } from "../../src/appendix.ts";
import { readWorkbook } from "../../src/workbook/file/read-workbook.ts";
import { writeXlsx } from "../../src/workbook/file/write-xlsx.ts";
import { visitSite, type Visit } from "./open-site.ts";
import { inFront, openFiles, partsOf, sample, saveAndRead, uploadOf } from "./workbench-page.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await visitSite();
});
afterAll(() => visit.end());

const SAMPLES = [
  ["Kent, March 2014", "kent-2014.xlsx"],
  ["Kent, March 2012", "kent-2012.xlsx"],
  ["Medway, 2013–14", "medway-2013-14.xlsx"],
  ["Kent, 2008", "kent-2008-framework.xlsx"],
] as const;

const planOf = (file: string) =>
  planAppendix(
    readAppendix([readWorkbook(readFileSync(`assets/samples/${file}`), file)]),
    new Date().toLocaleDateString("sv-SE"),
  );

/** The parts of a file as they are unpacked: each browser packs a little differently. */
const textsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([part, text]) => [part, strFromU8(text)]));

describe("the workbench", () => {
  test.each(SAMPLES)(
    "makes of the sample %s the file that the command line makes",
    async (title, file) => {
      const { page, wrongs } = await visit.open("/");
      const { build, findings, indicators, download } = partsOf(page);
      await page.getByRole("button", { name: title }).click();
      await findings.waitFor();
      await indicators.waitFor();
      await build.click();
      const saved = await saveAndRead(page, () => download.click());
      const plan = planOf(file);
      expect(saved.name).toBe(file.replace(".xlsx", "-appendix.xlsx"));
      expect(saved.content.grids.map(({ sheet }) => sheet)).toEqual(
        plan.sheets.map(({ name }) => name),
      );
      expect(textsOf(saved.bytes)).toEqual(textsOf(await writeXlsx(plan)));
      expect(wrongs).toEqual([]);
      await page.context().close();
    },
  );

  test("leads from a finding to its cell, and from the list of tabs to the tab", async () => {
    const { page } = await visit.open("/");
    const { findings, build, download, sheet, file } = partsOf(page);
    await openFiles(page, sample("kent-2014.xlsx"));
    await findings.getByRole("link", { name: "Go to Acquisitive Crime, E8" }).click();
    const selected = page.locator("td[data-selected]");
    expect(await selected.allInnerTexts()).toEqual(["▲ 1.8%"]);
    await inFront(sheet("Acquisitive Crime")).waitFor();
    await build.click();
    await download.waitFor();
    await page.getByRole("main").getByRole("link", { name: "Road Safety" }).click();
    await inFront(file("Appendix")).waitFor();
    await page
      .getByRole("group", { name: /^Page 1 of / })
      .getByText("Priority: Road Safety")
      .waitFor();
    await page.context().close();
  });

  test("shows a tab as it prints: words in their colours, figures in their formats", async () => {
    const { page } = await visit.open("/");
    const { build, sheet } = partsOf(page);
    await openFiles(page, sample("kent-2014.xlsx"));
    await build.click();
    await sheet("Acquisitive Crime").click();
    const first = page.getByRole("group", { name: /^Page 1 of / });
    await first.getByText("▲ 18.0%").waitFor();
    const rating = first.locator("td", { hasText: "Red (assumed)" }).first();
    expect(await rating.evaluate((cell) => getComputedStyle(cell).backgroundColor)).toBe(
      "rgb(212, 53, 28)",
    );
    await sheet("Overview").click();
    await page.getByRole("link", { name: "Domestic Abuse" }).first().click();
    await inFront(sheet("Domestic Abuse")).waitFor();
    await page.context().close();
  });

  test("takes two workbooks into one appendix, and lets one of them go again", async () => {
    const { page, wrongs } = await visit.open("/");
    const { build, download, file, indicators } = partsOf(page);
    await openFiles(page, sample("kent-2014.xlsx"), sample("medway-2013-14.xlsx"));
    await indicators.getByText("Domestic Abuse").first().waitFor();
    await build.click();
    const { content, name } = await saveAndRead(page, () => download.click());
    expect(name).toBe("kent-2014-appendix.xlsx");
    const sheets = content.grids.map(({ sheet }) => sheet);
    expect(sheets).toEqual(expect.arrayContaining(["Domestic Abuse", "Indicators"]));
    const alone = planOf("kent-2014.xlsx").sheets.length;
    expect(sheets.length).toBeGreaterThan(alone);
    await file("medway-2013-14.xlsx").click();
    await page.getByRole("button", { name: "Close medway-2013-14.xlsx" }).click();
    await indicators.waitFor();
    await build.click();
    const left = await saveAndRead(page, () => download.click());
    expect(left.content.grids).toHaveLength(alone);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  test("says in one sentence why a file cannot be opened, and keeps what was open", async () => {
    const { page, wrongs } = await visit.open("/");
    const { field, file } = partsOf(page);
    await openFiles(page, sample("kent-2014.xlsx"));
    await field.setInputFiles([
      uploadOf("report.xlsx", new TextEncoder().encode("%PDF-1.7 and so on")),
      sample("kent-2012.xlsx"),
    ]);
    const alert = page.getByRole("alert").filter({ hasText: "report.xlsx" });
    await alert.waitFor();
    expect(await alert.innerText()).toBe(
      "report.xlsx is a PDF, not a workbook. Ask for the Excel file it was made from and try that one.",
    );
    await file("kent-2014.xlsx").waitFor();
    await file("kent-2012.xlsx").waitFor();
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  test("works without a network once it is loaded", async () => {
    const { page, wrongs } = await visit.open("/");
    const { build, download } = partsOf(page);
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    await openFiles(page, sample("kent-2014.xlsx"));
    await build.click();
    const { content } = await saveAndRead(page, () => download.click());
    expect(content.grids).toHaveLength(planOf("kent-2014.xlsx").sheets.length);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });
});
