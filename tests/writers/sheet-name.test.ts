import { nameSheets, quoteSheet } from "../../src/writers/sheet-name.ts";
import { legalText } from "../../src/writers/legal-text.ts";

describe("a tab's name", () => {
  test.each([
    ["leaves out what Excel forbids", "Road/Rail [A]: Safety?", "Road Rail A Safety"],
    ["has no apostrophe at an end", "'Our' young people's 'plan'", "Our' young people's 'plan"],
    [
      "is cut at a word's end",
      "Anti-Social Behaviour including Environmental",
      "Anti-Social Behaviour including",
    ],
    ["is cut in a long word", "X".repeat(40), "X".repeat(31)],
    ["is never empty", "???", "Priority"],
    ["is never History", "History", "History (2)"],
    ["is not that of another tab, whatever its case", "OVERVIEW", "OVERVIEW (2)"],
  ])("%s", (_, wanted, name) => {
    expect(nameSheets([wanted], ["Overview"])).toEqual([name]);
  });

  test("is unique whatever its case, within 31 characters", () => {
    const names = nameSheets(["a".repeat(40), "A".repeat(40), "a".repeat(35)], []);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
  });

  test("is quoted in a formula, its apostrophes doubled", () => {
    expect(quoteSheet("Children's")).toBe("'Children''s'");
  });
});

test("a text keeps what a person wrote, but for what a workbook cannot hold", () => {
  expect(legalText("=1+1\u0000\r\nß\uD800 😀 _x000D_")).toBe("=1+1\nß 😀 _x000D_");
});
