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
  sheet: (name: string): Locator =>
    page.getByRole("tablist", { name: "Sheets" }).getByRole("tab", { name, exact: true }),
  file: (name: string): Locator =>
    page.getByRole("tablist", { name: "Workbooks" }).getByRole("tab", { name, exact: true }),
});

/** Opens files and waits until they are understood. */
export async function openFiles(page: Page, ...files: readonly Upload[]): Promise<void> {
  const { field, indicators } = partsOf(page);
  await field.setInputFiles([...files]);
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
