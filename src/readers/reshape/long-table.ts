import type { Period } from "../../domain/period.ts";
import { blankPlaceOf, itemAt, type Item, type Line } from "../../grid/lines.ts";
import { parsePeriod } from "../cells/period.ts";
import type { SheetState } from "../sheet-state.ts";
import type { Column } from "../tables/heading-columns.ts";
import { findStarter } from "../tables/heading-cell.ts";
import { readHeading } from "../tables/heading.ts";
import { pieceOf, putTogether, type Piece } from "./put-together.ts";
import { readReshaped } from "./read-reshaped.ts";

/** One row of a long table: a name, a period, a value. */
interface LongRow {
  readonly line: Line;
  readonly name: Item;
  readonly periodItem: Item;
  readonly period: Period;
}

/**
 * Reads a long (tidy) table, one row for each indicator and period, by putting the periods side by
 * side: one row an indicator, as everywhere else. The other columns are those of its newest row.
 */
export function readLongTable(state: SheetState, at: number): number {
  // A column of periods is what makes a table long; most have none.
  const first = state.lines[at];
  if (first === undefined || findStarter(first, ["thisYearPeriod"]) === undefined) return 0;
  const heading = readHeading(state.lines, at, ["name"]);
  if (heading === undefined) return 0;
  const name = heading.columns.find(({ role }) => role === "name");
  const when = heading.columns.find(({ role }) => role === "thisYearPeriod");
  const values = heading.columns.filter(({ role }) => role === "measured" || role === "thisYear");
  const [value] = values;
  if (name === undefined || when === undefined || value === undefined || values.length > 1)
    return 0;
  if (value.period !== null) return 0;
  const rows = rowsOf(state, at + heading.height, name, when);
  const names = groupByName(rows, heading.columns);
  // One row a name is a flat register with a column for the period (shape 9), and is read as such.
  if (names.every((group) => group.length < 2)) return 0;
  const periods = inTimeOrder(rows);
  const others = heading.columns.filter((column) => ![name, when, value].includes(column));
  const lines = putTogether(
    state.sheet,
    [
      [
        ...[name, ...others].map((column) => headingPiece(first, column)),
        ...periods.map(periodPiece),
      ],
      ...names.map((group) => widen(group, [name, ...others], periods, value)),
    ],
    (row) => blankPlaceOf(names[row - 1]?.at(-1)?.line ?? first, value.left),
  );
  readReshaped(state, lines);
  return heading.height + rows.length;
}

function rowsOf(state: SheetState, from: number, name: Column, when: Column): readonly LongRow[] {
  const rows: LongRow[] = [];
  for (let at = from; at < state.lines.length; at++) {
    const line = state.lines[at];
    const nameItem = line === undefined ? undefined : itemAt(line, name.left);
    const periodItem = line === undefined ? undefined : itemAt(line, when.left);
    const period = periodItem === undefined ? null : parsePeriod(periodItem.text);
    if (line === undefined || nameItem === undefined || periodItem === undefined) break;
    if (period?.end == null) break;
    rows.push({ line, name: nameItem, periodItem, period });
  }
  return rows;
}

/** Rows of one indicator: the same name, and the same priority where there is a column for it. */
function groupByName(
  rows: readonly LongRow[],
  columns: readonly Column[],
): readonly (readonly LongRow[])[] {
  const priority = columns.find(({ role }) => role === "priority");
  const groups = new Map<string, LongRow[]>();
  for (const row of rows) {
    const theme = priority === undefined ? "" : (itemAt(row.line, priority.left)?.text ?? "");
    const key = `${theme}\n${row.name.text}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(row);
  }
  return [...groups.values()].map((group) =>
    [...group].sort((one, other) => compare(one.period, other.period)),
  );
}

const compare = (one: Period, other: Period): number =>
  (one.end ?? "").localeCompare(other.end ?? "") ||
  (one.start ?? "").localeCompare(other.start ?? "");

const keyOf = (period: Period): string => `${period.start ?? ""}..${period.end ?? ""}`;

/** Lists the periods of a long table once each, in time order. */
function inTimeOrder(rows: readonly LongRow[]): readonly LongRow[] {
  const once = new Map(rows.map((row) => [keyOf(row.period), row]));
  return [...once.values()].sort((one, other) => compare(one.period, other.period));
}

const periodPiece = ({ line, periodItem }: LongRow): Piece => pieceOf(line, periodItem);

function headingPiece(line: Line, column: Column): Piece | undefined {
  const item = itemAt(line, column.left);
  return item === undefined ? undefined : pieceOf(line, item);
}

/** Puts one indicator's rows side by side: its own columns, then its value for every period. */
function widen(
  group: readonly LongRow[],
  own: readonly Column[],
  periods: readonly LongRow[],
  value: Column,
): readonly (Piece | undefined)[] {
  const newest = group.at(-1);
  const pieceIn = (line: Line | undefined, column: Column): Piece | undefined => {
    const item = line === undefined ? undefined : itemAt(line, column.left);
    return line === undefined || item === undefined ? undefined : pieceOf(line, item);
  };
  return [
    ...own.map((column) => pieceIn(newest?.line, column)),
    ...periods.map(({ period }) => {
      const row = group.find((one) => keyOf(one.period) === keyOf(period));
      return pieceIn(row?.line, value);
    }),
  ];
}
