import { blankPlaceOf, itemAt, type Item, type Line } from "../../grid/lines.ts";
import type { Place } from "../../grid/place.ts";
import { beginsBlock } from "../block.ts";
import { readHeadingCell } from "../tables/heading-cell.ts";
import type { Role } from "../tables/heading-role.ts";
import { pieceOf, rowNumberOf, type Piece } from "./put-together.ts";
import { isPart, kindOf, yearIn, type PartKind, type YearHead } from "./year-parts.ts";

/** A year of a crossed table, and the cell that names it. */
export interface CrossedYear extends YearHead {
  readonly piece: Piece;
}

/** A part of the years of a crossed table, or what stands beside the parts. */
export interface CrossedPart {
  readonly kind: PartKind;
  readonly piece: Piece;
}

/** One cell of a table with years one way and their parts the other. */
export interface CrossedCell {
  /** The cell of the indicator's name; null where the name stands above the table. */
  readonly name: Piece | null;
  /** Null beside a row or column that names no year. */
  readonly year: CrossedYear | null;
  readonly part: CrossedPart;
  /** What the cell is called where it is no figure of a year: "Average Q1". */
  readonly heading: string;
  readonly role: Role | undefined;
  /** Nothing where the cell is blank. */
  readonly piece: Piece | undefined;
  readonly blank: Place;
}

/** A table with years one way and their parts the other, cell by cell. */
export interface CrossedTable {
  readonly cells: readonly CrossedCell[];
  /** What stands over the column of the years or the parts. */
  readonly corner: Piece | null;
  readonly height: number;
}

/** Columns that say something of the indicator itself, whatever the year. */
const OWN: readonly Role[] = [
  "code",
  "unit",
  "polarity",
  "framework",
  "priority",
  "source",
  "owner",
];

/** The columns in front of the figures: the names, where there are any, and what the rows begin with. */
interface Front {
  readonly names: number | null;
  readonly heads: number;
}

/** Finds what the columns in front of the figures are; undefined where that is not certain. */
function frontOf(heading: Line, below: Line, first: number, heads: number): Front | undefined {
  const before = [...heading.items, ...below.items].map(({ left }) => left);
  const others = [...new Set(before)].filter((left) => left < first && left !== heads);
  const isOwn = (left: number): boolean => {
    const role = roleAt(heading, left);
    return role !== undefined && OWN.includes(role);
  };
  const named = others.filter((left) => !isOwn(left));
  const [names = null, more] = named;
  if (more !== undefined || (names !== null && names > heads)) return undefined;
  return { names, heads };
}

const roleAt = (heading: Line, left: number): Role | undefined => {
  const item = heading.items.find((one) => one.left === left);
  return item === undefined ? undefined : readHeadingCell(item)?.role;
};

/** A table as it is found: its rows, and what stands over the columns of its figures. */
interface Rows {
  readonly heading: Line;
  readonly front: Front;
  readonly heads: readonly Item[];
  readonly rows: readonly Line[];
  readonly height: number;
}

/** Takes in the rows below a heading as long as they go on with it. */
function rowsOf(
  lines: readonly Line[],
  at: number,
  first: number,
  isHead: (item: Item) => boolean,
): Rows | undefined {
  const [heading, below] = [lines[at], lines[at + 1]];
  const head = below?.items.find((item) => item.left < first && isHead(item));
  if (heading === undefined || below === undefined || head === undefined) return undefined;
  const front = frontOf(heading, below, first, head.left);
  if (front === undefined) return undefined;
  let end = at + 1;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    const own = line.items.find(({ left }) => left === head.left);
    const isRow = own !== undefined && isHead(own);
    if (!isRow && (line.afterGap || line.items.length < 2 || !isBeside(line, front, first))) break;
    if (!isRow && (beginsBlock(lines, end) || isCrossedHeading(line))) break;
    if (line.afterGap && front.names === null) break;
    end++;
  }
  const heads = heading.items.filter(({ left }) => left > head.left);
  // Names that stand behind the years are more than one table's.
  if (heads.some((item) => readHeadingCell(item)?.role === "name")) return undefined;
  return { heading, front, heads, rows: lines.slice(at + 1, end), height: end - at };
}

/** A row that begins with words of its own, with something under the figures. */
const isBeside = (line: Line, { heads, names }: Front, first: number): boolean =>
  line.items.some(({ left }) => left === heads || left === names) &&
  line.items.some(({ left }) => left >= first);

/** Tells whether a line could be the heading of another such table. */
export const isCrossedHeading = (line: Line): boolean =>
  line.items.slice(1).filter(isPart).length > 1 ||
  line.items.slice(1).filter((item) => yearIn(item) !== undefined).length > 1;

