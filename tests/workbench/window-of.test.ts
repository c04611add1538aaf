import fc from "fast-check";

import { inBlocks, offsetsOf, runBetween, scrollTo } from "../../src/workbench/window-of.ts";

describe("the window on a sheet", () => {
  test.each([
    [
      { from: 25, to: 45 },
      { first: 1, last: 2 },
    ],
    [
      { from: -300, to: 5 },
      { first: 0, last: 0 },
    ],
    [
      { from: 20, to: 20 },
      { first: 1, last: 1 },
    ],
    [
      { from: 500, to: 900 },
      { first: 2, last: 2 },
    ],
  ])("shows of rows of 20 pixels between %j the run %j", ({ from, to }, run) => {
    expect(runBetween([0, 20, 40, 60], from, to)).toEqual(run);
  });

  test("holds every row that can be seen, and no more than one beyond at either end", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(sizes, fc.nat(400), fc.nat(400), (heights, from, height) => {
        const offsets = offsetsOf(heights);
        const to = from + height;
        const { first, last } = runBetween(offsets, from, to);
        heights.forEach((_, row) => {
          const isSeen = (offsets[row + 1] ?? 0) > from && (offsets[row] ?? 0) < to;
          if (isSeen) expect(first <= row && row <= last).toBe(true);
        });
        expect((offsets[first] ?? 0) <= from || first === 0 || first === heights.length - 1).toBe(
          true,
        );
      }),
    );
  });

  test.each([
    ["stays where the stretch can be seen", { at: 100, size: 200 }, { start: 120, end: 140 }, 100],
    ["goes down to it", { at: 0, size: 200 }, { start: 500, end: 520 }, 460],
    ["goes up to it", { at: 900, size: 200 }, { start: 500, end: 520 }, 460],
    ["goes no higher than the top", { at: 900, size: 200 }, { start: 10, end: 30 }, 0],
  ])("%s", (_, view, stretch, place) => {
    expect(scrollTo(view, stretch)).toBe(place);
  });

  test.each([
    [
      { first: 13, last: 38 },
      { first: 10, last: 39 },
    ],
    [
      { first: 0, last: 9 },
      { first: 0, last: 9 },
    ],
    [
      { first: 80, last: 95 },
      { first: 80, last: 94 },
    ],
  ])("is widened from %j to whole blocks of ten in 95 rows", (run, blocks) => {
    expect(inBlocks(run, 10, 95)).toEqual(blocks);
  });
});
