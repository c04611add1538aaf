import { judgeIndicator } from "../../src/domain/judge.ts";
import { at, figure, period } from "./build.ts";
import { indicatorOf, MEDWAY } from "./medway.ts";
import type { QuarterRow } from "./medway.ts";

const ratingOf = (row: QuarterRow, reportDate: string | null): string => {
  const { rating } = judgeIndicator(indicatorOf(row, reportDate), { reportDate }).judgement;
  return rating.colour === "notRated" ? rating.reason.kind : rating.colour;
};

test.each(MEDWAY)("[R6] $latest at $cell is this year of: $name", (row) => {
  const { thisYear } = indicatorOf(row);
  expect(thisYear).toMatchObject({ text: row.latest, place: { cell: row.cell } });
});

test.each(MEDWAY)("[R3] $rating: $name ($target)", (row) => {
  expect(ratingOf(row, null)).toBe(row.rating);
  expect(ratingOf(row, "2014-07-01")).toBe(row.rating);
});

describe("[R6] before the year is out", () => {
  const of = (words: string): string => {
    const row = MEDWAY.find(({ name }) => name.includes(words));
    if (row === undefined) throw new Error(`no such row: ${words}`);
    const [q1, q2] = row.quarters;
    return ratingOf({ ...row, quarters: [q1, q2, "", ""] }, "2013-11-01");
  };

  test("[R6] a yearly number is not yet due", () => {
    expect(of("practitioners")).toBe("notYetDue");
    expect(of("1st time entrants")).toBe("notYetDue");
  });

  test("[R6] a percentage is rated on the last quarter there is", () => {
    expect(of("Litter")).toBe("green");
    expect(of("street cleaning")).toBe("red");
  });
});

test.each([
  ["a ceiling already broken is red", "below", 80, "red"],
  ["a ceiling not yet broken is not yet due", "below", 100, "notYetDue"],
  ["a floor already reached is green", "atLeast", 87, "green"],
  ["a floor not yet reached is not yet due", "atLeast", 88, "notYetDue"],
] as const)("[R6] with two quarters to come %s", (_, test, value, expected) => {
  const row = MEDWAY.find(({ code }) => code === "NI 111");
  if (row === undefined) throw new Error("NI 111 is in the seeds");
  expect(ratingOf({ ...row, test, value, quarters: ["37", "50", "", ""] }, null)).toBe(expected);
});

test("[R6] a year with a quarter missing has no data, unless the rest settles it", () => {
  const row = MEDWAY.find(({ name }) => name.includes("practitioners"));
  if (row === undefined) throw new Error("the row is in the seeds");
  const gap: QuarterRow = { ...row, quarters: ["40", "No data", "0", "60"] };
  expect(ratingOf(gap, null)).toBe("noData");
  expect(ratingOf({ ...gap, value: 60 }, null)).toBe("green");
});

test("[R6] a year that stands before the quarters is no part of their sum", () => {
  const row = MEDWAY.find(({ code }) => code === "NI 111");
  if (row === undefined) throw new Error("NI 111 is in the seeds");
  const read = indicatorOf({ ...row, quarters: ["37", "50", "", ""] });
  const before = figure("289", {
    period: period("2012/13", "2012-04", "2013-03"),
    place: at("B9"),
  });
  const it = { ...read, series: [before, ...read.series] };
  expect(judgeIndicator(it, { reportDate: null }).judgement.rating.reason.kind).toBe("notYetDue");
});
