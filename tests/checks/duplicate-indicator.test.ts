import { judgeAgreement } from "../../src/domain/judge.ts";
import { markOf } from "../../src/checks/duplicate-indicator.ts";
import { runChecks } from "../../src/checks/checks.ts";
import { agreement, at, indicator, priority, table, target } from "../domain/build.ts";
import { findIn, MEDWAY } from "./run.ts";

const litter = indicator("Improved cleanliness: Litter", { code: "NI 195", place: at("A9") });

test("[R6] a ditto row with a target of its own is no duplicate (Medway, employment)", () => {
  expect(findIn("duplicate-indicator", MEDWAY)).toEqual([]);
});

test.each([
  ["the same code under another name", { ...litter, name: "Street cleanliness" }, true],
  ["the same name without a code", { ...litter, code: null }, true],
  ["the same name in other letters", { ...litter, name: "Improved  cleanliness – litter" }, true],
  ["the same name under another code", { ...litter, code: "NI 196" }, false],
  ["another name without a code", { ...litter, code: null, name: "Graffiti" }, false],
  ["the same name with another target", { ...litter, targets: [target("95%")] }, false],
  ["the same name in another unit", { ...litter, code: null, unit: "rate" }, false],
  ["the same name of another area", { ...litter, code: null, notes: ["Area: Dover"] }, false],
  ["the same name with another remark", { ...litter, code: null, notes: ["Late this year"] }, true],
  ["the measure it has taken over from", { ...litter, noLongerMonitored: true }, false],
] as const)("%s", (_, other, isDuplicate) => {
  const findings = findIn("duplicate-indicator", [litter, { ...other, place: at("A12") }]);
  expect(findings.map(({ place }) => place?.cell)).toEqual(isDuplicate ? ["A12"] : []);
  if (isDuplicate) expect(findings[0]?.message).toContain("the other one is at A9");
});

test.each([
  ["the same words of another writing", "السطو 2012", "السطو – 2012", true],
  ["other words of another writing", "السطو 2012", "سرقة 2012", false],
  ["the same letters in another order", "Item 12", "Item 21", false],
])("%s", (_, one, other, isDuplicate) => {
  const findings = findIn("duplicate-indicator", [
    indicator(one, { place: at("A9") }),
    indicator(other, { place: at("A12") }),
  ]);
  expect(findings.length).toBe(isDuplicate ? 1 : 0);
});

test("thousands of numbered names are told apart by their marks", () => {
  const names = Array.from({ length: 3000 }, (_, number) => `Indicator ${number}`);
  expect(new Set(names.map(markOf)).size).toBe(3000);
});

test("the same code under two priorities is no duplicate", () => {
  const read = agreement(["One", "Two"].map((name) => priority(name, [table([litter])])));
  expect(runChecks(judgeAgreement(read), ["duplicate-indicator"])).toEqual([]);
});
