import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";

import { readWorkbook } from "../../src/workbook/file/read-workbook.ts";
import type { WorkbookContent } from "../../src/workbook/workbook.ts";

/** A file as the browser's own field takes it. */
export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const uploadOf = (name: string, bytes: Uint8Array): Upload => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

export const sample = (name: string): Upload =>
  uploadOf(name, readFileSync(`assets/samples/${name}`));

/** The parts of the workbench, by their role and name. */
export const partsOf = (page: Page) => ({
  field: page.getByLabel("Open workbooks"),
  build: page.getByRole("button", { name: "Build appendix" }),
  cancel: page.getByRole("button", { name: "Cancel" }),
  findings: page.getByRole("region", { name: "Findings" }),
  indicators: page.getByRole("region", { name: "Indicators" }),
  download: page.getByRole("link", { name: "Download appendix" }),
  workbook: page.getByRole("region", { name: "Workbook" }),
  tabs: page.getByRole("tablist", { name: "Sheets" }).getByRole("tab"),
  sheet: (name: string): Locator =>
    page.getByRole("tablist", { name: "Sheets" }).getByRole("tab", { name, exact: true }),
  file: (name: string): Locator =>
    page.getByRole("tablist", { name: "Workbooks" }).getByRole("tab", { name, exact: true }),
});

/** A tab once it is in front: the page shows it a moment after it is chosen. */
export const inFront = (tab: Locator): Locator =>
  tab.and(tab.page().locator("[aria-selected=true]"));

/** Opens files and waits until they are understood. */
export const openFiles = (page: Page, ...files: readonly Upload[]): Promise<void> =>
  openThem(page, (field) => field.setInputFiles([...files]));

/** Opens a file of the disk, which costs the page nothing: the bytes of an upload are unpacked in it. */
export const openFromDisk = (page: Page, path: string): Promise<void> =>
  openThem(page, (field) => field.setInputFiles(path));

async function openThem(page: Page, choose: (field: Locator) => Promise<void>): Promise<void> {
  const { field, indicators } = partsOf(page);
  await choose(field);
  await page.getByRole("status").filter({ hasText: "Opening" }).waitFor({ state: "detached" });
  await indicators.waitFor();
}

/** Saves what a link offers. */
export async function save(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Saves the workbook that a link offers, and reads it. */
export async function saveAndRead(
  page: Page,
  press: () => Promise<void>,
): Promise<{
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly content: WorkbookContent;
}> {
  const saved = await save(page, press);
  return { ...saved, content: readWorkbook(saved.bytes, saved.name) };
}
