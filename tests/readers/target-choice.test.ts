import { join } from "node:path";

import { readAppendix, type TargetChoice } from "../../src/appendix.ts";
import { describeRating } from "../../src/domain/describe-rating.ts";
import { indicatorsOf } from "../../src/domain/agreement.ts";
import { notesOf } from "../../src/domain/judge.ts";
import { drawnGrid } from "../drawn-grid.ts";
import { readWorkbookFile } from "../read-workbook-file.ts";

const read = (drawing: string, targets: readonly TargetChoice[] = []) =>
  readAppendix(
    [{ format: "xlsx", grids: [drawnGrid(drawing, "Crime")], looksWereRead: true }],
    {},
    { targets },
  );

type Appendix = ReturnType<typeof read>;

const questionIn = ({ findings }: Appendix) =>
  findings.find(({ code }) => code === "ambiguous-target")?.target;

const wordsOffered = (drawing: string): readonly string[] =>
  questionIn(read(drawing))?.readings.map(({ words }) => words) ?? [];

/** Chooses the reading that begins with these words. */
function choose(drawing: string, words: string): readonly TargetChoice[] {
  const question = questionIn(read(drawing));
  const reading = question?.readings.find((one) => one.words.startsWith(words));
  if (question === undefined || reading === undefined) throw new Error(`not offered: ${words}`);
  const { priority, indicator, text } = question;
  return [{ priority, indicator, text, ...reading }];
}

const firstOf = ({ agreement }: Appendix) => {
  const [indicator] = agreement.priorities.flatMap(indicatorsOf);
  if (indicator === undefined) throw new Error("nothing was read");
  return indicator;
};

const ratingOf = (appendix: Appendix) => firstOf(appendix).judgement.rating;

const counts = (target: string, name = "Burglary"): string => `
  | Indicator | Baseline 2010/11 | 2011/12 | 2012/13 | Target    |
  | ${name}   | 200              | 190     | 184     | ${target} |
`;

const percentages = (target: string): string => `
  | Indicator                      | Baseline 2010/11 | 2011/12 | 2012/13 | Target    |
  | % of victims who are satisfied | 70.0%            | 72.0%   | 76.0%   | ${target} |
`;

describe("[R6] a target that leaves a choice offers the ways to read it", () => {
  test.each<[string, readonly string[]]>([
    [
      counts("5%"),
      ["at most 190 (5% below the baseline of 200)", "at most 180.5 (5% below last year’s 190)"],
    ],
    [
      counts("10% reduction"),
      ["at most 180 (10% below the baseline of 200)", "at most 171 (10% below last year’s 190)"],
    ],
    [
      counts("5% reduction per year"),
      [
        "at most 180 (5% off the baseline of 200 for each of 2 years)",
        "at most 180.5 (5% below last year’s 190)",
      ],
    ],
    [
      counts("Reduce by 5% or below 120"),
      [
        "at most 190 (5% below the baseline of 200)",
        "at most 180.5 (5% below last year’s 190)",
        "less than 120",
      ],
    ],
    [counts("180 / 175"), ["at most 180", "at most 175"]],
    [percentages("40% Pre 16 target >95%"), ["at least 40%", "more than 95%"]],
    [percentages("80%-85%"), ["at least 80%", "at least 85%"]],
    [percentages("0.85"), ["at least 85%", "at least 0.85%"]],
    [
      percentages("5% increase"),
      [
        "at least 75.0% (5 points above the baseline of 70.0%)",
        "at least 73.5% (5% above the baseline of 70.0%)",
        "at least 77.0% (5 points above last year’s 72.0%)",
        "at least 75.6% (5% above last year’s 72.0%)",
      ],
    ],
  ])("%s", (drawing, words) => {
    expect(wordsOffered(drawing)).toEqual(words);
  });

  test("figures that are changes: a rise or a fall, the better way first", () => {
    const drawing = `
      | Indicator | 2011/12      | 2012/13      | Target |
      | Burglary  | 3% reduction | 6% reduction | 5%     |
    `;
    expect(wordsOffered(drawing)).toEqual(["a fall of at least 5%", "a rise of at least 5%"]);
  });

  test("where nothing sensible can be offered, the finding leads to the rating’s cell", () => {
    const appendix = read(counts("under 28%"));
    expect(questionIn(appendix)).toBeUndefined();
    const [message] = appendix.findings
      .filter(({ code }) => code === "ambiguous-target")
      .map((finding) => finding.message);
    expect(message).toMatch(/choose its rating in the tab, in the cell that says “Needs a person”/);
  });
});

