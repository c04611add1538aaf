import {
  describeFigure,
  describeValue,
  missingSymbol,
  qualifierOf,
  shownValue,
} from "../../src/domain/figure.ts";
import { figure } from "./build.ts";

test("[R2] a figure is worth what its cell shows", () => {
  expect(shownValue(figure("85.0%", { value: 84.96 }))).toBe(85);
  expect(shownValue(figure("N/A"))).toBeNull();
});

test("[D4] a symbol stands in place of a number or beside it, never both", () => {
  expect([missingSymbol(figure("N/A")), qualifierOf(figure("N/A"))]).toEqual(["z", null]);
  const provisional = figure("453", { symbol: "p" });
  expect([missingSymbol(provisional), qualifierOf(provisional)]).toEqual([null, "p"]);
  expect(missingSymbol(figure("", { symbol: null }))).toBe("x");
  expect(missingSymbol(figure("", { symbol: "p" }))).toBe("x");
});

test.each([
  [22.2, "percent", 1, "22.2%"],
  [17748, "count", 0, "17,748"],
  [1250, "currency", 0, "£1,250"],
  [10.7, "rate", 1, "10.7"],
] as const)("writes %d as %s to %d decimals: %s", (value, unit, decimals, expected) => {
  expect(describeValue(value, unit, decimals)).toBe(expected);
});

test("writes a symbol as its words and a change in percent", () => {
  expect(describeFigure(figure("No data"), "count")).toBe("not available");
  expect(describeFigure(figure("28% reduction", { value: -28, isChange: true }), "count")).toBe(
    "-28%",
  );
});
