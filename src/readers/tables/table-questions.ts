import { notice, type Finding } from "../../finding.ts";
import { columnLetters } from "../../grid/address.ts";
import type { Line } from "../../grid/lines.ts";
import type { SheetState } from "../sheet-state.ts";
import { columnOrRowOf, namesAreChosen } from "../columns/column-choice.ts";
import type { ColumnPlan } from "../columns/column-plan.ts";
import { itemIn } from "../rows/figure.ts";
import type { Column } from "../headings/heading-columns.ts";
import { isNumberedPeriod } from "../headings/numbered-period.ts";
import { readAnyHeading, type Heading } from "../headings/heading.ts";

/** How many rows show whether a column holds figures. */
const PROBED = 5;

/** Columns under unknown headings that may hold figures: all in a table without any, else those that are only numbered. */
function mayBeFigures({ layout, others, unknown }: ColumnPlan): readonly Column[] {
  if (layout === "catalogue" || (layout === "update" && !others.has("update"))) return unknown;
  return unknown.filter(({ lines }) => isNumberedPeriod(lines.join(" ")));
}

/** Asks which column is which, where that is not known but some hold figures (one finding a table). */
export function unknownFigures(
  state: SheetState,
  plan: ColumnPlan,
  from: number,
): readonly Finding[] {
  const columns = mayBeFigures(plan);
  const holding = holdingFigures(columns, state.lines.slice(from, from + PROBED));
  // A period that has no figure yet is one of them all the same.
  const holdFigures = columns.filter(
    (column) => holding.includes(column) || isNumberedPeriod(column.lines.join(" ")),
  );
  const first = holdFigures[0];
  if (first === undefined || holding.length === 0) return [];
  return [
    notice.ambiguousHeading(first.place, {
      reading: "no figure was taken from them, and they are kept as notes",
      choice: {
        sheet: state.sheet,
        columns: holdFigures.map((column) => ({
          ...columnOrRowOf(column),
          heading: column.lines.join(" "),
          // Beside a column of periods a figure is that period's.
          roles: plan.others.has("thisYearPeriod")
            ? ["notes", "value", ...UNKNOWN_MAY_BE]
            : ["notes", ...UNKNOWN_MAY_BE],
        })),
      },
    }),
  ];
}

const UNKNOWN_MAY_BE = ["baseline", "lastYear", "thisYear", "series", "target", "ignore"];

/** Tells which columns hold numbers in most rows. */
export const holdingFigures = (
  columns: readonly Column[],
  rows: readonly Line[],
): readonly Column[] =>
  columns.filter((column) => {
    const items = rows.flatMap((line) => itemIn(line, column) ?? []);
    const figures = items.filter((item) => item.cell.kind === "number");
    return figures.length > 0 && figures.length * 2 >= items.length;
  });

/**
 * A heading that only a person knows for one: the row where every column they named has a heading,
 * and any row with the same headings.
 */
export function chosenHeading(state: SheetState, at: number): Heading | undefined {
  const { choices, choicesByHeadings, tables } = state.draft;
  const line = state.lines[at];
  // One cell in a row is a title, however many choices name its column.
  if (line === undefined || line.items.length < 2) return undefined;
  if (!choices.some(({ role, column }) => role === "name" && column !== undefined)) {
    return undefined;
  }
  const heading = readAnyHeading(state.lines, at);
  if (heading === undefined || namesAreChosen(heading.columns, choicesByHeadings)) return heading;
  const own = choices.flatMap(({ sheet, column }) =>
    sheet === state.sheet && column !== undefined ? [column] : [],
  );
  if (own.length === 0 || tables.some(({ sheet }) => sheet === state.sheet)) return undefined;
  const letters = new Set(line.items.map((item) => columnLetters(item.left)));
  return own.every((column) => letters.has(column)) ? heading : undefined;
}
