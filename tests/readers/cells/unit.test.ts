import fc from "fast-check";
import type { Unit } from "../../../src/domain/indicator.ts";
import type { Cell } from "../../../src/grid/grid.ts";
import { fitFractions, unitOf } from "../../../src/readers/cells/unit.ts";
import { parseFigureCell } from "../../../src/readers/cells/value.ts";
import type { ParsedFigure } from "../../../src/readers/cells/value.ts";

const cell = (text: string): Cell => ({
  value: text,
  kind: "text",
  text,
  format: "General",
  fill: null,
});
const figures = (...texts: readonly string[]): readonly ParsedFigure[] =>
  texts.map((text) => parseFigureCell(cell(text)));

describe("the unit of an indicator", () => {
  test.each<[Unit, string, readonly string[]]>([
    ["percent", "% of repeat victims of Domestic Abuse", ["23.8%", "23.5%"]],
    ["percent", "Satisfaction with street cleaning", ["74%", "72%"]],
    ["percent", "Number of fly tipping incidents", ["8% reduction", "3.8% reduction"]],
    ["percent", "Percentage of people who feel safe", ["85", "56.5"]],
    ["percent", "Proportion of drug users completing treatment", ["N/A", "86%"]],
    ["percent", "To increase the proportion of adult clients", []],
    ["percent", "MARAC repeat victimisation rate (%)", ["24", "27"]],
    ["count", "Percentage or number of referrals", ["150", "290"]],
    ["rate", "Domestic Burglary per 1,000 households", ["10.7"]],
    ["rate", "Car Crime per 1000 population", ["10"]],
    ["rate", "Admissions per 100,000", ["512.3"]],
    ["currency", "Value of property recovered", ["£1,250"]],
    ["currency", "Overpayments recovered (£)", ["412000", "301000"]],
    ["count", "Number of Domestic Abuse Incidents", ["17,748", "17,671"]],
    ["count", "Level of Violent Crime (exc. Medway)", []],
    ["number", "Days to let a property", ["24.5", "23"]],
    ["number", "Multi-agency motor bikes/bicycle project", []],
  ])("%s: %s", (unit, name, texts) => {
    expect(unitOf(name, figures(...texts))).toBe(unit);
  });
});

describe("fractions under a name that says percentage", () => {
  test("are read in percent, each with a doubt", () => {
    const fitted = fitFractions("% of repeat victims", figures("0.238", "0.235", "N/A"));
    expect(fitted.map(({ value, percent }) => [value, percent])).toEqual([
      [23.8, true],
      [23.5, true],
      [null, false],
    ]);
    expect(fitted[0]?.doubts.at(-1)).toEqual({
      kind: "ambiguous-value",
      reading: "it is read as a fraction, 23.8 percent",
    });
    expect(fitted[0]?.decimals).toBe(1);
  });

  test.each([
    ["Number of cases", ["0.5"]],
    ["% of cases", ["0.5", "23"]],
    ["% of cases", ["0.5%", "0.4%"]],
    ["% of cases", ["0", "1"]],
    ["% of cases", []],
  ])("are not seen in %s: %j", (name, texts) => {
    const given = figures(...texts);
    expect(fitFractions(name, given)).toBe(given);
  });
});

test("any name and any figures have a unit", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), (name, texts) => {
      const given = figures(...texts);
      unitOf(name, fitFractions(name, given));
    }),
  );
});
