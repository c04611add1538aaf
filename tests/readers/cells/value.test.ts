import fc from "fast-check";
import type { Period } from "../../../src/domain/period.ts";
import type { Cell } from "../../../src/grid/grid.ts";
import {
  findFigureInText,
  looksLikeFigure,
  looksLikeProse,
  parseFigureCell,
} from "../../../src/readers/cells/value.ts";

const textCell = (text: string): Cell => ({
  value: text,
  kind: "text",
  text,
  format: "General",
  fill: null,
});
const numberCell = (value: number, format: string, text: string): Cell => ({
  value,
  kind: "number",
  text,
  format,
  fill: null,
});
const period = (label: string, start: string | null, end: string | null): Period => ({
  label,
  start,
  end,
});
const Q1 = period("Q1", "2013-04", "2013-06");
const Q2 = period("Q2", "2013-07", "2013-09");
const Q3 = period("Q3", "2013-10", "2013-12");
const Q4 = period("Q4", "2014-01", "2014-03");
const kinds = (cell: Cell): readonly string[] =>
  parseFigureCell(cell).doubts.map(({ kind }) => kind);

describe("a figure typed as text", () => {
  test.each([
    ["17,748", 17748, 0],
    ["17 748", 17748, 0],
    ["17\u00A0748", 17748, 0],
    ["17\u2009748", 17748, 0],
    ["17\u202F748", 17748, 0],
    ["17'748", 17748, 0],
    ["1,332,000", 1332000, 0],
    ["4.5%", 4.5, 1],
    ["4.5 %", 4.5, 1],
    ["4.5 per cent", 4.5, 1],
    ["100%", 100, 0],
    ["£1,250", 1250, 0],
    ["£1.2m", 1200000, 0],
    ["(12)", -12, 0],
    ["(£1,250)", -1250, 0],
    ["-5", -5, 0],
    ["−5", -5, 0],
    ["– 5%", -5, 0],
    ["0", 0, 0],
    ["Nil", 0, 0],
    ["zero", 0, 0],
    [".5", 0.5, 1],
    ["2010", 2010, 0],
  ])("%j is a number, and it is noted that it is text", (text, value, decimals) => {
    expect(parseFigureCell(textCell(text))).toMatchObject({ value, decimals, symbol: null, text });
    expect(kinds(textCell(text))).toEqual(["number-as-text"]);
  });

  test.each([
    ["4.5%", true, false],
    ["£1,250", false, true],
    ["17,748", false, false],
  ])("%s says whether it is a percentage or a currency", (text, percent, currency) => {
    expect(parseFigureCell(textCell(text))).toMatchObject({ percent, currency });
  });

  test.each(["17,74", "1.250,5", "12th", "45k", "3.4.5", "10-17", "1/2", "1 in 5", "45\n56"])(
    "%j is no number to be sure of",
    (text) => {
      expect(parseFigureCell(textCell(text))).toMatchObject({ value: null, symbol: "x" });
      expect(kinds(textCell(text))).toEqual(["ambiguous-value"]);
    },
  );
});

describe("a figure held as a number", () => {
  test.each([
    [0.045, "0.0%", "4.5%", 4.5, 1, true],
    [0.235, "0.0%", "23.5%", 23.5, 1, true],
    [0.29, "0%", "29%", 29, 0, true],
    [17748, "#,##0", "17,748", 17748, 0, false],
    [10.7, "General", "10.7", 10.7, 1, false],
    [0.1 + 0.2, "General", "0.3", 0.3, 1, false],
    [84.96, "0.0", "85.0", 84.96, 1, false],
    [0, '#,##0;-#,##0;"-"', "-", 0, 0, false],
    [0.5, '0.0" %"', "0.5 %", 0.5, 1, false],
    [0.045, "0.0\\%", "0.0%", 0.045, 1, false],
  ])("%d under %s is read as shown: %s", (value, format, text, expected, decimals, percent) => {
    const figure = parseFigureCell(numberCell(value, format, text));
    expect(figure).toMatchObject({ value: expected, decimals, percent, text, doubts: [] });
  });

  test("a currency is known by its format, a language is none", () => {
    expect(parseFigureCell(numberCell(5, "[$£-809]#,##0", "£5")).currency).toBe(true);
    expect(parseFigureCell(numberCell(5, "[$-809]#,##0", "5")).currency).toBe(false);
  });

  test("a qualifier drawn by the format is read", () => {
    expect(parseFigureCell(numberCell(12, '0" [p]"', "12 [p]")).symbol).toBe("p");
  });

  test("a number with more digits than a spreadsheet keeps is no figure", () => {
    const { value, symbol } = parseFigureCell(numberCell(1e300, "0%", "####"));
    expect([value, symbol]).toEqual([null, "x"]);
  });

  test("a number that its format hides is not read", () => {
    expect(parseFigureCell(numberCell(12, ";;;", ""))).toMatchObject({ value: null, symbol: "x" });
    expect(kinds(numberCell(12, ";;;", ""))).toEqual(["ambiguous-value"]);
  });
});

