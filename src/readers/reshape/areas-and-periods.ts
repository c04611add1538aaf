import { blankPlaceOf, itemAt, type Item, type Line } from "../../grid/lines.ts";
import { parsePeriod, periodOfSerial } from "../cells/period.ts";
import { looksLikeFigure } from "../cells/value.ts";
import { grouped } from "../grouped.ts";
import type { SheetState } from "../sheet-state.ts";
import { findAreaColumns } from "../rows/area-total.ts";
import { readHeadingCell } from "../headings/heading-cell.ts";
import { columnsOf, type Column } from "../headings/heading-columns.ts";
import { PERIODS } from "../headings/year-parts.ts";
import {
  pieceOf,
  putTogether,
  rowHeadOf,
  rowNumberOf,
  wordAt,
  type Piece,
} from "./put-together.ts";
import { readReshaped } from "./read-reshaped.ts";

/** One row of such a table: an area in a period, or what else is said of it ("Percent change"). */
interface PanelRow {
  readonly line: Line;
  /** What stands in the columns of areas. */
  readonly areas: readonly Item[];
  readonly when: Item;
  /** The same for rows of one period. */
  readonly key: string;
}

/** A table with a row for each area and period, and a column for each measure. */
interface Panel {
  readonly first: Line;
  readonly areas: readonly Column[];
  readonly measures: readonly Column[];
  readonly rows: readonly PanelRow[];
  /** How many lines it takes. */
  readonly height: number;
}

/** Fewer than two areas or periods are a table of another shape. */
const FEWEST = 2;

/**
 * Reads a table with a row for each area and period, and its measures across, by putting the periods
 * side by side: one row for each measure and area (Rule H18). A column of words among the measures, or
 * an area that has two rows for one period, makes it something else.
 */
export function readAreasAndPeriods(state: SheetState, at: number): number {
  const panel = findPanel(state, at);
  if (panel === undefined) return 0;
  readReshaped(state, turn(state, panel), at);
  return panel.height;
}

function findPanel({ lines }: SheetState, at: number): Panel | undefined {
  const first = lines[at];
  const when = first?.items.find(({ text }) => PERIODS.test(text));
  if (first === undefined || when === undefined) return undefined;
  const height = headingHeight(lines, at, when);
  const columns = columnsOf(lines.slice(at, at + height));
  const areas = findAreaColumns(columns);
  const rows = rowsOf(lines, at + height, areas, when);
  const measures = columns.filter((column) => column.left !== when.left && !areas.includes(column));
  const isWhole =
    measures.length > 0 &&
    new Set(rows.map(areaKey)).size >= FEWEST &&
    new Set(rows.map(({ key }) => key)).size >= FEWEST &&
    new Set(rows.map((row) => JSON.stringify([areaKey(row), row.key]))).size === rows.length &&
    rows.every(({ line }) => measures.every((column) => isFigure(itemAt(line, column.left))));
  return isWhole ? { first, areas, measures, rows, height: height + rows.length } : undefined;
}

const isFigure = (item: Item | undefined): boolean =>
  item === undefined || looksLikeFigure(item.cell);

/** A heading goes on below as long as nothing stands under its periods, and no number anywhere. */
function headingHeight(lines: readonly Line[], at: number, when: Item): number {
  let height = 1;
  for (let next = lines[at + height]; next !== undefined; next = lines[at + height]) {
    const own = itemAt(next, when.left);
    const goesOn =
      !next.afterGap &&
      (own === undefined || own === when) &&
      next.items.every(({ cell }) => cell.kind === "text");
    if (!goesOn || height >= MOST_LINES) break;
    height++;
  }
  return height;
}

const MOST_LINES = 4;

function rowsOf(
  lines: readonly Line[],
  from: number,
  columns: readonly Column[],
  when: Item,
): readonly PanelRow[] {
  const rows: PanelRow[] = [];
  if (columns.length === 0) return rows;
  let above: readonly Item[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    const period = line === undefined ? undefined : itemAt(line, when.left);
    if (line === undefined || period === undefined || line.items.length < 2) break;
    // An area is often said once, over all its periods.
    const areas = columns.flatMap(
      ({ left }, index) =>
        itemAt(line, left) ?? (left < when.left ? above[index] : undefined) ?? [],
    );
    const key = keyOf(period);
    if (areas.length < columns.length || key === undefined) break;
    rows.push({ line, areas, when: period, key });
    above = areas;
  }
  return rows;
}

const areaKey = ({ areas }: PanelRow): string => JSON.stringify(areas.map(({ text }) => text));

/** Tells which rows belong into one column: those of a period, or of a change that is printed. */
function keyOf(item: Item): string | undefined {
  const { cell, text } = item;
  const isDate = cell.kind === "date" && typeof cell.value === "number";
  const period = isDate ? periodOfSerial(cell.value) : parsePeriod(text);
  if (period?.end != null) return `${period.start ?? ""}..${period.end}`;
  const role = readHeadingCell(item)?.role;
  return role === "change" || role === "differenceToBaseline" ? role : undefined;
}

/** One line of the table that is put together: a measure in one area, period by period. */
interface Turned {
  readonly measure: Column;
  /** The first of the area's rows. */
  readonly row: PanelRow;
  readonly cells: readonly (PanelRow | undefined)[];
}

/** Puts the periods side by side: a line for each measure and area, a column for each period. */
function turn(state: SheetState, panel: Panel): readonly Line[] {
  const { first, areas, measures, rows } = panel;
  const heads = grouped(rows, ({ key }) => key)
    .map(([first]) => first)
    .sort(inTimeOrder);
  const own = grouped(rows, areaKey);
  const turned = measures.flatMap((measure) =>
    own.map((group): Turned => {
      const cells = heads.map(({ key }) => group.find((one) => one.key === key));
      return { measure, row: group[0], cells };
    }),
  );
  const lines = turned.map(({ measure, row, cells }): readonly (Piece | undefined)[] => [
    wordAt(measure.lines.join(" "), measure.place),
    ...row.areas.map((area) => pieceOf(row.line, area)),
    ...cells.map((cell) => cell && figureOf(cell.line, measure)),
  ]);
  return putTogether(state.sheet, [headingOf(panel, heads), ...lines], (row, column) => {
    const { measure, cells } = turned[row - 1] ?? {};
    const line = cells?.[column - 1 - areas.length]?.line ?? first;
    return blankPlaceOf(line, measure?.left ?? 0);
  });
}

function headingOf({ areas, rows }: Panel, heads: readonly PanelRow[]): readonly Piece[] {
  const [first] = areas;
  return [
    wordAt("Indicator", first?.place ?? { sheet: "", cell: null }),
    ...areas.map(({ lines, place }) => wordAt(lines.join(" "), place)),
    ...heads.map(({ line, when, key }) => {
      const own = rows.filter((row) => row.key === key);
      return rowHeadOf(
        line,
        when,
        own.map((row) => rowNumberOf(row.line)),
      );
    }),
  ];
}

function figureOf(line: Line, { left }: Column): Piece | undefined {
  const item = itemAt(line, left);
  return item === undefined ? undefined : pieceOf(line, item);
}

/** Periods by their ends; what is no period comes last. */
const inTimeOrder = (one: PanelRow, other: PanelRow): number =>
  endIn(one).localeCompare(endIn(other)) || one.key.localeCompare(other.key);

const endIn = ({ key }: PanelRow): string => key.split("..")[1] ?? "9999";