/** Finds a table with the years down its side and quarters or months across. */
export function findYearsDown(lines: readonly Line[], at: number): CrossedTable | undefined {
  const heading = lines[at];
  const parts = heading?.items.filter(isPart) ?? [];
  const first = parts[0];
  if (heading === undefined || first === undefined || parts.length < 2) return undefined;
  const found = rowsOf(lines, at, first.left, (item) => yearIn(item) !== undefined);
  return (
    found &&
    crossed(found, (row, head) => {
      const year = row.own === undefined ? undefined : yearIn(row.own);
      const kind = kindOf(head);
      const isOfYear = kind !== "other" && year !== undefined;
      return {
        year:
          year === undefined || row.own === undefined
            ? null
            : { ...year, piece: { ...pieceOf(row.line, row.own), rows: [rowNumberOf(row.line)] } },
        part: { kind, piece: pieceOf(heading, head) },
        isOfYear,
        heading: [row.label, head.text],
      };
    })
  );
}

/** Finds a table with quarters or months down its side and the years across. */
export function findPartsDown(lines: readonly Line[], at: number): CrossedTable | undefined {
  const [heading, below] = [lines[at], lines[at + 1]];
  // Most tables begin with no month, and their headings are not looked at twice.
  if (below?.items.slice(0, 3).some((item) => kindOf(item) !== "other") !== true) return undefined;
  const first = heading?.items.find((item) => yearIn(item) !== undefined);
  if (heading === undefined || first === undefined) return undefined;
  const found = rowsOf(lines, at, first.left, (item) => kindOf(item) !== "other");
  if (found === undefined) return undefined;
  const isAPart = ({ items }: Line): boolean =>
    items.some((item) => item.left === found.front.heads && isPart(item));
  if (found.rows.filter(isAPart).length < 2) return undefined;
  return crossed(found, (row, head) => {
    const year = yearIn(head);
    const kind = row.own === undefined ? "other" : kindOf(row.own);
    return {
      year: year === undefined ? null : { ...year, piece: pieceOf(heading, head) },
      part: {
        kind,
        piece: row.own === undefined ? pieceOf(heading, head) : pieceOf(row.line, row.own),
      },
      isOfYear: year !== undefined && kind !== "other",
      heading: [head.text, row.label],
    };
  });
}

/** A row with what it begins with. */
interface Row {
  readonly line: Line;
  readonly own: Item | undefined;
  readonly label: string;
}

/** What a cell is by its row and the heading over it. */
type PlaceOfCell = Pick<CrossedCell, "part" | "year"> & {
  readonly isOfYear: boolean;
  readonly heading: readonly string[];
};

/** Lists a table's cells. */
function crossed(
  { heading, front, heads, rows, height }: Rows,
  placeIn: (row: Row, head: Item) => PlaceOfCell,
): CrossedTable {
  let name: Piece | null = null;
  const cells = rows.flatMap((line): readonly CrossedCell[] => {
    const named = front.names === null ? undefined : nameIn(line, front.names);
    if (named !== undefined) name = pieceOf(line, named);
    const own = line.items.find(({ left }) => left === front.heads);
    const row = { line, own, label: (own ?? line.items[0])?.text ?? "" };
    const figures = heads.map((head): CrossedCell => {
      const { year, part, isOfYear, heading: words } = placeIn(row, head);
      const item = line.items.find(({ left }) => left >= head.left && left <= head.right);
      return {
        name,
        year: isOfYear ? year : null,
        part,
        heading: words.join(" "),
        role: undefined,
        piece: item === undefined ? undefined : pieceOf(line, item),
        blank: blankPlaceOf(line, head.left),
      };
    });
    return [...figures, ...ownCells(row, heading, front, heads, name)];
  });
  const corner = heading.items.find(({ left }) => left === front.heads);
  return { cells, corner: corner === undefined ? null : pieceOf(heading, corner), height };
}

const nameIn = (line: Line, names: number): Item | undefined => itemAt(line, names);

/** Lists what a row says of its indicator itself, and what stands in it under no heading. */
function ownCells(
  { line, label }: Row,
  heading: Line,
  front: Front,
  heads: readonly Item[],
  name: Piece | null,
): readonly CrossedCell[] {
  return line.items.flatMap((item): readonly CrossedCell[] => {
    const isKnown =
      item.left === front.names ||
      item.left === front.heads ||
      heads.some((head) => item.left >= head.left && item.left <= head.right);
    if (isKnown) return [];
    const head = heading.items.find((one) => one.left === item.left);
    const role = head === undefined ? undefined : readHeadingCell(head)?.role;
    const piece = pieceOf(line, item);
    return [
      {
        name,
        year: null,
        part: { kind: "other", piece: head === undefined ? piece : pieceOf(heading, head) },
        heading: head === undefined ? label : `${head.text} ${label}`,
        role: role !== undefined && OWN.includes(role) ? role : undefined,
        piece,
        blank: piece.origin,
      },
    ];
  });
}
