import fc from "fast-check";
import type { Cell } from "../../../src/grid/grid.ts";
import { parseFigureCell, type ParsedFigure } from "../../../src/readers/cells/value.ts";
import { parseScaleIn, parseScaleOfUnit } from "../../../src/readers/cells/scale.ts";

const textCell = (text: string): Cell => ({
  value: text,
  kind: "text",
  text,
  format: "General",
  fill: null,
});
const read = (text: string): ParsedFigure => parseFigureCell(textCell(text));

/** Numbers as they are printed: the text, the value, whether in percent, whether in pounds. */
const NUMBERS = [
  ["12", 12, false, false],
  ["1,300", 1300, false, false],
  ["1 300", 1300, false, false],
  ["1\u00A0300", 1300, false, false],
  ["1\u2009300", 1300, false, false],
  ["1\u202F300", 1300, false, false],
  ["1\u2007300", 1300, false, false],
  ["4.5", 4.5, false, false],
  ["4.5%", 4.5, true, false],
  ["4.5 %", 4.5, true, false],
  ["£1,250", 1250, false, true],
  ["£5.50", 5.5, false, true],
  ["-12", -12, false, false],
  ["−12", -12, false, false],
  ["+12", 12, false, false],
  ["(12)", -12, false, false],
  ["(5%)", -5, true, false],
  ["(5)%", -5, true, false],
  ["１，３００", 1300, false, false],
  ["١٣٠٠", 1300, false, false],
  ["۴٫۵", 4.5, false, false],
  ["\u200B12\u200E", 12, false, false],
] as const;

/** What may stand behind a number, with the symbol and the remark that are read from it. */
const MARKS = [
  ["", null, null],
  [" [p]", "p", null],
  ["(p)", "p", null],
  [" (P)", "p", null],
  [" p", "p", null],
  ["p", "p", null],
  ["p *", "p", "*"],
  [" provisional", "p", null],
  [" (provisional)", "p", null],
  [" (Prov.)", "p", null],
  [" prov", "p", null],
  [" unvalidated", "p", null],
  [" [r]", "r", null],
  ["(r)", "r", null],
  ["r", "r", null],
  [" revised", "r", null],
  [" [e]", "e", null],
  ["e", "e", null],
  [" (est.)", "e", null],
  [" est", "e", null],
  [" estimated", "e", null],
  [" [b]", "b", null],
  [" [u]", "u", null],
  [" (b)", null, "b"],
  [" (e)", null, "e"],
  [" (a)", null, "a"],
  [" (1)", null, "1"],
  [" [1]", null, "[1]"],
  [" [note 2]", null, "[note 2]"],
  ["¹", null, "¹"],
  ["²³", null, "²³"],
  ["*", null, "*"],
  ["**", null, "**"],
  ["†", null, "†"],
  ["‡", null, "‡"],
  ["§", null, "§"],
  ["#", null, "#"],
  ["?", null, "?"],
  [" ▲", null, "▲"],
  [" ↓", null, "↓"],
  [" [e, p]", "e", "[p]"],
  [" [p] *", "p", "*"],
  [" (TBC)", null, "TBC"],
  [" cases", null, "cases"],
  [" (n=30)", null, "n=30"],
  [" (last year 6)", null, "last year 6"],
] as const;

describe("[V1] a number keeps its value whatever stands behind it, and nothing of that is lost", () => {
  const cases = NUMBERS.flatMap((number) => MARKS.map((mark) => [number, mark] as const));

  test("every mark behind every way to print a number", () => {
    const wrong = cases.flatMap(([[printed, value, percent, currency], [mark, symbol, remark]]) => {
      const figure = read(`${printed}${mark}`);
      const said = { value, percent, currency, symbol, remark };
      const got = {
        value: figure.value,
        percent: figure.percent,
        currency: figure.currency,
        symbol: figure.symbol,
        remark: figure.remark,
      };
      return JSON.stringify(got) === JSON.stringify(said) ? [] : [[`${printed}${mark}`, got]];
    });
    expect(wrong).toEqual([]);
    expect(cases.length).toBeGreaterThan(1000);
  });

  test.each([
    ["~12", "~"],
    ["c.12", "c."],
    ["c. 12", "c."],
    ["ca. 12", "ca."],
    ["≈12", "≈"],
    ["circa 12", "circa"],
    ["about 12", "about"],
  ])("%s is 12, and the word is kept", (text, remark) => {
    expect(read(text)).toMatchObject({ value: 12, symbol: null, remark });
  });
});

