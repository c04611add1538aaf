import { blankPlaceOf, itemAt, placeOf, type Item, type Line } from "../../grid/lines.ts";
import type { SheetState } from "../sheet-state.ts";
import { readHeadingCell } from "../tables/heading-cell.ts";
import type { Role } from "../tables/heading-role.ts";
import {
  pieceOf,
  putTogether,
  rowHeadOf,
  rowNumberOf,
  wordAt,
  type Piece,
} from "./put-together.ts";

/** A table of one measure: its periods down the side, and across what is told of it in each. */
interface OneMeasure {
  readonly rows: readonly Line[];
  /** The heading of its figures. */
  readonly figures: Item;
  readonly targets: Item | undefined;
  /** The headings of all else: "Variance", "RAG", "Comments". */
  readonly others: readonly Item[];
}

/** What a heading of figures is taken for; "Number" over figures counts them. */
const roleOf = (item: Item): Role | undefined => {
  const role = readHeadingCell(item)?.role;
  return role === "code" || role === "thisYear" ? "measured" : role;
};

/**
 * Finds the one measure of a table with periods down whose headings name none, but say what each column
 * is: "Target | Actual | Variance" (Rule H12). Undefined where one of them could be an indicator's name.
 */
export function findOneMeasure(
  names: readonly Item[],
  rows: readonly Line[],
): OneMeasure | undefined {
  if (names.some((item) => roleOf(item) === undefined)) return undefined;
  const [figures, ...more] = names.filter((item) => roleOf(item) === "measured");
  if (figures === undefined || more.length > 0) return undefined;
  const targets = names.find((item) => roleOf(item) === "target");
  const others = names.filter((item) => item !== figures && item !== targets);
  return { rows, figures, targets, others };
}

/** Puts the table on its side: one line, named by what stands above, with a column for each period. */
export function turnOneMeasure(
  state: SheetState,
  heading: Line,
  { rows, figures, targets, others }: OneMeasure,
): readonly Line[] {
  const above = state.title ?? state.pending.at(-1);
  const label = heading.items[0] ?? figures;
  const name = above ?? { text: state.sheet.trim(), place: placeOf(heading, label) };
  const target = targetOf(rows, figures, targets);
  const heads = [
    ...(targets === undefined || target?.isForAll === true ? [] : [targets]),
    ...others,
  ];
  const words = wordsUnder(heads, rows, target?.item);
  const columns: (readonly [Piece | undefined, Piece | undefined])[] = [
    [wordAt("Indicator", placeOf(heading, label)), wordAt(name.text, name.place)],
    ...rows.map((line) => [headOf(line), pieceIn(line, figures)] as const),
  ];
  if (target !== undefined) columns.push([target.head, pieceOf(target.line, target.item)]);
  if (words !== "") {
    const place = placeOf(heading, label);
    columns.push([wordAt("Notes", place), wordAt(words, place)]);
  }
  return putTogether(
    state.sheet,
    [columns.map(([head]) => head), columns.map(([, piece]) => piece)],
    (_, column) => blankPlaceOf(rows[column - 1] ?? heading, figures.left),
  );
}

/** Says what stands in some columns, period by period: "2022/23: Variance 12; …". */
const wordsUnder = (heads: readonly Item[], rows: readonly Line[], except?: Item): string =>
  rows
    .flatMap((line) =>
      heads.flatMap((head) => {
        const said = itemAt(line, head.left);
        if (said === undefined || said === except) return [];
        return [`${line.items[0]?.text ?? ""}: ${head.text} ${said.text}`];
      }),
    )
    .join("; ");

const headOf = (line: Line): Piece | undefined => {
  const [period] = line.items;
  return period === undefined ? undefined : rowHeadOf(line, period, [rowNumberOf(line)]);
};

function pieceIn(line: Line, { left }: Item): Piece | undefined {
  const item = itemAt(line, left);
  return item === undefined ? undefined : pieceOf(line, item);
}

const isQuarter = (item: Item): boolean => (readHeadingCell(item)?.quarter ?? null) !== null;

/** The target that the measure is judged by. */
interface JudgingTarget {
  readonly line: Line;
  readonly item: Item;
  readonly head: Piece;
  /** True where every period has the same. */
  readonly isForAll: boolean;
}

/** Finds the target of the newest period that has a figure; it needs no period where all are the same. */
function targetOf(
  rows: readonly Line[],
  figures: Item,
  targets: Item | undefined,
): JudgingTarget | undefined {
  // Quarters are added up, and what each was to reach is no target for the year.
  const areQuarters = rows.some(({ items: [when] }) => when && isQuarter(when));
  if (targets === undefined || areQuarters) return undefined;
  const line = rows.findLast((row) => itemAt(row, figures.left) !== undefined);
  const item = line === undefined ? undefined : itemAt(line, targets.left);
  const [period] = line?.items ?? [];
  if (line === undefined || item === undefined || period === undefined) return undefined;
  const isForAll = rows.every((row) => itemAt(row, targets.left)?.text === item.text);
  const text = isForAll ? targets.text : `${period.text} ${targets.text}`;
  return { line, item, isForAll, head: wordAt(text, placeOf(line, item)) };
}
