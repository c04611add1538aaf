import { CHOSEN_ROLES } from "../../src/appendix.ts";
import { shortenMonths } from "../../src/taskpane/pipeline/compose-pane-reading.ts";
import { describeStatuses } from "../../src/taskpane/describe-statuses.ts";
import { titleOfKind } from "../../src/taskpane/findings/finding-kinds.ts";
import { tidyLetter } from "../../src/taskpane/report-names.ts";
import { countOf, describePlace, describeRole, isRole } from "../../src/taskpane/words.ts";

test.each([
  ["January - December 2012", "Jan – Dec 2012"],
  ["Apr – Mar 2012/13", "Apr – Mar 2012/13"],
  ["July 2011 to June 2013", "Jul 2011 to Jun 2013"],
  ["Oct 2012 to Sept 2013", "Oct 2012 to Sep 2013"],
  ["March 2014", "Mar 2014"],
  ["May – August 2014", "May – Aug 2014"],
  ["'10/11", "'10/11"],
  ["Q4", "Q4"],
])("the months of %s are shortened", (label, short) => {
  expect(shortenMonths(label)).toBe(short);
});

test.each([
  ["b.", "B"],
  ["b1", "B1"],
  ["appendix", "APP"],
  ["–", ""],
])("a letter typed as %s is %s", (typed, letter) => {
  expect(tidyLetter(typed)).toBe(letter);
});

test("whatever a person may choose for a column has words", () => {
  expect(CHOSEN_ROLES.filter((role) => !isRole(role) || describeRole(role) === role)).toEqual([]);
});

test("a kind of finding is named in words, also one that nobody has named", () => {
  expect(titleOfKind("polarity-assumed")).toBe("Which way is good?");
  expect(titleOfKind("brand-new-check")).toBe("Brand new check");
});

test("counts and places are said as people say them", () => {
  expect(countOf(1, "priority", "priorities")).toBe("1 priority");
  expect(countOf(10_000, "indicator")).toBe("10,000 indicators");
  expect(describePlace({ sheet: "Road Safety", cell: "E8" })).toBe("Road Safety, E8");
  expect(describePlace({ sheet: "Road Safety", cell: null })).toBe("Road Safety");
  expect(describeStatuses({ complete: 3, inProgress: 15, incomplete: 0, none: 1 })).toBe(
    "3 complete, 15 in progress, 1 without a status",
  );
});
