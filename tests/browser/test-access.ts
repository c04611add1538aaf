import type { BrowserContextOptions, Page } from "playwright-core";

import { findBarriers } from "./find-barriers.ts";
import type { Visit } from "./open-site.ts";

const LOOKS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
  "forced colours, dark": { forcedColors: "active", colorScheme: "dark" },
} as const satisfies Readonly<Record<string, BrowserContextOptions>>;

/** A state of the page in words, and how it is come by from the one before. */
export type PageState = readonly [state: string, reach: (page: Page) => Promise<unknown>];

/** Tests that nothing keeps people out of any of the states, in every look that a machine may be set to. */
export function testAccess(visit: () => Visit, states: readonly PageState[]): void {
  describe.each(Object.entries(LOOKS))("in %s", (_, options) => {
    let page: Page;
    beforeAll(async () => {
      ({ page } = await visit().open("/", options));
    });
    afterAll(() => page.context().close());

    test.each(states)("nothing keeps people out %s", async (_state, reach) => {
      await reach(page);
      expect(await findBarriers(page)).toEqual([]);
    });
  });
}
