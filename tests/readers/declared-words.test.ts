import fc from "fast-check";

import type { DeclaredTable } from "../../src/grid/grid.ts";
import { readGrids } from "../../src/readers/workbook.ts";
import { drawnGrid } from "../drawn-grid.ts";

const SHEETS = {
  "indicators with comments": `
    | Priority: Burglary |      |         |                |               |
    | Indicator          | 2011/12 | 2012/13 | Target 2013/14 | Comments   |
    | House burglary     | 12   | 34      | 30             | Autumn falls  |
    | Shed burglary      | 56   | 78      | 70             | Winter rises  |
    | Reported monthly by districts | |  |                |               |`,
  actions: `
    | Aims / Actions     | Progress        | Status | Lead     |
    | Visit every school | Schools visited | Green  | Wardens  |
    | Light the underpass | Lamps ordered  | Amber  | Highways |
    | Train volunteers   | Training booked | Red    | Charity  |`,
  "areas down": `
    | Vehicle offences |      |         |
    | District | 2011/12 | 2012/13 |
    | Dover    | 12      | 34      |
    | Swale    | 56      | 78      |
    | Total    | 68      | 112     |`,
  "tables beside a blank column": `
    | Indicator | 2012/13 | | Indicator | 2012/13 | Remarks   |
    | Burglary  | 34      | | Arson     | 78      | Few barns |
    | Robbery   | 2       | | Assault   | 9       | At night  |`,
  "indicators beside actions": `
    | Indicator | 2012/13 | Action          | Status | Owner    |
    | Burglary  | 34      | Mark bicycles   | Green  | Wardens  |
    | Robbery   | 2       | Patrol stations | Red    | Railway  |`,
  "months down": `
    | Month    | Burglary | Robbery |
    | Apr 2012 | 1        | 2       |
    | May 2012 | 3        | 4       |
    | Jun 2012 | 5        | 6       |`,
  "tables that touch": `
    | Indicator | 2012/13 | Indicator | 2012/13 |
    | Burglary  | 34      | Arson     | 78      |
    | Robbery   | 2       | Assault   | 9       |
    | Figures below fifty are not published for any district | | | |`,
} as const;

const tables: fc.Arbitrary<readonly DeclaredTable[]> = fc.array(
  fc.tuple(fc.nat(4), fc.nat(5), fc.nat(4), fc.nat(4)).map(([top, left, height, width]) => ({
    area: { top, left, bottom: top + height, right: left + width },
    hasTotals: false,
  })),
  { minLength: 1, maxLength: 3 },
);

/** Reads a drawing, and gives all that came of it as one text: what was read and what was named. */
const comesOf = (drawing: string, declared: readonly DeclaredTable[]): string =>
  JSON.stringify(
    readGrids([
      {
        format: "xlsx",
        grids: [{ ...drawnGrid(drawing), tables: declared }],
        looksWereRead: true,
      },
    ]),
  ).toLowerCase();

describe("[T3] no word that is read is lost, wherever tables are declared", () => {
  test.each(Object.entries(SHEETS))("in %s", (_, drawing) => {
    const whole = comesOf(drawing, []);
    const read = [...new Set(drawing.toLowerCase().match(/[a-z]{5,}/g))].filter((word) =>
      whole.includes(word),
    );
    expect(read.length).toBeGreaterThan(1);
    fc.assert(
      fc.property(tables, (declared) => {
        const said = comesOf(drawing, declared);
        expect(read.filter((word) => !said.includes(word))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
