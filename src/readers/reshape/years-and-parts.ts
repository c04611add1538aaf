import { addUp } from "../../domain/decimal.ts";
import { endsAfter } from "../../domain/report-date.ts";
import { findPeriod } from "../cells/period.ts";
import { parseFigureCell } from "../cells/value.ts";
import { leaveUnread } from "../other-table.ts";
import type { SheetState } from "../sheet-state.ts";
import { PERIODS } from "./periods-down.ts";
import { nameOfTable } from "./caption.ts";
import {
  findPartsDown,
  findYearsDown,
  type CrossedCell,
  type CrossedPart,
  type CrossedTable,
  type CrossedYear,
} from "./crossed-cells.ts";
import { putTogether, wordAt, type Piece } from "./put-together.ts";
import { readReshaped } from "./read-reshaped.ts";
import { roleOf, type Role } from "../tables/heading-role.ts";
import type { SettleColumns } from "../tables/indicator-table.ts";
import { periodOfPart } from "./year-parts.ts";

/** A column of the table that the cells are put together to, with a cell for each indicator. */
interface Spread {
  readonly heading: Piece;
  readonly below: Piece | undefined;
  /** What it is, whatever its heading says; undefined for what is kept as a note. */
  readonly role: Role | undefined;
  readonly cells: ReadonlyMap<string, CrossedCell>;
}

/** The figures of one year: of its parts in their order, and of the whole. */
interface SpreadYear {
  readonly year: CrossedYear;
  readonly parts: readonly Spread[];
  /** Undefined where no cell has the whole of it. */
  readonly whole: Spread | undefined;
  readonly targets: readonly Spread[];
}

const keyOf = ({ name }: CrossedCell): string => name?.text ?? "";

