import { placeOf } from "../../grid/lines.ts";
import { takeParagraph, type SheetState } from "../sheet-state.ts";

/** What Excel writes beside the fields of a pivot table, above its headings. */
const OF_FIELD = /^(column labels|\(all\)|\(multiple items\))$/i;

/** Keeps a line above a pivot table's headings, "Sum of offences | Column Labels", as a remark. */
export function readPivotHead(state: SheetState, at: number): number {
  const line = state.lines[at];
  const [field, beside, more] = line?.items ?? [];
  if (line === undefined || field === undefined || beside === undefined || more !== undefined) {
    return 0;
  }
  if (!OF_FIELD.test(beside.text)) return 0;
  const isFilter = beside.text.startsWith("(");
  const text = isFilter ? `${field.text}: ${beside.text}` : field.text;
  takeParagraph(state, { text, place: placeOf(line, field) });
  return 1;
}
