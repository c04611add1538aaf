import { differenceFormat, figureFormat } from "../../src/writers/number-format.ts";

const shown = { value: 1, unit: "count", decimals: 0, qualifier: null, isChange: false } as const;

describe("a figure's number format", () => {
  test.each([
    [shown, "#,##0"],
    [{ ...shown, unit: "percent", decimals: 1 } as const, "0.0%"],
    [{ ...shown, unit: "currency", decimals: 2 } as const, '"£"#,##0.00;-"£"#,##0.00'],
    [{ ...shown, qualifier: "p" } as const, '#,##0" [p]"'],
    [
      { ...shown, unit: "percent", isChange: true } as const,
      '0%" increase";0%" reduction";0%" change"',
    ],
  ])("%o is shown under %s", (figure, format) => {
    expect(figureFormat(figure)).toBe(format);
  });
});

describe("a difference's number format", () => {
  test.each([
    [{ form: "points", decimals: 1, qualifier: null } as const, '"▲ "0.0;"▼ "0.0;"◆ "0.0'],
    [{ form: "percent", decimals: 1, qualifier: null } as const, '"▲ "0.0%;"▼ "0.0%;"◆ "0.0%'],
    [
      { form: "percent", decimals: 0, qualifier: "r" } as const,
      '"▲ "0%" [r]";"▼ "0%" [r]";"◆ "0%" [r]"',
    ],
  ])("[D6] %o draws the glyph in three plain sections", (cell, format) => {
    expect(differenceFormat(cell)).toBe(format);
  });
});
