import { unzipSync } from "fflate";
import type { Page } from "playwright-core";

import { nameSheetsOf, readAppendix } from "../../src/appendix.ts";
import { readWorkbook } from "../../src/workbook/file/read-workbook.ts";
import { editBytes, sheetOf, typeOver } from "../cli/edit-workbook.ts";
import { visitSite, type Visit } from "./open-site.ts";
import { testAccess, type PageState } from "./test-access.ts";
import { tabTo } from "./tab-to.ts";
import {
  inFront,
  openFiles,
  partsOf,
  sample,
  save,
  saveAndRead,
  uploadOf,
} from "./workbench-page.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await visitSite();
});
afterAll(() => visit.end());

const MEDWAY = "medway-2013-14.xlsx";
const PRIORITY = "Tackle Domestic Abuse";
const SPARE = "Anything else? One paragraph to a line.";
const TYPED = "Referrals rose after the helpline was launched.";

const leadsOf = (page: Page) => ({
  view: (name: RegExp) => page.getByRole("tablist", { name: "Views" }).getByRole("tab", { name }),
  task: (name: string) => page.getByRole("button", { name, exact: true }),
  owed: page.getByRole("region", { name: "Who owes what" }),
  returned: page.getByRole("region", { name: "Returned, not yet in the appendix" }),
});

/** Makes the workbooks for leads, and types a paragraph into one as its lead does. */
async function fillIn(page: Page): Promise<Uint8Array> {
  const { view, task } = leadsOf(page);
  await view(/^More/).click();
  await task("Send tabs to leads").click();
  await task("Make the workbooks").click();
  const { bytes } = await save(page, () =>
    page.getByRole("link", { name: `Save ${PRIORITY}` }).click(),
  );
  return editBytes(bytes, (workbook) => {
    typeOver(sheetOf(workbook, PRIORITY), SPARE, TYPED);
  });
}

