import { indicatorsOf } from "../../src/domain/agreement.ts";
import { judgeAgreement, judgeIndicator, notesOf } from "../../src/domain/judge.ts";
import { RATING_RULE } from "../../src/domain/rating-rule.ts";
import { agreement, figure, indicator, period, priority, table } from "./build.ts";
import { indicatorOf, KENT_2012 } from "./kent.ts";

const isSmall = (now: string, last: string, unit: "count" | "percent" | "rate" = "count") =>
  judgeIndicator(indicator("x", { unit, thisYear: figure(now), lastYear: figure(last) }), {
    reportDate: null,
  }).judgement.smallBase;

test.each([
  ["30", "45", "count", true],
  ["51", "49", "count", true],
  ["49", "120", "count", true],
  ["50", "50", "count", false],
  ["30%", "45%", "percent", false],
  ["7", "0", "count", false],
  ["10.7", "10.3", "rate", false],
  ["12", "No data", "count", false],
] as const)("[D5] %s after %s (%s): small base %s", (now, last, unit, expected) => {
  expect(isSmall(now, last, unit)).toBe(expected);
});

test("[D5] the threshold is a setting", () => {
  const it = indicator("x", { thisYear: figure("70"), lastYear: figure("60") });
  const options = { reportDate: null, rule: { ...RATING_RULE, smallBase: 100 } };
  expect(judgeIndicator(it, options).judgement.smallBase).toBe(true);
});

test("[D5] the percentage is kept and a note stands beside it, once", () => {
  const it = judgeIndicator(
    indicator("x", { thisYear: figure("30"), lastYear: figure("40"), notes: ["unvalidated"] }),
    { reportDate: null },
  );
  expect(it.judgement.change?.rounded).toBe(-25);
  const notes = notesOf(it);
  expect(notes).toEqual(["unvalidated", "Small base: a percentage of a number below 50."]);
  expect(notesOf({ ...it, notes })).toEqual(notes);
});

test("[D2] change and difference to baseline are made apart", () => {
  const { change, differenceToBaseline } = judgeIndicator(
    indicator("x", { thisYear: figure("110"), lastYear: figure("100"), baseline: figure("200") }),
    { reportDate: null },
  ).judgement;
  expect([change?.rounded, differenceToBaseline?.rounded]).toEqual([10, -45]);
});

test("[D4] a break at last year lies between the baseline and this year too", () => {
  const { differenceToBaseline, rating } = judgeIndicator(
    indicator("x", {
      thisYear: figure("110", { period: period("2012", "2012-01", "2012-12") }),
      lastYear: figure("100", { symbol: "b" }),
      baseline: figure("200"),
    }),
    { reportDate: null },
  ).judgement;
  expect(differenceToBaseline?.why).toBe("notComparable");
  expect(rating.reason.kind).toBe("notComparable");
});

test("[R4] judges every indicator of an agreement and leaves everything else as it was", () => {
  const rows = KENT_2012.map(indicatorOf);
  const read = agreement([priority("All", [table(rows)])], "2012-03-06");
  const judged = judgeAgreement(read);
  const colours = judged.priorities
    .flatMap(indicatorsOf)
    .map(({ judgement }) => judgement.rating.colour);
  expect(colours).toEqual(KENT_2012.map(({ colour }) => colour));
  expect(judged).toMatchObject(read);
});
