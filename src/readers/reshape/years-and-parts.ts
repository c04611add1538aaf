import type { ColumnChoice } from "../columns/column-choice.ts";
import { findPeriod } from "../cells/period.ts";
import { grouped } from "../grouped.ts";
import { leaveUnread } from "../other-table.ts";
import type { SheetState } from "../sheet-state.ts";
import { roleOf } from "../headings/heading-role.ts";
import type { SettleColumns } from "../tables/indicator-table.ts";
import { nameOfTable } from "./caption.ts";
import {
  findCrossedTable,
  type CrossedCell,
  type CrossedTable,
  type CrossedYear,
} from "./crossed-cells.ts";
import { findNamesAcross } from "./names-across.ts";
import { putTogether, wordAt, type Piece } from "./put-together.ts";
import { readReshaped } from "./read-reshaped.ts";
import {
  comparedIn,
  isInOrder,
  spreadYear,
  withoutBlankEnds,
  type SpreadYear,
} from "./spread-years.ts";
import { nameOfCell, spreadNotes, type Spread } from "./spread.ts";
import { OVER_YEARS, PERIODS } from "../headings/year-parts.ts";

/**
 * Reads a table with years one way and their quarters or months the other as one indicator, or as several
 * that are named in its first column (Rule H10). The total of a year is its figure where nothing of the
 * year is still to come; without one the newest quarter or month is held against that of the year before.
 */
export function readYearsAndParts(state: SheetState, at: number): number {
  const table = findCrossedTable(state.lines, at) ?? findNamesAcross(state, at);
  if (table === undefined || !holdsFigures(table)) return 0;
  const together = byCoverage(table.cells).map((cells) => ({
    cells,
    columns: spreadOut(cells, state),
  }));
  if (together.some(({ columns }) => columns === undefined)) {
    return leaveUnread(state, at, table.height);
  }
  for (const { cells, columns = [] } of together) readSpread(state, at, table, cells, columns);
  return table.height;
}

const NUMBER = /^[£(-]?\s?\d[\d,.\s]*%?\)?$/;

/** Tells whether most cells of the years are numbers: dates of meetings and milestones are none. */
function holdsFigures({ cells }: CrossedTable): boolean {
  const pieces = cells.flatMap(({ year, part, piece }) =>
    year !== null && part.kind === "part" && piece !== undefined ? [piece] : [],
  );
  const numbers = pieces.filter(({ cell, text }) => cell.kind === "number" || NUMBER.test(text));
  return numbers.length * 2 >= pieces.length && numbers.length > 0;
}

/** Groups indicators of which the same quarters and months are told: the others' would be missing. */
function byCoverage(cells: readonly CrossedCell[]): readonly (readonly CrossedCell[])[] {
  const ofOneName = grouped(cells, nameOfCell);
  const covers = new Map(
    ofOneName.map((group) => {
      const ofYears = group.filter(({ year }) => year !== null);
      const keys = ofYears.map(({ year, part }) => `${year?.start ?? ""} ${part.piece.text}`);
      return [nameOfCell(group[0]), [...new Set(keys)].sort().join("\n")];
    }),
  );
  return grouped(cells, (cell) => covers.get(nameOfCell(cell)) ?? "");
}

/** Spreads the cells of a table over columns; undefined where they contradict one another. */
function spreadOut(
  cells: readonly CrossedCell[],
  { draft, sheet }: SheetState,
): readonly Spread[] | undefined {
  const ofYears = cells.filter(({ year }) => year !== null);
  const all = grouped(ofYears, ({ year }) => year?.start ?? "")
    .flatMap((group) => {
      const year = yearOf(group);
      return year === null ? [] : [spreadYear(year, group)];
    })
    .sort((one, other) => (one.year.start < other.year.start ? -1 : 1));
  if (all.length === 0 || hasTwins(ofYears) || !all.every(isInOrder)) return undefined;
  const isIgnored = ({ year, whole }: SpreadYear): boolean =>
    whole !== undefined &&
    draft.choices.some((choice) => choice.sheet === sheet && leavesOut(choice, year));
  const years = withoutBlankEnds(all, draft.reportDate);
  const { thisYear, lastYear } = comparedIn(years.filter((year) => !isIgnored(year)));
  const judged = (one: Spread): Spread => {
    if (one === thisYear) return { ...one, role: "thisYear" };
    return one === lastYear ? { ...one, role: "lastYear" } : one;
  };
  // A target is a whole year's: it is held against that, or against its quarters together.
  const takesTargets = years.length === 1 || years.some(({ whole }) => whole === thisYear);
  const used = years.flatMap(({ parts, whole, targets }) => [
    ...parts,
    ...(whole === undefined ? [] : [whole]),
    ...(takesTargets ? targets : []),
  ]);
  const inColumns = new Set(used.flatMap((one) => [...one.cells.values()]));
  const rest = cells.filter((cell) => !inColumns.has(cell) && cell.piece !== undefined);
  const isLeftOut = new Set(years.filter(isIgnored).flatMap(({ parts }) => parts));
  const figures = used.filter((one) => !isLeftOut.has(one)).map(judged);
  return [...figures, ...spreadNotes(rest)];
}

