import { figure, indicator, period } from "../domain/build.ts";
import {
  findIn,
  found,
  foundIn,
  KENT_2012,
  KENT_2014,
  MEDWAY,
  REPORT_2012,
  REPORT_2014,
} from "./run.ts";

test("[D4] unlike periods: the 2012 baseline of casualties covers a month more", () => {
  expect(foundIn("unlike-periods", KENT_2012)).toEqual(["Number of all KSI casualties (Ki B4"]);
  expect(foundIn("unlike-periods", KENT_2014)).toEqual([]);
});

test("[D4] unlike periods: Medway's NI 18 has 24 months beside 12, a year that goes on is fine", () => {
  expect(foundIn("unlike-periods", MEDWAY)).toEqual([
    "Reduction in the number of repea C4",
    "Proportion (%) of offenders who  C4",
  ]);
  const ni18 = MEDWAY.filter(({ code }) => code === "NI 18");
  expect(findIn("unlike-periods", ni18)[0]?.message).toContain(
    "July 2011 to June 2013 and Oct 2012 to Sept 2013 cover different lengths of time and are not held against each other.",
  );
});

test("[D4] unlike periods need numbers on both sides and known lengths", () => {
  const half = period("H1", "2013-04", "2013-09");
  const year = period("2012/13", "2012-04", "2013-03");
  const of = (text: string, other = year) =>
    indicator("x", {
      lastYear: figure(text, { period: other }),
      thisYear: figure("5", { period: half }),
    });
  expect(found("unlike-periods", of("6"))).toEqual(["D4 warning"]);
  expect(found("unlike-periods", of("N/A"))).toEqual([]);
  expect(found("unlike-periods", of("6", period("to Sept", null, "2012-09")))).toEqual([]);
});

test("[D4] unlike periods: a whole year before the quarters is compared with none of them", () => {
  const year = figure("400", { period: period("2012/13", "2012-04", "2013-03") });
  const quarter = figure("90", { period: period("Q1", "2013-04", "2013-06") });
  const half = figure("95", { period: period("Q2 to Q3", "2013-07", "2013-12") });
  const of = (...series: (typeof year)[]) => indicator("x", { layout: "quarters", series });
  expect(found("unlike-periods", of(year, quarter))).toEqual([]);
  expect(found("unlike-periods", of(year, quarter, half))).toEqual(["D4 warning"]);
});

test("a period after the report: drug treatment to September 2012 in a report of March", () => {
  expect(foundIn("period-after-report", KENT_2012, REPORT_2012)).toEqual([
    "Number of drug users completing  D4",
    "Number of alcohol users completi D4",
  ]);
  expect(foundIn("period-after-report", KENT_2014, REPORT_2014)).toEqual([]);
  expect(foundIn("period-after-report", KENT_2012)).toEqual([]);
});

test("a quarter that ends later in the report's own month ends after it, if it has a number", () => {
  const of = (text: string) =>
    indicator("x", { thisYear: figure(text, { period: period("Q4", "2014-01", "2014-03") }) });
  expect(found("period-after-report", of("5"), REPORT_2014)).toEqual(["D4 warning"]);
  expect(found("period-after-report", of("5"), "2014-03-31")).toEqual([]);
  expect(found("period-after-report", of(""), REPORT_2014)).toEqual([]);
});

test("overlapping periods: the baseline of 2010/11 shares months with 2010 and 2011", () => {
  const overlapping = foundIn("overlapping-periods", KENT_2012);
  expect(overlapping).toHaveLength(11);
  expect(overlapping).not.toContainEqual(expect.stringMatching("^Proportion"));
  expect(foundIn("overlapping-periods", KENT_2014)).toEqual([
    "Percentage of victims and witnes B4",
  ]);
});

test("old figures: casualties to March 2013 in a report of March 2014", () => {
  expect(foundIn("old-figures", KENT_2014, REPORT_2014)).toEqual([
    "Number of all KSI casualties (ki D4",
  ]);
  expect(foundIn("old-figures", KENT_2012, REPORT_2012)).toEqual([
    "Proportion of drug users complet D4",
  ]);
  expect(foundIn("old-figures", KENT_2014)).toEqual([]);
});

test.each([
  ["2013-06", "2014-03-18", []],
  ["2013-05", "2014-03-18", ["D4 note"]],
])("a figure to %s in a report of %s", (end, reportDate, expected) => {
  const it = indicator("x", { thisYear: figure("5", { period: period("to then", null, end) }) });
  expect(found("old-figures", it, reportDate)).toEqual(expected);
});
