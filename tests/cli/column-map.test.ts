import { parseMap } from "../../src/cli/column-map.ts";

test.each([
  ["Sheet1!B:lastYear", [{ sheet: "Sheet1", column: "B", role: "lastYear" }]],
  [
    "'My sheet, 2014'!b:lastYear, AA:ignore",
    [
      { sheet: "My sheet, 2014", column: "B", role: "lastYear" },
      { sheet: "My sheet, 2014", column: "AA", role: "ignore" },
    ],
  ],
  [
    "Sheet1!5:lastYear,6:thisYear",
    [
      { sheet: "Sheet1", row: 5, role: "lastYear" },
      { sheet: "Sheet1", row: 6, role: "thisYear" },
    ],
  ],
])("%s is understood", (text, choices) => {
  expect(parseMap(text)).toEqual(choices);
});

test.each([
  ["B:lastYear", "“B:lastYear” names no sheet"],
  ["Sheet1!lastYear", "“lastYear” is no column or row with its role"],
  ["Sheet1!0:lastYear", "“0:lastYear” is no column or row with its role"],
  ["Sheet1!B:latest", "A column or row cannot be “latest”."],
])("%s is refused with an example", (text, sentence) => {
  expect(() => parseMap(text)).toThrow(sentence);
});
