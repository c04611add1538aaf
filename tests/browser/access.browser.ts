import { visitSite, type Visit } from "./open-site.ts";
import { testAccess, type PageState } from "./test-access.ts";
import { openFiles, partsOf, sample, uploadOf } from "./workbench-page.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await visitSite();
});
afterAll(() => visit.end());

/** Each state of the workbench, and how it is come by from the one before. */
const STATES: readonly PageState[] = [
  ["before anything is open", (page) => page.getByRole("heading", { level: 2 }).first().waitFor()],
  [
    "when a file was refused",
    async (page) => {
      await partsOf(page).field.setInputFiles([uploadOf("notes.xlsx", new Uint8Array(3))]);
      await page.getByRole("alert").getByText("notes.xlsx").waitFor();
    },
  ],
  ["with a workbook open", (page) => openFiles(page, sample("kent-2014.xlsx"))],
  [
    "with a cell selected",
    (page) => page.getByRole("link", { name: "Go to Acquisitive Crime, E8" }).click(),
  ],
  [
    "with every finding unfolded",
    async (page) => {
      const { findings } = partsOf(page);
      const folded = findings.locator("button[aria-expanded=false]");
      while ((await folded.count()) > 0) await folded.first().click();
    },
  ],
  [
    "with an appendix built",
    async (page) => {
      await partsOf(page).build.click();
      await partsOf(page).download.waitFor();
      await page.getByRole("group", { name: /^Page 1 of / }).waitFor();
    },
  ],
  [
    "with a priority's tab in front",
    async (page) => {
      await partsOf(page).sheet("Domestic Abuse").click();
      await page.getByText("Priority: Domestic Abuse").first().waitFor();
    },
  ],
  ["in a narrow window", (page) => page.setViewportSize({ width: 640, height: 800 })],
  [
    "in a narrow window with the pane in front",
    async (page) => {
      await page.getByRole("button", { name: "Show pane" }).click();
      await partsOf(page).indicators.waitFor();
    },
  ],
];

testAccess(() => visit, STATES);
