import { notice, type Finding } from "../../finding.ts";
import { columnLetters } from "../../grid/address.ts";
import type { SheetState } from "../sheet-state.ts";
import type { ColumnPlan } from "./column-plan.ts";
import { itemIn } from "./figure.ts";
import { readAnyHeading, type Heading } from "./heading.ts";

/** How many rows show whether a column holds figures. */
const PROBED = 5;

/** Asks which column is which, where none is known but some hold figures (one finding a table). */
export function unknownFigures(
  state: SheetState,
  plan: ColumnPlan,
  from: number,
): readonly Finding[] {
  if (plan.layout !== "catalogue") return [];
  const rows = state.lines.slice(from, from + PROBED);
  const holdFigures = plan.unknown.filter((column) => {
    const items = rows.flatMap((line) => itemIn(line, column) ?? []);
    const figures = items.filter((item) => item.cell.kind === "number");
    return figures.length > 0 && figures.length * 2 >= items.length;
  });
  const first = holdFigures[0];
  if (first === undefined) return [];
  return [
    notice.ambiguousHeading(first.place, {
      reading: "no figure was taken from them, and they are kept as notes",
      choice: {
        sheet: state.sheet,
        columns: holdFigures.map((column) => ({
          column: columnLetters(column.left),
          heading: column.lines.join(" "),
          roles: ["notes", "baseline", "lastYear", "thisYear", "series", "target", "ignore"],
        })),
      },
    }),
  ];
}

/** A heading that only a person knows for one: the row where every column they named has a heading. */
export function chosenHeading(state: SheetState, at: number): Heading | undefined {
  const line = state.lines[at];
  const choices = state.draft.choices.filter(({ sheet }) => sheet === state.sheet);
  if (line === undefined || !choices.some(({ role }) => role === "name")) return undefined;
  if (state.draft.tables.some(({ sheet }) => sheet === state.sheet)) return undefined;
  const letters = new Set(line.items.map((item) => columnLetters(item.left)));
  return choices.every(({ column }) => letters.has(column))
    ? readAnyHeading(state.lines, at)
    : undefined;
}
