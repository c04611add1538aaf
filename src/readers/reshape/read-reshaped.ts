import type { Line } from "../../grid/lines.ts";
import type { SheetState } from "../sheet-state.ts";
import { readIndicatorTable } from "../tables/indicator-table.ts";

/** Reads other lines in place of the sheet's own as an indicator table; gives how many it took. */
export function readReshaped(state: SheetState, lines: readonly Line[]): number {
  const original = state.lines;
  state.lines = lines;
  const taken = readIndicatorTable(state, 0);
  state.lines = original;
  return taken;
}
