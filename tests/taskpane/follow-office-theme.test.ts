/** @jest-environment jsdom */
import { followOfficeTheme } from "../../src/taskpane/theme/follow-office-theme.ts";
import type { OfficeTheme } from "../../src/taskpane/theme/choose-theme.ts";

const LIGHT = "#ffffff";
const DARK = "#262626";

type Handler = (event: { officeTheme?: OfficeTheme }) => void;

/** An Office whose colours can be changed, with an event for that or without one. */
function openOffice(colour: string | undefined, hasEvent: boolean) {
  const handlers: Handler[] = [];
  const context = {
    ...(colour === undefined ? {} : { officeTheme: { bodyBackgroundColor: colour } }),
    document: {
      addHandlerAsync: (kind: "themeChanged", handler: Handler) => {
        expect(kind).toBe("themeChanged");
        handlers.push(handler);
      },
    },
  };
  return {
    office: {
      context,
      EventType: hasEvent ? { OfficeThemeChanged: "themeChanged" as const } : {},
    },
    show: (next: string) => {
      Object.assign(context, { officeTheme: { bodyBackgroundColor: next } });
    },
    announce: (next: string) => {
      for (const handler of handlers) handler({ officeTheme: { bodyBackgroundColor: next } });
    },
  };
}

/** Counts how often a change is told. */
function countChanges({ follow }: ReturnType<typeof followOfficeTheme>): () => number {
  let count = 0;
  follow(() => count++);
  return () => count;
}

test("the colour is Office’s own at the start, and none where Office says nothing", () => {
  expect(followOfficeTheme(openOffice(DARK, false).office).now()).toBe(DARK);
  expect(followOfficeTheme(openOffice(undefined, false).office).now()).toBeUndefined();
});

test("a change that Office announces is told at once, though Office still shows the old colour", () => {
  const { office, announce } = openOffice(LIGHT, true);
  const colour = followOfficeTheme(office);
  const changes = countChanges(colour);
  announce(DARK);
  window.dispatchEvent(new Event("focus"));
  expect([colour.now(), changes()]).toEqual([DARK, 1]);
});

test.each(["focus", "pointerover", "visibilitychange"])(
  "without an event the colours are looked at again on %s",
  (back) => {
    const { office, show } = openOffice(LIGHT, false);
    const colour = followOfficeTheme(office);
    const changes = countChanges(colour);
    window.dispatchEvent(new Event(back));
    expect([colour.now(), changes()]).toEqual([LIGHT, 0]);
    show(DARK);
    window.dispatchEvent(new Event(back));
    expect([colour.now(), changes()]).toEqual([DARK, 1]);
  },
);

test("whoever no longer listens is told nothing", () => {
  const { office, announce } = openOffice(LIGHT, true);
  const colour = followOfficeTheme(office);
  let count = 0;
  const stop = colour.follow(() => count++);
  stop();
  announce(DARK);
  expect(count).toBe(0);
});
