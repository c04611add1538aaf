import fc from "fast-check";
import {
  compareFigures,
  describeDifference,
  describeDifferenceAtLength,
} from "../../src/domain/difference.ts";
import type { Figure, Unit } from "../../src/domain/indicator.ts";
import { figure, period, printed } from "./build.ts";

const told = (later: Figure | null, earlier: Figure | null, unit: Unit, decimals = 1): string => {
  const difference = compareFigures(later, earlier, unit, decimals);
  return difference === null ? "nothing" : describeDifference(difference);
};

test.each<[string, string, Unit, number, string]>([
  ["[D1] a percentage differs in points", "2.0%", "percent", 2.4, "▼ 0.4"],
  ["[D1] a count differs in percent", "18,304", "count", 17671, "▲ 3.6%"],
  ["[D1] a rate differs in percent", "10.7", "rate", 10.3, "▲ 3.9%"],
  ["[D1] money differs in percent", "£1,250", "currency", 1000, "▲ 25.0%"],
  ["[D3] equal percentages do not differ", "23.5%", "percent", 23.5, "◆ 0.0"],
  ["[D3] equal counts do not differ", "40", "count", 40, "◆ 0.0%"],
  ["[D3] the glyph follows the rounded value", "10,001", "count", 10000, "◆ 0.0%"],
  ["[D3] a half goes away from zero", "100.25", "percent", 100, "▲ 0.3"],
  ["[D3] a half goes away from zero downwards", "99.75", "percent", 100, "▼ 0.3"],
  ["[D4] from nought there is no percentage", "7", "count", 0, "▲ 7 (from 0)"],
  ["[D4] thousands from nought have a comma", "1,234", "count", 0, "▲ 1,234 (from 0)"],
  ["[D4] nought to nought is no change", "0", "count", 0, "◆ 0 (from 0)"],
  ["[D4] points are made from nought as from anywhere", "7.0%", "percent", 0, "▲ 7.0"],
  ["[D1] a fall from a negative number is a fall", "-12", "number", -10, "▼ 20.0%"],
])("%s", (_, later, unit, earlier, expected) => {
  expect(told(figure(later), figure("0", { value: earlier }), unit)).toBe(expected);
});

test("[D3] a difference is rounded to the indicator's decimals", () => {
  expect(told(figure("901"), figure("712"), "count", 0)).toBe("▲ 27%");
  expect(told(figure("901"), figure("712"), "count", 2)).toBe("▲ 26.54%");
});

test("[D4] a missing figure gives a difference that carries its symbol", () => {
  const difference = compareFigures(figure("84%"), figure("N/A"), "percent", 1);
  expect(difference).toMatchObject({ kind: "points", value: null, rounded: null, why: "z" });
  expect(told(figure("84%"), figure("N/A"), "percent")).toBe("[z]");
  expect(told(figure("No data"), figure("84%"), "percent")).toBe("[x]");
});

test("[D4] there is nothing to compare without an earlier figure", () => {
  expect(compareFigures(figure("84%"), null, "percent", 1)).toBeNull();
  expect(compareFigures(null, figure("84%"), "percent", 1)).toBeNull();
});

test("[D1] no difference is made of figures that are themselves changes", () => {
  const fall = figure("28% reduction", { value: -28, isChange: true });
  expect(
    compareFigures(fall, figure("3.8% reduction", { value: -3.8, isChange: true }), "percent", 1),
  ).toBeNull();
});

test("[D4] periods of unlike length are not comparable", () => {
  const eleven = figure("453", { period: period("Jan – Nov 2011", "2011-01", "2011-11") });
  const twelve = figure("545", { period: period("Jan-Dec '10", "2010-01", "2010-12") });
  const average = figure("85.2", { period: period("2004/08 average", "2004-01", "2008-12") });
  expect(told(eleven, twelve, "count")).toBe("not comparable");
  expect(compareFigures(eleven, twelve, "count", 1)).toMatchObject({
    value: null,
    why: "notComparable",
  });
  expect(told(twelve, average, "count")).toBe("▲ 539.7%");
});

test("[D4] a year to date is comparable with another, but not with a whole year", () => {
  const soFar = figure("358", { period: period("2013/14 YTD", "2013-04", null) });
  const before = figure("400", { period: period("2012/13 YTD", "2012-04", null) });
  const whole = figure("1,200", { period: period("2012/13", "2012-04", "2013-03") });
  expect(told(soFar, whole, "count")).toBe("not comparable");
  expect(told(whole, soFar, "count")).toBe("not comparable");
  expect(told(soFar, before, "count")).toBe("▼ 10.5%");
  expect(told(soFar, figure("400"), "count")).toBe("▼ 10.5%");
});

