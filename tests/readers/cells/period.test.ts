import fc from "fast-check";
import type { Period } from "../../../src/domain/period.ts";
import {
  combinePeriod,
  findPeriod,
  leadingPeriod,
  parsePeriod,
  periodOfSerial,
  quarterNumber,
  spanInQuarter,
} from "../../../src/readers/cells/period.ts";

const period = (label: string, start: string | null, end: string | null): Period => ({
  label,
  start,
  end,
});
const PLAN_YEAR = period("2013/14", "2013-04", "2014-03");
const Q1 = period("Q1", "2013-04", "2013-06");
const Q2 = period("Q2", "2013-07", "2013-09");
const Q3 = period("Q3", "2013-10", "2013-12");
const Q4 = period("Q4", "2014-01", "2014-03");

describe("a period", () => {
  test.each([
    // The periods of DOMAIN's paragraph and of the seeds.
    ["'10/11", "2010-04", "2011-03"],
    ["‘10/11", "2010-04", "2011-03"],
    ["’10/11", "2010-04", "2011-03"],
    ["'11/12", "2011-04", "2012-03"],
    ["2010/11", "2010-04", "2011-03"],
    ["2010-11", "2010-04", "2011-03"],
    ["2010/2011", "2010-04", "2011-03"],
    ["2010", "2010-01", "2010-12"],
    ["FY2010/11", "2010-04", "2011-03"],
    ["FY 10/11", "2010-04", "2011-03"],
    ["Jan – Dec 2010", "2010-01", "2010-12"],
    ["Jan'10-Dec'10", "2010-01", "2010-12"],
    ["Jan’11-Dec’11", "2011-01", "2011-12"],
    ["Jan-Dec '10", "2010-01", "2010-12"],
    ["January – December 2012", "2012-01", "2012-12"],
    ["Jan – Nov 2011", "2011-01", "2011-11"],
    ["July 2011 to June 2013", "2011-07", "2013-06"],
    ["Oct 2012 to Sept 2013", "2012-10", "2013-09"],
    ["Feb '13 - Jan '14", "2013-02", "2014-01"],
    ["Oct – Sep 2010/11", "2010-10", "2011-09"],
    ["Apr – Mar 2011/12", "2011-04", "2012-03"],
    ["Feb - Jan 2012/13", "2012-02", "2013-01"],
    ["2004/08 average", "2004-01", "2008-12"],
    ["Average 2004-08", "2004-01", "2008-12"],
    ["Q3 2010/11", "2010-10", "2010-12"],
    ["Q4 2012/13", "2013-01", "2013-03"],
    ["year to March 2014", "2013-04", "2014-03"],
    ["year ending Sept 2013", "2012-10", "2013-09"],
    ["12 months to Dec 2013", "2013-01", "2013-12"],
    ["Mar-14", "2014-03", "2014-03"],
    ["March 2014", "2014-03", "2014-03"],
    ["30-Jun-09", "2009-06", "2009-06"],
    ["31/03/2014", "2014-03", "2014-03"],
    ["As at 31 March 2014", "2014-03", "2014-03"],
    // Everyday ways of writing the same.
    ["Y/E Mar 14", "2013-04", "2014-03"],
    ["3 months to June 2013", "2013-04", "2013-06"],
    ["Apr-13 to Mar-14", "2013-04", "2014-03"],
    ["1 April 2013 to 31 March 2014", "2013-04", "2014-03"],
    ["Quarter 3 (2010/11)", "2010-10", "2010-12"],
    ["2013/14 Q1", "2013-04", "2013-06"],
    ["Q1 to Q3 2013/14", "2013-04", "2013-12"],
    ["2013/14 Q1-Q3", "2013-04", "2013-12"],
    ["2013/14 Q3 YTD", "2013-04", "2013-12"],
    ["2013/14 actual to date", "2013-04", null],
    ["H1 2013/14", "2013-04", "2013-09"],
    ["2013/14 H2", "2013-10", "2014-03"],
    ["First half of 2013/14", "2013-04", "2013-09"],
    ["2013/14 mid-year", "2013-04", "2013-09"],
    ["Q1 (Apr - Jun 2013)", "2013-04", "2013-06"],
    ["Q3 2010", "2010-07", "2010-09"],
    ["Jan – Mar 2013/14", "2014-01", "2014-03"],
    ["2010 (Jan-Dec)", "2010-01", "2010-12"],
    ["2013/14 to Dec", "2013-04", "2013-12"],
    ["2010/11 to 2012/13", "2010-04", "2013-03"],
    ["1999/00", "1999-04", "2000-03"],
    ["2014-03", "2014-03", "2014-03"],
    ["2014-03-18", "2014-03", "2014-03"],
    ["To March 2014", null, "2014-03"],
    ["FY2010", null, null],
    ["FY23", null, null],
    ["FY 23", null, null],
    ["R12 Mar-23", "2022-04", "2023-03"],
    ["12m to Mar 23", "2022-04", "2023-03"],
    ["12 mths ending March 2023", "2022-04", "2023-03"],
    ["Rolling 12 Dec 2022", "2022-01", "2022-12"],
    ["Mar-23 (rolling 12 months)", "2022-04", "2023-03"],
    ["2013/14 YTD", "2013-04", null],
    ["2013/14 (to date)", "2013-04", null],
    ["2013 YTD", "2013-01", null],
    ["YTD 2013/14", "2013-04", null],
    ["Year to date 2013/14", "2013-04", null],
    ["FYTD 13/14", "2013-04", null],
    ["Since April 2013 to date", "2013-04", null],
    ["Q3 YTD 2013/14", "2013-04", "2013-12"],
    ["Q2 2013/14 cumulative", "2013-04", "2013-09"],
    ["Q3", null, null],
    ["Quarter 3", null, null],
    ["Jan to Mar", null, null],
    ["July – Sept", null, null],
    ["Jan – April", null, null],
    ["Jan – Dec", null, null],
    ["To Sept", null, null],
    ["March", null, null],
  ])("%s is read with its months", (label, start, end) => {
    expect(parsePeriod(label)).toEqual(period(label, start, end));
  });

  test.each([
    ["  2010/11 ", "2010/11"],
    ["(Jan-Dec '10)", "Jan-Dec '10"],
    ["Jan – Dec\n2010", "Jan – Dec 2010"],
    ["Sept 2013:", "Sept 2013"],
  ])("%j keeps a label without what stands around it", (text, label) => {
    expect(parsePeriod(text)?.label).toBe(label);
  });

  test.each([
    "",
    "Baseline",
    "12",
    "2,010",
    "2101",
    "1989",
    "81.5",
    "11/10",
    "10-11",
    "10-17",
    "Q5",
    "Marching",
    "31/13/2014",
    "Baseline '10/11",
    "17,748",
    "per 1,000",
  ])("%j is none", (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  test.each([
    ["Q1", "2013-04", "2013-06"],
    ["Q4", "2014-01", "2014-03"],
    ["Jan to Mar", "2014-01", "2014-03"],
    ["March", "2014-03", "2014-03"],
    ["To Sept", null, "2013-09"],
    ["Q3 (Oct-Dec)", "2013-10", "2013-12"],
    ["year to Dec", "2013-01", "2013-12"],
  ])("%s without a year takes it from the plan's", (label, start, end) => {
    expect(parsePeriod(label, { year: PLAN_YEAR })).toEqual(period(label, start, end));
  });

  test("'to' a month is a whole year where figures are of the year ending", () => {
    const context = { yearEnding: true };
    expect(parsePeriod("To Sept 2013", context)).toEqual(
      period("To Sept 2013", "2012-10", "2013-09"),
    );
  });
});

describe("a period in a longer heading", () => {
  test.each([
    ["Baseline '10/11", "'10/11", "Baseline"],
    ["Baseline (Jan-Dec '10)", "Jan-Dec '10", "Baseline"],
    ["2009/10 Target", "2009/10", "Target"],
    ["Q3 2010/11", "Q3 2010/11", ""],
    ["Action Plan 2013/14 Update", "2013/14", "Action Plan Update"],
    ["Outturn 2012/13 (provisional)", "2012/13", "Outturn (provisional)"],
    ["Baseline 2010 (Jan-Dec)", "2010 (Jan-Dec)", "Baseline"],
    ["Q3 Target 2013/14", "Q3 2013/14", "Target"],
    ["2013/14 Target (Q3)", "Q3 2013/14", "Target"],
  ])("%s is parted from the rest", (heading, label, rest) => {
    const found = findPeriod(heading);
    expect([found?.period.label, found?.rest]).toEqual([label, rest]);
  });

  test.each([
    "Baseline",
    "Diff. to Baseline",
    "Target 57: Build on the successful scheme",
    "aged 10-17",
    "per 1,000 population",
    "within 6 months",
    "which may affect",
    "£2010",
  ])("%s holds none", (heading) => {
    expect(findPeriod(heading)).toBeNull();
  });

  test("a quarter takes its year from further on in the same heading", () => {
    expect(findPeriod("Q3 Target 2013/14")?.period).toEqual(
      period("Q3 2013/14", "2013-10", "2013-12"),
    );
  });
});

describe("a heading of two rows", () => {
  test.each([
    ["Jan – Dec", "2010", period("Jan – Dec 2010", "2010-01", "2010-12")],
    ["Jan – Nov", "2011", period("Jan – Nov 2011", "2011-01", "2011-11")],
    ["January – December", "2012", period("January – December 2012", "2012-01", "2012-12")],
    ["Oct – Sep", "2011/12", period("Oct – Sep 2011/12", "2011-10", "2012-09")],
    ["Feb - Jan", "2013/14", period("Feb - Jan 2013/14", "2013-02", "2014-01")],
    ["Apr – Mar", "2011/12", period("Apr – Mar 2011/12", "2011-04", "2012-03")],
    ["Apr – Mar", "2012", period("Apr – Mar 2012", "2011-04", "2012-03")],
    ["Baseline", "'10/11", period("'10/11", "2010-04", "2011-03")],
    ["Baseline (Jan-Dec '10)", "", period("Jan-Dec '10", "2010-01", "2010-12")],
    ["2013/14", "Q1", period("Q1 2013/14", "2013-04", "2013-06")],
    ["Oct – Sep", "Q3 2010/11", period("Q3 2010/11", "2010-10", "2010-12")],
    ["Baseline", "Change", null],
  ])("%s over %s is one period", (upper, lower, expected) => {
    expect(combinePeriod(upper, lower)).toEqual(expected);
  });
});

describe("months printed under a quarter's heading", () => {
  test.each([
    ["Jan to Mar", Q1, "2013-01", "2013-03"],
    ["Apr to July", Q2, "2013-04", "2013-07"],
    ["July to Sept", Q3, "2013-07", "2013-09"],
    ["Jan – April", Q4, "2014-01", "2014-04"],
    ["Apr to Oct", Q2, "2013-04", "2013-10"],
    ["Apr to Jan", Q3, "2013-04", "2014-01"],
    ["Apr to Mar", Q4, "2013-04", "2014-03"],
    ["To Sept", Q2, null, "2013-09"],
    ["To Dec", Q3, null, "2013-12"],
    ["To March", Q4, null, "2014-03"],
    ["year to Sept", Q2, "2012-10", "2013-09"],
    ["July 2011 to June 2013", Q1, "2011-07", "2013-06"],
  ])("%s ends as near to the quarter's end as it can", (text, quarter, start, end) => {
    expect(spanInQuarter(text, quarter)).toEqual(period(text, start, end));
  });

  test("'To Sept' is twelve months where figures are of the year ending", () => {
    expect(spanInQuarter("To Sept", Q2, { yearEnding: true })?.start).toBe("2012-10");
  });

  test("without a quarter the label is kept and the months are not known", () => {
    expect(spanInQuarter("Jan to Mar", null)).toEqual(period("Jan to Mar", null, null));
  });

  test.each([
    ["Jan to Mar 12", "Jan to Mar", "12"],
    ["To Sept 81.5%", "To Sept", "81.5%"],
    ["July 2011 to June 2013 - 9.68%", "July 2011 to June 2013", "- 9.68%"],
    ["(Jan-Dec 2010) 4.9%", "Jan-Dec 2010", "4.9%"],
  ])("%s begins with a period, and bare digits after it are the figure", (text, label, rest) => {
    const lead = leadingPeriod(text);
    expect([lead?.period.label, lead?.rest]).toEqual([label, rest]);
  });
});

describe("a quarter and a date", () => {
  test.each([
    ["Q1", 1],
    ["q4", 4],
    ["Qtr 2", 2],
    ["Quarter 3", 3],
    ["Quarter Two", 2],
    ["4th quarter", 4],
    ["first quarter", 1],
    ["Q5", null],
    ["Q1 2013/14", null],
    ["Quarterly", null],
  ])("the quarter %s has its number", (text, number) => {
    expect(quarterNumber(text)).toBe(number);
  });

  test("a date's serial number is its month", () => {
    expect(periodOfSerial(41699)).toEqual(period("March 2014", "2014-03", "2014-03"));
    expect(periodOfSerial(41699, "Mar-14")?.label).toBe("Mar-14");
  });

  test.each([0, -5, 12, Number.NaN, Infinity, 1e12])(
    "the number %d is no date of a report",
    (serial) => {
      expect(periodOfSerial(serial)).toBeNull();
    },
  );
});

describe("any text", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          "Jan",
          "Dec",
          "'10",
          "2010",
          "/",
          "11",
          "-",
          "–",
          " ",
          "Q3",
          "to",
          "(",
          ")",
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join("")),
  );

  test("never throws, and a period that is found ends no earlier than it starts", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const found = [
          parsePeriod(text, { year: PLAN_YEAR }),
          findPeriod(text)?.period,
          combinePeriod(text, other),
          spanInQuarter(text, Q1, { yearEnding: true }),
          leadingPeriod(text)?.period,
        ];
        quarterNumber(text);
        return found.every((one) => one?.start == null || one.end === null || one.start <= one.end);
      }),
    );
  });

  test("a text that is a period is found whole", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const parsed = parsePeriod(text);
        fc.pre(parsed !== null && !/^[([]/.test(text.trim()));
        expect(findPeriod(text)?.period.end).toBe(parsed.end);
      }),
    );
  });

  test.each(["Jan ", "2010/11 ", "Q1 (", "1 1", " ", "'", "to ", "12 months to "])(
    "a cell full of %j is read at once",
    (unit) => {
      const text = unit.repeat(32_767 / unit.length);
      const begun = performance.now();
      parsePeriod(text);
      findPeriod(text);
      combinePeriod(text, text);
      leadingPeriod(text);
      expect(performance.now() - begun).toBeLessThan(500);
    },
  );
});
