import { describeTitle } from "../../src/document/report-title.ts";
import { describeDay } from "../../src/domain/day.ts";

describe("the title line", () => {
  test.each([
    [
      { title: "CSA Performance Monitoring", letter: "B", reportDate: "2014-03-18" },
      "Appendix B: CSA Performance Monitoring – 18th March 2014",
    ],
    [{ title: "Update", letter: null, reportDate: "2012-11-01" }, "Update – 1st November 2012"],
    [{ title: "Update", letter: "A", reportDate: null }, "Appendix A: Update"],
    [{ title: "Update", letter: null, reportDate: "2012-11-12" }, "Update – 12th November 2012"],
    [{ title: "Update", letter: null, reportDate: "2012-11-22" }, "Update – 22nd November 2012"],
  ])("%o reads %s", (details, line) => {
    expect(describeTitle(details)).toBe(line);
  });

  test("writes a day in words and leaves other words alone", () => {
    expect(describeDay("2026-11-23")).toBe("23 November 2026");
    expect(describeDay("next week")).toBe("next week");
  });
});