test("[D4] a break in the series is not compared across, and a missing figure is named first", () => {
  expect(told(figure("40", { symbol: "b" }), figure("50"), "count")).toBe("not comparable");
  expect(told(figure("40"), figure("50", { symbol: "b" }), "count")).toBe("not comparable");
  expect(told(figure("40", { symbol: "b" }), figure("TBC"), "count")).toBe("[x]");
});

test.each(["p", "e", "r", "u"] as const)(
  "[D4] the marker [%s] is carried after the text",
  (symbol) => {
    expect(told(figure("18,304", { symbol }), figure("17,671"), "count")).toBe(
      `▲ 3.6% [${symbol}]`,
    );
    expect(told(figure("18,304"), figure("17,671", { symbol }), "count")).toBe(
      `▲ 3.6% [${symbol}]`,
    );
  },
);

describe("quarters", () => {
  const q3 = period("Q3 2010/11", "2010-10", "2010-12");
  const q4 = period("Q4 2010/11", "2011-01", "2011-03");
  const q4YearBefore = period("Q4 2009/10", "2010-01", "2010-03");

  test("[D2] no difference is made from a quarter to the next", () => {
    const later = figure("84%", { period: q4 });
    expect(told(later, figure("86%", { period: q3 }), "percent")).toBe("nothing");
    expect(
      told(figure("8", { period: period("Q3") }), figure("9", { period: period("Q2") }), "count"),
    ).toBe("nothing");
  });

  test("[D2] one that the source prints is reproduced as printed, with the value of the figures", () => {
    const difference = compareFigures(
      figure("84%", { period: q4 }),
      figure("86%", { period: q3 }),
      "percent",
      1,
      printed("▼ 2"),
    );
    expect(difference).toMatchObject({ value: -2, rounded: -2, decimals: 0, reproduced: "▼ 2" });
    expect(difference === null ? "" : describeDifference(difference)).toBe("▼ 2");
    expect(difference === null ? "" : describeDifferenceAtLength(difference)).toBe("▼ 2");
  });

  test("[D2] a quarter beside the same quarter of the year before is compared", () => {
    const later = figure("84%", { period: q4 });
    expect(told(later, figure("86%", { period: q4YearBefore }), "percent")).toBe("▼ 2.0");
  });
});

test.each<[Figure, Figure, Unit, string]>([
  [figure("2.0%"), figure("2.4%"), "percent", "▼ −0.4 percentage points"],
  [figure("18,304"), figure("17,671"), "count", "▲ +3.6%"],
  [figure("18,304", { symbol: "p" }), figure("17,671"), "count", "▲ +3.6% (provisional)"],
  [figure("7"), figure("0"), "count", "▲ +7 (from 0)"],
  [figure("24.0%"), figure("24.0%"), "percent", "◆ 0.0 percentage points"],
  [figure("24.0%"), figure("TBC"), "percent", "not available"],
  [figure("40", { symbol: "b" }), figure("50"), "count", "not comparable"],
])("[D1] the long form has the sign and the words (%#)", (later, earlier, unit, expected) => {
  const difference = compareFigures(later, earlier, unit, 1);
  expect(difference === null ? "" : describeDifferenceAtLength(difference)).toBe(expected);
});

describe("properties", () => {
  const value = fc.integer({ min: -1e8, max: 1e8 }).map((number) => number / 100);
  const unit = fc.constantFrom<Unit>("count", "percent", "rate", "currency", "number");

  test("[D3] equal figures differ by nothing", () => {
    fc.assert(
      fc.property(value, unit, fc.integer({ min: 0, max: 3 }), (number, of, decimals) => {
        const same = figure("0", { value: number });
        const difference = compareFigures(same, same, of, decimals);
        expect(difference).toMatchObject({ value: 0, rounded: 0 });
        expect(difference === null ? "" : describeDifference(difference)).toMatch(/^◆ 0/);
      }),
    );
  });

  test("[D3] the glyph and the sign of the long form agree with the rounded value", () => {
    fc.assert(
      fc.property(value, value, unit, (one, other, of) => {
        const difference = compareFigures(
          figure("0", { value: one }),
          figure("0", { value: other }),
          of,
          1,
        );
        if (difference?.rounded == null) throw new Error("numbers always compare");
        const glyph = difference.rounded > 0 ? "▲ +" : difference.rounded < 0 ? "▼ −" : "◆ 0";
        expect(describeDifferenceAtLength(difference).startsWith(glyph)).toBe(true);
      }),
    );
  });
});
