import { blankPlaceOf, placeOf, type Item, type Line } from "../../grid/lines.ts";
import type { SheetState } from "../sheet-state.ts";
import { readHeadingCell } from "../headings/heading-cell.ts";
import type { Role } from "../headings/heading-role.ts";
import type { SettleColumns } from "../tables/indicator-table.ts";
import { COUNTED_IN, isNamedAbove, nameOfTable, titleOfTable } from "./caption.ts";
import {
  pieceOf,
  putTogether,
  rowHeadOf,
  rowNumberOf,
  wordAt,
  type Piece,
} from "./put-together.ts";
import { readReshaped } from "./read-reshaped.ts";

/** What stands beside an indicator's figures, period by period, and is none itself. */
const BESIDE: readonly (Role | undefined)[] = [
  ...([
    "target",
    "change",
    "rating",
    "status",
    "notes",
    "commentary",
    "source",
    "progress",
  ] as const),
];

export const isBeside = (head: Item): boolean => BESIDE.includes(readHeadingCell(head)?.role);

/** "Actual" and "Number" say no name. */
const isCounted = ({ text }: Item): boolean => COUNTED_IN.test(text);

/** A table of one indicator with its periods down the side. */
interface ValuesDown {
  readonly heading: Line;
  readonly heads: readonly Item[];
  readonly rows: readonly Line[];
}

/** Names an indicator whose heading says only how it is counted, by what stands above its table. */
export function nameOfHead(state: SheetState, at: number, heading: Line, head: Item): Piece {
  const own = pieceOf(heading, head);
  if (!isCounted(head) || !isNamedAbove(state, at)) return own;
  const { text } = titleOfTable(state, at, placeOf(heading, head));
  return wordAt(`${text} – ${head.text}`, own.origin);
}

/**
 * Reads a table of periods down the side with one column of figures, and its targets and remarks beside it
 * (Rule H16). Undefined where there are several columns of figures, or none.
 */
export function readValuesDown(
  state: SheetState,
  at: number,
  { heading, heads, rows }: ValuesDown,
): boolean {
  const [value, more] = heads.filter((head) => !isBeside(head));
  if (value === undefined || more !== undefined) return false;
  const own = pieceOf(heading, value);
  const title = isCounted(value) ? nameOfTable(state, at, own.origin) : undefined;
  const name = title === undefined ? own : wordAt(title.text, title.place);
  const besides = heads.filter(isBeside).flatMap((head) =>
    rows.flatMap((line) => {
      const item = line.items.find(({ left }) => left === head.left);
      return item === undefined ? [] : [{ head, line, item }];
    }),
  );
  const wordsOf = ({ head, line }: (typeof besides)[number]): Piece => ({
    ...wordAt(`${head.text} ${line.items[0]?.text ?? ""}`, pieceOf(heading, head).origin),
    rows: [],
  });
  const lines = putTogether(
    state.sheet,
    [
      [
        wordAt("Indicator", blankPlaceOf(heading, value.left)),
        ...rows.map((line) => line.items[0] && rowHeadOf(line, line.items[0], [rowNumberOf(line)])),
        ...besides.map(wordsOf),
      ],
      [
        name,
        ...rows.map((line) => {
          const item = line.items.find(({ left }) => left === value.left);
          return item && pieceOf(line, item);
        }),
        ...besides.map(({ line, item }) => pieceOf(line, item)),
      ],
    ],
    (_, column) => blankPlaceOf(rows[column - 1] ?? heading, value.left),
  );
  const settle: SettleColumns = (columns) =>
    columns.map((column) => {
      const beside = besides[column.left - 1 - rows.length];
      if (beside === undefined) return column;
      return readHeadingCell(beside.head)?.role === "target"
        ? { ...column, role: "target" }
        : { ...column, role: undefined, period: null, quarter: null };
    });
  readReshaped(state, lines, at, settle);
  return true;
}
