import fc from "fast-check";

import { readAppendix } from "../../src/appendix.ts";
import { indicatorsOf } from "../../src/domain/agreement.ts";
import type { Figure } from "../../src/domain/indicator.ts";
import type { Area, DeclaredTable, Grid } from "../../src/grid/grid.ts";
import { drawnGrid } from "../drawn-grid.ts";

const WORDS = [
  ...["", "", "", "Indicator", "Indicators", "Proxy Measure / Indicator (Old)", "Baseline '10/11"],
  ...["Jan – Dec", "2010", "2011", "2011/12", "Q1", "Q2", "Q3 2010/11", "Target", "2009/10 Target"],
  ...["Change", "Diff. to Baseline", "Update", "Priority", "Priority: Road Safety", "Lead: TBC"],
  ...["Aims / Actions", "Aim", "Action", "Progress", "Status", "Complete", "Outcome", "No."],
  ...[
    "17,748",
    "4.5%",
    "12",
    "1",
    "N/A",
    "-",
    "*",
    "#REF!",
    "“",
    "▲ 3.6%",
    "28% reduction",
    "< 50%",
  ],
  ...["Level of burglary", "NI 15 Serious violent crime PSA 23", "Total", "16 Safer roads"],
  ...["Reports fell in most districts, and rose in none of them.", '=HYPERLINK("http://x")'],
  ...["__proto__", "constructor", "Priority 2 – Tackle ASB", "Key to Progress", "To Sept 81.5%"],
  ...["#FFC000", "Done #00B050"],
  ...["District", "Area", "Sex", "Year", "2011/12", "2012/13", "Ashford", "Dover", "All areas"],
] as const;

const cell = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({ unit: "binary" }),
);

const grids: fc.Arbitrary<Grid> = fc
  .record({
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 14 }),
    merges: fc.array(fc.tuple(fc.nat(13), fc.nat(7), fc.nat(3), fc.nat(4)), { maxLength: 4 }),
    tables: fc.array(fc.tuple(fc.nat(13), fc.nat(7), fc.nat(8), fc.nat(4), fc.boolean()), {
      maxLength: 4,
    }),
    hiddenRows: fc.uniqueArray(fc.nat(13), { maxLength: 3 }),
    hiddenColumns: fc.uniqueArray(fc.nat(7), { maxLength: 2 }),
    sheet: fc.constantFrom("Sheet1", "__proto__", "constructor", "2013-14"),
  })
  .map(({ rows, merges, tables, hiddenRows, hiddenColumns, sheet }) => ({
    ...drawnGrid(rows.map((row) => `|${row.map(asDrawn).join("|")}|`).join("\n"), sheet),
    merges: merges.map(([top, left, height, width]): Area => ({
      top,
      left,
      bottom: top + height,
      right: left + width,
    })),
    tables: tables.map(([top, left, height, width, hasTotals]): DeclaredTable => ({
      area: { top, left, bottom: top + height, right: left + width },
      hasTotals,
    })),
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
  }));

const asDrawn = (text: string): string => text.replace(/[|\n\r^>]/g, " ");

const sourceOf = (grid: Grid) => ({ format: "xlsx" as const, grids: [grid], looksWereRead: true });

const figuresOf = (grid: Grid): readonly Figure[] =>
  readAppendix([sourceOf(grid)])
    .agreement.priorities.flatMap(indicatorsOf)
    .flatMap(({ baseline, lastYear, thisYear, series }) =>
      [baseline, lastYear, thisYear, ...series].filter((figure) => figure !== null),
    );

test("no grid, however odd, makes reading, judging or checking fail", () => {
  fc.assert(
    fc.property(grids, (grid) => {
      readAppendix([sourceOf(grid)]);
    }),
    { numRuns: 400 },
  );
});

test("every figure points at a cell that holds it, and none at a hidden one", () => {
  fc.assert(
    fc.property(grids, (grid) => {
      for (const { text, place } of figuresOf(grid)) {
        const [, letters = "", number = "", end] =
          /^([A-Z]+)(\d+)(:.*)?$/.exec(place.cell ?? "") ?? [];
        // A sum of quarters stands in no cell: it points at the run it adds up.
        if (end !== undefined) continue;
        const column =
          Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        const row = Number(number) - 1;
        expect(grid.hiddenRows.has(row) || grid.hiddenColumns.has(column)).toBe(false);
        if (grid.merges.length > 0) continue;
        expect(grid.cells[row]?.[column]?.text ?? "").toBe(text);
      }
    }),
    { numRuns: 400 },
  );
});

const movedArea = ({ top, left, bottom, right }: Area): Area => ({
  top: top + 2,
  left: left + 3,
  bottom: bottom + 2,
  right: right + 3,
});

test("moving everything down and right changes addresses and nothing else", () => {
  const moved = (grid: Grid): Grid => ({
    ...grid,
    cells: [[], [], ...grid.cells.map((row) => [undefined, undefined, undefined, ...(row ?? [])])],
    merges: grid.merges.map(movedArea),
    tables: (grid.tables ?? []).map((table) => ({ ...table, area: movedArea(table.area) })),
    hiddenRows: new Set([...grid.hiddenRows].map((row) => row + 2)),
    hiddenColumns: new Set([...grid.hiddenColumns].map((column) => column + 3)),
  });
  const said = (grid: Grid): readonly unknown[] =>
    readAppendix([sourceOf(grid)])
      .agreement.priorities.flatMap((one) => indicatorsOf(one).map((it) => [one.name, it] as const))
      .map(([priority, { name, baseline, lastYear, thisYear, judgement }]) => [
        priority,
        name,
        [baseline, lastYear, thisYear].map((figure) => [
          figure?.value,
          figure?.text,
          figure?.period,
        ]),
        // A rating against a target says where the target stands.
        JSON.stringify(judgement.rating, (key, value: unknown) =>
          key === "place" ? undefined : value,
        ),
      ]);
  fc.assert(
    fc.property(grids, (grid) => {
      expect(said(moved(grid))).toEqual(said(grid));
    }),
    { numRuns: 200 },
  );
});
