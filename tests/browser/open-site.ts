import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

import { serveSite, type Site } from "./serve-site.ts";

const SITE = "dist";
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A browser before the built site. */
export interface Visit {
  readonly site: Site;
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Opened>;
  readonly end: () => Promise<void>;
}

/** A page, and everything that must not happen on it. */
export interface Opened {
  readonly page: Page;
  /** What was said on the console, thrown, or asked of another machine than this one. */
  readonly wrongs: readonly string[];
}

/** Starts a browser and serves the built site to it. */
export async function visitSite(): Promise<Visit> {
  if (!existsSync(SITE)) throw new Error("There is no site in dist/. Run npm run build first.");
  const executablePath = BROWSERS.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error("There is no Chromium: apt install chromium.");
  const site = await serveSite(SITE);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  return {
    site,
    open: (path, options) => openPage(browser, site, path, options),
    end: async () => {
      await browser.close();
      await site.close();
    },
  };
}

const DESKTOP = { width: 1280, height: 800 };

async function openPage(
  browser: Browser,
  site: Site,
  path: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on("console", (message) => wrongs.push(`console: ${message.text()}`));
  page.on("pageerror", ({ message }) => wrongs.push(`thrown: ${message}`));
  context.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    const isOurs = origin === site.address || protocol === "blob:" || protocol === "data:";
    if (!isOurs) wrongs.push(`asked of another machine: ${request.url()}`);
  });
  await page.goto(`${site.address}${path}`);
  return { page, wrongs };
}
