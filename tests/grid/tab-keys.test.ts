import { readTabKeys, tabMark, tabOfMark } from "../../src/grid/tab-keys.ts";
import { drawnGrid } from "../drawn-grid.ts";

describe("the keys of a tab", () => {
  test("are read below the mark, wherever a person has moved it to", () => {
    const grid = drawnGrid(`
      |          |         |                                          |
      | Priority | typed   | ${tabMark("priority/acquisitive-crime")} |
      | Theft    | 24,137  | indicator/theft                          |
      | Comment  |         |                                          |
      | Burglary | 5,635   | indicator/burglary                       |
    `);
    expect(readTabKeys(grid)).toMatchObject({
      tab: "priority/acquisitive-crime",
      column: 2,
      rows: new Map([
        [2, "indicator/theft"],
        [4, "indicator/burglary"],
      ]),
    });
  });

  test("are not there on a sheet of somebody's own", () => {
    expect(readTabKeys(drawnGrid("| Indicator | 2012 |\n| Theft | 3 |"))).toBeNull();
  });

  test("carry the tab in their mark", () => {
    expect(tabOfMark(tabMark("overview"))).toBe("overview");
    expect(tabOfMark("overview")).toBeNull();
  });
});