describe("the round of an appendix, in the workbench", () => {
  test("tabs are sent, one comes back and is built in, and the next period is started", async () => {
    const { page, wrongs } = await visit.open("/");
    const { build, download } = partsOf(page);
    const { view, task, owed, returned } = leadsOf(page);
    await openFiles(page, sample(MEDWAY));
    await view(/^Leads 35 still to come/).click();
    await owed.getByText("0 of 10 given").waitFor();

    const filled = await fillIn(page);
    const all = await save(page, () => page.getByRole("link", { name: "Save all" }).click());
    expect(all.name).toBe("action-plan-2013-14-update-tabs.zip");
    const sent = Object.entries(unzipSync(all.bytes));
    expect(sent).toHaveLength(5);
    for (const [name, bytes] of sent) {
      const { grids } = readWorkbook(bytes, name);
      expect([name, nameSheetsOf(grids)]).toEqual([
        name,
        { tabs: [grids[0]?.sheet], others: [], hasRecord: false },
      ]);
    }

    await task("Collect returned tabs").click();
    await page
      .getByLabel("Choose returned workbooks")
      .setInputFiles([
        uploadOf("abuse.xlsx", filled),
        uploadOf("notes.xlsx", new TextEncoder().encode("%PDF-1.7")),
      ]);
    await returned.getByText(`“${PRIORITY}”: 1 text`).waitFor();
    await page.getByText(/^notes\.xlsx is a PDF/).waitFor();
    await view(/^Leads 34 still to come/).click();
    await owed.getByText("1 of 10 given").waitFor();

    await build.click();
    const built = await saveAndRead(page, () => download.click());
    expect(JSON.stringify(built.content.grids)).toContain(TYPED);
    await returned.waitFor({ state: "detached" });

    // The workbooks that are open hold none of it, and yet it is in every further build.
    await build.click();
    await page
      .getByRole("progressbar", { name: "Building the appendix" })
      .waitFor({ state: "detached" });
    const again = await saveAndRead(page, () => download.click());
    expect(JSON.stringify(again.content.grids)).toContain(TYPED);

    await view(/^More/).click();
    await task("Start next period").click();
    await page.getByLabel("Date of the next report").fill("2015-06-01");
    await task("Make the next appendix").click();
    const next = await saveAndRead(page, () =>
      page.getByRole("link", { name: /^Save action-plan/ }).click(),
    );
    expect(next.name).toBe("action-plan-2013-14-update-2015-06-01.xlsx");
    expect(readAppendix([next.content]).agreement.reportDate).toBe("2015-06-01");
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  test("the list follows the tab in front, which can be built alone", async () => {
    const { page, wrongs } = await visit.open("/");
    const { build, sheet } = partsOf(page);
    const { view, task, owed } = leadsOf(page);
    await openFiles(page, sample(MEDWAY));
    await build.click();
    await page.getByRole("region", { name: "The appendix is built: 7 tabs" }).waitFor();
    await sheet(PRIORITY).click();
    await view(/^Leads/).click();
    await page.getByRole("region", { name: PRIORITY }).waitFor();
    await task("Build this tab only").click();
    await page.getByRole("region", { name: "The appendix is built: 3 tabs" }).waitFor();
    await inFront(sheet(PRIORITY)).waitFor();
    await task("Show everybody").click();
    await owed.waitFor();
    await sheet("Reduce Re-offending").click();
    await page.getByRole("region", { name: "Reduce Re-offending" }).waitFor();
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  test("figures of another workbook are opened beside the others, and what was returned stays", async () => {
    const { page } = await visit.open("/");
    const { file } = partsOf(page);
    const { view, task, returned } = leadsOf(page);
    await openFiles(page, sample(MEDWAY));
    const filled = await fillIn(page);
    await task("Collect returned tabs").click();
    await page
      .getByLabel("Choose returned workbooks")
      .setInputFiles(uploadOf("abuse.xlsx", filled));
    await returned.waitFor();
    await task("Add figures from another workbook").click();
    await page
      .getByLabel("Choose workbooks", { exact: true })
      .setInputFiles(sample("kent-2014.xlsx"));
    await file("kent-2014.xlsx").waitFor();
    await page.getByText("1 returned workbook not yet in the appendix").waitFor();
    await view(/^More/).click();
    await page.getByRole("button", { name: /^Collect returned tabs/ }).click();
    await returned.getByText("abuse.xlsx").waitFor();
    await page.context().close();
  });

  test("works without a network once it is loaded", async () => {
    const { page, wrongs } = await visit.open("/");
    await openFiles(page, sample(MEDWAY));
    await page.waitForLoadState("networkidle");
    await page.context().setOffline(true);
    expect((await fillIn(page)).length).toBeGreaterThan(1_000);
    expect(wrongs).toEqual([]);
    await page.context().close();
  });

  test("the next period is started with the keyboard alone", async () => {
    const { page } = await visit.open("/");
    await openFiles(page, sample("kent-2014.xlsx"));
    await tabTo(page, "Figures");
    await page.keyboard.press("End");
    await tabTo(page, "Start next period");
    await page.keyboard.press("Enter");
    await tabTo(page, "Make the next appendix");
    await page.keyboard.press("Enter");
    const name = "csa-performance-monitoring-2015-03-18.xlsx";
    await page.getByRole("link", { name: `Save ${name}` }).waitFor();
    await tabTo(page, `Save ${name}`);
    const saved = await saveAndRead(page, () => page.keyboard.press("Enter"));
    expect(saved.name).toBe(name);
    await page.context().close();
  });
});

/** Each state of the pane, and how it is come by from the one before. */
const STATES: readonly PageState[] = [
  [
    "where leads owe something",
    async (page) => {
      await openFiles(page, sample(MEDWAY));
      await leadsOf(page)
        .view(/^Leads/)
        .click();
      await leadsOf(page).owed.waitFor();
    },
  ],
  [
    "with workbooks for leads, one that came back and one that was refused",
    async (page) => {
      const filled = await fillIn(page);
      await leadsOf(page).task("Collect returned tabs").click();
      await page
        .getByLabel("Choose returned workbooks")
        .setInputFiles([uploadOf("abuse.xlsx", filled), uploadOf("notes.xlsx", new Uint8Array(3))]);
      await leadsOf(page).returned.waitFor();
    },
  ],
  [
    "with every task unfolded and a date that is wrong",
    async (page) => {
      const { task } = leadsOf(page);
      await task("Add figures from another workbook").click();
      await task("Start next period").click();
      await task("Make the next appendix").click();
      await page.getByText("Say on which day the next report is made.").waitFor();
    },
  ],
  [
    "on the tab of one lead",
    async (page) => {
      const { build, sheet } = partsOf(page);
      await build.click();
      await page.getByRole("region", { name: /^The appendix is built/ }).waitFor();
      await sheet(PRIORITY).click();
      await leadsOf(page)
        .view(/^Leads/)
        .click();
      await page.getByRole("region", { name: PRIORITY }).waitFor();
    },
  ],
  [
    "where all is done",
    async (page) => {
      await page.goto(page.url());
      await openFiles(page, sample("kent-2014.xlsx"));
      await leadsOf(page)
        .view(/^Leads/)
        .click();
      await page.getByText("All done", { exact: true }).waitFor();
    },
  ],
];

testAccess(() => visit, STATES);

test.each(["Leads", "More"])("nothing stands beyond a pane of 320 pixels: %s", async (name) => {
  const { page } = await visit.open("/", { viewport: { width: 320, height: 780 } });
  await partsOf(page).field.setInputFiles(sample(MEDWAY));
  await page.getByRole("button", { name: "Show pane" }).click();
  await leadsOf(page)
    .view(new RegExp(`^${name}`))
    .click();
  const folded = page.getByRole("tabpanel").locator("button[aria-expanded=false]");
  while ((await folded.count()) > 0) await folded.first().click();
  const pane = page.getByRole("main");
  expect(await pane.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.context().close();
});
