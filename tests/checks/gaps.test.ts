import { figure, indicator, period } from "../domain/build.ts";
import { findIn, found, foundIn, KENT_2012, KENT_2014, MEDWAY, REPORT_2012 } from "./run.ts";

test("[D2] quarter on quarter: the one difference that Kent prints between two quarters", () => {
  expect(foundIn("quarter-on-quarter", [...KENT_2012, ...KENT_2014])).toEqual([
    "Proportion of drug users complet E4",
  ]);
});

test("missing figures: quarters without data beside others with it", () => {
  expect(foundIn("missing-figure", MEDWAY)).toEqual([
    "The percentage of those who repo C4",
    "Proportion (%) of offenders who  E4",
    "Percentage of clients where risk C4",
  ]);
});

test.each([
  ["no data", "No data", ["D4 note"]],
  ["an empty cell", "", ["D4 note"]],
  ["not applicable", "N/A", []],
  ["an error, which has its own finding", "#REF!", []],
  ["a dash, which has its own finding", "-", []],
])("missing figures: %s", (_, text, expected) => {
  const thisYear = figure(text);
  expect(found("missing-figure", indicator("x", { lastYear: figure("5"), thisYear }))).toEqual(
    expected,
  );
  expect(found("missing-figure", indicator("x", { thisYear }))).toEqual([]);
});

test("missing figures: quarters still to come are not missed", () => {
  const it = indicator("x", { layout: "quarters", series: [figure("5"), figure(""), figure("")] });
  expect(found("missing-figure", it)).toEqual([]);
  const dated = { period: period("Q4", "2012-01", "2012-03") };
  const awaited = { ...it, series: [figure("5"), figure("TBC", dated)] };
  expect(found("missing-figure", awaited, REPORT_2012)).toEqual([]);
});

test("no update all year: Medway's housing support", () => {
  expect(foundIn("no-update-all-year", MEDWAY)).toEqual(["Review housing-related support a F4"]);
});

test("no update all year: not before the year is over", () => {
  const housing = MEDWAY.filter(({ name }) => name.startsWith("Review"));
  expect(foundIn("no-update-all-year", housing, "2014-01-15")).toEqual([]);
  expect(foundIn("no-update-all-year", housing, "2014-07-01")).toHaveLength(1);
});

test.each([
  ["Number of repeat victims", "3", ["D4 note"]],
  ["Burglaries in Ashford district", "3", ["D4 warning"]],
  ["Number of repeat victims", "0", []],
  ["Number of repeat victims", "5", []],
])("small number: %s, %s", (name, text, expected) => {
  expect(found("small-number", indicator(name, { thisYear: figure(text) }))).toEqual(expected);
});

test("small number: one of the areas that an indicator's figures total", () => {
  const place = { sheet: "Sheet1", cell: "A9" };
  const area = (name: string, text: string) => ({
    name,
    place,
    baseline: null,
    lastYear: null,
    thisYear: figure(text, { place: { sheet: "Sheet1", cell: "D9" } }),
  });
  const it = indicator("Burglaries", { thisYear: figure("302") });
  const few = { ...it, breakdown: [area("Ashford", "0"), area("Dover", "2")] };
  expect(found("small-number", few)).toEqual(["D9 warning"]);
  expect(found("small-number", { ...few, breakdown: [area("Dover", "5")] })).toEqual([]);
  expect(found("small-number", { ...few, unit: "percent" })).toEqual([]);
});

test("small numbers are counts: a low percentage points at nobody", () => {
  const it = indicator("Repeat victims", { unit: "percent", thisYear: figure("3%") });
  expect(found("small-number", it)).toEqual([]);
  expect(findIn("small-number", [...KENT_2012, ...KENT_2014, ...MEDWAY])).toEqual([]);
});
