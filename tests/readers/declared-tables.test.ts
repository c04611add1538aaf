import fc from "fast-check";

import { parseArea } from "../../src/grid/address.ts";
import type { DeclaredTable } from "../../src/grid/grid.ts";
import { linesOf } from "../../src/grid/lines.ts";
import { inReadingOrder } from "../../src/readers/declared-tables.ts";
import { readGrids, type Reading } from "../../src/readers/workbook.ts";
import { drawnGrid } from "../drawn-grid.ts";
import { codesIn, indicatorsIn, read, said } from "./read-drawing.ts";

const declared = (address: string, hasTotals = false): DeclaredTable => {
  const area = parseArea(address);
  if (area === null) throw new Error(`no address: ${address}`);
  return { area, hasTotals };
};

const readDeclared = (drawing: string, ...tables: readonly DeclaredTable[]): Reading =>
  readGrids([{ format: "xlsx", grids: [{ ...drawnGrid(drawing), tables }], looksWereRead: true }]);

const namesIn = (reading: Reading) =>
  indicatorsIn(reading).map(({ name, thisYear }) => [name, said(thisYear)]);

const TOUCHING = `
  | Indicator | 2011/12 | 2012/13 | Indicator | 2011/12 | 2012/13 |
  | Burglary  | 12      | 34      | Theft     | 56      | 78      |
  | Robbery   | 1       | 2       |           |         |         |`;

describe("declared tables that touch side by side", () => {
  test("[T1] are read one after the other", () => {
    const reading = readDeclared(TOUCHING, declared("A1:C3"), declared("D1:F2"));
    expect(namesIn(reading)).toEqual([
      ["Burglary", "34 2012-04..2013-03 C2"],
      ["Robbery", "2 2012-04..2013-03 C3"],
      ["Theft", "78 2012-04..2013-03 F2"],
    ]);
    expect(codesIn(reading).filter((code) => code.startsWith("ambiguous"))).toEqual([]);
  });

  test("are three where three touch", () => {
    const reading = readDeclared(
      `
      | Indicator | 2012/13 | Indicator | 2012/13 | Indicator | 2012/13 |
      | Burglary  | 34      | Theft     | 78      | Arson     | 9       |`,
      declared("A1:B2"),
      declared("C1:D2"),
      declared("E1:F2"),
    );
    expect(namesIn(reading).map(([name]) => name)).toEqual(["Burglary", "Theft", "Arson"]);
  });

  test("may begin in different rows", () => {
    const reading = readDeclared(
      `
      | Indicator | 2011/12 | 2012/13 |           |         |         |
      | Burglary  | 12      | 34      | Indicator | 2011/12 | 2012/13 |
      | Robbery   | 1       | 2       | Theft     | 56      | 78      |
      |           |         |         | Arson     | 5       | 7       |`,
      declared("A1:C3"),
      declared("D2:F4"),
    );
    expect(namesIn(reading)).toEqual([
      ["Burglary", "34 2012-04..2013-03 C2"],
      ["Robbery", "2 2012-04..2013-03 C3"],
      ["Theft", "78 2012-04..2013-03 F3"],
      ["Arson", "7 2012-04..2013-03 F4"],
    ]);
  });

  test("end where the longer one ends: what stands below is whole again", () => {
    const reading = readDeclared(
      `
      | Priority: Theft |      |         |           |         |         |
      | Indicator | 2011/12 | 2012/13 | Indicator | 2011/12 | 2012/13 |
      | Burglary  | 12      | 34      | Theft     | 56      | 78      |
      |           |         |         |           |         |         |
      | Indicator | Owner   | Unit    | 2011/12   | 2012/13 |         |
      | Arson     | Fire    | Number  | 5         | 7       |         |`,
      declared("A2:C3"),
      declared("D2:F3"),
    );
    expect(namesIn(reading)).toEqual([
      ["Burglary", "34 2012-04..2013-03 C3"],
      ["Theft", "78 2012-04..2013-03 F3"],
      ["Arson", "7 2012-04..2013-03 E6"],
    ]);
    expect(indicatorsIn(reading).at(-1)?.notes).toContain("Owner: Fire");
  });

  test("may number their rows before they name them", () => {
    const reading = readDeclared(
      `
      | No. | Indicator | 2012/13 | No. | Indicator | 2012/13 |
      | 1   | Burglary  | 34      | 2   | Theft     | 78      |`,
      declared("A1:C2"),
      declared("D1:F2"),
    );
    expect(namesIn(reading)).toEqual([
      ["Burglary", "34 2012-04..2013-03 C2"],
      ["Theft", "78 2012-04..2013-03 F2"],
    ]);
  });

  test("are read in the same way in whatever order they are listed", () => {
    const tables = [declared("A1:C3"), declared("D1:F2", true)] as const;
    expect(readDeclared(TOUCHING, ...tables.toReversed())).toEqual(
      readDeclared(TOUCHING, ...tables),
    );
  });

  test("are read once where hundreds are said to stand in the same place", () => {
    const tables = [declared("A1:C3"), declared("D1:F2")] as const;
    const hundreds = Array.from({ length: 200 }, (_, at) => tables[at % 2]).filter(
      (table) => table !== undefined,
    );
    expect(readDeclared(TOUCHING, ...hundreds)).toEqual(readDeclared(TOUCHING, ...tables));
  });

  test("stand apart in as many as two hundred", () => {
    const names = Array.from(
      { length: 100 },
      (_, at) => `Kind ${String.fromCharCode(65 + (at % 26))}${at}`,
    );
    const drawing = names
      .map(
        (name) =>
          `| Indicator | 2012/13 | Indicator | 2012/13 |\n| ${name} left | 3 | ${name} right | 4 |`,
      )
      .join("\n");
    const tables = names.flatMap((_, at) => [
      declared(`A${2 * at + 1}:B${2 * at + 2}`),
      declared(`C${2 * at + 1}:D${2 * at + 2}`),
    ]);
    expect(namesIn(readDeclared(drawing, ...tables)).length).toBe(200);
  });

  test("keep rows below a gap that have a part for either of them", () => {
    const reading = readDeclared(
      `
      | Indicator | 2012/13 | Indicator | 2012/13 |
      | Burglary  | 34      | Theft     | 78      |
      |           |         |           |         |
      | Robbery   | 2       | Arson     | 9       |`,
      declared("A1:B2"),
      declared("C1:D2"),
    );
    expect(namesIn(reading).map(([name]) => name)).toEqual([
      "Burglary",
      "Robbery",
      "Theft",
      "Arson",
    ]);
  });

  test("keep what is typed right below one of them with it", () => {
    const reading = readDeclared(
      `
      | Indicator | 2011/12 | 2012/13 | Indicator | 2011/12 | 2012/13 |
      | Burglary  | 12      | 34      | Theft     | 56      | 78      |
      | Robbery   | 1       | 2       |           |         |         |`,
      declared("A1:C2"),
      declared("D1:F2"),
    );
    expect(namesIn(reading).map(([name]) => name)).toEqual(["Burglary", "Robbery", "Theft"]);
  });
});

