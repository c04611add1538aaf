import { TextDecoder, TextEncoder } from "node:util";

/** What every browser has and jsdom lacks. */
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  matchMedia: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});
// jsdom has no layout: scrolling somewhere is nothing that it could do.
Object.assign(Element.prototype, { scrollIntoView: () => undefined });

// A browser in memory is slow, and slower on a busy machine.
jest.setTimeout(60_000);