describe("a figure that is itself a change", () => {
  test.each([
    ["28% reduction", -28],
    ["8% reduction", -8],
    ["3.8% reduction", -3.8],
    ["45% reduction", -45],
    ["7% reduction", -7],
    ["2.7% reduction", -2.7],
    ["22% reduction", -22],
    ["33% reduction", -33],
    ["22% decrease", -22],
    ["27% increase", 27],
    ["95% increase", 95],
    ["231% increase", 231],
    ["down 5%", -5],
    ["up 3%", 3],
    ["↑ 5%", 5],
    ["↓5%", -5],
    ["increase of 5%", 5],
    ["reduced by 5%", -5],
    ["0% change", null],
    ["5% improvement", null],
    ["no change", null],
  ])("%s carries its sign", (text, value) => {
    const figure = parseFigureCell(textCell(text));
    expect([figure.value, figure.isChange]).toEqual([value, value !== null]);
  });

  test("what it is compared with is kept as a remark", () => {
    expect(parseFigureCell(textCell("8% reduction on last year")).remark).toBe("on last year");
  });
});

describe("a figure with its period", () => {
  test.each([
    ["To Sept 81.5%", Q2, 81.5, period("To Sept", null, "2013-09")],
    ["To Dec 78.7%", Q3, 78.7, period("To Dec", null, "2013-12")],
    ["To March 83.2%", Q4, 83.2, period("To March", null, "2014-03")],
    ["Apr to Oct 89.9%", Q2, 89.9, period("Apr to Oct", "2013-04", "2013-10")],
    ["Apr to Jan 89.9%", Q3, 89.9, period("Apr to Jan", "2013-04", "2014-01")],
    ["Apr to Mar 88.3%", Q4, 88.3, period("Apr to Mar", "2013-04", "2014-03")],
    ["Jan to Mar 12", Q1, 12, period("Jan to Mar", "2013-01", "2013-03")],
    ["Apr to July 9", Q2, 9, period("Apr to July", "2013-04", "2013-07")],
    ["July to Sept 8", Q3, 8, period("July to Sept", "2013-07", "2013-09")],
    ["Jan – April 11", Q4, 11, period("Jan – April", "2014-01", "2014-04")],
    ["4.5% (‘10/11)", null, 4.5, period("‘10/11", "2010-04", "2011-03")],
    ["4.9% (Jan’10-Dec’10)", null, 4.9, period("Jan’10-Dec’10", "2010-01", "2010-12")],
    ["2.9% (Jan’11-Dec’11)", null, 2.9, period("Jan’11-Dec’11", "2011-01", "2011-12")],
    ["2010: 545", null, 545, period("2010", "2010-01", "2010-12")],
    ["Jan to Mar 12", null, 12, period("Jan to Mar", null, null)],
  ])("%s is parted", (text, quarter, value, expected) => {
    const figure = parseFigureCell(textCell(text), { quarter });
    expect(figure).toMatchObject({ value, period: expected, remark: null, doubts: [] });
  });

  test("'To Sept' is twelve months where figures are of the year ending", () => {
    const figure = parseFigureCell(textCell("To Sept 81.5%"), { quarter: Q2, yearEnding: true });
    expect(figure.period?.start).toBe("2012-10");
  });

  test("months without a year are placed in the year of the heading", () => {
    const heading = period("2013/14", "2013-04", "2014-03");
    expect(parseFigureCell(textCell("To June 40"), { heading }).period?.end).toBe("2013-06");
  });

  test.each([
    ["July 2011 to June 2013 - 9.68% Predicted - 8.88%", 9.68, "Predicted - 8.88%", "2013-06"],
    ["Oct 2012 to Sept 2013 - 10.01% Predicted - 8.60%", 10.01, "Predicted - 8.60%", "2013-09"],
  ])("%s keeps the rest as a remark", (text, value, remark, end) => {
    const figure = parseFigureCell(textCell(text), { quarter: Q1 });
    expect(figure).toMatchObject({ value, remark, decimals: 2 });
    expect(figure.period?.end).toBe(end);
  });

  test.each(["2010/11", "Mar-12", "Jan'10-Dec'10"])(
    "%s alone is a period and no figure",
    (text) => {
      expect(parseFigureCell(textCell(text))).toMatchObject({ value: null, symbol: "x" });
      expect(kinds(textCell(text))).toEqual(["ambiguous-value"]);
    },
  );
});