describe("a declaration that says nothing leaves the reading as it is", () => {
  const WHOLE = `
    | Indicator | 2011/12 | 2012/13 | Target 2013/14 | Comments   |
    | Burglary  | 12      | 34      | 30             | On track   |
    | Theft     | 56      | 78      | 70             | Falls late |`;

  test.each([
    ["around the whole table", [declared("A1:E3")]],
    ["around its first columns", [declared("A1:C3")]],
    ["around its last columns", [declared("D1:E3")]],
    ["around its first and its last columns, which touch", [declared("A1:C3"), declared("D1:E3")]],
    ["around its first rows", [declared("A1:E2")]],
    ["around one cell", [declared("B2")]],
    ["around more than the sheet has", [declared("A1:XFD1048576")]],
    ["far from it", [declared("M40:P50")]],
  ])("%s", (_, tables) => {
    expect(readDeclared(WHOLE, ...tables)).toEqual(read(WHOLE));
  });

  test("[T3] wherever a table of numbers is declared, no name and no figure is lost", () => {
    const corner = fc.record({
      top: fc.nat(4),
      left: fc.nat(6),
      height: fc.integer({ min: 1, max: 4 }),
      width: fc.integer({ min: 1, max: 5 }),
    });
    const areas = fc.array(corner, { maxLength: 4 });
    const known = (reading: Reading): readonly string[] => namesIn(reading).flat().sort();
    fc.assert(
      fc.property(areas, (corners) => {
        const tables = corners.map(({ top, left, height, width }) => ({
          area: { top, left, bottom: top + height - 1, right: left + width - 1 },
          hasTotals: false,
        }));
        expect(known(readDeclared(WHOLE, ...tables))).toEqual(known(read(WHOLE)));
      }),
    );
  });
});

