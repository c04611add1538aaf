import { notice, type Finding } from "../../finding.ts";
import { blankPlaceOf, placeOf, type Item, type Line } from "../../grid/lines.ts";
import { findPeriod, periodOfSerial } from "../cells/period.ts";
import { leaveUnread } from "../other-table.ts";
import { takeParagraph, type SheetState } from "../sheet-state.ts";
import { namesAreChosen } from "../columns/column-choice.ts";
import { readHeadingCell } from "../headings/heading-cell.ts";
import { columnsOf } from "../headings/heading-columns.ts";
import type { Role } from "../headings/heading-role.ts";
import { isPart, PERIODS, yearIn } from "../headings/year-parts.ts";
import { isNumberedPeriod } from "../headings/numbered-period.ts";
import {
  pieceOf,
  putTogether,
  rowHeadOf,
  rowNumberOf,
  wordAt,
  type Piece,
} from "./put-together.ts";
import { isBeside, nameOfHead, readValuesDown } from "./values-down.ts";
import { readReshaped } from "./read-reshaped.ts";

/** Fewer rows than these may be a list of anything. */
const FEWEST_PERIODS = 2;

/** Tells whether an item is a period with its dates, or one that is only numbered, and nothing else. */
function isPeriod({ cell, text }: Item): boolean {
  if (cell.kind === "date" && typeof cell.value === "number") {
    return periodOfSerial(cell.value) !== null;
  }
  if (isNumberedPeriod(text)) return true;
  const found = findPeriod(text);
  return found?.rest === "" && found.period.start !== null && found.period.end !== null;
}

/** What else the rows of such a table hold: "Baseline 2009/10", "2012/13 (provisional)", "Target". */
const ROWS: readonly (Role | undefined)[] = [
  "baseline",
  "lastYear",
  "thisYear",
  "measured",
  "target",
  "change",
  "differenceToBaseline",
];

/** A table with periods down the side: the row of its names, and a row for each period. */
interface PeriodsDown {
  readonly heading: Line;
  /** The column of the periods. */
  readonly left: number;
  readonly names: readonly Item[];
  readonly rows: readonly Line[];
}

/** Finds the rows of periods under a row of names, whatever the first column is called. */
function findPeriodsDown(state: SheetState, at: number): PeriodsDown | undefined {
  const heading = state.lines[at];
  const first = state.lines[at + 1]?.items[0];
  if (heading === undefined || first === undefined) return undefined;
  const { left } = first;
  const names = heading.items.filter((item) => item.left > left);
  if (names.length === 0 || heading.items.some((item) => item.left < left)) return undefined;
  let end = at + 1;
  for (let line = state.lines[end]; line !== undefined; line = state.lines[end]) {
    const item = line.items[0];
    if (item?.left !== left) break;
    if (!isPeriod(item) && (line.afterGap || !isOtherRow(state, line, item))) break;
    end++;
  }
  const rows = state.lines.slice(at + 1, end);
  const periods = rows.filter(({ items: [item] }) => item !== undefined && isPeriod(item));
  return periods.length < FEWEST_PERIODS ? undefined : { heading, left, names, rows };
}

/** A row that says what it is, or that a person names, goes on with the table. */
const isOtherRow = (state: SheetState, line: Line, item: Item): boolean =>
  line.items.length > 1 &&
  (ROWS.includes(readHeadingCell(item)?.role) || isChosen(state, line, () => true));

/** Tells whether a person has said something of a row of the sheet. */
const isChosen = (state: SheetState, line: Line, as: (role: string) => boolean): boolean =>
  state.draft.choices.some(
    ({ sheet, row, role }) => sheet === line.sheet && row === rowNumberOf(line) && as(role),
  );

/** Stands the table on its side: a line for each indicator, a column for each period. */
function turn(
  state: SheetState,
  { heading, left, names, rows }: PeriodsDown,
  at: number,
): readonly Line[] {
  const turned: readonly (readonly (Piece | undefined)[])[] = [
    [
      { ...wordAt("Indicator", blankPlaceOf(heading, left)), rows: [rowNumberOf(heading)] },
      ...rows.map((line) => {
        const period = line.items[0];
        return period === undefined ? undefined : rowHeadOf(line, period, [rowNumberOf(line)]);
      }),
    ],
    ...names.map((name) => [
      nameOfHead(state, at, heading, name),
      ...rows.map((line) => {
        const item = line.items.find((one) => one.left === name.left);
        return item === undefined ? undefined : pieceOf(line, item);
      }),
    ]),
  ];
  return putTogether(state.sheet, turned, (row, column) =>
    blankPlaceOf(rows[column - 1] ?? heading, names[row - 1]?.left ?? left),
  );
}

