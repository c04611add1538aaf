import fc from "fast-check";
import { parseStatus, saysMore, statusOfFill } from "../../../src/readers/cells/status.ts";

describe("a status in words", () => {
  test.each([
    ["Complete", "complete"],
    ["Completed", "complete"],
    ["Done.", "complete"],
    ["Achieved", "complete"],
    ["Green", "complete"],
    ["■ Complete", "complete"],
    ["Complete – signed off in March 2014", "complete"],
    ["In Progress", "inProgress"],
    ["in progress (80%)", "inProgress"],
    ["Ongoing", "inProgress"],
    ["On-going", "inProgress"],
    ["On track", "inProgress"],
    ["Amber", "inProgress"],
    ["Status: Amber", "inProgress"],
    ["Incomplete", "incomplete"],
    ["Incomplete – unlikely to be completed", "incomplete"],
    ["Red", "incomplete"],
    ["R", "incomplete"],
    ["Green – on track", "inProgress"],
    ["Green (was Red)", "complete"],
    ["Complete – green", "complete"],
    ["Amber/Green", null],
    ["R/A", null],
    ["Not started", null],
    ["Complete refurbishment of the hall", null],
    ["The Strategy is in place and there are work-streams in place.", null],
    ["", null],
  ])("%s", (text, status) => {
    expect(parseStatus(text)).toBe(status);
  });
});

test.each([
  ["Amber – two of five sites", true],
  ["Green (was Red)", true],
  ["Incomplete – unlikely to be completed", false],
  ["Complete", false],
  ["Green – on track", false],
])("whether a status says more: %s", (text, more) => {
  expect(saysMore(text)).toBe(more);
});

describe("a status by fill colour", () => {
  test.each([
    ["green", "00B050", "complete"],
    ["light green", "92D050", "complete"],
    ["pale green", "C6EFCE", "complete"],
    ["theme green, pale", "E2EFDA", "complete"],
    ["olive green", "9BBB59", "complete"],
    ["our green", "00703C", "complete"],
    ["amber", "FFC000", "inProgress"],
    ["yellow", "FFFF00", "inProgress"],
    ["pale yellow", "FFEB9C", "inProgress"],
    ["orange", "F79646", "inProgress"],
    ["our amber", "FFDD00", "inProgress"],
    ["red", "FF0000", "incomplete"],
    ["dark red", "C00000", "incomplete"],
    ["pale red", "FFC7CE", "incomplete"],
    ["our red", "D4351C", "incomplete"],
    ["white", "FFFFFF", null],
    ["black", "000000", null],
    ["grey", "D9D9D9", null],
    ["blue", "4F81BD", null],
    ["pale blue", "DCE6F1", null],
    ["aqua", "B7DEE8", null],
    ["cream", "EEECE1", null],
    ["tan", "C4BD97", null],
    ["brown", "974706", null],
    ["purple", "7030A0", null],
    ["pink", "FF99CC", null],
    ["nonsense", "xyz", null],
  ])("%s (%s)", (_name, fill, status) => {
    expect(statusOfFill(fill)).toBe(status);
  });

  test("no fill is no status", () => {
    expect(statusOfFill(null)).toBeNull();
  });

  test("greys never are one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 255 }), (level) => {
        const two = level.toString(16).padStart(2, "0").toUpperCase();
        expect(statusOfFill(two.repeat(3))).toBeNull();
      }),
    );
  });
});

test("any text is read at once and without an error", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      parseStatus(text);
      parseStatus(text.repeat(1000));
      statusOfFill(text);
    }),
  );
});
