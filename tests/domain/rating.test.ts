import { addMonths } from "../../src/domain/period.ts";
import { describeRating, NOT_RATED_WORDS, RATING_WORDS } from "../../src/domain/describe-rating.ts";
import type { Figure, Indicator, Target, TargetTest, Unit } from "../../src/domain/indicator.ts";
import { NOT_RATED } from "../../src/domain/judgement.ts";
import { rateIndicator } from "../../src/domain/rating.ts";
import { describeRatingRule, RATING_RULE } from "../../src/domain/rating-rule.ts";
import { targetFor } from "../../src/domain/target.ts";
import { figure, indicator, period, target } from "./build.ts";

const y2012 = period("2012/13", "2012-04", "2013-03");
const y2013 = period("2013/14", "2013-04", "2014-03");
const y2014 = period("2014/15", "2014-04", "2015-03");

const colourOf = (it: Indicator, reportDate: string | null = null): string =>
  rateIndicator(it, { reportDate }).colour;
const reasonOf = (it: Indicator, reportDate: string | null = null): string =>
  rateIndicator(it, { reportDate }).reason.kind;

const withTarget = (thisYear: Figure, unit: Unit, ...targets: Target[]): Indicator =>
  indicator("Measure", { unit, thisYear, targets, polarity: "higher" });

test.each<[TargetTest, Unit, number, string, string]>([
  // met: the boundary belongs to the good side
  ["atLeast", "percent", 85, "85%", "green"],
  ["atMost", "percent", 50, "50%", "green"],
  ["below", "percent", 28, "27.9%", "green"],
  ["above", "percent", 95, "95.1%", "green"],
  // strict words: the boundary itself is missed, by nothing
  ["below", "percent", 28, "28%", "amber"],
  ["above", "percent", 95, "95%", "amber"],
  // percentages: two points
  ["atLeast", "percent", 85, "83.0%", "amber"],
  ["atLeast", "percent", 85, "82.9%", "red"],
  ["atMost", "percent", 50, "52.0%", "amber"],
  ["atMost", "percent", 50, "52.1%", "red"],
  // but never more than a tenth of the target
  ["atLeast", "percent", 15, "13.5%", "amber"],
  ["atLeast", "percent", 15, "13.4%", "red"],
  ["atMost", "percent", 4, "4.4%", "amber"],
  ["atMost", "percent", 4, "4.5%", "red"],
  // counts, rates, money: five percent of the target
  ["atLeast", "count", 200, "190", "amber"],
  ["atLeast", "count", 200, "189", "red"],
  ["atMost", "count", 200, "210", "amber"],
  ["atMost", "count", 200, "211", "red"],
  ["below", "count", 200, "200", "amber"],
  ["atMost", "rate", 10, "10.5", "amber"],
  ["atMost", "rate", 10, "10.6", "red"],
  ["atLeast", "currency", 1000, "950", "amber"],
  ["atMost", "count", 0, "1", "red"],
])("[R3] %s over %s: target %d, figure %s is %s", (test, unit, value, text, expected) => {
  const it = withTarget(figure(text), unit, target(String(value), { test, value }));
  expect(colourOf(it)).toBe(expected);
});

test.each<[TargetTest, number, number, string]>([
  ["changeAtMost", -5, -28, "green"],
  ["changeAtMost", -5, -5, "green"],
  ["changeAtMost", -5, -3, "amber"],
  ["changeAtMost", -5, -2.7, "red"],
  ["changeAtMost", -5, 12, "red"],
  ["changeAtLeast", 10, 231, "green"],
  ["changeAtLeast", 10, 8, "amber"],
  ["changeAtLeast", 10, -22, "red"],
])(
  "[R3] a change is held against a target that is one: %s %d, figure %d is %s",
  (test, value, change, expected) => {
    const it = withTarget(
      figure("0", { value: change, decimals: 1, isChange: true }),
      "percent",
      target("as a change", { test, value }),
    );
    expect(colourOf(it)).toBe(expected);
  },
);

test("[R2] rates the figure as displayed: 84.96 shown as 85.0 meets 85", () => {
  const shown = (decimals: number) =>
    withTarget(
      figure("85.0%", { value: 84.96, decimals }),
      "percent",
      target("85%", { test: "atLeast", value: 85 }),
    );
  expect(rateIndicator(shown(1), { reportDate: null }).reason).toMatchObject({ outcome: "met" });
  expect(rateIndicator(shown(2), { reportDate: null }).reason).toMatchObject({
    outcome: "nearlyMet",
  });
});

