import fc from "fast-check";

import type { Grid } from "../../../src/grid/grid.ts";
import { readGrids } from "../../../src/readers/workbook.ts";
import { drawnGrid } from "../../drawn-grid.ts";

const SHAPES: readonly (readonly [what: string, drawing: string])[] = [
  [
    "years down, quarters across",
    `| Burglary | | | | | | |
   | Year | Q1 | Q2 | Q3 | Q4 | Total | Comments |
   | 2021/22 | 10 | 12 | 14 | 16 | 52 | a hot summer |
   | 2022/23 | 11 | 12 | 15 | 19 | 57 | |
   | | | | | | | |
   | Robbery | | | | | | |
   | Year | Q1 | Q2 | Q3 | Q4 | Total | Comments |
   | 2021/22 | 1 | 2 | 4 | 6 | 13 | |
   | 2022/23 | 1 | 2 | 5 | | 8 | so far |`,
  ],
  [
    "months down, years across",
    `| Burglary | | | |
   | Month | 2021/22 | 2022/23 | % change |
   | Apr | 10 | 12 | 20% |
   | May | 11 | 13 | 18% |
   | Total | 21 | 25 | 19% |`,
  ],
  [
    "names, years and quarters",
    `| Offence | Year | Q1 | Q2 |
   | Burglary | 2021/22 | 10 | 12 |
   | ^ | 2022/23 | 11 | 13 |
   | Theft | 2021/22 | 20 | 22 |
   | ^ | 2022/23 | 21 | 23 |`,
  ],
  [
    "bands over quarters",
    `| | Burglary | > | Theft | > |
   | Year | Q1 | Q2 | Q1 | Q2 |
   | 2021/22 | 10 | 12 | 20 | 22 |
   | 2022/23 | 11 | 13 | 21 | 23 |`,
  ],
  [
    "years and quarters down",
    `| Year | Quarter | Burglary | Theft |
   | 2021/22 | Q1 | 10 | 20 |
   | ^ | Q2 | 12 | 22 |
   | 2022/23 | Q1 | 11 | 21 |`,
  ],
  [
    "areas against indicators",
    `| Recorded crime by district, 2023/24 | | | |
   | District | Burglary | Robbery | Rank |
   | Ash | 10 | 12 | 1 |
   | Elm | 11 | 13 | 2 |
   | Total | 21 | 25 | |`,
  ],
  [
    "areas under years over indicators",
    `| Crime by ward | | | | |
   | Ward | 2022/23 | > | 2023/24 | > |
   | ^ | Burglary | Robbery | Burglary | Robbery |
   | Ash | 10 | 20 | 12 | 24 |
   | Elm | 11 | 21 | 13 | 25 |`,
  ],
  [
    "areas that no row totals",
    `| Burglary by ward | | |
   | Ward | 2022/23 | 2023/24 |
   | Ash | 10 | 12 |
   | Elm | 11 | 13 |`,
  ],
  [
    "a baseline year above a turned table",
    `| Baseline year: 2018/19 | | |
   | Priority: Homes | | |
   | Year | Burglary | Robbery |
   | 2018/19 | 10 | 12 |
   | 2021/22 | 11 | 13 |
   | 2022/23 | 21 | 25 |`,
  ],
  [
    "numbered periods",
    `| Priority: Homes | | | |
   | Indicator | Year 1 | Year 2 | Target |
   | Burglary | 10 | 12 | 9 |`,
  ],
];

const SAID_BY_PLACE = ["place", "sheet", "cell", "message", "choice"];

/** What a sheet says, without where it stands. */
const saidBy = (grid: Grid): string => {
  const { agreement, findings } = readGrids([
    { format: "xlsx", grids: [grid], looksWereRead: true },
  ]);
  return JSON.stringify(
    [agreement, findings.map(({ code, severity }) => [code, severity])],
    (key, value: unknown) => (SAID_BY_PLACE.includes(key) ? undefined : value),
  );
};

/** Moves everything on a sheet down and to the right. */
function moved(
  grid: Grid,
  { down, right, below }: { down: number; right: number; below: number },
): Grid {
  const blank = (count: number): undefined[] => Array.from({ length: count }, () => undefined);
  return {
    ...grid,
    cells: [
      ...blank(down).map(() => []),
      ...grid.cells.map((row) => [...blank(right), ...(row ?? [])]),
      ...blank(below).map(() => []),
    ],
    merges: grid.merges.map(({ top, left, bottom, right: end }) => ({
      top: top + down,
      left: left + right,
      bottom: bottom + down,
      right: end + right,
    })),
  };
}

test.each(SHAPES)(
  "where a table stands, and on which sheet, changes nothing but addresses: %s",
  (_, drawing) => {
    const named = `| Homes in Kent, a dashboard |\n| Priority: Homes |\n${drawing.trim()}`;
    const said = saidBy(drawnGrid(named));
    expect(said).toContain('"thisYear"');
    fc.assert(
      fc.property(
        fc.record({ down: fc.nat(7), right: fc.nat(30), below: fc.nat(4) }),
        fc.constantFrom("Sheet1", "Data", "Table 7", "KPI"),
        (by, sheet) => {
          expect(saidBy(moved(drawnGrid(named, sheet), by))).toBe(said);
        },
      ),
      { numRuns: 25 },
    );
  },
);
