import { useEffect, useState } from "react";

/**
 * Lets something long grow by a piece each time the screen is drawn, so that none of it holds the page up;
 * gives how much of it is there by now.
 */
export function useGrowing(whole: number, piece: number): number {
  const [grown, setGrown] = useState(piece);
  const isWhole = grown >= whole;
  useEffect(() => {
    if (isWhole) return undefined;
    const next = requestAnimationFrame(() => {
      setGrown(grown + piece);
    });
    return () => {
      cancelAnimationFrame(next);
    };
  }, [isWhole, grown, piece]);
  return Math.min(grown, whole);
}