test.each([
  ["better than both", "80", "90", "95", "green"],
  ["better than one, level with the other", "80", "80", "95", "green"],
  ["better than the only one", "80", "N/A", "95", "green"],
  ["better than one, worse than the other", "80", "90", "70", "amber"],
  ["worse than one, level with the other", "80", "80", "70", "amber"],
  ["unchanged from both", "80", "80", "80", "amber"],
  ["unchanged from the only one", "80", "N/A", "80", "amber"],
  ["worse than both", "80", "70", "60", "red"],
  ["worse than the only one", "80", "70", "N/A", "red"],
] as const)(
  "[R4] %s: lower is better, %s after %s, baseline %s is %s",
  (_, now, last, base, expected) => {
    const figures = { thisYear: figure(now), lastYear: figure(last), baseline: figure(base) };
    expect(colourOf(indicator("Crimes", figures))).toBe(expected);
  },
);

test("[R4] compares figures as displayed", () => {
  const it = indicator("Repeat victims", {
    unit: "percent",
    thisYear: figure("23.5%", { value: 23.54 }),
    lastYear: figure("23.5%", { value: 23.46 }),
  });
  expect(rateIndicator(it, { reportDate: null }).reason).toMatchObject({ lastYear: "same" });
});

const plain = { thisYear: figure("80"), lastYear: figure("90"), baseline: figure("95") };
const missing = figure("No data");
const change = figure("28% reduction", { value: -28, isChange: true });
const prose = target("Review completed");

test.each<[string, string, Indicator]>([
  ["a catalogue", "noTarget", indicator("NI 15", { layout: "catalogue" })],
  ["quarters without a target", "noTarget", indicator("Q", { ...plain, layout: "quarters" })],
  ["an update without a target", "noTarget", indicator("U", { layout: "update" })],
  ["figures on no polarity", "noPolarity", indicator("DA", { ...plain, polarity: "none" })],
  [
    "a plain number on no polarity",
    "noPolarity",
    indicator("MARAC", { ...plain, polarity: "none", targets: [target("290", { value: 290 })] }),
  ],
  [
    "no earlier number",
    "noBaseline",
    indicator("New", { thisYear: figure("80"), baseline: figure("N/A") }),
  ],
  [
    "a target taken from a baseline that has no number",
    "noBaseline",
    indicator("New", {
      baseline: figure("N/A"),
      targets: [target("To reduce", { test: "below", fromBaseline: true, period: y2014 })],
    }),
  ],
  [
    "a target for a later year",
    "notYetDue",
    indicator("Later", {
      thisYear: figure("80", { period: y2013 }),
      targets: [target("70", { test: "atMost", value: 70, period: y2014 })],
    }),
  ],
  [
    "target years and no figure yet",
    "notYetDue",
    indicator("Burglary", {
      baseline: figure("10.7", { period: y2012 }),
      targets: [
        target("Maintain or reduce", { test: "atMost", fromBaseline: true, period: y2014 }),
      ],
    }),
  ],
  ["no figure", "noData", indicator("Gap", { ...plain, thisYear: missing })],
  [
    "a target in words and no figure",
    "noData",
    indicator("Review", { layout: "update", targets: [prose] }),
  ],
  [
    "figures that are changes",
    "notComparable",
    indicator("Change", { ...plain, thisYear: change }),
  ],
  [
    "periods of unlike length alone",
    "notComparable",
    indicator("Short", {
      thisYear: figure("80", { period: period("H1", "2013-04", "2013-09") }),
      lastYear: figure("90", { period: y2012 }),
    }),
  ],
  [
    "a measure that has ended",
    "noLongerMonitored",
    indicator("Old", { ...plain, noLongerMonitored: true }),
  ],
  ["a target in words", "needsPerson", indicator("Review", { ...plain, targets: [prose] })],
  [
    "an ambiguous target",
    "needsPerson",
    indicator("Two", {
      ...plain,
      targets: [target("40%", { test: "atLeast", value: 40, ambiguity: "names two numbers" })],
    }),
  ],
  [
    "a change held against a plain number",
    "needsPerson",
    indicator("Mixed", {
      thisYear: change,
      targets: [target("85%", { test: "atLeast", value: 85 })],
    }),
  ],
  [
    "a plain number held against a change",
    "needsPerson",
    indicator("Mixed", {
      thisYear: figure("80"),
      targets: [target("5% reduction", { test: "changeAtMost", value: -5 })],
    }),
  ],
])("[R2] does not rate %s: %s", (_, expected, it) => {
  expect(reasonOf(it)).toBe(expected);
  expect(colourOf(it)).toBe("notRated");
});

test("[R2] gives the first of several reasons", () => {
  const ended = { noLongerMonitored: true, thisYear: missing } as const;
  expect(reasonOf(indicator("a", { ...plain, ...ended, polarity: "none" }))).toBe("noPolarity");
  expect(reasonOf(indicator("b", { ...plain, ...ended }))).toBe("noData");
});