/** The year of some cells, and every row that it heads. */
function yearOf(cells: readonly [CrossedCell, ...CrossedCell[]]): CrossedYear | null {
  const [{ year }] = cells;
  if (year?.piece.rows === undefined) return year;
  const rows = new Set(cells.flatMap((cell) => cell.year?.piece.rows ?? []));
  return { ...year, piece: { ...year.piece, rows: [...rows] } };
}

/** Tells whether any cell is there twice: then two tables stand in one. */
const hasTwins = (cells: readonly CrossedCell[]): boolean =>
  grouped(cells, (cell) =>
    [nameOfCell(cell), cell.year?.start, cell.part.piece.text].join("\n"),
  ).some((group) => group.length > 1);

/** Tells whether a person leaves a whole year out: its row where the years stand down the side, else its column. */
const leavesOut = (choice: ColumnChoice, { piece }: CrossedYear): boolean =>
  choice.role === "ignore" &&
  (piece.rows === undefined
    ? piece.origin.cell?.replace(/\d+$/, "") === choice.column
    : choice.row !== undefined && piece.rows.includes(choice.row));

/** Reads indicators whose cells were spread over columns. */
function readSpread(
  state: SheetState,
  at: number,
  table: CrossedTable,
  cells: readonly CrossedCell[],
  columns: readonly Spread[],
): void {
  const names = grouped(cells, nameOfCell).map(([first]) => first);
  const blank = { sheet: state.sheet, cell: null };
  const lines = putTogether(
    state.sheet,
    [
      [
        wordAt("Indicator", table.corner?.origin ?? blank),
        ...columns.map(({ heading }) => heading),
      ],
      [undefined, ...columns.map(({ below }) => below)],
      ...names.map((cell) => [
        cell.name ?? nameOf(state, at, table),
        ...columns.map((column) => column.cells.get(nameOfCell(cell))?.piece),
      ]),
    ],
    (row, column) => {
      const name = names[row - 2];
      const cells = columns[column - 1]?.cells;
      return (name === undefined ? undefined : cells?.get(nameOfCell(name))?.blank) ?? blank;
    },
  );
  readReshaped(state, lines, at, asSpread(columns));
}

/** Says what the columns are that the cells were spread over: their headings alone could say something else. */
const asSpread =
  (columns: readonly Spread[]): SettleColumns =>
  (read) =>
    read.map((column) => {
      const own = columns[column.left - 1];
      if (own === undefined) return column;
      if (own.role === undefined) {
        return { ...column, role: undefined, period: null, quarter: null };
      }
      return own.period === null
        ? { ...column, role: own.role }
        : { ...column, role: own.role, period: own.period, quarter: null };
    });

/** Tells whether what stands in a table's corner is what it is about. */
const isName = ({ text, cell }: Piece): boolean =>
  cell.kind === "text" &&
  !OVER_YEARS.test(text) &&
  !PERIODS.test(text) &&
  roleOf(text) === undefined &&
  findPeriod(text) === null;

/** Names a table that has no column for names: by its corner, or by what stands above it. */
function nameOf(state: SheetState, at: number, { corner, cells }: CrossedTable): Piece {
  if (corner !== null && isName(corner)) return corner;
  const place = (corner ?? cells[0]?.part.piece)?.origin ?? { sheet: state.sheet, cell: null };
  const { text, place: origin } = nameOfTable(state, at, place);
  return wordAt(text, origin);
}
