import type { Period } from "../../domain/period.ts";
import { blankPlaceOf, itemAt, placeOf, type Item, type Line } from "../../grid/lines.ts";
import { notice } from "../../finding.ts";
import { combinePeriod, parsePeriod } from "../cells/period.ts";
import { grouped } from "../grouped.ts";
import type { SheetState } from "../sheet-state.ts";
import { applyChoices } from "../columns/column-choice.ts";
import { findAreaColumns } from "../rows/area-total.ts";
import type { Column } from "../headings/heading-columns.ts";
import { findStarter } from "../headings/heading-cell.ts";
import { readHeading } from "../headings/heading.ts";
import { chosenHeading } from "../tables/table-questions.ts";
import type { SettleColumns } from "../tables/indicator-table.ts";
import { findValueColumn } from "./long-values.ts";
import {
  pieceOf,
  putTogether,
  rowHeadOf,
  rowNumberOf,
  wordAt,
  type Piece,
} from "./put-together.ts";
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
  const { choices, choicesByHeadings } = state.draft;
  const isLong =
    first !== undefined &&
    (findStarter(first, ["thisYearPeriod"]) !== undefined ||
      choices.some(({ role }) => role === "period"));
  if (!isLong) return 0;
  const heading = readHeading(state.lines, at, ["name"]) ?? chosenHeading(state, at);
  if (heading === undefined) return 0;
  const columns = withNamesAsWords(
    applyChoices(heading.columns, choicesByHeadings),
    state.lines[at + heading.height],
  );
  const name = columns.find(({ role }) => role === "name");
  const whens = columns.filter(({ role }) => role === "thisYearPeriod");
  if (name === undefined || whens.length === 0) return 0;
  const rows = rowsOf(state, at + heading.height, name, whens);
  const names = groupByName(rows, columns);
  // One row a name is a flat register with a column for the period (shape 9), and is read as such.
  if (names.every((group) => group.length < 2)) return 0;
  const { value, findings } = findValueColumn(
    columns,
    rows.map(({ line }) => line),
  );
  state.draft.findings.push(...findings);
  if (value === undefined) return 0;
  state.draft.tables.push({ sheet: state.sheet, columns: heading.columns });
  nameSecondFigures(state, names, value);
  nameBesideEarlier(
    state,
    names,
    columns.filter((column) => ![name, value, ...whens].includes(column)),
  );
  const periods = inTimeOrder(rows);
  const others = columns.filter((column) => ![name, value, ...whens].includes(column));
  const lines = putTogether(
    state.sheet,
    [
      [
        nameHeading(first, name),
        ...others.map((column) => headingPiece(first, column)),
        ...periods.map((row) => periodPiece(row, rows)),
      ],
      ...names.map((group) => widen(group, [name, ...others], periods, value)),
    ],
    (row) => blankPlaceOf(names[row - 1]?.at(-1)?.line ?? first, value.left),
  );
  readReshaped(state, lines, at, asIn(others));
  return heading.height + rows.length;
}

/** Of two columns that are headed as names, "Offence" and "Offences", the one with numbers holds figures. */
function withNamesAsWords(columns: readonly Column[], first: Line | undefined): readonly Column[] {
  const isNumber = ({ left, role }: Column): boolean =>
    role === "name" && first !== undefined && itemAt(first, left)?.cell.kind === "number";
  const isWord = ({ role }: Column): boolean => role === "name";
  if (!columns.some(isNumber) || !columns.some((one) => isWord(one) && !isNumber(one)))
    return columns;
  return columns.map((column) => (isNumber(column) ? { ...column, role: undefined } : column));
}

/** Columns that stand in a long table and in the one it was put together to are the same in both. */
const asIn =
  (others: readonly Column[]): SettleColumns =>
  (columns) =>
    columns.map((column) => {
      const own = others.find(({ place }) => place.cell === column.place.cell);
      return own === undefined ? column : { ...column, role: own.role };
    });

function rowsOf(
  state: SheetState,
  from: number,
  name: Column,
  whens: readonly Column[],
): readonly LongRow[] {
  const rows: LongRow[] = [];
  for (let at = from; at < state.lines.length; at++) {
    const line = state.lines[at];
    const nameItem = line === undefined ? undefined : itemAt(line, name.left);
    if (line === undefined || nameItem === undefined) break;
    const when = whenOf(line, whens);
    if (when === undefined) break;
    rows.push({ line, name: nameItem, ...when });
  }
  return rows;
}

