import {
  afterBuild,
  nameApart,
  sheetsBeside,
  waiting,
  withFile,
  withoutFile,
  type ReturnedFile,
} from "../../src/taskpane/beside/beside.ts";
import { aYearOn, findDateFault } from "../../src/taskpane/more/next-date.ts";
import { drawnGrid } from "../drawn-grid.ts";
import { contentOf } from "../words/grid-of-plan.ts";

const returned = (name: string, mark: number, ...tabs: readonly string[]): ReturnedFile => ({
  kind: "returned",
  name,
  mark,
  tabs,
  content: contentOf([drawnGrid("| words |", `[${name}]Tab`)]),
  lines: [],
  isBuilt: false,
});

const HOMES = returned("homes.xlsx", 1, "priority/safe-homes");
const THEFT = returned("theft.xlsx", 2, "priority/theft");
const OUTCOME = {
  tabs: [
    { key: "overview", name: "Overview" },
    { key: "priority/safe-homes", name: "Safe homes" },
  ],
  leftAsTheyWere: [],
};
const IN_PLACE = [{ ...contentOf([]), tabs: new Map<string, string>() }];
const IN_A_FILE = [contentOf([])];

describe("files beside the workbook", () => {
  test("the very same file again takes the place of the earlier", () => {
    const again = { ...HOMES };
    expect(withFile([HOMES, THEFT], again)).toEqual([THEFT, again]);
  });

  test("another file of the same name gets a name of its own, and its sheets with it", () => {
    const { name, content } = nameApart([HOMES], { ...HOMES, mark: 3 });
    expect([name, content.grids[0]?.sheet]).toEqual(["homes (2).xlsx", "[homes (2).xlsx]Tab"]);
    expect(nameApart([HOMES], HOMES).name).toBe("homes.xlsx");
  });

  test("a file that was taken away is read no more", () => {
    expect(withoutFile([HOMES, THEFT], HOMES)).toEqual([THEFT]);
    expect([...sheetsBeside([THEFT])]).toEqual(["[theft.xlsx]Tab"]);
  });
});

describe("after a build", () => {
  const both = [HOMES, THEFT];

  test("what was written into the open workbook is let go, and the rest waits", () => {
    expect(afterBuild(both, both, OUTCOME, IN_PLACE)).toEqual([THEFT]);
  });

  test("what was written into a file of its own goes on being read, and waits no longer", () => {
    const left = afterBuild(both, both, OUTCOME, IN_A_FILE);
    expect(left).toEqual([{ ...HOMES, isBuilt: true }, THEFT]);
    expect(waiting(left)).toEqual([THEFT]);
  });

  test.each([
    ["a file that came while it ran", [THEFT], OUTCOME],
    [
      "a file whose tab somebody was typing into",
      both,
      { ...OUTCOME, leftAsTheyWere: ["Safe homes"] },
    ],
  ])("%s waits still", (_, read, outcome) => {
    expect(afterBuild(both, read, outcome, IN_PLACE)).toBe(both);
  });
});

describe("the date of the next report", () => {
  test.each([
    ["2014-03-18", "2015-03-18"],
    ["2016-02-29", "2017-02-28"],
    ["soon", ""],
  ])("a year on from %s is %s", (day, next) => {
    expect(aYearOn(day)).toBe(next);
  });

  test.each([
    ["", null, "Say on which day the next report is made."],
    [
      "2014-03-18",
      "2014-03-18",
      "The next report has to be later than this one, which is of 18 March 2014.",
    ],
    ["2014-03-19", "2014-03-18", null],
    ["2014-03-19", null, null],
  ])("%s after a report of %s: %s", (next, last, fault) => {
    expect(findDateFault(next, last)).toBe(fault);
  });
});