describe("[V2] what is no plain number is not taken", () => {
  test.each([
    ["a half in one character", "1½"],
    ["a ratio", "1:20"],
    ["a fraction", "1/2"],
    ["one in so many", "1 in 20"],
    ["a range", "5-6%"],
    ["a range in words", "5 to 6"],
    ["two numbers", "5; 6"],
    ["a bound", "<50"],
    ["a bound behind", "5 or fewer"],
    ["a minus behind, which accounts print", "1,300-"],
    ["two signs", "--5"],
    ["a plus or minus alone", "± 5"],
    ["thousands set off in two ways", "1,300 000"],
    ["a comma for the point", "12,5"],
    ["a point for the comma", "1.250,00"],
    ["thousands, or something else", "45k"],
    ["millions, or metres, or months", "1.3 m"],
    ["a footnote's letter that is glued on", "12a"],
    ["an exponent", "1.3E+05"],
    ["an exponent in small letters", "1e5"],
    ["a time", "08:30"],
    ["a length of time", "8m 30s"],
    ["an equals sign", "=1300"],
    ["quotation marks", '"1,300"'],
    ["a letter and a number", "c5"],
    ["yes", "Yes"],
    ["a truth value", "TRUE"],
    ["a colour", "Green"],
    ["an arrow alone", "↑"],
    ["none", "None"],
  ])("%s: %s", (_, text) => {
    const { value, symbol, remark, doubts } = read(text);
    expect([value, symbol, remark]).toEqual([null, "x", text]);
    expect(doubts.map(({ kind }) => kind)).toEqual(["ambiguous-value"]);
  });

  test.each(["12 March 2013", "12 Mar 13", "12th March", "12/03/2013", "12.03.13", "2013-03-12"])(
    "%s is a date",
    (text) => {
      expect(read(text).doubts).toEqual([
        {
          kind: "ambiguous-value",
          reading: "it is a date, so none is taken",
        },
      ]);
    },
  );

  test("a number beside the sign for none is not taken, and a confidential one is not repeated", () => {
    expect(read("12 [x]")).toMatchObject({ value: null, symbol: "x", remark: "12 [x]" });
    expect(read("12 [low]")).toMatchObject({ value: null, symbol: "x" });
    expect(read("12 [c]")).toMatchObject({ value: null, symbol: "c", remark: null });
  });
});

describe("a symbol keeps its sense whatever stands behind it", () => {
  const SYMBOLS = [
    ["n/a", "z"],
    ["N / A", "z"],
    ["z", "z"],
    ["[z]", "z"],
    ["TBC", "x"],
    ["T.B.C.", "x"],
    ["tbd", "x"],
    ["..", "x"],
    [":", "x"],
    ["[x]", "x"],
    ["[ x ]", "x"],
    ["[c]", "c"],
    ["c", "c"],
    ["<5", "c"],
    ["<=5", "c"],
    ["≤5", "c"],
    ["fewer than 5 cases", "c"],
    ["[low]", "low"],
    ["[w]", "w"],
  ] as const;
  const cases = SYMBOLS.flatMap(([text, symbol]) =>
    ["", "*", "¹", " (1)", " [note 2]", " (a)"].map((mark) => [`${text}${mark}`, symbol] as const),
  );

  test.each(cases)("%s is %s", (text, symbol) => {
    expect(read(text)).toMatchObject({ value: null, symbol });
    expect(read(text).doubts.filter(({ kind }) => kind === "ambiguous-value")).toEqual([]);
  });

  test("a capital alone may be a mark that somebody was given", () => {
    expect(read("C").symbol).toBe("x");
  });

  test.each(["#REF", "#DIV/0", "#NAME", "Err:502", "#BLOCKED!"])("%s is an error", (text) => {
    expect(read(text).doubts.map(({ kind }) => kind)).toEqual(["error-value"]);
  });
});

describe("[V3] thousands and millions", () => {
  test.each([
    ["£1.2m", 1_200_000, 6],
    ["£1.2 million", 1_200_000, 6],
    ["£45 k", 45_000, 3],
    ["1.3 million", 1_300_000, 6],
    ["45 thousand offences", 45_000, 3],
    ["1,300 (000s)", 1_300_000, 3],
    ["£1.2bn", 1_200_000_000, 9],
  ])("%s says its own", (text, value, scale) => {
    expect(read(text)).toMatchObject({ value, scale });
  });

  test("a number format that leaves thousands out is known", () => {
    const cell = { ...textCell("1,300"), value: 1_300_400, kind: "number" as const };
    expect(parseFigureCell({ ...cell, format: "#,##0," }).scale).toBe(3);
    expect(parseFigureCell({ ...cell, format: '0.0,,"m"' }).scale).toBe(6);
    expect(parseFigureCell({ ...cell, format: "#,##0" }).scale).toBeUndefined();
  });

  test("dollars and euros are no pounds", () => {
    expect(read("$5")).toMatchObject({ value: 5, currency: false, foreign: "$" });
    expect(read("5£")).toMatchObject({ value: 5, currency: true });
    const cell = { ...textCell("$5"), value: 5, kind: "number" as const };
    expect(parseFigureCell({ ...cell, format: "[$$-409]#,##0" })).toMatchObject({
      currency: false,
      foreign: "$",
    });
  });

  test.each([
    ["£k", 3],
    ["£'000", 3],
    ["(000s)", 3],
    ["Thousands", 3],
    ["£ million", 6],
    ["£bn", 9],
    ["£", null],
    ["per 1,000", null],
    ["minutes", null],
  ])("the unit %s leaves out %s noughts", (text, power) => {
    expect(parseScaleOfUnit(text)?.power ?? null).toBe(power);
  });

  test.each([
    ["Cost of repairs (£000)", 3],
    ["Spend £k", 3],
    ["Visits ('000)", 3],
    ["Visits in thousands", 3],
    ["Value (£m) 2012/13", 6],
    ["Burglary per 1,000 households", null],
    ["Rate per thousand", null],
    ["Rate per 100,000", null],
    ["Theft of goods over £1,000", null],
    ["Fines of £1m or more", null],
    ["Offences in millions of homes", null],
    ["Burglary in Thousand Oaks", null],
  ])("%s leaves out %s noughts", (name, power) => {
    expect(parseScaleIn(name)?.power ?? null).toBe(power);
  });
});

test("words that stand behind a number never change it, unless they are said to be a scale, a percentage or a change", () => {
  const word = fc.constantFrom(
    "cases",
    "people",
    "in Dover",
    "(all)",
    "*",
    "[p]",
    "est.",
    "¹",
    "(3)",
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), word, (number, behind) => {
      const { value } = read(`${number.toLocaleString("en-GB")} ${behind}`);
      return value === number;
    }),
  );
});