describe("a declaration around what blank cells bound already", () => {
  const value = fc.constantFrom("12", "3.4%", "", "N/A", "-", "1,204");
  const words = fc.constantFrom("Burglary", "Theft", "Fly-tipping", "Run a campaign", "Dover");
  const heading = fc.constantFrom<readonly string[]>(
    ["Indicator", "2011/12", "2012/13"],
    ["Indicator", "Baseline", "Target 2013/14"],
    ["Aim", "Action", "Status"],
    ["District", "2011/12", "2012/13"],
    ["Month", "Burglary", "Theft"],
    ["Kept", "as", "words"],
  );
  const block = fc
    .tuple(heading, fc.array(fc.tuple(words, value, value), { minLength: 1, maxLength: 4 }))
    .map(([first, rows]): readonly (readonly string[])[] => [first, ...rows]);
  const bands = fc.array(fc.array(block, { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 3,
  });

  test("[T3] changes nothing in what is read", () => {
    fc.assert(
      fc.property(bands, (drawn) => {
        const rows: string[] = [];
        const tables: DeclaredTable[] = [];
        for (const blocks of drawn) {
          const top = rows.length;
          const height = Math.max(...blocks.map((one) => one.length));
          blocks.forEach((one, at) => {
            const area = { top, left: 4 * at, bottom: top + one.length - 1, right: 4 * at + 2 };
            tables.push({ area, hasTotals: false });
          });
          for (let row = 0; row < height; row++) {
            const cells = blocks.flatMap((one) => [...(one[row] ?? ["", "", ""]), ""]);
            rows.push(`| ${cells.join(" | ")} |`);
          }
          rows.push("| |");
        }
        const drawing = rows.join("\n");
        expect(readDeclared(drawing, ...tables)).toEqual(read(drawing));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a declared row of totals", () => {
  const SUMMED = `
    | Indicator | 2011/12 | 2012/13 |
    | Burglary  | 12      | 34      |
    | Theft     | 56      | 78      |
    | Kent      | 68      | 112     |`;

  test("[T2] is no indicator, whatever it is called, and is named", () => {
    const reading = readDeclared(SUMMED, declared("A1:C4", true));
    expect(namesIn(reading).map(([name]) => name)).toEqual(["Burglary", "Theft"]);
    expect(codesIn(reading)).toContain("unread-table A4");
  });

  test("is a row like any other where the table has none", () => {
    expect(namesIn(readDeclared(SUMMED, declared("A1:C4"))).length).toBe(3);
  });

  test("says nothing of a longer table beside it", () => {
    const reading = readDeclared(
      `
      | Indicator | 2012/13 | | Indicator | 2012/13 |
      | Burglary  | 34      | | Theft     | 78      |
      | Robbery   | 2       | | All theft | 78      |
      | Arson     | 9       | |           |         |`,
      declared("A1:B4"),
      declared("D1:E3", true),
    );
    expect(namesIn(reading).map(([name]) => name)).toEqual([
      "Burglary",
      "Robbery",
      "Arson",
      "Theft",
    ]);
  });

  test("is the figure of a table of areas", () => {
    const reading = readDeclared(
      `
      | Burglary |         |         |
      | District | 2011/12 | 2012/13 |
      | Dover    | 12      | 34      |
      | Swale    | 56      | 78      |
      | Sum      | 68      | 112     |`,
      declared("A2:C5", true),
    );
    expect(namesIn(reading)).toEqual([["Burglary", "112 2012-04..2013-03 C5"]]);
  });
});

test("a declared table that touches another from below begins anew", () => {
  const reading = readDeclared(
    `
    | Indicator | 2011/12 | 2012/13 |
    | Burglary  | 12      | 34      |
    | Month     | Burglary | Theft  |
    | Apr 2012  | 3       | 4       |
    | May 2012  | 5       | 6       |`,
    declared("A1:C2"),
    declared("A3:C5"),
  );
  expect(namesIn(reading)[0]).toEqual(["Burglary", "34 2012-04..2013-03 C2"]);
  expect(indicatorsIn(reading).map(({ name }) => name)).toEqual(["Burglary", "Burglary", "Theft"]);
});

test("many declared tables side by side are parted without a look at each cell for each of them", () => {
  const looksACell = (count: number): number => {
    const [heading, row] = [
      "| Indicator | 2011/12 | 2012/13 ".repeat(count),
      "| Burglary  | 12      | 34      ".repeat(count),
    ];
    const drawing = [heading, ...Array.from({ length: 20 }, () => row)].map((it) => `${it}|`);
    const tables = Array.from({ length: count }, (_, at) => ({
      area: { top: 0, left: 3 * at, bottom: 20, right: 3 * at + 2 },
      hasTotals: false,
    }));
    let looks = 0;
    const lines = linesOf(drawnGrid(drawing.join("\n"))).map((line) => ({
      ...line,
      items: line.items.map((item) => ({
        ...item,
        get left() {
          looks += 1;
          return item.left;
        },
      })),
    }));
    expect(inReadingOrder(lines, tables)).toHaveLength(21 * count);
    return looks / (21 * 3 * count);
  };
  expect(looksACell(64)).toBeLessThan(looksACell(8) * 2);
  expect(looksACell(64)).toBeLessThan(20);
});
