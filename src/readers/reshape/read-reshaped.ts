import type { Line } from "../../grid/lines.ts";
import type { SheetState } from "../sheet-state.ts";
import { linesAbove } from "../columns/baseline-year.ts";
import { readIndicatorTable, type SettleColumns } from "../tables/indicator-table.ts";

/**
 * Reads other lines in place of the sheet's own as an indicator table; gives how many it took. What stands
 * above the line at which the table begins in the sheet is said of it all the same.
 */
export function readReshaped(
  state: SheetState,
  lines: readonly Line[],
  at: number,
  settle?: SettleColumns,
): number {
  const original = state.lines;
  state.lines = lines;
  const taken = readIndicatorTable(state, 0, { settle, above: linesAbove(original, at) });
  state.lines = original;
  return taken;
}
