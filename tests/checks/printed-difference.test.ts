import { readAppendix } from "../../src/appendix.ts";
import type { Indicator, Unit } from "../../src/domain/indicator.ts";
import { drawnGrid } from "../drawn-grid.ts";
import { figure, indicator, period, printed } from "../domain/build.ts";
import { findIn, found, foundIn, KENT_2012, KENT_2014 } from "./run.ts";

const row = (from: string, to: string, text: string, unit: Unit, more: Partial<Indicator> = {}) =>
  indicator("Level of Theft", {
    unit,
    lastYear: figure(from),
    thisYear: figure(to),
    printedChange: printed(text),
    ...more,
  });

test("[D7] of the 32 differences in Kent's appendices only theft in 2014 is wrong", () => {
  expect(foundIn("printed-difference", [...KENT_2012, ...KENT_2014])).toEqual([
    "Level of Theft and Handling Stol E4",
  ]);
});

test("[D7] the finding says what the figures give, exactly and as it should be printed", () => {
  const [finding] = findIn("printed-difference", KENT_2014);
  expect(finding).toMatchObject({ severity: "error", place: { cell: "E4" } });
  expect(finding?.message).toContain(
    "prints ▲ 1.8%, but 23,690 to 24,137 is 1.887%, which is ▲ 1.9%.",
  );
});

test.each<[string, string, string, string, Unit, boolean]>([
  ["points of a percentage", "2.4%", "2.0%", "▼ 0.4", "percent", true],
  ["points printed with a percent sign", "2.4%", "2.0%", "▼ 0.4%", "percent", true],
  ["percent of a percentage, with its sign", "2.5%", "2.0%", "▼ 20%", "percent", true],
  ["percent of a percentage, without a sign", "2.5%", "2.0%", "▼ 20", "percent", false],
  ["percent of a count", "100", "110", "▲ 10%", "count", true],
  ["percent of a count, without a sign", "200", "220", "▲ 10", "count", true],
  ["the count itself", "100", "107", "▲ 7", "count", true],
  ["the count itself under a percent sign", "200", "207", "▲ 7%", "count", false],
  ["from nought", "0", "7", "▲ 7", "count", true],
  ["an arrow that points the other way", "100", "110", "▼ 10%", "count", false],
  ["no change where there is one", "100", "110", "◆ 0.0%", "count", false],
  ["no change where it rounds to nought", "10,000", "10,001", "◆ 0.0%", "count", true],
  ["an arrow on what rounds to nought", "10,000", "10,001", "▲ 0.0%", "count", true],
  ["an arrow on no change at all", "100", "100", "▲ 0.0%", "count", false],
  ["no arrow", "100", "110", "10%", "count", true],
  ["a percentage without its format", "17,671", "18,304", "0.036", "count", true],
  ["points without their format", "40%", "42%", "0.02", "percent", true],
  ["a wrong percentage without its format", "17,671", "18,304", "0.046", "count", false],
  ["fewer decimals", "712", "901", "▲ 27%", "count", true],
  ["a wrong last digit", "712", "901", "▲ 26%", "count", false],
])("[D7] checks %s", (_, from, to, text, unit, follows) => {
  expect(found("printed-difference", row(from, to, text, unit))).toEqual(
    follows ? [] : ["E4 error"],
  );
});

test("[D4] a printed difference is checked even where the periods are not comparable", () => {
  const it = row("100", "110", "▲ 12%", "count", {
    lastYear: figure("100", { period: period("2010", "2010-01", "2010-12") }),
    thisYear: figure("110", { period: period("Jan – Nov 2011", "2011-01", "2011-11") }),
  });
  expect(found("printed-difference", it)).toEqual(["E4 error"]);
});

test("[D7] two wrong differences of one indicator are one finding that names both", () => {
  const [finding, ...more] = findIn("printed-difference", [
    row("100", "110", "▲ 12%", "count", {
      baseline: figure("50"),
      printedDifferenceToBaseline: printed("▼ 120%", "F4"),
    }),
  ]);
  expect(more).toEqual([]);
  expect(finding?.message).toContain("▲ 12%");
  expect(finding?.message).toContain("▼ 120%, but its arrow contradicts the figures");
});

test("[D7] a sign is called a sign, and an arrow an arrow", () => {
  const messages = ["10%", "▲ 10%"].map(
    (text) => findIn("printed-difference", [row("100", "90", text, "count")])[0]?.message,
  );
  expect(messages).toEqual([
    "“Level of Theft”: the sheet prints 10%, but its sign contradicts the figures, which give ▼ 10%.",
    "“Level of Theft”: the sheet prints ▲ 10%, but its arrow contradicts the figures, which give ▼ 10%.",
  ]);
});

test.each<[string, string, string, string, boolean]>([
  ["may be since the baseline", "Change", "", "10.0%", true],
  ["follows from neither", "Change", "", "12.0%", false],
  ["is since last year where its heading says so", "Change on last year", "", "10.0%", false],
  [
    "is since last year beside a column for the baseline",
    "Change",
    "Diff. to Baseline",
    "10.0%",
    false,
  ],
])("[D7] a change that %s", (_, change, toBaseline, text, follows) => {
  const [heading, cell] = toBaseline === "" ? ["", ""] : [`| ${toBaseline}`, "| n/a"];
  const grid = drawnGrid(`
    | Indicator | Baseline 2020/21 | 2021/22 | 2022/23 | ${change} ${heading} |
    | Theft | 100 | 200 | 110 | ${text} ${cell} |
  `);
  const { findings } = readAppendix([{ format: "xlsx", grids: [grid], looksWereRead: true }]);
  const wrong = findings.filter(({ code }) => code === "printed-difference");
  expect(wrong.map(({ place }) => place?.cell)).toEqual(follows ? [] : ["E2"]);
});