describe("a figure with a remark", () => {
  test.each([
    ["69% (Average 72.5%)", 69, "Average 72.5%"],
    ["9.68% Predicted - 8.88%", 9.68, "Predicted - 8.88%"],
    ["0 No training delivered this quarter", 0, "No training delivered this quarter"],
    ["90% plus", 90, "plus"],
    [
      "50% (High due to prolific offenders in measured cohort)",
      50,
      "High due to prolific offenders in measured cohort",
    ],
    [
      "50% (High due to similar cohort to Q3 with ending programmes ‘spilling’ into Q4)",
      50,
      "High due to similar cohort to Q3 with ending programmes ‘spilling’ into Q4",
    ],
    ["16 (80%)", 16, "80%"],
    ["45 out of 60", 45, "out of 60"],
    ["45%, up from 40%", 45, "up from 40%"],
    ["12*", 12, "*"],
    ["approx 45", 45, "approx"],
  ])("%s keeps the first number and its remark", (text, value, remark) => {
    expect(parseFigureCell(textCell(text))).toMatchObject({ value, remark, doubts: [] });
  });

  test.each([
    ["12 [p]", "p"],
    ["12(p)", "p"],
    ["4.5% provisional", "p"],
    ["4.5% (unvalidated)", "p"],
    ["12 [r]", "r"],
    ["12 (r)", "r"],
    ["12 [e]", "e"],
    ["12 [b]", "b"],
    ["12 [u]", "u"],
    ["85% (Q3 2013/14) [p]", "p"],
    ["12 (projected)", null],
  ])("%s carries its qualifier", (text, symbol) => {
    expect(parseFigureCell(textCell(text)).symbol).toBe(symbol);
  });

  test.each([
    "During the day – 85%. After dark – 56%",
    "Data from August 2013 Medway Council Citizens Panel. During the day – 85%. After dark – 56%",
    "85% / 56%",
    "85% and 56%",
    "85% during the day. 56% after dark",
  ])("%s holds two figures, so none is taken", (text) => {
    const figure = parseFigureCell(textCell(text));
    expect(figure).toMatchObject({ value: null, symbol: "x", remark: text });
    expect(figure.doubts).toEqual([
      { kind: "ambiguous-value", reading: "it holds more than one figure, so none is taken" },
    ]);
  });

  test.each([
    "2013 saw a 9.8% increase on 2012 data, from 51 to 56 KSI.",
    "240 frontline staff trained to deliver IBA including social care staff, pharmacists",
    "See commentary",
    ">95%",
  ])("%s is kept as text", (text) => {
    expect(parseFigureCell(textCell(text))).toMatchObject({
      value: null,
      symbol: "x",
      remark: text,
    });
    expect(kinds(textCell(text))).toEqual(["ambiguous-value"]);
  });
});

describe("a symbol in place of a number", () => {
  test.each([
    ["N/A", "z", []],
    ["n/a", "z", []],
    ["New indicator", "z", []],
    ["not applicable", "z", []],
    ["TBC", "x", []],
    ["No data", "x", []],
    ["Data not available", "x", []],
    ["Data not collected", "x", []],
    ["No update", "x", []],
    ["..", "x", []],
    ["[x]", "x", []],
    ["[c]", "c", []],
    ["[z]", "z", []],
    ["[low]", "low", []],
    ["[w]", "w", []],
    ["*", "c", ["symbol-for-number"]],
    ["<5", "c", ["symbol-for-number"]],
    ["< 5", "c", ["symbol-for-number"]],
    ["Suppressed", "c", ["symbol-for-number"]],
    ["withheld", "c", ["symbol-for-number"]],
    ["confidential", "c", ["symbol-for-number"]],
    ["-", "x", ["ambiguous-value"]],
    ["–", "x", ["ambiguous-value"]],
    ["#N/A", "x", ["error-value"]],
    ["#DIV/0!", "x", ["error-value"]],
  ])("%s is %s", (text, symbol, doubts) => {
    expect(parseFigureCell(textCell(text))).toMatchObject({ value: null, symbol, text });
    expect(kinds(textCell(text))).toEqual(doubts);
  });

  test("what is said beside it is kept", () => {
    expect(parseFigureCell(textCell("No data – survey ended"))).toMatchObject({
      symbol: "x",
      remark: "survey ended",
      doubts: [],
    });
  });

  test.each<[Cell["kind"], Cell["value"], string, readonly string[]]>([
    ["empty", null, "", []],
    ["error", "#REF!", "#REF!", ["error-value"]],
    ["boolean", true, "TRUE", ["ambiguous-value"]],
    ["date", 41699, "01/03/2014", ["ambiguous-value"]],
    ["text", "  ", "  ", []],
  ])("a cell of kind %s gives no number", (kind, value, text, doubts) => {
    const cell: Cell = { kind, value, text, format: "General", fill: null };
    expect(parseFigureCell(cell)).toMatchObject({ value: null, symbol: "x" });
    expect(kinds(cell)).toEqual(doubts);
  });
});

