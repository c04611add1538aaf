import { itemAt, type Item, type Line } from "../../grid/lines.ts";
import { beginsBlock } from "../block.ts";
import type { ColumnPlan } from "../columns/column-plan.ts";
import { leansOn } from "./group.ts";
import { hasFigure } from "./row-kind.ts";

/** Tells whether a line goes on with the table as a row with a name and a figure. */
export const isRow = (line: Line, plan: ColumnPlan): boolean =>
  line.items.length > 1 &&
  !line.afterGap &&
  itemAt(line, plan.name.left) !== undefined &&
  hasFigure(line, plan);

/** Reads a row's name as its cell has it, with the spaces that it is set in by. */
export const rawName = (line: Line, plan: ColumnPlan): string =>
  itemAt(line, plan.name.left)?.cell.text ?? "";

/** What the rows of a table have in common, which tells headings among them from names. */
export interface RowSurvey {
  /** True where a row with figures stands above others that lean on it. */
  readonly parentsHaveFigures: boolean;
  /** How often a name stands directly under a line of its own. */
  readonly firstNames: ReadonlyMap<string, number>;
  readonly firstFill: string | undefined;
  /** How many lines of their own have a fill. */
  readonly fillsOfLines: ReadonlyMap<string, number>;
  readonly fillsOfRows: ReadonlySet<string>;
  readonly rowsAreInCapitals: boolean;
  readonly rowsEndInColons: boolean;
}

/** Writes a name in one way, to be looked up by. */
export const keyOf = (name: string): string => name.toLowerCase().replace(/\s+/g, " ").trim();

/** Looks once over all rows of a table. */
export function surveyRows(lines: readonly Line[], first: number, plan: ColumnPlan): RowSurvey {
  const firstNames = new Map<string, number>();
  const fillsOfLines = new Map<string, number>();
  const fillsOfRows = new Set<string>();
  let [parentsHaveFigures, rowsAreInCapitals, rowsEndInColons] = [false, false, false];
  for (let at = first; at < lines.length && !beginsBlock(lines, at); at++) {
    const line = lines[at];
    const next = lines[at + 1];
    if (line === undefined) break;
    const raw = rawName(line, plan);
    const fill = line.fills.get(plan.name.left);
    const nextIsRow = next !== undefined && isRow(next, plan);
    if (isRow(line, plan)) {
      if (nextIsRow && isParent(raw, rawName(next, plan))) parentsHaveFigures = true;
      if (fill !== undefined) fillsOfRows.add(fill);
      rowsAreInCapitals ||= isInCapitals(raw);
      rowsEndInColons ||= raw.trim().endsWith(":");
    } else if (line.items.length === 1 && nextIsRow) {
      const key = keyOf(rawName(next, plan));
      firstNames.set(key, (firstNames.get(key) ?? 0) + 1);
      if (fill !== undefined) fillsOfLines.set(fill, (fillsOfLines.get(fill) ?? 0) + 1);
    }
  }
  return {
    parentsHaveFigures,
    firstNames,
    firstFill: lines[first]?.fills.get(plan.name.left),
    fillsOfLines,
    fillsOfRows,
    rowsAreInCapitals,
    rowsEndInColons,
  };
}

/** Two rows that both lean on one above them do not lean on one another. */
const isParent = (name: string, below: string): boolean =>
  leansOn(below, name) && !leansOn(name, "A");

const isInCapitals = (text: string): boolean =>
  text.trim().length >= LEAST_CAPITALS &&
  / /.test(text.trim()) &&
  text === text.toUpperCase() &&
  /\p{L}/u.test(text);

const LEAST_CAPITALS = 8;

/** Tells whether the table sets a line apart from its rows, so that it can be no name among them. */
export function isMarked(line: Line, item: Item, rows: RowSurvey, plan: ColumnPlan): boolean {
  if (item.text.endsWith(":") && !rows.rowsEndInColons) return true;
  if (isInCapitals(item.text) && !rows.rowsAreInCapitals) return true;
  // Names without figures may be highlighted too; but then the table does not begin with one.
  const fill = line.fills.get(plan.name.left);
  return (
    fill !== undefined &&
    fill === rows.firstFill &&
    (rows.fillsOfLines.get(fill) ?? 0) > 1 &&
    !rows.fillsOfRows.has(fill)
  );
}
