import { figure, indicator } from "../domain/build.ts";
import { found, foundIn, KENT_2012, KENT_2014, MEDWAY } from "./run.ts";

test.each([
  ["a fraction beside a percentage", "4.5%", "4.9%", "0.045", ["D4 error"]],
  ["a fraction beside numbers without a sign", "4.5", "4.9", "0.045", ["D4 error"]],
  ["a count beside percentages", "14.9%", "15.0%", "128", ["D4 error"]],
  ["a small percentage with its sign", "40%", "12%", "0.5%", []],
  ["percentages alike", "4.5%", "4.9%", "2.9%", []],
  ["a low number as fine as the others", "45.0", "52.1", "0.6", []],
  ["nought", "4.5%", "4.9%", "0", []],
] as const)("mixed units: %s", (_, baseline, lastYear, thisYear, expected) => {
  const it = indicator("Percentage of people who perceive a high level of ASB", {
    unit: "percent",
    baseline: figure(baseline, { place: { sheet: "Sheet1", cell: "B4" } }),
    lastYear: figure(lastYear, { place: { sheet: "Sheet1", cell: "C4" } }),
    thisYear: figure(thisYear),
  });
  expect(found("mixed-units", it)).toEqual(expected);
});

test("the seeds mix no units", () => {
  expect(foundIn("mixed-units", [...KENT_2012, ...KENT_2014, ...MEDWAY])).toEqual([]);
});
