import {
  compareFigures,
  describeDifference,
  measureDifference,
} from "../../src/domain/difference.ts";
import { describeRating } from "../../src/domain/describe-rating.ts";
import { roundHalfAwayFromZero } from "../../src/domain/decimal.ts";
import { judgeIndicator } from "../../src/domain/judge.ts";
import { suggestPolarity } from "../../src/domain/polarity.ts";
import { printed } from "./build.ts";
import { indicatorOf, KENT_2012, KENT_2014, rowOf } from "./kent.ts";
import type { Row } from "./kent.ts";

/** Every difference the two appendices print, with the row it stands in. */
const PRINTED = [...KENT_2012, ...KENT_2014].flatMap((row) => [
  { row, text: row.change, against: "lastYear" as const },
  ...(row.toBaseline === undefined
    ? []
    : [{ row, text: row.toBaseline, against: "baseline" as const }]),
]);

test("[D7] the two appendices print 32 differences", () => {
  expect(PRINTED).toHaveLength(32);
});

describe.each(PRINTED)("$text", ({ row, text, against }) => {
  const known = text === "▲ 1.8%";
  const it = indicatorOf(row);
  const earlier = it[against];

  test(`[D7] ${known ? "is not what the figures give" : "is reproduced as printed"}: ${row.name.slice(0, 40)}`, () => {
    if (it.thisYear?.value == null || earlier?.value == null)
      throw new Error("figures are printed");
    const made = measureDifference(it.thisYear.value, earlier.value, it.unit);
    const held = printed(text);
    expect(roundHalfAwayFromZero(made.value, held.decimals)).toBe(known ? 1.9 : held.value);
    expect(made.kind === "percent").toBe(held.inPercent);
  });

  test(`[D7] has the same text: ${row.name.slice(0, 40)}`, () => {
    const difference = compareFigures(
      it.thisYear,
      earlier,
      it.unit,
      printed(text).decimals,
      printed(text),
    );
    expect(difference === null ? "" : describeDifference(difference)).toBe(known ? "▲ 1.9%" : text);
  });
});

test("[D7] theft and handling rose by 1.887% from 2012 to 2013", () => {
  expect(measureDifference(24137, 23690, "count").value).toBeCloseTo(1.887, 3);
});

const judged = (row: Row, reportDate: string) => judgeIndicator(indicatorOf(row), { reportDate });

test.each(KENT_2012)("[R4] March 2012: $colour for $name", (row) => {
  expect(judged(row, "2012-03-06").judgement.rating.colour).toBe(row.colour);
});

test.each(KENT_2014)("[R4] March 2014: $colour for $name", (row) => {
  expect(judged(row, "2014-03-18").judgement.rating.colour).toBe(row.colour);
});

test.each([...KENT_2012, ...KENT_2014])("[R1] the name suggests $polarity: $name", (row) => {
  expect(suggestPolarity(row.name)).toBe(row.polarity);
});

test.each([
  [
    KENT_2014,
    "MARAC",
    "better than last year (22.2%) and worse than the baseline (14.9%); assumed: lower is better",
  ],
  [KENT_2014, "perceive", "No longer monitored"],
  [KENT_2014, "Domestic Abuse Incidents", "No polarity"],
  [
    KENT_2012,
    "KSI",
    "better than last year (506); the baseline (545) is not comparable and left out; assumed: lower is better",
  ],
  [KENT_2012, "re-present", "worse than the quarter before (86%); assumed: higher is better"],
  [
    KENT_2012,
    "repeat victims",
    "unchanged from last year (23.5%) and better than the baseline (23.8%); assumed: lower is better",
  ],
] as const)("[R4] the reason names what was compared (%#)", (rows, words, expected) => {
  const it = judged(rowOf(rows, words), "2014-03-18");
  expect(describeRating(it.judgement.rating, it)).toBe(expected);
});

test("[D4] the 2012 baseline of casualties covers twelve months and its figures eleven", () => {
  const { judgement } = judged(rowOf(KENT_2012, "KSI"), "2012-03-06");
  expect(judgement.differenceToBaseline?.why).toBe("notComparable");
  expect(judgement.change?.rounded).toBe(-10.5);
});

test("[D2] the printed difference of two quarters is reproduced", () => {
  const { judgement } = judged(rowOf(KENT_2012, "re-present"), "2012-03-06");
  expect(judgement.change?.reproduced).toBe("▼ 2");
  expect(judgement.differenceToBaseline?.why).toBe("z");
});
