import { moveLabel, movePeriod, moveYearOfTitle, moveYears } from "../../src/domain/move-period.ts";
import { parsePeriod } from "../../src/readers/cells/period.ts";

describe("[W12] a period moves on by a year", () => {
  test.each([
    ["'10/11", "'11/12"],
    ["2010/11", "2011/12"],
    ["2010-11", "2011-12"],
    ["2009/10", "2010/11"],
    ["1999/00", "2000/01"],
    ["2010", "2011"],
    ["FY2010/11", "FY2011/12"],
    ["Jan – Dec 2013", "Jan – Dec 2014"],
    ["Jan'10-Dec'10", "Jan'11-Dec'11"],
    ["Jan-Dec '10", "Jan-Dec '11"],
    ["July 2011 to June 2013", "July 2012 to June 2014"],
    ["Oct – Sep 2010/11", "Oct – Sep 2011/12"],
    ["Feb - Jan 2012/13", "Feb - Jan 2013/14"],
    ["2004/08 average", "2005/09 average"],
    ["Q3 2010/11", "Q3 2011/12"],
    ["year to March 2014", "year to March 2015"],
    ["Mar-14", "Mar-15"],
    ["Dec 09", "Dec 10"],
    ["2010/2011", "2011/2012"],
  ])("%s becomes %s, and is read so", (before, after) => {
    expect(moveYears(before, 1)).toBe(after);
    const period = parsePeriod(before);
    expect(period).not.toBeNull();
    if (period !== null) expect(movePeriod(period, 12)).toEqual(parsePeriod(after));
  });

  test.each(["Q3", "Jan to Mar", "This Year", "Quarter 4", "Target", "1 in 10", "12/100"])(
    "%s names no year and stays",
    (label) => {
      expect(moveYears(label, 1)).toBe(label);
    },
  );
});

describe("[W12] a period moves on by months", () => {
  test.each([
    ["Q3 2010/11", 3, "Q4 2010/11"],
    ["Q4 2010/11", 3, "Q1 2011/12"],
    ["Q1 2010/11", 15, "Q2 2011/12"],
    ["Oct – Dec 2013", 3, "Jan – Mar 2014"],
    ["Jan - Mar 2013", 3, "Apr - Jun 2013"],
    ["Nov 2012 – Jan 2013", 3, "Feb 2013 – Apr 2013"],
    ["October to December 2013", 3, "January to March 2014"],
    ["Mar-14", 1, "Apr-14"],
    ["Dec 09", 1, "Jan 10"],
    ["year to September 2013", 3, "year to December 2013"],
    ["Apr – Jun 2010", 24, "Apr – Jun 2012"],
  ])("%s and %i months become %s, and are read so", (before, months, after) => {
    expect(moveLabel(before, months)).toBe(after);
    const period = parsePeriod(before);
    expect(period).not.toBeNull();
    if (period !== null) expect(movePeriod(period, months)).toEqual(parsePeriod(after));
  });

  test.each([
    ["Q3", 3, "Q4"],
    ["Quarter 4", 3, "Quarter 1"],
    ["Jan to Mar", 3, "Apr to Jun"],
    ["Sept", 1, "Oct"],
    ["2013/14 Q4", 3, "2014/15 Q1"],
    ["Oct – Dec\n2013", 3, "Jan – Mar\n2014"],
    ["Q3", 1, "Q3"],
    ["This quarter", 3, "This quarter"],
    ["Jan – Mar 2013/14", 3, "Apr – Jun 2014/15"],
    ["Number of marches", 3, "Number of marches"],
  ])("%s and %i months become %s", (before, months, after) => {
    expect(moveLabel(before, months)).toBe(after);
  });
});

test.each([
  ["Action Plan 2013/14 Update", "Action Plan 2014/15 Update"],
  ["Plan 2013-2014", "Plan 2014-2015"],
  ["Community Safety Agreement 2011-14", "Community Safety Agreement 2011-14"],
  ["Performance Monitoring", "Performance Monitoring"],
  ["Report of 18/03/14", "Report of 18/03/14"],
])("[W12] the title %s of a yearly plan becomes %s", (before, after) => {
  expect(moveYearOfTitle(before, 1)).toBe(after);
});
