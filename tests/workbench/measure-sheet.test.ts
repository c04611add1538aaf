import { areaAt, measureSheet } from "../../src/workbench/measure-sheet.ts";
import { drawnGrid } from "../drawn-grid.ts";

const widths = (columns: readonly number[]): readonly number[] =>
  columns.slice(1).map((end, column) => end - (columns[column] ?? 0));

describe("the sizes of a sheet", () => {
  test("a column is as wide as its longest text, within bounds", () => {
    const long = "What was done about it in the end, and by whom, told at length";
    const { columns } = measureSheet(drawnGrid(`Level of burglary in all districts | 5 | ${long}`));
    const [first = 0, second = 0, third = 0] = widths(columns);
    expect(second).toBeLessThan(first);
    expect(first).toBeLessThan(third);
    expect(third).toBe(300);
  });

  test("a title runs on over the blank cells beside it, and widens nothing", () => {
    const { areas, columns } = measureSheet(
      drawnGrid(`Appendix B: CSA Performance Monitoring | | | \n Lead: | Chair | 5 | 6`),
    );
    expect(areaAt(areas, 0, 1)).toMatchObject({ left: 0, top: 0, bottom: 0 });
    expect(widths(columns)[0]).toBe(64);
  });

  test("a title stops where something stands", () => {
    const { areas } = measureSheet(
      drawnGrid(`Appendix B: CSA Performance Monitoring of the year | | 7 | 8`),
    );
    expect(areaAt(areas, 0, 0)).toMatchObject({ left: 0, right: 1 });
    expect(areaAt(areas, 0, 2)).toBeUndefined();
  });

  test("a row is as tall as its text is when it wraps", () => {
    const { rows } = measureSheet(
      drawnGrid(`A | 1 \n One line\\nand another\\nand a third | 2 \n A | 3`),
    );
    const [first = 0, second = 0, third = 0] = widths(rows);
    expect(second).toBeGreaterThan(2 * first);
    expect(third).toBe(first);
  });

  test("missing rows have the height of a line", () => {
    const grid = drawnGrid("A | 1");
    const cells = [...grid.cells];
    cells[4] = grid.cells[0];
    const { rows } = measureSheet({ ...grid, cells });
    expect(widths(rows)).toEqual([22, 22, 22, 22, 22]);
  });

  test("an empty sheet has one cell", () => {
    const { rows, columns } = measureSheet({ ...drawnGrid(""), cells: [] });
    expect([rows.length, columns.length]).toEqual([2, 2]);
  });
});