/**
 * Reads a table with periods down the side and indicators across the top: turned on its side it is
 * a table like any other.
 */
export function readPeriodsDown(state: SheetState, at: number): number {
  const label = state.lines[at]?.items[0];
  const below = state.lines[at + 1]?.items[0];
  const isHeaded = label !== undefined && PERIODS.test(label.text);
  const isBlank = label !== undefined && below !== undefined && below.left < label.left;
  if (!isHeaded && !(isBlank && isPeriod(below)) && state.draft.choicesByHeadings.size === 0) {
    return 0;
  }
  const table = findPeriodsDown(state, at);
  if (table === undefined || (isHeaded && label.left !== table.left)) return 0;
  const lines = turn(state, table, at);
  const isChosen = namesAreChosen(columnsOf(lines.slice(0, 1)), state.draft.choicesByHeadings);
  const mayBeNames = isBlank && table.names.every(isWords);
  if (!isHeaded && !isChosen && !mayBeNames) return 0;
  // No indicator is called "2022/23": what stands in the rows is not known.
  if (!isChosen && table.names.some((name) => isPart(name) || yearIn(name) !== undefined)) {
    return leaveUnread(state, at, table.rows.length + 1);
  }
  if (!isChosen && table.names.some(isBeside)) return readWithBesides(state, at, table);
  const taken = readReshaped(state, lines, at);
  if (taken > 0 && !isHeaded && !isChosen) state.draft.findings.push(askForNames(table));
  return table.rows.length + 1;
}

/** Reads a table that has targets or remarks beside its figures: one indicator's, or remarks on all of them. */
function readWithBesides(state: SheetState, at: number, table: PeriodsDown): number {
  const { heading, names, rows } = table;
  const height = rows.length + 1;
  if (readValuesDown(state, at, { heading, heads: names, rows })) return height;
  const besides = names.filter(isBeside);
  if (!besides.every(holdsWords)) return leaveUnread(state, at, height);
  const measures = { ...table, names: names.filter((name) => !isBeside(name)) };
  readReshaped(state, turn(state, measures, at), at);
  for (const { left } of besides) takeWords(state, rows, left);
  return height;
}

const WORDS: readonly (Role | undefined)[] = ["notes", "commentary", "source", "rating", "status"];

const holdsWords = (item: Item): boolean => WORDS.includes(readHeadingCell(item)?.role);

/** Keeps what a column says in words, period by period, as paragraphs. */
function takeWords(state: SheetState, rows: readonly Line[], left: number): void {
  for (const line of rows) {
    const [period] = line.items;
    const said = line.items.find((item) => item.left === left);
    if (period === undefined || said === undefined) continue;
    takeParagraph(state, { text: `${period.text}: ${said.text}`, place: placeOf(line, said) });
  }
}

/** Words that are no heading of anything else. */
const isWords = (item: Item): boolean =>
  item.cell.kind === "text" && readHeadingCell(item) === undefined;

/** Asks whether a row holds names, where its first cell is blank. */
const askForNames = ({ heading, names }: PeriodsDown): Finding => {
  const [first] = names;
  const place = first === undefined ? blankPlaceOf(heading, 0) : placeOf(heading, first);
  return notice.ambiguousHeading(place, {
    reading: "it was taken for the names of indicators",
    choice: {
      sheet: heading.sheet,
      columns: [
        { row: rowNumberOf(heading), heading: first?.text ?? "", roles: ["name", "ignore"] },
      ],
    },
  });
};

/** Reads a table with periods down whose row of names only a person knows for one (Rule C2). */
export function readChosenPeriodsDown(state: SheetState, at: number): number {
  const line = state.lines[at];
  if (line === undefined || !isChosen(state, line, (role) => role === "name")) return 0;
  const table = findPeriodsDown(state, at);
  if (table === undefined) return 0;
  readReshaped(state, turn(state, table, at), at);
  return table.rows.length + 1;
}
