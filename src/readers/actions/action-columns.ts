import type { Column } from "../headings/heading-columns.ts";
import type { Role } from "../headings/heading-role.ts";
import type { Line } from "../../grid/lines.ts";
import { itemIn } from "../rows/figure.ts";

/** The columns of a table of aims and actions. */
export interface ActionColumns {
  readonly all: readonly Column[];
  readonly of: ReadonlyMap<Role, Column>;
  /** The columns of statuses, where there are several: one for each quarter. */
  readonly statuses: readonly Column[];
  /** Columns whose text stands elsewhere in the action, or names what the action belongs to. */
  readonly placed: ReadonlySet<Column>;
  /** Columns before progress that hold no words of the aim or action. */
  readonly beside: readonly Column[];
  /** Where the words of progress and the columns after them begin. */
  readonly progressLeft: number;
  readonly left: number;
  readonly right: number;
  /** True where aims or actions stand behind columns that mostly follow them: "Owner | Action | Progress". */
  readonly isOutOfOrder: boolean;
}

const PLACED: readonly Role[] = [
  ...(["aim", "action", "aimOrAction", "owner"] as const),
  ...(["due", "status", "theme", "priority"] as const),
];
const BESIDE: readonly Role[] = ["status", "priority", "theme"];

const columnsWith = (roles: readonly Role[], of: ReadonlyMap<Role, Column>): readonly Column[] =>
  roles.flatMap((role) => of.get(role) ?? []);

/** Tells the columns of a table of aims and actions from its heading. */
export function planActionColumns(columns: readonly Column[]): ActionColumns {
  const of = new Map<Role, Column>();
  for (const column of columns) {
    if (column.role !== undefined && !of.has(column.role)) of.set(column.role, column);
  }
  const progress = of.get("progress") ?? of.get("update");
  if (progress !== undefined) of.set("progress", progress);
  // In a table of actions a "target" is a date or a milestone to be met by.
  const due = of.get("due") ?? of.get("target");
  if (due !== undefined) of.set("due", due);
  const status = of.get("status") ?? of.get("rating");
  if (status !== undefined) of.set("status", status);
  // "Outcome" beside actions is what they are for, not the priority they belong to.
  const priority = of.get("priority");
  if (priority !== undefined && !/^(priority|theme)/i.test(priority.lines.join(" "))) {
    of.delete("priority");
  }
  const after = [progress, of.get("owner"), due, status].filter((column) => column !== undefined);
  const progressLeft = Math.min(...after.map((column) => column.left));
  const starts = columnsWith(["aim", "aimOrAction", "action"], of).map((column) => column.left);
  const statuses = columns.filter(({ role }) => role !== undefined && role === status?.role);
  return {
    all: columns,
    of,
    statuses: statuses.filter(({ lines }) => !OF_BEFORE.test(lines.join(" "))),
    placed: new Set(columnsWith(PLACED, of)),
    beside: columnsWith(BESIDE, of),
    progressLeft,
    isOutOfOrder: starts.every((left) => left > progressLeft),
    left: Math.min(...columns.map((column) => column.left)),
    right: Math.max(...columns.map((column) => column.right)),
  };
}

const OF_BEFORE = /\b(last|previous|prior)\b/i;

/** Takes for a row's status the last of several that has one: "RAG Q1 | RAG Q2 | RAG Q3". */
export function withNewestStatus(columns: ActionColumns, line: Line): ActionColumns {
  const { of, placed, beside, statuses } = columns;
  const first = of.get("status");
  const newest = statuses.findLast((column) => itemIn(line, column) !== undefined);
  if (newest === undefined || first === undefined || newest === first) return columns;
  return {
    ...columns,
    of: new Map([...of, ["status", newest]]),
    placed: new Set([...placed, newest].filter((column) => column !== first)),
    beside: [...beside, newest],
  };
}
