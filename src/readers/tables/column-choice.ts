import { columnLetters } from "../../grid/address.ts";
import { oneLine } from "../cells/one-line.ts";
import { lettersOf, type Column } from "./heading-columns.ts";
import type { Role } from "./heading-role.ts";

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
  "ignore",
] as const;
export type ChosenRole = (typeof CHOSEN_ROLES)[number];

/** A person's word on one column: the sheet it is on, its letters, and what it is. */
export interface ColumnChoice {
  readonly sheet: string;
  /** "B". */
  readonly column: string;
  readonly role: ChosenRole;
}

/** A table's headings, remembered so that a choice counts for every table with the same ones. */
export interface SeenTable {
  readonly sheet: string;
  readonly columns: readonly Column[];
}

/** Choices by the headings of the tables they are for, and within them by the column's heading. */
export type ChoicesByHeadings = ReadonlyMap<string, ReadonlyMap<string, ChosenRole>>;

const headingOf = (column: Column): string => oneLine(column.lines.join(" ")).toLowerCase();

const keyOf = (columns: readonly Column[]): string => columns.map(headingOf).join("|");

/** A merged heading stands over several columns; a table that was turned has only its headings' own. */
const stands = (column: Column, letters: string): boolean => {
  const { left, right } = column;
  if (lettersOf(column) !== columnLetters(left)) return lettersOf(column) === letters;
  for (let at = left; at <= right; at++) {
    if (columnLetters(at) === letters) return true;
  }
  return false;
};

/** Tells whether a choice points at a column of a table that was read. */
export const isUsed = (choice: ColumnChoice, tables: readonly SeenTable[]): boolean =>
  tables.some(
    ({ sheet, columns }) =>
      sheet === choice.sheet && columns.some((column) => stands(column, choice.column)),
  );

/** Turns choices by sheet and letter into choices by heading, from the tables that were seen. */
export function choicesByHeadings(
  tables: readonly SeenTable[],
  choices: readonly ColumnChoice[],
): ChoicesByHeadings {
  const byHeadings = new Map<string, Map<string, ChosenRole>>();
  for (const { sheet, columns } of tables) {
    for (const choice of choices) {
      const column = columns.find((one) => stands(one, choice.column));
      if (choice.sheet !== sheet || column === undefined) continue;
      const key = keyOf(columns);
      const chosen = byHeadings.get(key) ?? new Map<string, ChosenRole>();
      byHeadings.set(key, chosen);
      chosen.set(headingOf(column), choice.role);
    }
  }
  return byHeadings;
}

const ROLES: Readonly<Partial<Record<ChosenRole, Role>>> = { series: "measured" };

/** Gives columns the roles that a person chose for them; a role that was taken elsewhere moves. */
export function applyChoices(
  columns: readonly Column[],
  choices: ChoicesByHeadings,
): readonly Column[] {
  const chosen = choices.get(keyOf(columns));
  if (chosen === undefined) return columns;
  const taken = new Set(chosen.values());
  return columns.flatMap((column) => {
    const role = chosen.get(headingOf(column));
    if (role === "ignore") return [];
    if (role !== undefined) return [{ ...column, role: ROLES[role] ?? asRole(role) }];
    // What the reader took for last year is only a figure once a person points at another column.
    const isMoved = CHOSEN_ROLES.some((one) => one === column.role && taken.has(one));
    return [
      isMoved ? { ...column, role: column.period === null ? undefined : "measured" } : column,
    ];
  });
}

const asRole = (role: ChosenRole): Role | undefined =>
  role === "series" || role === "ignore" ? undefined : role;
