import { useSyncExternalStore } from "react";

import type { ColourWishes } from "./choose-theme.ts";

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

const matches = (query: string) => (): boolean => window.matchMedia(query).matches;

const follow = (query: string) => (tell: () => void) => {
  const media = window.matchMedia(query);
  media.addEventListener("change", tell);
  return () => {
    media.removeEventListener("change", tell);
  };
};

const followDark = follow(DARK);
const followForced = follow(FORCED);

/** Follows what the browser says of the person's colours. */
export function useColourWishes(): ColourWishes {
  return {
    prefersDark: useSyncExternalStore(followDark, matches(DARK)),
    forcedColours: useSyncExternalStore(followForced, matches(FORCED)),
  };
}
