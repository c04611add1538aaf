import { movePeriod, moveYears } from "../../src/domain/move-period.ts";
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
    expect(moveYears(before)).toBe(after);
    const period = parsePeriod(before);
    expect(period).not.toBeNull();
    if (period !== null) expect(movePeriod(period)).toEqual(parsePeriod(after));
  });

  test.each(["Q3", "Jan to Mar", "This Year", "Quarter 4", "Target", "1 in 10", "12/100"])(
    "%s names no year and stays",
    (label) => {
      expect(moveYears(label)).toBe(label);
    },
  );
});
