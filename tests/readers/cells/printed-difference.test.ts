import fc from "fast-check";
import type { PrintedDifference } from "../../../src/domain/indicator.ts";
import type { Cell } from "../../../src/grid/grid.ts";
import { parsePrintedDifference } from "../../../src/readers/cells/printed-difference.ts";

const place = { sheet: "Appendix", cell: "E4" };
const text = (words: string): Cell => ({
  value: words,
  kind: "text",
  text: words,
  format: "General",
  fill: null,
});
const number = (value: number, format: string, shown: string): Cell => ({
  value,
  kind: "number",
  text: shown,
  format,
  fill: null,
});

describe("a printed difference", () => {
  test.each<[string, number, number, boolean, PrintedDifference["arrow"]]>([
    // Kent 2012 and 2014
    ["▼ 2.0", -2, 1, false, "▼"],
    ["▲ 3.6%", 3.6, 1, true, "▲"],
    ["◆ 0.0", 0, 1, false, "◆"],
    ["▲ 3.7", 3.7, 1, false, "▲"],
    ["▲ 27%", 27, 0, true, "▲"],
    ["▲ 2.5%", 2.5, 1, true, "▲"],
    ["▼ 2", -2, 0, false, "▼"],
    ["▲ 5.2%", 5.2, 1, true, "▲"],
    ["▼ 2.6%", -2.6, 1, true, "▼"],
    ["▼ 10.5%", -10.5, 1, true, "▼"],
    ["▼ 0.4", -0.4, 1, false, "▼"],
    ["▼ 1%", -1, 0, true, "▼"],
    ["▲ 30.5%", 30.5, 1, true, "▲"],
    // Everyday
    ["+3.6%", 3.6, 1, true, null],
    ["−2.0", -2, 1, false, null],
    ["-2.0%", -2, 1, true, null],
    ["(2.0)", -2, 1, false, null],
    ["↑ 3.6%", 3.6, 1, true, "▲"],
    ["↓ 2", -2, 0, false, "▼"],
    ["up 3.6%", 3.6, 1, true, null],
    ["3.6% increase", 3.6, 1, true, null],
    ["2 decrease", -2, 0, false, null],
    ["▲ 7 (from 0)", 7, 0, false, "▲"],
    ["▲ 3.6% [p]", 3.6, 1, true, "▲"],
    ["no change", 0, 0, false, null],
    // An arrow that contradicts its sign is kept for the check to see.
    ["▲ -2.0", -2, 1, false, "▲"],
  ])("%s", (words, value, decimals, inPercent, arrow) => {
    expect(parsePrintedDifference(text(words), place)).toEqual({
      text: words,
      value,
      decimals,
      inPercent,
      arrow,
      place,
    });
  });

  test.each<[Cell, number, number, boolean, PrintedDifference["arrow"]]>([
    [number(-0.4, '"▲ "0.0;"▼ "0.0;"◆ "0.0', "▼ 0.4"), -0.4, 1, false, "▼"],
    [number(0.0357, '"▲ "0.0%;"▼ "0.0%;"◆ "0.0%', "▲ 3.6%"), 3.6, 1, true, "▲"],
    [number(0.0357, "0.0%", "3.6%"), 3.6, 1, true, null],
    [number(0.036, "0.0%", ""), 3.6, 1, true, null],
    [number(-2, "0.0", "-2.0"), -2, 1, false, null],
    [number(0.001, '"▲ "0.0;"▼ "0.0', "▲ 0.0"), 0, 1, false, "▲"],
  ])("drawn by a number format %#", (cell, value, decimals, inPercent, arrow) => {
    const printed = parsePrintedDifference(cell, place);
    expect(printed).toMatchObject({ value, decimals, inPercent, arrow });
  });

  test.each(["n/a", "", "↓", "TBC", "-", "see note", "a".repeat(100)])("%j is none", (words) => {
    expect(parsePrintedDifference(text(words), place)).toBeNull();
  });

  test("never throws, and its number is finite", () => {
    const cells: fc.Arbitrary<Cell> = fc.record({
      value: fc.oneof(fc.string(), fc.double(), fc.constant(null)),
      kind: fc.constantFrom("text", "number", "error", "empty"),
      text: fc.oneof(
        fc.string({ unit: "binary" }),
        fc.string().map((words) => `▲ ${words}`),
      ),
      format: fc.string(),
      fill: fc.constant(null),
    });
    fc.assert(
      fc.property(cells, (cell) =>
        Number.isFinite(parsePrintedDifference(cell, place)?.value ?? 0),
      ),
    );
  });
});
