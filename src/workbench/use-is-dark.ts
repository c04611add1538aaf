import { useSyncExternalStore } from "react";

const dark = window.matchMedia("(prefers-color-scheme: dark)");

const subscribe = (tell: () => void): (() => void) => {
  dark.addEventListener("change", tell);
  return () => {
    dark.removeEventListener("change", tell);
  };
};

/** Follows whether the person's system is set to dark. */
export const useIsDark = (): boolean => useSyncExternalStore(subscribe, () => dark.matches);
