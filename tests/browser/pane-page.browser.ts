import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";

import { findBarriers } from "./find-barriers.ts";
import { visitSite, type Visit } from "./open-site.ts";

let visit: Visit;
beforeAll(async () => {
  visit = await visitSite();
});
afterAll(() => visit.end());

const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";
/** What the library itself says on the console of a browser without Excel. */
const REMARK = "Warning: Office.js is loaded outside of Office client";
const LIBRARY = dirname(createRequire(__filename).resolve("@microsoft/office-js/dist/office.js"));

/** Answers for Microsoft's host with the library as its own package has it. */
const answerForMicrosoft = (page: Page): Promise<unknown> =>
  page.context().route(`${MICROSOFT}**`, (route) => {
    const path = new URL(route.request().url()).pathname.slice(new URL(MICROSOFT).pathname.length);
    return route.fulfill({ path: join(LIBRARY, path), contentType: "text/javascript" });
  });

const outside = (page: Page) => page.getByText("This page belongs inside Excel.");

describe("the pane's page in an ordinary browser", () => {
  test("says that it belongs inside Excel, and leads to the workbench", async () => {
    const { page } = await visit.open("/");
    await page.context().route(`${MICROSOFT}**`, (route) => route.abort());
    await page.goto(`${visit.site.address}/taskpane.html`);
    await outside(page).waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole("link", { name: "open your workbook in the browser" }).click();
    await page.getByLabel("Open workbooks").waitFor();
    await page.context().close();
  });

  test("loads Microsoft's library under its policy, and nothing else from elsewhere", async () => {
    const { page, wrongs } = await visit.open("/");
    await answerForMicrosoft(page);
    await page.goto(`${visit.site.address}/taskpane.html`);
    await outside(page).waitFor();
    const expected = [`asked of another machine: ${MICROSOFT}`, `console: ${REMARK}`];
    expect(wrongs.filter((wrong) => !expected.some((one) => wrong.startsWith(one)))).toEqual([]);
    expect(wrongs).toContain(`asked of another machine: ${MICROSOFT}office.js`);
    await page.context().close();
  });
});

describe("the add-in's static files", () => {
  test("are served where the manifest says", async () => {
    const { page } = await visit.open("/");
    const manifest = readFileSync("manifest.xml", "utf8");
    const paths = [...manifest.matchAll(/https:\/\/localhost:3000(\/[^"]+)"/g)].map(
      ([, path = ""]) => path,
    );
    const answers = await Promise.all(
      [...new Set(paths)].map(async (path) => {
        const response = await page.request.get(`${visit.site.address}${path}`);
        return [path, response.status()] as const;
      }),
    );
    expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
    expect(answers.length).toBeGreaterThan(30);
    await page.context().close();
  });
});
