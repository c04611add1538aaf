import { TextDecoder, TextEncoder } from "node:util";

/** What every browser has and jsdom lacks. */
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  DOMRect: class {
    constructor(
      readonly x: number,
      readonly y: number,
      readonly width: number,
      readonly height: number,
    ) {}
  },
  matchMedia: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
});
// jsdom has no layout: scrolling somewhere is nothing that it could do.
Object.assign(Element.prototype, { scrollIntoView: () => undefined });

// Fluent asks whether an element takes any room before it lets the keyboard go there.
Object.defineProperty(HTMLElement.prototype, "offsetParent", {
  get(this: HTMLElement) {
    return this.parentElement;
  },
});
document.body.getBoundingClientRect = () => new DOMRect(0, 0, 320, 780);

// A browser in memory is slow, and slower on a busy machine.
jest.setTimeout(60_000);
