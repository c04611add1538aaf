import { notice, type Finding } from "../finding.ts";
import { columnLetters } from "../grid/address.ts";
import type { Grid } from "../grid/grid.ts";
import { findHiddenParts } from "../grid/lines.ts";

/** Names what is hidden and was left out, by address and without quoting a word of it. */
export function nameHidden(grid: Grid): readonly Finding[] {
  if (grid.hidden) {
    const holds = grid.cells.some((row) =>
      row?.some((cell) => cell !== undefined && cell.text !== ""),
    );
    return holds ? [notice.hiddenSheet({ sheet: grid.sheet, cell: null })] : [];
  }
  const { rows, columns } = findHiddenParts(grid);
  const name = (kind: string, numbers: readonly number[], write: (one: number) => string) =>
    runsOf(numbers).map(({ first, last }) => {
      const [from, to] = [write(first), write(last)];
      const many = first !== last;
      return notice.hiddenRowsOrColumns(
        { sheet: grid.sheet, cell: `${from}:${to}` },
        { what: many ? `${kind}s ${from} to ${to}` : `${kind} ${from}`, many },
      );
    });
  return [...name("Row", rows, (row) => `${row + 1}`), ...name("Column", columns, columnLetters)];
}

/** Names the cells whose formulas show nothing, because no program has calculated them. */
export const nameUncalculated = ({ sheet, uncalculated: cells = [] }: Grid): readonly Finding[] =>
  cells[0] === undefined ? [] : [notice.uncalculated({ sheet, cell: cells[0] }, { cells })];

/** Groups numbers that follow one another. */
function runsOf(numbers: readonly number[]): readonly { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}