describe("[R6] a person’s choice of how to read a target", () => {
  test.each([
    [counts("5%"), "at most 190", "green", "met"],
    [counts("5%"), "at most 180.5", "amber", "nearlyMet"],
    [counts("Reduce by 5% or below 120"), "less than 120", "red", "missed"],
    [percentages("40% Pre 16 target >95%"), "at least 40%", "green", "met"],
    [percentages("40% Pre 16 target >95%"), "more than 95%", "red", "missed"],
  ] as const)("%s read as %s is %s", (drawing, words, colour, outcome) => {
    const appendix = read(drawing, choose(drawing, words));
    expect(ratingOf(appendix)).toMatchObject({ colour, reason: { kind: "target", outcome } });
    expect(questionIn(appendix)).toBeUndefined();
  });

  test("stands in the notes and in the reason", () => {
    const drawing = counts("5%");
    const indicator = firstOf(read(drawing, choose(drawing, "at most 190")));
    expect(notesOf(indicator)).toEqual([
      "Target “5%”: a person chose to read it as at most 190 (5% below the baseline of 200).",
    ]);
    expect(describeRating(indicator.judgement.rating, indicator)).toBe(
      "meets the target (5%, chosen to be at most 190 (5% below the baseline of 200))",
    );
  });

  test("is no assumption, though the polarity is suggested by the name", () => {
    const drawing = counts("5%");
    expect(ratingOf(read(drawing)).colour).toBe("notRated");
    expect(ratingOf(read(drawing, choose(drawing, "at most 190"))).assumed).toBe(false);
  });

  test("is asked again where the figures have changed since", () => {
    const chosen = choose(counts("5%"), "at most 190");
    const changed = counts("5%").replace("200 ", "210 ");
    expect(questionIn(read(changed, chosen))?.readings[0]?.words).toMatch(/^at most 199.5/);
    expect(ratingOf(read(changed, chosen)).colour).toBe("notRated");
  });

  test("counts for no other target of the same indicator, nor for one that is clear", () => {
    const chosen = choose(counts("5%"), "at most 190");
    expect(ratingOf(read(counts("7%"), chosen)).colour).toBe("notRated");
    expect(firstOf(read(counts("185"), chosen)).targets[0]).toMatchObject({ value: 185 });
  });

  test("adds quarters up towards the number that was chosen", () => {
    const drawing = `
      | Indicator         | Targets   | Q1 | Q2 | Q3 | Q4 |
      | Number of burglaries | 150 / 120 | 30 | 31 | 32 | 33 |
    `;
    const indicator = firstOf(read(drawing, choose(drawing, "at most 150")));
    expect(indicator.thisYear?.value).toBe(126);
    expect(indicator.judgement.rating.colour).toBe("green");
  });

  test("rates Medway’s pre-16 target alone, and leaves the row beneath it as it was", () => {
    const medway = [readWorkbookFile(join("assets", "samples", "medway-2013-14.xlsx"))];
    const before = readAppendix(medway);
    const questions = before.findings.flatMap(({ target }) => target ?? []);
    expect(questions.map(({ text }) => text)).toEqual(["40% Pre 16 target >95%", "70% Target 95%"]);
    const { readings = [], ...question } = questions[0] ?? {
      priority: "",
      indicator: "",
      text: "",
    };
    const [, over95] = readings;
    if (over95 === undefined) throw new Error("nothing was offered");
    const after = readAppendix(medway, {}, { targets: [{ ...question, ...over95 }] });
    const ratings = (appendix: typeof before) =>
      appendix.agreement.priorities
        .flatMap(indicatorsOf)
        .map(({ judgement }) => judgement.rating.colour);
    const changed = ratings(after).filter((colour, at) => colour !== ratings(before)[at]);
    expect(changed).toHaveLength(1);
  });
});
