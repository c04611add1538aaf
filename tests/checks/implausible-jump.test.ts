import type { Unit } from "../../src/domain/indicator.ts";
import { at, figure, indicator, period } from "../domain/build.ts";
import { findIn, found, foundIn, KENT_2012, KENT_2014, MEDWAY } from "./run.ts";

test("Medway's court support jumps from 3% to 41%, and Kent's figures do not jump", () => {
  expect(foundIn("implausible-jump", [...KENT_2012, ...KENT_2014, ...MEDWAY])).toEqual([
    "Percentage of referrals to Medwa F4",
  ]);
  expect(findIn("implausible-jump", MEDWAY)[0]?.message).toContain("3% to 41% is about ×14");
});

test.each<[string, string, Unit, boolean]>([
  ["24,150", "2,499", "count", true],
  ["545", "54,500", "count", true],
  ["10.7", "107", "rate", true],
  ["4", "400", "count", true],
  ["2", "25", "count", false],
  ["0", "60", "count", false],
  ["4,354", "5,635", "count", false],
  ["4.5%", "0.045", "percent", false],
  ["0.2%", "3.1%", "percent", false],
  ["0.5%", "5.0%", "percent", true],
  ["-0.04", "-3.02", "number", false],
])("from %s to %s (%s): %s", (from, to, unit, jumps) => {
  const it = indicator("x", {
    unit,
    lastYear: figure(from, { place: at("C4") }),
    thisYear: figure(to),
  });
  expect(found("implausible-jump", it)).toEqual(jumps ? ["D4 warning"] : []);
});

const series = (...texts: readonly string[]) =>
  texts.map((text, index) =>
    figure(text, {
      place: at(`${String.fromCharCode(66 + index)}4`),
      period: period(String(2008 + index), `${2008 + index}-01`, `${2008 + index}-12`),
    }),
  );

test.each<[string, readonly string[], readonly string[]]>([
  ["a slip in a steady row", ["1,100", "1,204", "130", "1,300"], ["D4 warning"]],
  ["a slip at its end", ["1,100", "1,204", "1,130", "11"], ["E4 warning"]],
  ["a new way to count from some year on", ["1,100", "1,204", "130", "131", "120"], ["D4 warning"]],
  ["a row that swings by itself", ["62", "3", "30", "55", "5", "61"], []],
])("%s", (_, texts, expected) => {
  expect(found("implausible-jump", indicator("x", { series: series(...texts) }))).toEqual(expected);
});

test("a number is not held against the rate of the same year, nor a share against its base", () => {
  const [n1, r1, n2, r2] = [
    ["1,204", "2011", "B4"],
    ["4.9%", "2011", "C4"],
    ["1,300", "2012", "D4"],
    ["5.1%", "2012", "E4"],
  ].map(([text = "", year = "", cell = ""]) =>
    figure(text, { place: at(cell), period: period(year, `${year}-01`, `${year}-12`) }),
  );
  const it = indicator("Burglary", {
    unit: "percent",
    lastYear: r1 ?? null,
    thisYear: r2 ?? null,
    series: [n1, r1, n2, r2].filter((one) => one !== undefined),
  });
  expect(found("implausible-jump", it)).toEqual([]);
  expect(found("mixed-units", it)).toEqual([]);
  expect(found("mixed-units", { ...it, thisYear: n2 ?? null })).toEqual(["D4 error"]);
});
