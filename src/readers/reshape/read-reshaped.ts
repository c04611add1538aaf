import type { Line } from "../../grid/lines.ts";
import type { SheetState } from "../sheet-state.ts";
import { readIndicatorTable, type SettleColumns } from "../tables/indicator-table.ts";

/** Reads other lines in place of the sheet's own as an indicator table; gives how many it took. */
export function readReshaped(
  state: SheetState,
  lines: readonly Line[],
  settle?: SettleColumns,
): number {
  const original = state.lines;
  state.lines = lines;
  const taken = readIndicatorTable(state, 0, settle);
  state.lines = original;
  return taken;
}
