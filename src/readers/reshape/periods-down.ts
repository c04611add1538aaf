import { blankPlaceOf, type Line } from "../../grid/lines.ts";
import { findPeriod, periodOfSerial } from "../cells/period.ts";
import type { SheetState } from "../sheet-state.ts";
import { pieceOf, putTogether, wordAt, type Piece } from "./put-together.ts";
import { readReshaped } from "./read-reshaped.ts";

/** How a column of periods is headed. */
export const PERIODS =
  /^(financial |fiscal |calendar |reporting )?(years?|quarters?|months?|periods?|dates?)( ending| ended)?$|^time period$/i;

/** Fewer rows than these may be a list of anything. */
const FEWEST_PERIODS = 2;

/** Tells whether an item is a period with its dates, and nothing else. */
function isPeriod(line: Line): boolean {
  const item = line.items[0];
  if (item === undefined) return false;
  if (item.cell.kind === "date" && typeof item.cell.value === "number") {
    return periodOfSerial(item.cell.value) !== null;
  }
  const found = findPeriod(item.text);
  return found?.rest === "" && found.period.start !== null && found.period.end !== null;
}

/**
 * Reads a table with periods down the side and indicators across the top: turned on its side it is
 * a table like any other.
 */
export function readPeriodsDown(state: SheetState, at: number): number {
  const heading = state.lines[at];
  const label = heading?.items[0];
  if (heading === undefined || label === undefined || !PERIODS.test(label.text)) return 0;
  const names = heading.items.slice(1);
  let end = at + 1;
  for (let line = state.lines[end]; line !== undefined; line = state.lines[end]) {
    if (line.items[0]?.left !== label.left || !isPeriod(line)) break;
    end++;
  }
  const rows = state.lines.slice(at + 1, end);
  if (names.length === 0 || rows.length < FEWEST_PERIODS) return 0;
  const turned: (Piece | undefined)[][] = [
    [
      wordAt("Indicator", blankPlaceOf(heading, label.left)),
      ...rows.map((line) => {
        const period = line.items[0];
        return period === undefined ? undefined : pieceOf(line, period);
      }),
    ],
    ...names.map((name) => [
      pieceOf(heading, name),
      ...rows.map((line) => {
        const item = line.items.find((one) => one.left === name.left);
        return item === undefined ? undefined : pieceOf(line, item);
      }),
    ]),
  ];
  const lines = putTogether(state.sheet, turned, (row, column) =>
    blankPlaceOf(rows[column - 1] ?? heading, names[row - 1]?.left ?? label.left),
  );
  readReshaped(state, lines);
  return end - at;
}
