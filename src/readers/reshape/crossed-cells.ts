import { blankPlaceOf, itemAt, type Item, type Line } from "../../grid/lines.ts";
import type { Place } from "../../grid/place.ts";
import { readHeadingCell } from "../headings/heading-cell.ts";
import type { Role } from "../headings/heading-role.ts";
import { isBandLine, isCrossedHeading, isGroup, OWN, rowsOf, type Rows } from "./crossed-rows.ts";
import { pieceOf, rowNumberOf, type Piece } from "./put-together.ts";
import { isPart, kindOf, yearIn, type PartKind, type YearHead } from "../headings/year-parts.ts";

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
  /** What it says of the indicator itself, such as its unit. */
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

/** Finds a table with years one way and their quarters or months the other. */
export function findCrossedTable(lines: readonly Line[], at: number): CrossedTable | undefined {
  const [line, below] = [lines[at], lines[at + 1]];
  if (line === undefined || below === undefined) return undefined;
  const own = findYearsDown(lines, at) ?? findPartsDown(lines, at);
  if (own !== undefined || below.afterGap) return own;
  if (!isBandLine(line) || !isCrossedHeading(below)) return undefined;
  const banded = findYearsDown(lines, at + 1, line) ?? findPartsDown(lines, at + 1, line);
  return banded && { ...banded, height: banded.height + 1 };
}

/** Finds a table with the years down its side and quarters or months across. */
function findYearsDown(lines: readonly Line[], at: number, bands?: Line): CrossedTable | undefined {
  const heading = lines[at];
  const parts = heading?.items.filter(isPart) ?? [];
  const first = parts[0];
  if (heading === undefined || first === undefined || parts.length < 2) return undefined;
  const isHead = (item: Item): boolean => yearIn(item) !== undefined;
  const found = rowsOf(lines, at, { first: first.left, isHead }, bands);
  return (
    found &&
    crossed(found, (row, head) => {
      const year = row.own === undefined ? undefined : yearIn(row.own);
      const kind = kindOf(head);
      return {
        year:
          year === undefined || row.own === undefined || kind === "other"
            ? null
            : { ...year, piece: { ...pieceOf(row.line, row.own), rows: [rowNumberOf(row.line)] } },
        part: { kind, piece: pieceOf(heading, head) },
        heading: `${row.label} ${head.text}`,
      };
    })
  );
}

/** Finds a table with quarters or months down its side and the years across. */
function findPartsDown(lines: readonly Line[], at: number, bands?: Line): CrossedTable | undefined {
  const heading = lines[at];
  // Most tables begin with no month, and their headings are not looked at twice.
  if (!beginsWithPart(lines[at + 1]) && !beginsWithPart(lines[at + 2])) return undefined;
  const first = heading?.items.find((item) => yearIn(item) !== undefined);
  if (heading === undefined || first === undefined) return undefined;
  const isHead = (item: Item): boolean => kindOf(item) !== "other";
  const found = rowsOf(lines, at, { first: first.left, isHead }, bands);
  if (found === undefined || !haveParts(found)) return undefined;
  return crossed(found, (row, head) => {
    const year = yearIn(head);
    const kind = row.own === undefined ? "other" : kindOf(row.own);
    return {
      year:
        year === undefined || kind === "other" ? null : { ...year, piece: pieceOf(heading, head) },
      part: {
        kind,
        piece: row.own === undefined ? pieceOf(heading, head) : pieceOf(row.line, row.own),
      },
      heading: `${head.text} ${row.label}`,
    };
  });
}

const beginsWithPart = (line: Line | undefined): boolean =>
  line?.items.slice(0, 3).some((item) => kindOf(item) !== "other") === true;

/** Two parts are fewer than which a table may be of anything. */
const haveParts = ({ rows, front }: Rows): boolean =>
  rows.filter(({ items }) => items.some((item) => item.left === front.heads && isPart(item)))
    .length > 1;

/** A row with what it begins with. */
interface Row {
  readonly line: Line;
  readonly own: Item | undefined;
  readonly label: string;
}

/** What a cell is by its row and the heading over it. */
type PlaceOfCell = Pick<CrossedCell, "part" | "year" | "heading">;

/** Lists a table's cells. */
function crossed(table: Rows, placeIn: (row: Row, head: Item) => PlaceOfCell): CrossedTable {
  const { bands, heading, front, heads, rows, height } = table;
  let name: Piece | null = null;
  const cells = rows.flatMap((line): readonly CrossedCell[] => {
    const [only] = line.items;
    const named = front.names === null ? undefined : itemAt(line, front.names);
    if (named !== undefined) name = pieceOf(line, named);
    if (isGroup(line, front) && only !== undefined) {
      name = pieceOf(line, only);
      return [];
    }
    const own = line.items.find(({ left }) => left === front.heads);
    const row: Row = { line, own, label: (own ?? only)?.text ?? "" };
    const figures = heads.map((head): CrossedCell => {
      const band = bands.findLast(({ left }) => left <= head.left);
      const item = line.items.find(({ left }) => left >= head.left && left <= head.right);
      return {
        ...placeIn(row, head),
        name: band === undefined ? name : pieceOf(line, band),
        role: undefined,
        piece: item === undefined ? undefined : pieceOf(line, item),
        blank: blankPlaceOf(line, head.left),
      };
    });
    return [...figures, ...ownCells(row, table, name)];
  });
  const corner = heading.items.find(({ left }) => left === front.heads);
  return { cells, corner: corner === undefined ? null : pieceOf(heading, corner), height };
}

/** Lists what a row says of its indicator itself, and what stands in it under no heading. */
function ownCells(
  { line, label }: Row,
  { heading, front, heads }: Rows,
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
