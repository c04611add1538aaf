import type { Cell, Grid } from "../../grid/grid.ts";
import { writeRowMark, type RowMark } from "../../grid/row-mark.ts";
import { readTabKeys, tabMark, type TabKeys } from "../../grid/tab-keys.ts";
import { cellMark } from "./cell-mark.ts";
import { findOwnWords, identifyRow, type OwnWords } from "./own-words.ts";

/** A sheet without its hidden column that was found to be a copy of a tab. */
export interface Repaired {
  readonly grid: Grid;
  /** The sheet that it is a copy of. */
  readonly tab: string;
}

/** A tab as it stands in the appendix, to hold a damaged copy against. */
interface Original {
  readonly grid: Grid;
  readonly keys: TabKeys;
  readonly own: OwnWords;
}

/**
 * A copy has at least this part of the words that we wrote on its tab. Of the sheet that the tab was built from
 * about half can be found there: names, figures and actions, but no title, key and question of ours.
 */
const ENOUGH = 0.7;

/**
 * Finds the tab that a sheet is a copy of although its hidden column is gone, by the words that we wrote
 * there, and gives its rows their keys again where their own words tell them. Null for any other sheet.
 */
export function repairTab(damaged: Grid, tabs: readonly Grid[]): Repaired | null {
  const here = new Set(damaged.cells.flatMap((row) => marksIn(row ?? [])));
  const [best] = tabs
    .flatMap((grid): readonly Original[] => {
      const keys = readTabKeys(grid);
      return keys?.tab.startsWith("priority/") === true
        ? [{ grid, keys, own: findOwnWords(grid, keys) }]
        : [];
    })
    .map((original) => ({ original, part: partFound(original.own, here) }))
    .sort((one, other) => other.part - one.part);
  if (best === undefined || best.part < ENOUGH) return null;
  return { grid: withKeys(damaged, best.original), tab: best.original.grid.sheet };
}

const marksIn = (row: readonly (Cell | undefined)[]): readonly string[] =>
  row.flatMap((cell) => (cell === undefined || cell.text === "" ? [] : [cellMark(cell)]));

function partFound({ rowsWith }: OwnWords, here: ReadonlySet<string>): number {
  const own = [...rowsWith.keys()];
  return own.filter((mark) => here.has(mark)).length / Math.max(own.length, 1);
}

function withKeys(damaged: Grid, { keys, own }: Original): Grid {
  const column = damaged.cells.reduce(
    (width, row) => Math.max(width, row?.length ?? 0),
    keys.column,
  );
  const byWords = rowsByWords(keys);
  // Rows without any cell may be missing altogether.
  const marked = Array.from(damaged.cells, (row) => {
    const cells = [...(row ?? [])];
    const mark = identifyRow(undefined, cells, own) ?? byWords(cells);
    if (mark !== undefined) cells[column] = keyCell(mark, keys);
    return cells;
  });
  const known: (Cell | undefined)[] = [];
  known[column] = keyCell({ key: null, cells: knownMarks(own) }, keys);
  return { ...damaged, cells: [known, ...marked] };
}

/** What we wrote anywhere on the tab is no person's words. */
const knownMarks = ({ known }: OwnWords): RowMark["cells"] =>
  [...known].map((mark) => ({ kind: "fixed", column: 0, mark }));

/** A row that is nothing but a person's words is known by what stood or was asked for there. */
function rowsByWords(keys: TabKeys): (row: readonly (Cell | undefined)[]) => RowMark | undefined {
  const rows = new Map<string, RowMark>();
  for (const mark of keys.marks.values()) {
    const [only, ...more] = mark.cells;
    if (only?.kind !== "open" || more.length > 0) continue;
    for (const known of [...only.history, only.prompt]) if (known !== "") rows.set(known, mark);
  }
  return (row) =>
    marksIn(row)
      .map((mark) => rows.get(mark))
      .find((mark) => mark !== undefined);
}

const keyCell = (mark: RowMark, { tab }: TabKeys): Cell => {
  const text = writeRowMark({ ...mark, key: mark.key ?? tabMark(tab) });
  return { value: text, kind: "text", text, format: "General", fill: null };
};
