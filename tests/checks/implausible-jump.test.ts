import type { Unit } from "../../src/domain/indicator.ts";
import { at, figure, indicator } from "../domain/build.ts";
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
])("from %s to %s (%s): %s", (from, to, unit, jumps) => {
  const it = indicator("x", {
    unit,
    lastYear: figure(from, { place: at("C4") }),
    thisYear: figure(to),
  });
  expect(found("implausible-jump", it)).toEqual(jumps ? ["D4 warning"] : []);
});
