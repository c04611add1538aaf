import fc from "fast-check";

import { readAppendix } from "../../src/appendix.ts";
import { cellAddress, parseArea } from "../../src/grid/address.ts";
import type { Area } from "../../src/grid/grid.ts";
import { drawnGrid } from "../drawn-grid.ts";

const HEADINGS = [
  ...[
    "Indicator",
    "KPI",
    "Measure",
    "Ref",
    "No.",
    "Number",
    "Unit",
    "Polarity",
    "Good is",
    "Framework",
  ],
  ...[
    "Baseline",
    "2010/11",
    "2011/12",
    "2012/13",
    "Last Year",
    "This Year",
    "Value",
    "YTD",
    "Q1",
    "Q4",
  ],
  ...["Target", "Target 2012/13", "Change", "Diff. to Baseline", "Previous year", "Year", "Period"],
  ...[
    "Aim",
    "Objective",
    "Action",
    "Milestone",
    "Progress",
    "Status",
    "RAG",
    "Owner",
    "Lead",
    "Due",
  ],
  ...["Theme", "Update", "Notes", "Comments", "Commentary", "Source", "Rank", "DoT", "Frequency"],
  ...["District", "England average"],
];
const OF_FIGURES = /\d|Baseline|Year$|Target|Value|YTD|Change|Diff|Rank|average/;

/** A row of headings in any order, and cells below each with a word or a number that stands nowhere else. */
const tables = fc
  .record({
    headings: fc.uniqueArray(fc.constantFrom(...HEADINGS), { minLength: 2, maxLength: 7 }),
    rows: fc.array(fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ headings, rows }) => {
    const body = rows.map((isNumber, row) =>
      headings.map((heading, column) =>
        isNumber[column] === true && OF_FIGURES.test(heading)
          ? `${1000 + row * 97 + column * 13}`
          : `row ${row + 1} word ${column + 1}`,
      ),
    );
    return [headings, ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
  });

const holds = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  top <= row && row <= bottom && left <= column && (column <= right || left === right);

/** Lists what stands below the headings and is neither kept nor named by a finding. */
function lostFrom(drawing: string): readonly string[] {
  const grid = drawnGrid(drawing);
  const { agreement, findings } = readAppendix([
    { format: "xlsx", grids: [grid], looksWereRead: true },
  ]);
  const kept = JSON.stringify([agreement, findings]);
  const named = findings.flatMap(({ code, place }) =>
    code === "unread-table" ? (parseArea(place?.cell ?? "") ?? []) : [],
  );
  return grid.cells.slice(1).flatMap((cells, at) =>
    (cells ?? []).flatMap((cell, column) => {
      const isThere =
        cell === undefined ||
        kept.includes(cell.text) ||
        named.some((area) => holds(area, at + 1, column));
      return isThere ? [] : [`${cellAddress(at + 1, column)}: ${cell.text}`];
    }),
  );
}

test("whatever the headings and their order, every word and number below them is kept or named", () => {
  fc.assert(
    fc.property(tables, (drawing) => {
      expect(lostFrom(drawing)).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test.each([
  [
    "an action behind its owner",
    `| Owner  | Action            | Progress |
     | Police | Hold an open day  | Held     |`,
  ],
  [
    "an aim with an owner and no action",
    `| Aim            | Action | Owner  | Progress |
     | Reduce robbery |        | Police |          |`,
  ],
  [
    "a second column of names",
    `| KPI | Measure         | 2012/13 |
     | K1a | Domestic arsons | 12      |`,
  ],
  [
    "a change and a unit in words",
    `| Indicator     | Unit    | 2012/13 | Change    |
     | Response time | Minutes | 12      | Improving |`,
  ],
  [
    "a remark among actions",
    `| Aim            | Action    | Owner  | Progress |
     | Reduce robbery | Open day  | Police | Held     |
     |                |           |        |          |
     | as agreed in May |         |        |          |`,
  ],
  [
    "a line below a gap that no table follows",
    `| Indicator | 2011/12 | 2012/13 |
     | Burglary  | 12      | 34      |
     |           |         |         |
     | Burglary rose because of a new gang in the summer. | | |`,
  ],
  [
    "what stands left of a table",
    `|       | Indicator | 2011/12 | 2012/13 |
     | fresh | Burglary  | 12      | 34      |`,
  ],
  [
    "what stands right of a table",
    `| Indicator | 2011/12 | 2012/13 |            |
     | Burglary  | 12      | 34      | check this |`,
  ],
  [
    "what stands right of actions",
    `| Aim            | Action   | Progress |            |
     | Reduce robbery | Open day | Held     | check this |`,
  ],
])("%s is not lost", (_, drawing) => {
  expect(lostFrom(drawing)).toEqual([]);
});
