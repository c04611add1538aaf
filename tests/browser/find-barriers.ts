import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds and is none. */
const EXCEPTIONS = [
  // Fluent's focus markers: they pass the focus on at once, so nobody ever stands on one.
  { rule: "aria-hidden-focus", within: "[data-tabster-dummy]" },
  // A page is shown as it prints. Each link of it leads where a sheet's own tab leads, which is large enough.
  { rule: "target-size", within: "[aria-label^='Page ']" },
] as const;

/** What keeps people out of a page, as axe finds it: a rule and where it is broken. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  // Halfway through a change of colours nothing can be said of them.
  await page.waitForFunction(() =>
    document.getAnimations().every((one) => !(one instanceof CSSTransition)),
  );
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, elementRef: true }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes
        .filter(({ element }) => !${JSON.stringify(EXCEPTIONS)}.some(({ rule, within }) =>
          rule === id && element.closest(within) !== null))
        .map(({ target, failureSummary }) => id + " at " + target.join(" ") + ": " + failureSummary)))`,
  );
  if (!Array.isArray(found)) throw new Error("axe gave no list");
  return found.map(String);
}
