import { findHiddenParts, linesOf, type Line } from "../../src/grid/lines.ts";
import { drawnGrid } from "../drawn-grid.ts";

const said = (lines: readonly Line[]): readonly string[] =>
  lines.map(({ row, items }) => `${row + 1}: ${items.map(({ text }) => text).join(" | ")}`);

test("blank rows are left out, and the line after them says so", () => {
  const lines = linesOf(drawnGrid("| a | |\n| | |\n| | b |"));
  expect(said(lines)).toEqual(["1: a", "3: b"]);
  expect(lines.map(({ afterGap }) => afterGap)).toEqual([false, true]);
});

test("a merged cell is one item, and its text reaches down beside the rows below", () => {
  const lines = linesOf(drawnGrid("| a | > | b |\n| c | d | ^ |"));
  expect(said(lines)).toEqual(["1: a | b", "2: c | d"]);
  expect(lines[0]?.items[0]).toMatchObject({ left: 0, right: 1 });
  expect(lines[1]?.covered.get(2)?.text).toBe("b");
});

test("the fill of a merged cell stands in every row it covers", () => {
  const lines = linesOf(drawnGrid("| 3 #00B050 | aim |\n| ^ | action |"));
  expect(lines.map(({ fills }) => fills.get(0))).toEqual(["00B050", "00B050"]);
});

test("hidden rows and columns are not there, and a merged text shows in what is left of it", () => {
  const grid = {
    ...drawnGrid("| a | > | b |\n| c | d | e |"),
    hiddenRows: new Set([1]),
    hiddenColumns: new Set([0]),
  };
  expect(said(linesOf(grid))).toEqual(["1: a | b"]);
  expect(linesOf(grid)[0]?.items[0]).toMatchObject({ left: 1, right: 1 });
  expect(findHiddenParts(grid)).toEqual({ rows: [1], columns: [0] });
});

test("characters that nobody sees are no text", () => {
  expect(said(linesOf(drawnGrid("| \u200B | a\u200Bb |")))).toEqual(["1: ab"]);
});