/** Reads a row's period from its column, or from two: the year in one, the quarter or month in the other. */
function whenOf(
  line: Line,
  [first, second]: readonly Column[],
): Pick<LongRow, "periodItem" | "period"> | undefined {
  const periodItem = first === undefined ? undefined : itemAt(line, first.left);
  const other = second === undefined ? undefined : itemAt(line, second.left);
  if (periodItem === undefined) return undefined;
  const period =
    other === undefined ? parsePeriod(periodItem.text) : combinePeriod(other.text, periodItem.text);
  if (period?.end == null) return undefined;
  if (other === undefined) return { periodItem, period };
  const { label } = period;
  const cell = { ...periodItem.cell, kind: "text", value: label, text: label } as const;
  return { periodItem: { ...periodItem, cell, text: label }, period };
}

/** Rows of one indicator: the same name, and the same priority and area where there are columns for them. */
function groupByName(
  rows: readonly LongRow[],
  columns: readonly Column[],
): readonly (readonly LongRow[])[] {
  const telling = [
    ...columns.filter(({ role }) => role === "priority").slice(0, 1),
    ...findAreaColumns(columns.filter(({ role }) => role === undefined)),
  ];
  const keyOf = ({ line, name }: LongRow): string =>
    JSON.stringify([name.text, ...telling.map(({ left }) => itemAt(line, left)?.text ?? "")]);
  return grouped(rows, keyOf).map((group) =>
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

/** A period heads the figures of every row that names it. */
const periodPiece = ({ line, periodItem, period }: LongRow, rows: readonly LongRow[]): Piece =>
  rowHeadOf(
    line,
    periodItem,
    rows.filter((row) => keyOf(row.period) === keyOf(period)).map((row) => rowNumberOf(row.line)),
  );

/** The names' own heading, or the reader's word for it where only a person knows it for one. */
function nameHeading(line: Line, name: Column): Piece | undefined {
  const own = headingPiece(line, name);
  if (own === undefined || findStarter(line, ["name"])?.left === name.left) return own;
  return wordAt("Indicator", own.origin);
}

/** Names figures beyond the first of one indicator and period: an area's, perhaps, or a correction. */
function nameSecondFigures(
  state: SheetState,
  names: readonly (readonly LongRow[])[],
  value: Column,
): void {
  for (const group of names) {
    const seconds = group.filter((row, at) =>
      group.slice(0, at).some((one) => keyOf(one.period) === keyOf(row.period)),
    );
    const [first] = seconds;
    if (first === undefined) continue;
    const places = seconds.map(({ line }) => {
      const item = itemAt(line, value.left);
      return item === undefined ? blankPlaceOf(line, value.left) : placeOf(line, item);
    });
    state.draft.findings.push(
      notice.secondFigures(places[0] ?? { sheet: state.sheet, cell: null }, {
        name: first.name.text,
        cells: places.flatMap(({ cell }) => cell ?? []),
      }),
    );
  }
}

/** Names what stands beside the earlier periods and says something else than beside the newest. */
function nameBesideEarlier(
  state: SheetState,
  names: readonly (readonly LongRow[])[],
  others: readonly Column[],
): void {
  const cells = names.flatMap((group) => {
    const newest = newestOf(group);
    return group.flatMap(({ line }) =>
      others.flatMap((column) => {
        const item = itemAt(line, column.left);
        const isSaid =
          item === undefined ||
          line === newest?.line ||
          item.text === (newest === undefined ? "" : itemAt(newest.line, column.left)?.text);
        return isSaid ? [] : [placeOf(line, item)];
      }),
    );
  });
  const [first] = cells;
  if (first === undefined) return;
  const addresses = cells.flatMap(({ cell }) => cell ?? []);
  state.draft.findings.push(notice.besideEarlier(first, { cells: addresses }));
}

/** Finds the row of the newest period; a second figure of a period is none. */
const newestOf = (group: readonly LongRow[]): LongRow | undefined =>
  group.findLast((row) => group.find((one) => keyOf(one.period) === keyOf(row.period)) === row);

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
  // A second figure of a period is left out, and what its row says besides is not this one's.
  const newest = newestOf(group);
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
