import type { Area } from "../grid/grid.ts";
import { tabMark } from "../grid/tab-keys.ts";
import type {
  CellPlan,
  ConditionalFormat,
  Content,
  RowPlan,
  Validation,
} from "../workbook/sheet-plan.ts";
import { promptFormats, validationsOf } from "./open-rules.ts";
import { KEY_COLUMN } from "./page-grid.ts";
import { markRow } from "./row-marks.ts";
import type { Role } from "./theme.ts";
import { EMPTY, textContent, type Strip, type StripCell } from "./strip.ts";

/** Strips in their places on a tab. */
export interface Placed {
  readonly rows: readonly RowPlan[];
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  /** What greys the words that ask for others. */
  readonly prompts: readonly ConditionalFormat[];
}

/** Puts strips in their places, one under another from row 1, with what their rows are known by beside them. */
export function placeStrips(
  strips: readonly Strip[],
  startsPage: ReadonlySet<number>,
  tab: string,
): Placed {
  const covered = coveredFromAbove(strips);
  const tabKey = tabMark(tab);
  const rows = strips.map(({ height, key, cells: own }, row) => {
    const marked = own.map((cell) => ({ cell, content: contentIn(cell, row) }));
    const cells: CellPlan[] = [];
    for (const { cell, content } of marked) addCells(cells, cell, content);
    const fromAbove = covered.get(row);
    if (fromAbove !== undefined) {
      cells.push(...fromAbove);
      cells.sort((one, other) => one.column - other.column);
    }
    cells.push(keyCell(markRow(key ?? tabKey, marked), KEY_COLUMN));
    return { height, startsPage: startsPage.has(row), cells };
  });
  return {
    rows,
    merges: mergesOf(strips),
    validations: validationsOf(strips),
    prompts: promptFormats(strips),
  };
}

function mergesOf(strips: readonly Strip[]): readonly Area[] {
  const merges: Area[] = [];
  strips.forEach(({ cells }, top) => {
    for (const { left, right, down } of cells) {
      if (right > left || down > 0) merges.push({ top, left, bottom: top + down, right });
    }
  });
  return merges;
}

const contentIn = ({ content }: StripCell, row: number): Content =>
  typeof content === "function" ? content(row + 1) : content;

/** Makes the cell of the hidden column that holds a key. */
export const keyCell = (key: string, column: number): CellPlan => ({
  column,
  style: "key",
  content: textContent(key),
  format: null,
  link: null,
});

/** Adds a cell; fills and borders of a merged area have to stand in each of its cells. */
function addCells(cells: CellPlan[], cell: StripCell, content: Content): void {
  const { left, right, style, format, link } = cell;
  cells.push({ column: left, style, content, format, link });
  for (let column = left + 1; column <= right; column += 1) cells.push(emptyCell(column, style));
}

const empty = new Map<Role, CellPlan[]>();

/** Makes the empty cell of a style and column; most cells of a tab are such, and each is made once. */
export function emptyCell(column: number, style: Role): CellPlan {
  const known = empty.get(style) ?? [];
  empty.set(style, known);
  return (known[column] ??= { column, style, content: EMPTY, format: null, link: null });
}

/** Gathers, by row, the empty cells of areas merged down from rows above. */
function coveredFromAbove(strips: readonly Strip[]): ReadonlyMap<number, readonly CellPlan[]> {
  const covered = new Map<number, CellPlan[]>();
  strips.forEach((own, row) => {
    for (const { left, right, down, style } of own.cells) {
      if (down === 0) continue;
      const bare: CellPlan[] = [];
      for (let column = left; column <= right; column += 1) bare.push(emptyCell(column, style));
      for (let below = row + 1; below <= row + down; below += 1) {
        covered.set(below, [...(covered.get(below) ?? []), ...bare]);
      }
    }
  });
  return covered;
}