test("[R2] never turns missing data red, whatever the target", () => {
  for (const test of ["atLeast", "atMost", "above", "below"] as const) {
    expect(colourOf(withTarget(missing, "count", target("5", { test, value: 5 })))).toBe(
      "notRated",
    );
  }
});

describe("[R2] the target of a figure", () => {
  const for2012 = target("80", { test: "atMost", value: 80, period: y2012 });
  const for2014 = target("60", { test: "atMost", value: 60, period: y2014 });
  const always = target("70", { test: "atMost", value: 70 });
  const of = (covers: typeof y2012, ...targets: Target[]) => {
    const thisYear = figure("75", { period: covers });
    return targetFor(indicator("Crimes", { thisYear, targets }), thisYear);
  };

  test("[R2] is the one for its own period", () => {
    expect(of(y2012, for2014, always, for2012)).toBe(for2012);
  });
  test("[R2] is one without a period where none is for its own", () => {
    expect(of(y2013, for2014, always, for2012)).toBe(always);
  });
  test("[R2] is the first later one where nothing else applies, and that is not yet due", () => {
    expect(of(y2013, for2014, for2012)).toBe(for2014);
  });
  test("[R2] is none where every target has run out, so that earlier figures decide", () => {
    expect(of(y2013, for2012)).toBeNull();
    const it = indicator("Crimes", {
      thisYear: figure("75", { period: y2013 }),
      lastYear: figure("80", { period: y2012 }),
      targets: [for2012],
    });
    expect(colourOf(it)).toBe("green");
  });
  test("[R2] without a figure is the first after the newest measured year", () => {
    const it = indicator("Crimes", {
      baseline: figure("90", { period: y2012 }),
      targets: [for2014],
    });
    expect(targetFor(it, null)).toBe(for2014);
  });
});

test("[R2] a target whose year is over and has no figure has no data", () => {
  const it = indicator("Crimes", {
    targets: [target("70", { test: "atMost", value: 70, period: y2012 })],
  });
  expect(reasonOf(it, "2014-03-18")).toBe("noData");
  expect(reasonOf(it)).toBe("notYetDue");
});

test("[R6] part of a year is not yet due, but for a ceiling broken or a floor reached", () => {
  const half = period("Apr – Sep 2013", "2013-04", "2013-09");
  const rated = (text: string, test: TargetTest, unit: Unit = "count") => {
    const it = withTarget(
      figure(text, { period: half }),
      unit,
      target("100", { test, value: 100, period: y2013 }),
    );
    const { colour, reason } = rateIndicator(it, { reportDate: null });
    return colour === "notRated" ? reason.kind : colour;
  };
  expect(rated("60", "atMost")).toBe("notYetDue");
  expect(rated("160", "atMost")).toBe("red");
  expect(rated("60", "atLeast")).toBe("notYetDue");
  expect(rated("100", "atLeast")).toBe("green");
  expect(rated("100%", "atLeast", "percent")).toBe("notYetDue");
});

test.each([
  ["Maintain or reduce", "atMost", "10.7", "green"],
  ["To reduce", "below", "10.7", "amber"],
  ["To reduce", "below", "10.6", "green"],
  ["Maintain or reduce", "atMost", "11.9", "red"],
] as const)("[R6] %s is held against the baseline (%s): %s is %s", (text, test, now, expected) => {
  const it = indicator("Burglary per 1,000", {
    unit: "rate",
    baseline: figure("10.7"),
    thisYear: figure(now),
    targets: [target(text, { test, fromBaseline: true })],
  });
  expect(colourOf(it)).toBe(expected);
});

test("[R1] a rating that rests on a suggested polarity says that it is assumed", () => {
  const suggested = { polaritySource: "suggested" } as const;
  const assumed = (it: Indicator): boolean => rateIndicator(it, { reportDate: null }).assumed;
  const at85 = target("85%", { test: "atLeast", value: 85 });
  const below = target("Below 28%", { test: "below", value: 28 });
  expect(assumed(indicator("a", { ...plain, ...suggested }))).toBe(true);
  expect(assumed(indicator("b", { ...plain, ...suggested, targets: [at85] }))).toBe(true);
  expect(assumed(indicator("c", { ...plain, ...suggested, targets: [below] }))).toBe(false);
  expect(assumed(indicator("d", plain))).toBe(false);
  expect(assumed(indicator("e", { ...plain, ...suggested, noLongerMonitored: true }))).toBe(false);
});

