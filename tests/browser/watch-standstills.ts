import type { Page } from "playwright-core";

/** For how long a page stood still at a time, by what was done to it; in milliseconds, nought for under 50. */
export type Standstills = ReadonlyMap<string, number>;

/** What a browser says of tasks that held a page up for 50 ms or more. */
interface Watched {
  readonly take: () => number;
}

declare global {
  interface Window {
    standstills: Watched;
  }
}

/** Watches a page from now on; `tell` names what was done since the last time, once the page has come to rest. */
export async function watchStandstills(page: Page): Promise<{
  readonly tell: (step: string) => Promise<void>;
  readonly told: Standstills;
}> {
  await page.evaluate(() => {
    let all: number[] = [];
    new PerformanceObserver((list) => {
      all.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ type: "longtask" });
    window.standstills = {
      take: () => {
        const longest = Math.max(0, ...all);
        all = [];
        return longest;
      },
    };
  });
  const told = new Map<string, number>();
  return {
    told,
    tell: async (step) => {
      told.set(step, await page.evaluate(atRest));
    },
  };
}

/** Waits until the page has been drawn twice and has nothing left to do, and takes what was watched. */
const atRest = (): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        requestIdleCallback(() => {
          resolve(window.standstills.take());
        });
      });
    });
  });
