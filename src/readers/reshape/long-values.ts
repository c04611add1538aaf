import { notice, type Finding } from "../../finding.ts";
import type { Line } from "../../grid/lines.ts";
import { columnOrRowOf } from "../columns/column-choice.ts";
import type { Column } from "../headings/heading-columns.ts";
import { holdingFigures } from "../tables/table-questions.ts";

/** The column of a long table's figures, where it is known, and what is to be said of it. */
export interface ValueColumn {
  readonly value: Column | undefined;
  readonly findings: readonly Finding[];
}

const NONE: ValueColumn = { value: undefined, findings: [] };

/**
 * Finds the column that holds a long table's figures: the one that is headed so, or the only one with
 * figures. Of several that are headed so none is taken before a person chooses.
 */
export function findValueColumn(columns: readonly Column[], rows: readonly Line[]): ValueColumn {
  const headed = columns.filter(({ role }) => role === "measured" || role === "thisYear");
  const [first, second] = headed;
  if (headed.some(({ period }) => period !== null)) return NONE;
  if (first !== undefined && second === undefined) return { ...NONE, value: first };
  if (first !== undefined) {
    return {
      ...NONE,
      findings: [
        ask(headed, ["notes", "value", "ignore"], "no figure of a period was taken from them"),
      ],
    };
  }
  if (columns.some(({ role }) => role === "baseline" || role === "lastYear")) return NONE;
  const [only, another] = holdingFigures(
    columns.filter(({ role }) => role === undefined),
    rows,
  );
  // Several are asked about where the rows are read one by one.
  if (only === undefined || another !== undefined) return NONE;
  return {
    ...NONE,
    value: only,
    findings: [ask([only], ["value", "notes", "ignore"], "it was taken for the figures")],
  };
}

/** Asks what columns of a long table are; of the roles the first is how they were read. */
const ask = (columns: readonly Column[], roles: readonly string[], reading: string): Finding => {
  const place = columns[0]?.place ?? { sheet: "", cell: null };
  return notice.ambiguousHeading(place, {
    reading,
    choice: {
      sheet: place.sheet,
      columns: columns.map((column) => ({
        ...columnOrRowOf(column),
        heading: column.lines.join(" "),
        roles,
      })),
    },
  });
};
