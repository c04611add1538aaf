/** @jest-environment jsdom */
import { renderHook, waitFor } from "@testing-library/react";

import { useGrowing } from "../../src/workbench/use-growing.ts";

/** Tells every length that is drawn on the way to the whole. */
async function grow(whole: number, piece: number): Promise<readonly number[]> {
  const drawn: number[] = [];
  renderHook(() => {
    drawn.push(useGrowing(whole, piece));
  });
  await waitFor(() => {
    expect(drawn.at(-1)).toBe(whole);
  });
  return drawn;
}

test.each([
  [0, 8, [0]],
  [8, 8, [8]],
  [20, 8, [8, 16, 20]],
] as const)("%d rows in pieces of %d are drawn %j at a time", async (whole, piece, steps) => {
  expect(await grow(whole, piece)).toEqual(steps);
});
