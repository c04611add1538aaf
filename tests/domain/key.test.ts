import fc from "fast-check";
import { keyOf, keysOf } from "../../src/domain/key.ts";

describe("a key", () => {
  test.each([
    ["Theft & Handling (2012)", "theft-handling-2012"],
    ["  Café  noise ", "cafe-noise"],
    ["£££", "unnamed"],
    ["NI 195 Litter", "ni-195-litter"],
  ])("of %j is %j", (name, key) => {
    expect(keyOf(name)).toBe(key);
  });

  test("is told apart from its namesakes by a number", () => {
    expect(keysOf(["Theft", "theft", "Arson", "THEFT"])).toEqual([
      "theft",
      "theft~2",
      "arson",
      "theft~3",
    ]);
  });

  test("is one of a kind among any names", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        expect(new Set(keysOf(names)).size).toBe(names.length);
      }),
    );
  });
});
