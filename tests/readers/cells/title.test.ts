import fc from "fast-check";
import {
  findReportDate,
  parseTitle,
  stripContinued,
  stripPriorityPrefix,
} from "../../../src/readers/cells/title.ts";

describe("a title", () => {
  test.each([
    [
      "Appendix B: CSA Performance Monitoring – 18th March 2014",
      { title: "CSA Performance Monitoring", letter: "B", reportDate: "2014-03-18" },
    ],
    [
      "Appendix A: CSA Performance Monitoring",
      { title: "CSA Performance Monitoring", letter: "A", reportDate: null },
    ],
    ["appendix c - Plan (6 March 2012)", { title: "Plan", letter: "C", reportDate: "2012-03-06" }],
    ["Appendix B", { title: null, letter: "B", reportDate: null }],
    ["Annex 2: Targets", { title: "Targets", letter: "2", reportDate: null }],
    ["Action Plan 2013/14 Update", null],
    ["Appendices to the report", null],
    ["", null],
  ])("%s", (text, title) => {
    expect(parseTitle(text)).toEqual(title);
  });

  test("without an appendix's letter is one only if that is asked for", () => {
    expect(parseTitle("Action Plan 2013/14 Update", { anyTitle: true })).toEqual({
      title: "Action Plan 2013/14 Update",
      letter: null,
      reportDate: null,
    });
  });
});

describe("a report's date", () => {
  test.each([
    ["18th March 2014", "2014-03-18"],
    ["28 th November 2012", "2012-11-28"],
    ["6 March 2012", "2012-03-06"],
    ["March 18, 2014", "2014-03-18"],
    ["18/03/2014", "2014-03-18"],
    ["18.3.14", "2014-03-18"],
    ["2014-03-18", "2014-03-18"],
    ["Report date: 18/03/2014", "2014-03-18"],
    ["Drafted 1 March 2014. Report date: 18 March 2014", "2014-03-18"],
    ["To: Kent Community Safety Partnership – 18th March 2014", "2014-03-18"],
    ["31 February 2014", null],
    ["31/13/2014", null],
    ["March 2014", null],
    ["2013/14", null],
    ["", null],
  ])("%s", (text, date) => {
    expect(findReportDate(text)).toBe(date);
  });
});

describe("the name of a priority", () => {
  test.each([
    ["Priority 1 – Tackle Substance and Alcohol Abuse", "Tackle Substance and Alcohol Abuse"],
    ["Priority: Domestic Abuse", "Domestic Abuse"],
    ["Priority One: Violent Crime", "Violent Crime"],
    ["PRIORITY 3 Reduce Re-offending", "Reduce Re-offending"],
    ["Priority 1", "Priority 1"],
    ["Priority Neighbourhoods/Geographic Focus", "Priority Neighbourhoods/Geographic Focus"],
    ["Prioritykeeping", "Prioritykeeping"],
    ["Violent Crime", "Violent Crime"],
  ])("%s loses its prefix only", (text, name) => {
    expect(stripPriorityPrefix(text)).toBe(name);
  });

  test.each([
    ["Safer communities (continued)", "Safer communities"],
    ["Safer communities – cont’d", "Safer communities"],
    ["Safer communities continued", "Safer communities"],
    ["Safer communities", "Safer communities"],
    ["Discontinued", "Discontinued"],
    ["(continued)", "(continued)"],
  ])("%s loses '(continued)'", (text, name) => {
    expect(stripContinued(text)).toBe(name);
  });
});

test("any text is read at once and without an error", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string().map((rest) => `Appendix B: ${rest} 18th March 2014`),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const long = text.repeat(1 + 32_767 / Math.max(1, text.length)).slice(0, 32_767);
      for (const one of [text, long]) {
        parseTitle(one, { anyTitle: true });
        stripContinued(one);
        stripPriorityPrefix(one);
        const date = findReportDate(one);
        expect(date === null || !Number.isNaN(Date.parse(date))).toBe(true);
      }
    }),
  );
});