/** Groups cells by a key, in the order of the sheet. */
function grouped<K>(
  cells: readonly CrossedCell[],
  keyOfCell: (cell: CrossedCell) => K,
): readonly (readonly CrossedCell[])[] {
  const groups = new Map<K, CrossedCell[]>();
  for (const cell of cells) {
    const key = keyOfCell(cell);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return [...groups.values()];
}

/** Tells whether a cell says how much, or why nobody will ever say. */
function isGiven({ piece }: CrossedCell): boolean {
  if (piece === undefined) return false;
  const { value, symbol } = parseFigureCell(piece.cell);
  return value !== null || symbol !== "x";
}

const valueIn = ({ piece }: CrossedCell): number | null =>
  piece === undefined ? null : parseFigureCell(piece.cell).value;

/** Tells whether cells hold the whole of a year for every indicator: nothing of the year is still to come. */
function isWhole(whole: readonly CrossedCell[], parts: readonly CrossedCell[]): boolean {
  return whole.every((cell) => {
    const own = parts.filter((part) => keyOf(part) === keyOf(cell));
    if (cell.year?.isToDate === true || !own.every(isGiven)) return false;
    // What is called a running total is the year's where it has run to its end.
    return (
      cell.part.kind === "whole" || valueIn(cell) === addUp(own.map((one) => valueIn(one) ?? 0))
    );
  });
}

const spread = (
  cells: readonly CrossedCell[],
  words: Pick<Spread, "heading" | "below" | "role">,
): Spread => ({ ...words, cells: new Map(cells.map((cell) => [keyOf(cell), cell])) });

/** A heading that stands for no row or column of the sheet, so that no choice is meant for it. */
const unchosen = (text: string, part: CrossedPart): Piece => ({
  ...wordAt(text, part.piece.origin),
  rows: [],
});

/** Puts the cells of one year in the order of its parts. */
function spreadYear(year: CrossedYear, cells: readonly CrossedCell[]): SpreadYear {
  const ofKind = (kinds: readonly string[]): readonly CrossedCell[] =>
    cells.filter(({ part }) => kinds.includes(part.kind));
  const byPart = (kinds: readonly string[]): readonly (readonly CrossedCell[])[] =>
    grouped(ofKind(kinds), ({ part }) => part.piece.text);
  const parts = byPart(["part"]).flatMap((group) => {
    const part = group[0]?.part;
    if (part === undefined) return [];
    const heading = unchosen(year.label, part);
    return [spread(group, { heading, below: part.piece, role: "measured" })];
  });
  const [whole] = byPart(["whole", "soFar"]).filter(
    (group) => group.some(isGiven) && isWhole(group, ofKind(["part"])),
  );
  const heading = { ...year.piece, ...wordAt(year.label, year.piece.origin) };
  return {
    year,
    parts,
    whole: whole && spread(whole, { heading, below: undefined, role: year.role }),
    targets: byPart(["target"]).flatMap((group) => {
      const part = group[0]?.part;
      const isSet = group.some(({ piece }) => piece !== undefined);
      if (part === undefined || !isSet) return [];
      const words = unchosen(`${part.piece.text} ${year.label}`, part);
      return [spread(group, { heading: words, below: undefined, role: "target" })];
    }),
  };
}

/** Tells whether the parts of a year follow one another in time: else its months are another year's. */
function isInOrder({ year, parts }: SpreadYear): boolean {
  const ends = parts.map(({ below }) =>
    below === undefined ? undefined : periodOfPart(below.text, year)?.end,
  );
  return ends.every((end, at) => end != null && (at === 0 || (ends[at - 1] ?? "") < end));
}

/** Tells whether any cell is there twice: then two tables stand in one. */
const hasTwins = (cells: readonly CrossedCell[]): boolean =>
  grouped(cells, (cell) => [keyOf(cell), cell.year?.start, cell.part.piece.text].join("\n")).some(
    (group) => group.length > 1,
  );

const isBlank = ({ cells }: Spread): boolean => [...cells.values()].every((cell) => !cell.piece);

/** Leaves out the parts before the first figure, and those that are still to come. */
function withoutBlankEnds(
  years: readonly SpreadYear[],
  reportDate: string | null,
): readonly SpreadYear[] {
  const parts = years.flatMap(({ year, parts: own }) => own.map((part) => ({ year, part })));
  const isToCome = ({ year, part }: (typeof parts)[number]): boolean =>
    isBlank(part) &&
    (reportDate === null || endsAfter(periodOfPart(part.below?.text ?? "", year), reportDate));
  const first = parts.findIndex(({ part }) => !isBlank(part));
  const last = parts.findLastIndex((one) => !isToCome(one));
  const kept = new Set(parts.slice(Math.max(first, 0), last + 1).map(({ part }) => part));
  return years.map((year) => ({ ...year, parts: year.parts.filter((part) => kept.has(part)) }));
}

/** The columns that are compared: the last two whole years, or the newest part and the same a year before. */
interface Compared {
  readonly thisYear: Spread | undefined;
  readonly lastYear: Spread | undefined;
}

const NONE: Compared = { thisYear: undefined, lastYear: undefined };

function comparedIn(years: readonly SpreadYear[]): Compared {
  const there = years.filter(({ parts, whole }) => parts.length > 0 || whole !== undefined);
  const newest = there.at(-1);
  if (newest === undefined) return NONE;
  const earlier = there.slice(0, -1).filter(({ whole }) => whole?.role !== "baseline");
  if (newest.whole !== undefined) {
    const wholes = earlier.flatMap(({ whole }) => whole ?? []);
    return { thisYear: newest.whole, lastYear: wholes.at(-1) };
  }
  // The quarters of one year alone are a table of quarters.
  const thisYear = there.length > 1 ? newest.parts.at(-1) : undefined;
  const before = earlier.at(-1);
  const isYearBefore =
    before !== undefined &&
    Number(newest.year.start.slice(0, 4)) - 1 === Number(before.year.start.slice(0, 4));
  return {
    thisYear,
    lastYear: isYearBefore
      ? before.parts.find(({ below }) => below?.text === thisYear?.below?.text)
      : undefined,
  };
}

/** Spreads all cells of a table over columns; undefined where they contradict one another. */
function spreadOut(
  cells: readonly CrossedCell[],
  reportDate: string | null,
): readonly Spread[] | undefined {
  const ofYears = cells.filter(({ year }) => year !== null);
  const groups = grouped(ofYears, ({ year }) => year?.start);
  const all = groups
    .flatMap((group) => (group[0]?.year == null ? [] : [spreadYear(group[0].year, group)]))
    .sort((one, other) => (one.year.start < other.year.start ? -1 : 1));
  if (hasTwins(ofYears) || !all.every(isInOrder)) return undefined;
  const years = withoutBlankEnds(all, reportDate);
  const { thisYear, lastYear } = comparedIn(years);
  // A target is a whole year's: it is held against that, or against its quarters together.
  const isForTargets =
    years.some(({ whole }) => whole === thisYear && whole !== undefined) || years.length === 1;
  const judged = (one: Spread): Spread =>
    one === thisYear
      ? { ...one, role: "thisYear" }
      : one === lastYear
        ? { ...one, role: "lastYear" }
        : one;
  const figures = years.flatMap(({ parts, whole, targets }) => [
    ...parts,
    ...(whole === undefined ? [] : [whole]),
    ...(isForTargets ? targets : []),
  ]);
  if (!figures.some(({ role }) => role !== "target")) return undefined;
  const used = new Set(figures.flatMap((one) => [...one.cells.values()]));
  const rest = cells.filter((cell) => !used.has(cell) && cell.piece !== undefined);
  return [...figures.map(judged), ...spreadRest(rest)];
}

/** Keeps what is no figure of a year: under its own heading where it says the same in every row. */
function spreadRest(cells: readonly CrossedCell[]): readonly Spread[] {
  const isSame = (group: readonly CrossedCell[]): boolean =>
    group.every(({ role, piece }) => role !== undefined && piece?.text === group[0]?.piece?.text);
  const ofOneName = grouped(cells, (cell) => `${keyOf(cell)}\n${cell.part.piece.text}`);
  const own = new Set(ofOneName.filter(isSame).flat());
  return grouped(cells, (cell) => (own.has(cell) ? cell.part.piece.text : cell.heading)).flatMap(
    (group) => {
      const [first] = group;
      if (first === undefined) return [];
      const isOwn = own.has(first);
      const text = isOwn ? first.part.piece.text : first.heading;
      const role = isOwn ? first.role : undefined;
      return [spread(group, { heading: unchosen(text, first.part), below: undefined, role })];
    },
  );
}

/** Says what the columns are that the cells were spread over: their headings alone could say something else. */
const asSpread =
  (columns: readonly Spread[]): SettleColumns =>
  (read) =>
    read.map((column) => {
      const own = columns[column.left - 1];
      if (own === undefined) return column;
      return own.role === undefined
        ? { ...column, role: undefined, period: null, quarter: null }
        : { ...column, role: own.role };
    });

/** Headings over the years or their parts: they name no indicator. */
const OVER_YEARS =
  /^((financial|fiscal|calendar|reporting|performance) )?(years?|yr|fy|quarters?|qtrs?|months?|periods?|dates?)( ?(\/|&|and|by|\\) ?(years?|quarters?|qtrs?|months?|periods?))?( ending| ended)?$/i;

/** Tells whether what stands in a table's corner is what it is about. */
const isName = ({ text, cell }: Piece): boolean =>
  cell.kind === "text" &&
  !OVER_YEARS.test(text) &&
  !PERIODS.test(text) &&
  roleOf(text) === undefined &&
  findPeriod(text) === null;

/**
 * Reads a table of one indicator with years one way and their quarters or months the other (Rule H10), or
 * of several that are named in its first column. The total of a year is its figure where nothing of the
 * year is still to come; without one the newest quarter or month is held against that of the year before.
 */
export function readYearsAndParts(state: SheetState, at: number): number {
  const table = findYearsDown(state.lines, at) ?? findPartsDown(state.lines, at);
  const first = table?.cells[0];
  if (table === undefined || first === undefined) return 0;
  const columns = spreadOut(table.cells, state.draft.reportDate);
  if (columns === undefined) return leaveUnread(state, at, table.height);
  const names = grouped(table.cells, keyOf).flatMap((group) => group[0] ?? []);
  const lines = putTogether(
    state.sheet,
    [
      [
        wordAt("Indicator", (table.corner ?? first.part.piece).origin),
        ...columns.map(({ heading }) => heading),
      ],
      [undefined, ...columns.map(({ below }) => below)],
      ...names.map((cell) => [
        cell.name ?? nameOf(state, at, table),
        ...columns.map(({ cells }) => cells.get(keyOf(cell))?.piece),
      ]),
    ],
    (row, column) => {
      const name = names[row - 2];
      const cell = name === undefined ? undefined : columns[column - 1]?.cells.get(keyOf(name));
      return cell?.blank ?? first.blank;
    },
  );
  readReshaped(state, lines, at, asSpread(columns));
  return table.height;
}

/** Names a table that has no column for names: by its corner, or by what stands above it. */
function nameOf(state: SheetState, at: number, { corner, cells }: CrossedTable): Piece {
  if (corner !== null && isName(corner)) return corner;
  const place = (corner ?? cells[0]?.part.piece)?.origin ?? { sheet: state.sheet, cell: null };
  const { text, place: origin } = nameOfTable(state, at, place);
  return wordAt(text, origin);
}
