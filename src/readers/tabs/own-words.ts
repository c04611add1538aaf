import type { Cell, Grid } from "../../grid/grid.ts";
import type { CellMark, OpenMark, RowMark } from "../../grid/row-mark.ts";
import type { TabKeys } from "../../grid/tab-keys.ts";
import { cellMark } from "./cell-mark.ts";

/** Tells our own words on a tab from those that a person typed, by their marks. */
export interface OwnWords {
  /** Marks of everything that this program wrote, but for what a person had typed before. */
  readonly known: ReadonlySet<string>;
  /** Marks of what empty cells ask for. */
  readonly prompts: ReadonlySet<string>;
  /** Which rows hold a fixed cell of a mark. */
  readonly rowsWith: ReadonlyMap<string, readonly RowMark[]>;
  /** Where a column as it was written stands now. */
  readonly columnNow: (column: number) => number;
  /** Which column as it was written stands here now. */
  readonly columnThen: (column: number) => number;
}

/** Gathers what this program wrote on a tab. */
export function findOwnWords({ cells }: Grid, { marks, column }: TabKeys): OwnWords {
  const known = new Set<string>();
  const prompts = new Set<string>();
  const rowsWith = new Map<string, RowMark[]>();
  for (const mark of marks.values()) {
    for (const cell of mark.cells) {
      known.add(cell.kind === "open" ? cell.prompt : cell.mark);
      if (cell.kind === "open") prompts.add(cell.prompt);
      if (cell.kind !== "fixed") continue;
      const rows = rowsWith.get(cell.mark) ?? [];
      rowsWith.set(cell.mark, rows);
      rows.push(mark);
    }
  }
  const moved = movedColumns(cells, marks, column);
  const back = new Map([...moved].map(([then, now]) => [now, then]));
  return {
    known,
    prompts,
    rowsWith,
    columnNow: (then) => moved.get(then) ?? then,
    columnThen: (now) => back.get(now) ?? (moved.has(now) ? -1 : now),
  };
}

/** A person may have put a column in: every cell that is found again beside its row votes. */
function movedColumns(
  cells: Grid["cells"],
  marks: TabKeys["marks"],
  keys: number,
): ReadonlyMap<number, number> {
  const votes = new Map<number, Map<number, number>>();
  for (const [row, mark] of marks) {
    const now = columnsByMark(cells[row] ?? [], keys);
    const then = mark.cells.map(writtenMark);
    for (const cell of mark.cells) {
      const own = writtenMark(cell);
      const [column, ...others] = now.get(own) ?? [];
      // What stands twice in a row does not say which of the two it is.
      if (column === undefined || others.length > 0) continue;
      if (then.indexOf(own) !== then.lastIndexOf(own)) continue;
      const counts = votes.get(cell.column) ?? new Map<number, number>();
      votes.set(cell.column, counts);
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  const most = (own: ReadonlyMap<number, number>): number =>
    [...own].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0])[0];
  return new Map([...votes].map(([then, own]) => [then, most(own)]));
}

const writtenMark = (cell: CellMark): string =>
  cell.kind === "open" ? (cell.history[0] ?? "") : cell.mark;

function columnsByMark(
  row: readonly (Cell | undefined)[],
  keys: number,
): ReadonlyMap<string, readonly number[]> {
  const columns = new Map<string, number[]>();
  row.forEach((cell, column) => {
    if (cell === undefined || column === keys) return;
    const mark = cellMark(cell);
    const known = columns.get(mark);
    if (known === undefined) columns.set(mark, [column]);
    else known.push(column);
  });
  return columns;
}

const isFixedMark = (cell: CellMark): boolean => cell.kind === "fixed" && cell.mark !== "";
const isOpen = (cell: CellMark): cell is OpenMark => cell.kind === "open";

/**
 * Tells which row this is. The key beside it says so, unless the words of another row stand here: then
 * somebody has sorted the page without its hidden column, and the row goes by its own words.
 */
export function identifyRow(
  beside: RowMark | undefined,
  cells: readonly (Cell | undefined)[],
  { rowsWith }: OwnWords,
): RowMark | undefined {
  const here = new Set(cells.flatMap((cell) => (cell === undefined ? [] : [cellMark(cell)])));
  const found = (mark: RowMark): number =>
    mark.cells.filter((cell) => isFixedMark(cell) && cell.kind === "fixed" && here.has(cell.mark))
      .length;
  if (beside !== undefined && (!beside.cells.some(isFixedMark) || found(beside) > 0)) {
    return beside;
  }
  const others = new Set(
    [...here].flatMap((mark) => rowsWith.get(mark) ?? []).filter((mark) => mark.cells.some(isOpen)),
  );
  const best = Math.max(0, ...[...others].map(found));
  const likeliest = [...others].filter((mark) => found(mark) === best);
  return likeliest.length === 1 ? likeliest[0] : beside;
}
