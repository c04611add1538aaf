import { columnLetters } from "../../grid/address.ts";
import type { Item, Line } from "../../grid/lines.ts";
import type { SheetState } from "../sheet-state.ts";
import { columnsOf } from "../headings/heading-columns.ts";

/** Tells which columns of indicators a person leaves out, in a table that has one for each. */
export function leftOutOf({ draft, sheet }: SheetState, heads: readonly Item[]): readonly Item[] {
  return heads.filter(({ left }) =>
    draft.choices.some(
      (choice) =>
        choice.sheet === sheet && choice.role === "ignore" && choice.column === columnLetters(left),
    ),
  );
}

/** Remembers that a person's word on such columns was used. */
export function rememberLeftOut(
  { draft, sheet }: SheetState,
  heading: Line,
  items: readonly Item[],
): void {
  if (items.length === 0) return;
  draft.tables.push({ sheet, columns: columnsOf([{ ...heading, items }]) });
}
