import type { Grid } from "../grid/grid.ts";
import { readTabKeys, RECORD_KEY } from "../grid/tab-keys.ts";
import { nameSheetsOf } from "../readers/source-grids.ts";
import { repairTab } from "../readers/tabs/repair-tab.ts";
import type { WorkbookContent } from "../workbook/workbook.ts";
import { countTyped, type TypedCounts } from "./count-typed.ts";

/** What was taken of a workbook that a lead has returned. */
export interface Returned {
  /** Its tabs alone, each named after the file as well: what is read beside the appendix. */
  readonly content: WorkbookContent;
  readonly tabs: readonly ReturnedTab[];
  /** Sheets that were left out because they are no tabs of this appendix. */
  readonly leftOut: readonly string[];
  /** True where nothing is known of the appendix's own tabs to hold a damaged one against. */
  readonly isAlone: boolean;
}

/** A tab that came back. */
export interface ReturnedTab {
  /** Its name in the file that it came in. */
  readonly sheet: string;
  /** Which tab it is: "priority/domestic-abuse". */
  readonly key: string;
  readonly typed: TypedCounts;
  /** The tab of the appendix that told what its rows are, where its hidden column was gone. */
  readonly repairedBy: string | null;
}

/**
 * Takes the tabs out of a returned workbook, those whose hidden column is gone among them (Rule W9).
 *
 * @param file the file's name, by which sheets of several files are told apart: "road-safety.xlsx"
 * @param known the sheets of the appendix as it stands
 */
export function readReturned(
  returned: WorkbookContent,
  file: string,
  known: readonly Grid[],
): Returned {
  const { tabs, others } = nameSheetsOf(returned.grids);
  const own = returned.grids.filter(({ sheet }) => tabs.includes(sheet)).filter(isNoRecord);
  const strange = returned.grids.filter(({ sheet }) => others.includes(sheet));
  const repaired = strange.flatMap((grid) => {
    const found = repairTab(grid, known);
    return found === null ? [] : [{ ...found, sheet: grid.sheet }];
  });
  const grids = [...own, ...repaired.map(({ grid }) => grid)];
  return {
    content: { ...returned, grids: grids.map(namedAfter(file)) },
    tabs: [
      ...own.map((grid) => tabOf(grid, null)),
      ...repaired.map(({ grid, tab }) => tabOf(grid, tab)),
    ],
    leftOut: strange
      .filter(({ sheet }) => !repaired.some((it) => it.sheet === sheet))
      .map(({ sheet }) => sheet),
    isAlone: nameSheetsOf(known).tabs.length === 0,
  };
}

/** Tells whether everything that came back could be taken as it was. */
export const cameWhole = ({ tabs, leftOut }: Returned): boolean =>
  leftOut.length === 0 && tabs.every(({ repairedBy }) => repairedBy === null);

/** The appendix is built again from what it holds itself, never from what a copy of it holds. */
const isNoRecord = (grid: Grid): boolean => readTabKeys(grid)?.tab !== RECORD_KEY;

const tabOf = (grid: Grid, repairedBy: string | null): ReturnedTab => ({
  sheet: grid.sheet,
  key: readTabKeys(grid)?.tab ?? "",
  typed: countTyped(grid),
  repairedBy,
});

const namedAfter =
  (file: string) =>
  (grid: Grid): Grid => ({ ...grid, sheet: `[${file}]${grid.sheet}` });
