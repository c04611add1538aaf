import type { Item, Line } from "../../grid/lines.ts";
import { beginsBlock } from "../block.ts";
import { readHeadingCell } from "../headings/heading-cell.ts";
import { roleOf, type Role } from "../headings/heading-role.ts";
import { isPart, yearIn } from "../headings/year-parts.ts";

/** Columns that say something of the indicator itself, whatever the year. */
export const OWN: readonly Role[] = [
  "code",
  "unit",
  "polarity",
  "framework",
  "priority",
  "source",
  "owner",
];

/** The columns in front of the figures: the names, where there are any, and what the rows begin with. */
export interface Front {
  readonly names: number | null;
  readonly heads: number;
}

/** A table as it is found: its rows, and what stands over the columns of its figures. */
export interface Rows {
  /** Names over columns of figures, in the line above the heading. */
  readonly bands: readonly Item[];
  readonly heading: Line;
  readonly front: Front;
  readonly heads: readonly Item[];
  readonly rows: readonly Line[];
  readonly height: number;
}

/** Finds what the columns in front of the figures are; undefined where that is not certain. */
function frontOf(heading: Line, below: Line, first: number, heads: number): Front | undefined {
  const before = [...heading.items, ...below.items].map(({ left }) => left);
  const others = [...new Set(before)].filter((left) => left < first && left !== heads);
  const isOwn = (left: number): boolean => {
    const item = heading.items.find((one) => one.left === left);
    const role = item === undefined ? undefined : readHeadingCell(item)?.role;
    return role !== undefined && OWN.includes(role);
  };
  const [names = null, more] = others.filter((left) => !isOwn(left));
  if (more !== undefined || (names !== null && names > heads)) return undefined;
  return { names, heads };
}

/** How the rows of a table begin, and where its figures do. */
interface Beginning {
  /** The column of the first heading that is a part or a year. */
  readonly first: number;
  readonly isHead: (item: Item) => boolean;
}

/** Takes in the rows below a heading as long as they go on with it; bands may stand over the heading. */
export function rowsOf(
  lines: readonly Line[],
  at: number,
  { first, isHead }: Beginning,
  bandLine?: Line,
): Rows | undefined {
  const heading = lines[at];
  const group = lines[at + 1];
  const below = group?.items.length === 1 ? lines[at + 2] : group;
  const head = below?.items.find((item) => item.left < first && isHead(item));
  if (heading === undefined || below === undefined || head === undefined) return undefined;
  const front = frontOf(heading, below, first, head.left);
  if (front === undefined) return undefined;
  if (bandLine !== undefined && front.names !== null) return undefined;
  const isRow = (line: Line | undefined): boolean =>
    line?.items.some((item) => item.left === head.left && isHead(item)) === true &&
    !isCrossedHeading(line);
  let end = at + 1;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    if (line.afterGap && front.names === null) break;
    const goesOn =
      isRow(line) ||
      (isGroup(line, front) && isRow(lines[end + 1]) && lines[end + 1]?.afterGap === false) ||
      (isBeside(line, front, first) && !line.afterGap && !beginsOther(lines, end));
    if (!goesOn) break;
    end++;
  }
  const heads = heading.items.filter(({ left }) => left > head.left);
  const bands = bandLine?.items.filter(({ left }) => left > head.left) ?? [];
  // Names that stand behind the years are more than one table's.
  if (heads.some((item) => readHeadingCell(item)?.role === "name")) return undefined;
  if (bandLine !== undefined && (bands[0]?.left ?? Infinity) > (heads[0]?.left ?? 0)) {
    return undefined;
  }
  return { bands, heading, front, heads, rows: lines.slice(at + 1, end), height: end - at };
}

/** A line of its own that names the rows below it. */
export const isGroup = (line: Line, { heads, names }: Front): boolean =>
  names === null && line.items.length === 1 && line.items[0]?.left === heads;

/** A row that begins with words of its own, with something under the figures. */
const isBeside = (line: Line, { heads, names }: Front, first: number): boolean =>
  line.items.some(({ left }) => left === heads || left === names) &&
  line.items.some(({ left }) => left >= first);

const beginsOther = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  return beginsBlock(lines, at) || (line !== undefined && isCrossedHeading(line));
};

/** Tells whether a line could be the heading of a table with years one way and their parts the other. */
export const isCrossedHeading = ({ items }: Line): boolean =>
  items.filter(isPart).length > 1 || items.filter((item) => yearIn(item) !== undefined).length > 1;

/** Tells whether a line can hold names over the columns of the heading below it. */
export const isBandLine = ({ items }: Line): boolean =>
  items.length > 1 &&
  items.every(
    (item) =>
      item.cell.kind === "text" &&
      readHeadingCell(item) === undefined &&
      roleOf(item.text) === undefined,
  );
