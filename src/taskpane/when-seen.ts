const isSeen = (): boolean => document.visibilityState === "visible" && window.innerHeight > 0;

/**
 * Draws once somebody can see the page: Excel also loads it hidden, for its functions alone, and may
 * show it later.
 */
export function whenSeen(draw: () => void): void {
  if (isSeen()) {
    draw();
    return;
  }
  const look = (): void => {
    if (!isSeen()) return;
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("resize", look);
    draw();
  };
  document.addEventListener("visibilitychange", look);
  window.addEventListener("resize", look);
}
