import fc from "fast-check";
import type { TargetTest } from "../../../src/domain/indicator.ts";
import { parseTarget } from "../../../src/readers/cells/target.ts";
import type { TargetFacts } from "../../../src/readers/cells/target-reading.ts";

const PERCENT: TargetFacts = {
  polarity: "higher",
  unit: "percent",
  figuresAreChanges: false,
  baselineValue: 10.7,
  period: null,
  place: { sheet: "Plan", cell: "B4" },
};
const LOWER: TargetFacts = { ...PERCENT, polarity: "lower" };
const NEITHER: TargetFacts = { ...PERCENT, polarity: "none" };
const COUNT: TargetFacts = { ...PERCENT, unit: "count" };
const LOWER_COUNT: TargetFacts = { ...LOWER, unit: "count" };
/** An update in words: no figures, so no unit. */
const UPDATE: TargetFacts = { ...NEITHER, unit: "number" };
const CHANGES: TargetFacts = { ...LOWER, figuresAreChanges: true };

describe("[R6] a target with a number", () => {
  test.each<[string, TargetFacts, TargetTest, number | null]>([
    // Medway 2013/14
    ["85%", PERCENT, "atLeast", 85],
    ["95%", PERCENT, "atLeast", 95],
    ["96%", PERCENT, "atLeast", 96],
    ["5% reduction", CHANGES, "changeAtMost", -5],
    ["10% increase", CHANGES, "changeAtLeast", 10],
    ["Post 16 target >70%", PERCENT, "above", 70],
    ["5% (< 275 young people)", LOWER_COUNT, "below", 275],
    ["< 50%", LOWER, "below", 50],
    ["Below 28%", LOWER, "below", 28],
    ["150", COUNT, "atLeast", 150],
    ["290", { ...COUNT, polarity: "none" }, "none", 290],
    ["Increase from 33% to 45%", PERCENT, "atLeast", 45],
    ["Increase from 33% to 45%", UPDATE, "atLeast", 45],
    ["60% of relevant pupil population see Licence to Kill?", UPDATE, "atLeast", 60],
    ["1 campaign delivered", UPDATE, "atLeast", 1],
    ["2 per year", UPDATE, "atLeast", 2],
    // Kent 2008
    ["15%", PERCENT, "atLeast", 15],
    ["25%", PERCENT, "atLeast", 25],
    // Everyday
    ["<50%", LOWER, "below", 50],
    [">95%", PERCENT, "above", 95],
    ["above 95%", PERCENT, "above", 95],
    ["more than 20", COUNT, "above", 20],
    ["under 28", LOWER_COUNT, "below", 28],
    ["less than 28", LOWER_COUNT, "below", 28],
    ["≥ 85%", PERCENT, "atLeast", 85],
    [">= 85%", PERCENT, "atLeast", 85],
    ["at least 85%", PERCENT, "atLeast", 85],
    ["minimum of 85%", PERCENT, "atLeast", 85],
    ["85% or above", PERCENT, "atLeast", 85],
    ["85%+", PERCENT, "atLeast", 85],
    ["≤ 28", LOWER_COUNT, "atMost", 28],
    ["at most 28", LOWER_COUNT, "atMost", 28],
    ["no more than 28", LOWER_COUNT, "atMost", 28],
    ["maximum 28", LOWER_COUNT, "atMost", 28],
    ["up to 28", LOWER_COUNT, "atMost", 28],
    ["28 or fewer", LOWER_COUNT, "atMost", 28],
    ["reduce by 5%", CHANGES, "changeAtMost", -5],
    ["-5%", CHANGES, "changeAtMost", -5],
    ["At least 5% reduction", CHANGES, "changeAtMost", -5],
    ["Reduce from 20 to 10", LOWER_COUNT, "atMost", 10],
    ["Reduce to 20", LOWER_COUNT, "atMost", 20],
    ["Target: 85%", PERCENT, "atLeast", 85],
    ["85% by March 2014", PERCENT, "atLeast", 85],
    ["85% (2013/14)", PERCENT, "atLeast", 85],
    ["290 incidents", LOWER_COUNT, "atMost", 290],
    ["1,000", COUNT, "atLeast", 1000],
    ["0", LOWER_COUNT, "atMost", 0],
    ["2010", COUNT, "atLeast", 2010],
    ["85%", NEITHER, "none", 85],
    ["28 days", NEITHER, "none", 28],
    ["450 kg", NEITHER, "none", 450],
    ["2 campaigns delivered", NEITHER, "atLeast", 2],
  ])("%s", (text, facts, targetTest, value) => {
    expect(parseTarget(text, facts)).toEqual({
      text,
      test: targetTest,
      value,
      period: null,
      place: facts.place,
      ambiguity: null,
      fromBaseline: false,
    });
  });
});

