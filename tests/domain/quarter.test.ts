import { areRunOfQuarters, isNextQuarter } from "../../src/domain/quarter.ts";
import { endsAfter, monthsBefore } from "../../src/domain/report-date.ts";
import { period } from "./build.ts";

const q = (label: string, start: string, end: string) => period(label, start, end);

test.each([
  ["the next", q("Q4", "2011-01", "2011-03"), q("Q3", "2010-10", "2010-12"), true],
  ["the same, a year on", q("Q4", "2012-01", "2012-03"), q("Q4", "2011-01", "2011-03"), false],
  ["two on", q("Q1", "2011-04", "2011-06"), q("Q3", "2010-10", "2010-12"), false],
  ["the next year", q("2011", "2011-01", "2011-12"), q("2010", "2010-01", "2010-12"), false],
  ["the next by number", period("Q3"), period("Q2"), true],
  ["the first after the fourth", period("Q1"), period("Quarter 4"), true],
  ["the same number", period("Q3"), period("Q3"), false],
  ["unknown", null, period("Q3"), false],
] as const)("[D2] %s", (_, later, earlier, expected) => {
  expect(isNextQuarter(later, earlier)).toBe(expected);
});

test("[R6] a run of quarters leaves no month out and counts none twice", () => {
  const run = ["Q1", "Q2", "Q3", "Q4"].map((label) => period(label));
  expect(areRunOfQuarters(run)).toBe(true);
  expect(areRunOfQuarters([...run].reverse())).toBe(false);
  expect(areRunOfQuarters([null, ...run.slice(1)])).toBe(true);
  expect(areRunOfQuarters([null, null])).toBe(true);
  expect(areRunOfQuarters([q("Q1", "2013-04", "2013-06"), period("Q2")])).toBe(false);
  expect(areRunOfQuarters(["Jan to Mar", "Apr to Jun"].map((label) => period(label)))).toBe(true);
  expect(areRunOfQuarters(["Jan to Mar", "Apr to July"].map((label) => period(label)))).toBe(false);
});

test.each([
  ["2014-03", "2014-03-18", true],
  ["2014-03", "2014-03-31", false],
  ["2014-02", "2014-02-28", false],
  ["2016-02", "2016-02-28", true],
  ["2014-04", "2014-03-31", true],
  ["2013-12", "2014-01-01", false],
])("[R6] a period that ends in %s ends after %s: %s", (end, reportDate, expected) => {
  expect(endsAfter(period("then", null, end), reportDate)).toBe(expected);
});

test("months before a report are counted from a period's last", () => {
  expect(monthsBefore(period("2012/13", "2012-04", "2013-03"), "2014-03-18")).toBe(12);
  expect(monthsBefore(period("Q1"), "2014-03-18")).toBeNull();
  expect(endsAfter(period("Q1"), "2014-03-18")).toBe(false);
});
