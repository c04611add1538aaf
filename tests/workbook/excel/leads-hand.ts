import { valueAt } from "../../excel-host/formulas/calculate.ts";
import { writeValues } from "../../excel-host/model/content.ts";
import type { Sheet } from "../../excel-host/model/sheet.ts";

/** Lists the texts that stand on a sheet, row by row. */
export const textsOn = (sheet: Sheet): readonly string[] =>
  [...sheet.rows]
    .sort(([one], [other]) => one - other)
    .flatMap(([row, { cells }]) =>
      [...cells.keys()].flatMap((column) => {
        const value = valueAt(sheet, row, column);
        return typeof value === "string" && value !== "" ? [value] : [];
      }),
    );

/** Finds the first cell whose text begins so. */
export function cellBeginning(sheet: Sheet, beginning: string): readonly [number, number] {
  for (const [row, { cells }] of sheet.rows) {
    for (const column of cells.keys()) {
      const value = valueAt(sheet, row, column);
      if (typeof value === "string" && value.startsWith(beginning)) return [row, column];
    }
  }
  throw new Error(`no cell of ${sheet.name} begins “${beginning}”`);
}

/** Types words over a cell, by where it stands, as a person does who sits at another machine. */
export function typeAt(sheet: Sheet, row: number, column: number, words: string | number): void {
  const area = { top: row, left: column, bottom: row, right: column };
  writeValues(sheet, area, () => words);
}

/** Types words over the first cell whose text begins so. */
export function typeOver(sheet: Sheet, beginning: string, words: string | number): void {
  const [row, column] = cellBeginning(sheet, beginning);
  typeAt(sheet, row, column, words);
}
