import type { ColumnOrRow } from "../../finding.ts";
import { columnLetters } from "../../grid/address.ts";
import { oneLine } from "../cells/one-line.ts";
import { lettersOf, type Column } from "../headings/heading-columns.ts";
import type { Role } from "../headings/heading-role.ts";

/** What a person may say that a column is; "ignore" leaves it out. */
export const CHOSEN_ROLES = [
  "name",
  "code",
  "unit",
  "polarity",
  "priority",
  "baseline",
  "lastYear",
  "thisYear",
  "series",
  "target",
  "change",
  "differenceToBaseline",
  "notes",
  "period",
  "value",
  "ignore",
] as const;
export type ChosenRole = (typeof CHOSEN_ROLES)[number];

/**
 * A person's word on one column: the sheet it is on, its letters, and what it is. In a table that has
 * its periods down the side it is a row's number instead (Rule C2).
 */
export type ColumnChoice = ColumnOrRow & {
  readonly sheet: string;
  readonly role: ChosenRole;
};

/** A table's headings, remembered so that a choice counts for every table with the same ones. */
export interface SeenTable {
  readonly sheet: string;
  readonly columns: readonly Column[];
}

/** Choices by the headings of the tables they are for, and within them by the column's position. */
export type ChoicesByHeadings = ReadonlyMap<string, ReadonlyMap<number, ChosenRole>>;

/** Tells whether a table was turned: a person sees rows where the reader sees columns. */
export const isTurned = (columns: readonly Column[]): boolean =>
  columns.some(({ rows }) => rows !== undefined);

const headingOf = (column: Column): string => oneLine(column.lines.join(" ")).toLowerCase();

const keyOf = (columns: readonly Column[]): string =>
  [isTurned(columns) ? "rows" : "columns", ...columns.map(headingOf)].join("|");

/** Names a column as a person finds it in the sheet: by the row it stands for in a turned table. */
export const columnOrRowOf = (column: Column): ColumnOrRow => {
  const row = column.rows?.[0];
  return row === undefined ? { column: lettersOf(column) } : { row };
};

/** A merged heading stands over several columns; a table that was turned has only its headings' own. */
const stands = (column: Column, which: ColumnOrRow): boolean => {
  if (which.row !== undefined) return column.rows?.includes(which.row) === true;
  if (column.rows !== undefined) return false;
  const { left, right } = column;
  if (lettersOf(column) !== columnLetters(left)) return lettersOf(column) === which.column;
  for (let at = left; at <= right; at++) {
    if (columnLetters(at) === which.column) return true;
  }
  return false;
};

/** Tells whether a choice points at a column of a table that was read. */
export const isUsed = (choice: ColumnChoice, tables: readonly SeenTable[]): boolean =>
  tables.some(
    ({ sheet, columns }) =>
      sheet === choice.sheet && columns.some((column) => stands(column, choice)),
  );

/** Turns choices by sheet and address into choices by heading, from the tables that were seen. */
export function choicesByHeadings(
  tables: readonly SeenTable[],
  choices: readonly ColumnChoice[],
): ChoicesByHeadings {
  const byHeadings = new Map<string, Map<number, ChosenRole>>();
  for (const { sheet, columns } of tables) {
    for (const choice of choices) {
      const at = columns.findIndex((one) => stands(one, choice));
      if (choice.sheet !== sheet || at < 0) continue;
      const key = keyOf(columns);
      const chosen = byHeadings.get(key) ?? new Map<number, ChosenRole>();
      byHeadings.set(key, chosen);
      chosen.set(at, choice.role);
    }
  }
  return byHeadings;
}

/** Tells whether a person has said which column of such a table holds the names. */
export const namesAreChosen = (columns: readonly Column[], choices: ChoicesByHeadings): boolean =>
  choices.size > 0 && [...(choices.get(keyOf(columns))?.values() ?? [])].includes("name");

/** What a chosen role is to the reader. */
const roleOf = (chosen: Exclude<ChosenRole, "ignore">): Role => {
  if (chosen === "series" || chosen === "value") return "measured";
  return chosen === "period" ? "thisYearPeriod" : chosen;
};

/** Gives columns the roles that a person chose for them; a role that was taken elsewhere moves. */
export function applyChoices(
  columns: readonly Column[],
  choices: ChoicesByHeadings,
): readonly Column[] {
  const chosen = choices.get(keyOf(columns));
  if (chosen === undefined) return columns;
  const taken = new Set(
    [...chosen.values()].flatMap((role): readonly Role[] =>
      role === "ignore" || role === "series" ? [] : [roleOf(role)],
    ),
  );
  return columns.flatMap((column, at) => {
    const role = chosen.get(at);
    if (role === "ignore") return [];
    if (role !== undefined) return [{ ...column, role: roleOf(role) }];
    // What the reader took for last year is only a figure once a person points at another column.
    const isMoved = column.role !== undefined && taken.has(column.role);
    return [
      isMoved ? { ...column, role: column.period === null ? undefined : "measured" } : column,
    ];
  });
}