test.each<[string, Indicator]>([
  [
    "meets the target (85%); assumed: higher is better",
    {
      ...withTarget(figure("86%"), "percent", target("85%", { test: "atLeast", value: 85 })),
      polaritySource: "suggested",
    },
  ],
  [
    "misses the target narrowly (85%)",
    withTarget(figure("84%"), "percent", target("85%", { test: "atLeast", value: 85 })),
  ],
  [
    "misses the target (Maintain or reduce, baseline 10.7)",
    indicator("Burglary", {
      unit: "rate",
      baseline: figure("10.7"),
      thisYear: figure("19.0"),
      targets: [target("Maintain or reduce", { test: "atMost", fromBaseline: true })],
    }),
  ],
  ["No target", indicator("NI 15", { layout: "catalogue" })],
  ["No polarity", indicator("DA", { ...plain, polarity: "none" })],
  ["No baseline", indicator("New", { thisYear: figure("80"), baseline: figure("N/A") })],
  [
    "Not yet due (2014/15)",
    indicator("Later", {
      thisYear: figure("80", { period: y2013 }),
      targets: [target("70", { test: "atMost", value: 70, period: y2014 })],
    }),
  ],
  ["No data", indicator("Gap", { ...plain, thisYear: missing })],
  ["Not comparable", indicator("Change", { ...plain, thisYear: change })],
  ["No longer monitored", indicator("Old", { ...plain, noLongerMonitored: true })],
  [
    "Needs a person: the target “TBC” cannot be held against the figure",
    indicator("Review", { ...plain, targets: [target("TBC")] }),
  ],
])("[R2] the reason reads: %s", (expected, it) => {
  expect(describeRating(rateIndicator(it, { reportDate: null }), it)).toBe(expected);
});

test("[R5] another rule gives other colours", () => {
  const strict = { ...RATING_RULE, tolerance: { ...RATING_RULE.tolerance, points: 0 } };
  const it = withTarget(figure("84%"), "percent", target("85%", { test: "atLeast", value: 85 }));
  expect(rateIndicator(it, { reportDate: null }).colour).toBe("amber");
  expect(rateIndicator(it, { reportDate: null, rule: strict }).colour).toBe("red");
});

test("[R5] the key is written from the rule in force", () => {
  const texts = describeRatingRule(RATING_RULE).map(({ colour, text }) => `${colour}: ${text}`);
  expect(texts[1]).toBe(
    "amber: misses the target by no more than 5% of the target (percentages: 2 points, at most a tenth of the target; changes: 2 points)",
  );
  const wider = { ...RATING_RULE, tolerance: { ...RATING_RULE.tolerance, percentOfTarget: 7 } };
  expect(describeRatingRule(wider)[1]?.text).toContain("no more than 7% of the target");
});

test("[R7] every rating has a word of its own beside its colour", () => {
  expect(RATING_WORDS).toEqual({
    green: "Green",
    amber: "Amber",
    red: "Red",
    notRated: "Not rated",
  });
  expect(Object.keys(NOT_RATED_WORDS)).toEqual([...NOT_RATED]);
});

test("[R6] a count of a year to date is not judged until its target is due, but for a ceiling that is broken", () => {
  const soFar = (text: string, limit: number, test: "atMost" | "atLeast", unit: Unit) =>
    reasonOf(
      indicator("Vehicle crime", {
        unit,
        polarity: test === "atMost" ? "lower" : "higher",
        thisYear: figure(text, { period: period("2013/14 YTD", "2013-04", null) }),
        targets: [target(String(limit), { test, value: limit })],
      }),
    );
  expect(soFar("358", 1100, "atMost", "count")).toBe("notYetDue");
  expect(soFar("358", 1100, "atLeast", "count")).toBe("notYetDue");
  expect(soFar("1,150", 1100, "atMost", "count")).toBe("target");
  expect(soFar("1,150", 1100, "atLeast", "count")).toBe("target");
  expect(soFar("81%", 85, "atLeast", "percent")).toBe("target");
});

test("[R6] three quarters are not held against the target of their year, though no fourth has a column", () => {
  const quarters = ["2013-04", "2013-07", "2013-10"].map((start, at) =>
    figure("95", { period: period(`Q${at + 1} 2013/14`, start, addMonths(start, 2)) }),
  );
  const it = indicator("Burglary", {
    layout: "quarters",
    unit: "count",
    polarity: "lower",
    series: quarters,
    thisYear: figure("285", { period: period("Q1 to Q3 2013/14", "2013-04", "2013-12") }),
    targets: [
      target("380", {
        test: "atMost",
        value: 380,
        period: period("2013/14", "2013-04", "2014-03"),
      }),
    ],
  });
  expect(reasonOf(it)).toBe("notYetDue");
});