describe("[R6] a target against the baseline", () => {
  test.each<[string, TargetFacts, TargetTest]>([
    ["Maintain or reduce", LOWER, "atMost"],
    ["Maintain or increase", PERCENT, "atLeast"],
    ["To reduce", LOWER, "below"],
    ["Reduce", LOWER, "below"],
    ["Reduction", LOWER, "below"],
    ["To increase", PERCENT, "above"],
    ["Increase", PERCENT, "above"],
    ["Maintain", LOWER, "atMost"],
    ["Improve", LOWER, "below"],
    ["No increase", LOWER, "atMost"],
    ["Reduce from baseline", LOWER, "below"],
  ])("%s", (text, facts, targetTest) => {
    const target = parseTarget(text, facts);
    expect(target).toMatchObject({ test: targetTest, value: 10.7, fromBaseline: true });
  });

  test("has no value where there is no baseline", () => {
    const target = parseTarget("To reduce", { ...LOWER, baselineValue: null });
    expect(target).toMatchObject({ test: "below", value: null, fromBaseline: true });
  });
});

describe("[R6] a target that can be read in more than one way", () => {
  test.each<[string, TargetFacts, string]>([
    ["40% Pre 16 target >95%", PERCENT, "names two targets"],
    ["40%\nPre 16 target >95%", PERCENT, "names two targets"],
    ["70% Target 95%", PERCENT, "names two targets"],
    ["85% / 90%", PERCENT, "names two targets"],
    ["85%-90%", PERCENT, "names two targets"],
    ["85-90%", PERCENT, "names two targets"],
    ["2000-2500", COUNT, "names two targets"],
    ["20–28 days", LOWER_COUNT, "names two targets"],
    ["between 80% and 85%", PERCENT, "names two targets"],
    ["5%", LOWER_COUNT, "is a percentage, but the figures are not percentages"],
    ["under 28%", LOWER_COUNT, "is a percentage, but the figures are not percentages"],
    [
      "3.3% reduction per year",
      LOWER_COUNT,
      "can be a change against the year before or along a line from the baseline",
    ],
    ["5% reduction", LOWER_COUNT, "asks for a change, but the figures are not changes"],
    ["5%", CHANGES, "does not say whether it asks for a rise or a fall"],
    ["0.85", PERCENT, "may be a fraction or a percentage"],
  ])("%j", (text, facts, ambiguity) => {
    expect(parseTarget(text, facts)).toMatchObject({ test: "none", value: null, ambiguity });
  });
});

describe("[R6] a target in words needs a person", () => {
  test.each([
    "TBC",
    "N/A",
    "This is being developed as part of IDVA commissioning process",
    "Review completed and arrangements commissioned",
    "Two programmes delivered",
    "Fully consulted specification agreed and awarded",
    "Hospital alcohol project piloted with clear measurable outcomes",
    "IBA training (including links to domestic abuse) delivered to 100 front line staff.",
    "Evidence based decision on an appropriate CIA for consultation if appropriate.",
    "To fall in line with the MoJ predicted level of re-offending. (We are not able to give a figure because this changes in each period to reflect the characteristics of each cohort)",
    "Year on year reduction",
    "No deaths",
    "",
  ])("%s", (text) => {
    const target = parseTarget(text, UPDATE);
    expect(target).toMatchObject({ test: "none", value: null, ambiguity: null });
  });
});

test("a target keeps the period of its column and its own words", () => {
  const period = { label: "2009/10", start: "2009-04", end: "2010-03" };
  const target = parseTarget(" 85% ", { ...PERCENT, period });
  expect([target.text, target.period]).toEqual(["85%", period]);
});

describe("any text", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 320 }),
    fc
      .array(
        fc.constantFrom(
          "5",
          "%",
          " ",
          "<",
          "target",
          "to",
          "reduce",
          "(",
          ")",
          "from",
          "or",
          "per year",
        ),
        { maxLength: 10 },
      )
      .map((parts) => parts.join(" ")),
  );

  test("never throws, and what is ambiguous is not tested", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(PERCENT, LOWER_COUNT, CHANGES, UPDATE),
        (text, facts) => {
          const target = parseTarget(text, facts);
          return target.ambiguity === null || target.test === "none";
        },
      ),
    );
  });

  test.each(["1 ", "target 1 ", "increase from 33% to ", "(", "a ", "5% reduction "])(
    "full of %j is read at once",
    (unit) => {
      const begun = performance.now();
      parseTarget(unit.repeat(32_767 / unit.length), PERCENT);
      parseTarget(unit.repeat(300 / unit.length), PERCENT);
      expect(performance.now() - begun).toBeLessThan(200);
    },
  );
});
