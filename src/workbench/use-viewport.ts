import { useCallback, useSyncExternalStore, useState } from "react";

/** What can be seen of something that scrolls, in pixels. */
export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

const NOTHING: Viewport = { top: 0, left: 0, height: 0, width: 0 };

/** Follows what can be seen of an element; give `ref` to it, and use `element` to scroll it. */
export function useViewport(): {
  readonly ref: (element: HTMLElement | null) => void;
  readonly element: HTMLElement | null;
  readonly viewport: Viewport;
} {
  const [element, ref] = useState<HTMLElement | null>(null);
  const [store] = useState(startStore);
  const subscribe = useCallback(
    (tell: () => void) => (element === null ? () => undefined : store.follow(element, tell)),
    [element, store],
  );
  return { ref, element, viewport: useSyncExternalStore(subscribe, store.seen) };
}

function startStore() {
  let viewport = NOTHING;
  const follow = (element: HTMLElement, tell: () => void): (() => void) => {
    const look = (): void => {
      viewport = {
        top: element.scrollTop,
        left: element.scrollLeft,
        height: element.clientHeight,
        width: element.clientWidth,
      };
      tell();
    };
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    look();
    return () => {
      watch.disconnect();
      element.removeEventListener("scroll", look);
    };
  };
  return { follow, seen: () => viewport };
}