/** Every figure of the two Kent appendices and the framework of 2008, as printed. */
const KENT =
  "17,748 17,671 18,304 23.8% 23.5% 14.9% 15.0% 18.7% 896 712 901 887 951 975 86% 84% 24,150 23,750 24,992 4,354 4,494 4,377 18,404 18,927 17,953 16,630 17,049 16,189 545 506 453 " +
  "4.5% 2.4% 2.0% 78.7% 84.4% 80.3% 18,376 19,166 19,824 24.0% 24.2% 22.2% 21.5% 25,335 23,690 24,137 4,776 5,635 16,715 17,118 21,808 14,946 15,340 19,253 517 542 10.7 10.3 559";
const MEDWAY =
  "95% 85% 97% 98% 100% 74% 72% 75% 67% 73% 88% 94% 37 50 40 43 11% 17% 13% 10% 38% 64 48 89% 60% 16 60 24% 27% 26% 3% 41% 71 83 113";

describe("the seeds", () => {
  test.each([...new Set(`${KENT} ${MEDWAY}`.split(" "))])("%s is read as printed", (text) => {
    const figure = parseFigureCell(textCell(text));
    expect(figure.value).toBe(Number(text.replace(/[,%]/g, "")));
    expect(looksLikeFigure(textCell(text))).toBe(true);
  });
});

describe("what looks like a figure", () => {
  test.each([
    ["4.5%", true],
    ["TBC", true],
    ["-", true],
    ["28% reduction", true],
    ["Jan to Mar 12", true],
    ["0 No training delivered this quarter", true],
    ["50% (High due to prolific offenders in measured cohort)", true],
    ["", false],
    ["Baseline", false],
    ["Level of Violent Crime (exc. Medway)", false],
    ["2010/11", false],
    ["During the day – 85%. After dark – 56%", false],
    ["240 frontline staff trained to deliver IBA including social care staff, pharmacists", false],
  ])("%s: %s", (text, expected) => {
    expect(looksLikeFigure(textCell(text))).toBe(expected);
  });

  test("numbers and errors do, dates and truth values do not", () => {
    const cell = textCell("1");
    expect(looksLikeFigure({ ...cell, kind: "number", value: 1 })).toBe(true);
    expect(looksLikeFigure({ ...cell, kind: "error" })).toBe(true);
    expect(looksLikeFigure({ ...cell, kind: "date", value: 1 })).toBe(false);
    expect(looksLikeFigure({ ...cell, kind: "boolean", value: true })).toBe(false);
  });
});

describe("what looks like prose", () => {
  test.each([
    ["The proxy measure is no longer monitored and another one has been proposed:", true],
    ["This is being developed as part of IDVA commissioning process", true],
    ["Various discussions have been held and research into other areas is underway.", true],
    ["NB. All 2011 data is unvalidated and therefore subject to change", true],
    ["Level of Violent Crime (exc. Medway)", false],
    ["Percentage of clients where risk is reduced as a result of IDVA intervention", false],
    ["Police to attend repeat and vulnerable victims of ASB.", false],
    ["13 Reduce alcohol related violence.", false],
    [
      "Reduce the repeat victimisation for those identified at higher risk of harm, making victims and their families safer. MARAC repeat victimisation rate (%)",
      false,
    ],
    ["Lead: Steve Corbishley (Head of Partnership and Communities Command, Kent Police)", false],
    ["To Sept 81.5%", false],
    ["", false],
  ])("%s: %s", (text, expected) => {
    expect(looksLikeProse(text)).toBe(expected);
  });
});

