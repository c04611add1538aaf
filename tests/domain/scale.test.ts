import { isScaled, noteCurrency, noteScale } from "../../src/domain/scale.ts";

test.each([
  [noteScale({ power: 3, isMoney: true }), true],
  [noteScale({ power: 9, isMoney: false }), true],
  [noteCurrency(["$"]), true],
  [noteCurrency(["€", "$"]), true],
  ["Figures are in line with last year", false],
  ["Figures are in draft until June", false],
])("[V3] “%s” says that figures are not printed in full: %s", (note, expected) => {
  expect(isScaled([note])).toBe(expected);
});
