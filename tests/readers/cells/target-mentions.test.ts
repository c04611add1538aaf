import fc from "fast-check";
import { listMentions } from "../../../src/readers/cells/target-mentions.ts";

test.each([
  ["5%", ["5% null null"]],
  ["-5", ["5 null -1"]],
  ["5% reduction", ["5% null -1"]],
  ["at least 10% increase", ["10% atLeast 1"]],
  ["Reduce by 5% or below 120", ["5% null -1", "120 below null"]],
  ["40% Pre 16 target >95%", ["40% null null", "95% above null"]],
  ["80%-85%", ["80% null null", "85% null null"]],
  ["85% or above (2013/14)", ["85% atLeast null"]],
  ["no more than 28 by March 2014", ["28 atMost null"]],
  ["To be agreed", []],
] as const)("“%s” names %j", (text, mentions) => {
  expect(
    listMentions(text).map(
      ({ value, percent, test: bound, direction }) =>
        `${value}${percent ? "%" : ""} ${String(bound)} ${String(direction)}`,
    ),
  ).toEqual(mentions);
});

test("any text is looked through without fail", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      expect(Array.isArray(listMentions(text))).toBe(true);
    }),
  );
});
