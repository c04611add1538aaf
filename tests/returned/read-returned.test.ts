import {
  describeReturned,
  planAppendix,
  readAppendix,
  readReturned,
  splitPlan,
} from "../../src/appendix.ts";
import { describeTyped } from "../../src/returned/describe-returned.ts";
import type { Grid } from "../../src/grid/grid.ts";
import { drawnGrid } from "../drawn-grid.ts";
import { contentOf, gridsOfPlan, typeOver } from "../words/grid-of-plan.ts";
import { drawSource, HOMES, THEFT } from "../words/source.ts";

const SPARE = "Anything else? One paragraph to a line.";
const appendix = readAppendix([contentOf([drawSource([THEFT, HOMES])])]);
const plan = planAppendix(appendix, "2026-11-24");
const own = gridsOfPlan(plan);

/** The workbook that the lead of acquisitive crime is sent. */
function sentTab(): Grid {
  const [part] = splitPlan(plan, appendix);
  const [grid] = part === undefined ? [] : gridsOfPlan(part.plan);
  if (grid === undefined) throw new Error("nothing was split");
  return grid;
}

/** A row that a person has deleted. */
const BLANK = 3;

const without = (grid: Grid, columns: ReadonlySet<number>): Grid => ({
  ...grid,
  hiddenColumns: new Set(),
  cells: grid.cells.map((row) => row?.filter((_, column) => !columns.has(column))),
});

const linesOf = (...grids: readonly Grid[]) =>
  describeReturned(readReturned(contentOf(grids), "back.xlsx", own));

const typed = () =>
  [
    [SPARE, "Patrols began in May."],
    ["Kits are ordered.", "Kits are out."],
    ["In progress", "Complete"],
    ["Figure?", "190"],
  ].reduce((grid, [shown = "", text = ""]) => typeOver(grid, shown, text), sentTab());

describe("[W9] a returned workbook", () => {
  test("tells of each tab what was typed since it was sent", () => {
    expect(linesOf(typed())).toEqual([
      { text: "“Acquisitive crime”: 2 texts, 1 status, 1 figure", isWrong: false },
    ]);
  });

  test("tells of a cell that was emptied, and of a tab that nobody typed into", () => {
    expect(linesOf(typeOver(sentTab(), "Kits are ordered.", ""))).toEqual([
      { text: "“Acquisitive crime”: 1 cell emptied", isWrong: false },
    ]);
    expect(linesOf(sentTab())).toEqual([
      { text: "“Acquisitive crime”: nothing new was typed", isWrong: false },
    ]);
  });

  test("names its sheets after its file, and takes no record of another copy", () => {
    const { content, tabs } = readReturned(contentOf(own), "back.xlsx", own);
    expect(content.grids.map(({ sheet }) => sheet)).toEqual([
      "[back.xlsx]Overview",
      "[back.xlsx]Acquisitive crime",
      "[back.xlsx]Safe homes",
      "[back.xlsx]Indicators",
    ]);
    expect(tabs.map(({ key }) => key)).toEqual([
      "overview",
      "priority/acquisitive-crime",
      "priority/safe-homes",
      "indicators",
    ]);
  });

  test("repairs a tab without its hidden column, by the tab that stands", () => {
    const damaged = without(typed(), sentTab().hiddenColumns);
    const [line, ...more] = linesOf(damaged);
    expect(more).toEqual([]);
    expect(line?.isWrong).toBe(true);
    expect(line?.text).toMatch(
      /^“Acquisitive crime” has lost its hidden column; it was held against the tab “Acquisitive crime”: /,
    );
  });

  test("repairs one whose blank rows are not there at all, and takes it for a tab", () => {
    const { cells, ...rest } = without(typed(), sentTab().hiddenColumns);
    const sparse: Grid["cells"][number][] = [];
    cells.forEach((row, at) => {
      const isFull = row?.some((cell) => cell !== undefined && cell.text !== "") === true;
      if (isFull && at !== BLANK) sparse[at] = row;
    });
    const { tabs, content } = readReturned(
      contentOf([{ ...rest, cells: sparse }]),
      "back.xlsx",
      own,
    );
    expect(tabs.map(({ key }) => key)).toEqual(["priority/acquisitive-crime"]);
    expect(readAppendix([contentOf(own), content]).agreement.priorities).toHaveLength(2);
  });

  test.each([
    ["a sheet of another kind", own, "“Notes” is no tab of this appendix and was left out"],
    [
      "any sheet where the appendix's own tabs are not known",
      [],
      "“Notes” is no tab, or has lost its hidden column, and was left out; open the appendix itself and collect it there",
    ],
  ])("leaves out %s", (_, known, text) => {
    const notes = drawnGrid("| Ring the chair |", "Notes");
    const returned = readReturned(contentOf([notes]), "back.xlsx", known);
    expect(describeReturned(returned)).toEqual([{ text, isWrong: true }]);
    expect(returned.content.grids).toEqual([]);
  });

  test("says that nothing stands in an empty one", () => {
    expect(linesOf()).toEqual([{ text: "nothing stands in it", isWrong: true }]);
  });
});

test("counts are told in words", () => {
  const none = { texts: 0, statuses: 0, ratings: 0, figures: 0, emptied: 0 };
  expect(describeTyped({ ...none, texts: 1 })).toBe("1 text");
  expect(describeTyped({ ...none, texts: 4, statuses: 2, emptied: 2 })).toBe(
    "4 texts, 2 statuses, 2 cells emptied",
  );
});