describe("a figure in words", () => {
  test.each([
    [
      "Satisfaction with street cleaning Residents opinion poll in 2006/07 - 55%. Q4 2012/13 - 73%.",
      "Satisfaction with street cleaning Residents opinion poll in 2006/07 - 55%.",
    ],
    [
      "To achieve a 33% reduction in casualties based on the 2004/08 average of 85.2 KSI's.",
      "To achieve a 33% reduction in casualties based on the 2004/08 average of 85.2 KSI's.",
    ],
    ["NI 111 First time entrants to the Youth Justice System aged 10 – 17", null],
    ["reduction in 1st time entrants into the Youth Justice system (NI111).", null],
    ["Domestic Burglary per 1,000 households", null],
    ["Percentage of YOT Cohort that re-offend within 6 months", null],
    ["MARAC repeat victimisation rate (%)", null],
    ["Rate of Q1 referrals 2010", null],
  ])("of a name is found with its sentence: %s", (name, sentence) => {
    expect(findFigureInText(name, "name")).toBe(sentence);
  });

  test.each([
    [
      "2013 saw a 9.8% increase on 2012 data, from 51 to 56 KSI. The number of serious casualties remained the same.",
      "2013 saw a 9.8% increase on 2012 data, from 51 to 56 KSI.",
    ],
    [
      "A sub group was set up on 7 April 2014. There are 13 schools that accepted it.",
      "There are 13 schools that accepted it.",
    ],
    [
      "90% plus of all year 12s saw it (16 out of 17 schools)",
      "90% plus of all year 12s saw it (16 out of 17 schools)",
    ],
    ["Contract awarded on 7 April. A 3-month transition is under way from 1 July 2014.", null],
    ["Funding of £12k was secured in 2013/14 for people aged 16-17.", null],
  ])("of an update is found with its sentence: %s", (update, sentence) => {
    expect(findFigureInText(update)).toBe(sentence);
  });
});

describe("any cell", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 300 });
  const figureLike = fc
    .array(
      fc.constantFrom(
        "12",
        "%",
        " ",
        "(",
        ")",
        "Jan",
        "to",
        "-",
        "[p]",
        "£",
        ",",
        ".5",
        "up",
        "\n",
      ),
      { maxLength: 10 },
    )
    .map((parts) => parts.join(""));
  const cells: fc.Arbitrary<Cell> = fc.record({
    value: fc.oneof(anyText, fc.double(), fc.boolean(), fc.constant(null)),
    kind: fc.constantFrom("text", "number", "date", "boolean", "error", "empty"),
    text: fc.oneof(anyText, figureLike),
    format: anyText,
    fill: fc.constant(null),
  });

  test("never throws; a number and a missing symbol exclude each other", () => {
    fc.assert(
      fc.property(cells, (cell) => {
        const { value, symbol } = parseFigureCell(cell, { quarter: Q1, heading: Q2 });
        looksLikeFigure(cell);
        looksLikeProse(cell.text);
        findFigureInText(cell.text, "name");
        const missing = symbol !== null && ["x", "c", "z", "low", "w"].includes(symbol);
        return (value === null) === missing && (value === null || Number.isFinite(value));
      }),
    );
  });

  test("a whole number is the same with its thousands set off", () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (number) => {
        const text = number.toLocaleString("en-GB");
        expect(parseFigureCell(textCell(text)).value).toBe(number);
      }),
    );
  });

  test("a percentage is the same typed as text and drawn by the format", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (thousandths) => {
        const text = `${(thousandths / 10).toFixed(1)}%`;
        const drawn = parseFigureCell(numberCell(thousandths / 1000, "0.0%", text));
        expect(drawn.value).toBe(parseFigureCell(textCell(text)).value);
      }),
    );
  });

  test.each([
    "1",
    "1 ",
    "1,111",
    "(",
    "45% ",
    ". A",
    "A. ",
    "no data ",
    "Jan - ",
    "£1 ",
    "aged 1-2 ",
  ])("that is full of %j is read at once", (unit) => {
    const text = unit.repeat(32_767 / unit.length);
    const begun = performance.now();
    parseFigureCell(textCell(text));
    parseFigureCell(textCell(text.slice(0, 1000)));
    looksLikeProse(text);
    findFigureInText(text);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
