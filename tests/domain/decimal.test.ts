import { Big } from "big.js";
import fc from "fast-check";
import {
  addUp,
  divide,
  multiply,
  roundHalfAwayFromZero,
  subtract,
  writeDecimal,
} from "../../src/domain/decimal.ts";

test("[D3] subtracts as on paper: 4.9 − 2.9 is 2", () => {
  expect(subtract(4.9, 2.9)).toBe(2);
});

test("[D3] adds, multiplies and divides as on paper, and never by nought", () => {
  expect(addUp([0.1, 0.2])).toBe(0.3);
  expect(multiply(1.1, 3)).toBe(3.3);
  expect(divide(4.5, 100)).toBe(0.045);
  expect(divide(4.5, 0)).toBeNull();
});

test.each([
  [0.25, 1, 0.3],
  [-0.25, 1, -0.3],
  [1.005, 2, 1.01],
  [84.96, 1, 85],
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [-0.04, 1, 0],
])("[D3] rounds half away from zero: %d to %d decimals is %d", (value, decimals, expected) => {
  expect(roundHalfAwayFromZero(value, decimals)).toBe(expected);
});

test.each([
  [17748, 0, "17,748"],
  [1234567.5, 1, "1,234,567.5"],
  [999, 0, "999"],
  [-1234, 0, "-1,234"],
  [2, 1, "2.0"],
  [-0.04, 1, "0.0"],
  [1234.5678, 4, "1,234.5678"],
])("writes %d to %d decimals as %s", (value, decimals, expected) => {
  expect(writeDecimal(value, decimals)).toBe(expected);
});

test("[D3] rounding goes no further than half a step and is done once", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e7, max: 1e7 }),
      fc.integer({ min: 0, max: 3 }),
      (n, places) => {
        const value = n / 1000;
        const rounded = roundHalfAwayFromZero(value, places);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-9);
        expect(roundHalfAwayFromZero(rounded, places)).toBe(rounded);
        expect(roundHalfAwayFromZero(-value, places) + rounded).toBe(0);
      },
    ),
  );
});

test.each([
  [2.15, 1, 2.2],
  [-1.475, 2, -1.48],
  [626.3, -3, 1000],
  [-50.55, -2, -100],
])(
  "[D6] rounds as a workbook's ROUND does: %d to %d decimals is %d",
  (value, decimals, expected) => {
    expect(roundHalfAwayFromZero(value, decimals)).toBe(expected);
  },
);

/** Numbers as reports have them, and some with more digits than can be counted as whole numbers. */
const reported = fc
  .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 9 }))
  .map(([whole, decimals]) => Number(`${whole}e-${decimals}`));

test("[D3] counts in whole numbers what Big counts digit by digit", () => {
  const Exact = Big();
  Exact.DP = 60;
  fc.assert(
    fc.property(reported, reported, fc.integer({ min: 0, max: 6 }), (one, other, places) => {
      const exact = (big: Big): number => big.toNumber() + 0;
      expect(subtract(one, other)).toBe(exact(new Exact(one).minus(other)));
      expect(multiply(one, other)).toBe(exact(new Exact(one).times(other)));
      expect(roundHalfAwayFromZero(one, places)).toBe(exact(new Exact(one).round(places, 1)));
      const quotient = other === 0 ? 0 : exact(new Exact(one).div(other));
      if (Math.abs(quotient) > 1) expect(divide(one, other)).toBe(quotient);
    }),
  );
});
