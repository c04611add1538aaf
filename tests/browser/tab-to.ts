import type { Page } from "playwright-core";

const MOST_STEPS = 60;

/** Goes on with the Tab key until what has the focus has this name. */
export async function tabTo(page: Page, name: string): Promise<void> {
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
