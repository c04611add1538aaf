import type { Border, CellStyle, SheetPlan, WorkbookPlan } from "../sheet-plan.ts";
import { addressesOf, groupAreas } from "./group-areas.ts";
import { LINES, PROPERTIES } from "./look-properties.ts";
import { briefly, type Step } from "./requests.ts";

/** What an address, its range and its format add to a request, in bytes (measured: 430). */
const ONE_GROUP = 500;
/** What one property adds (measured: 150), and one line of a border (measured: 400). */
const ONE_PROPERTY = 170;
const ONE_LINE = 500;

type Tell = (format: Excel.RangeFormat) => void;

/** The columns of each row, from left to right. */
type Cells = Map<number, number[]>;

/**
 * Gives the cells their looks by area, property by property: first to all of them what most of them
 * have, then to those that are otherwise what they have. Areas with the same cells are told together.
 *
 * @param kept cells that were copied with the looks of their words, which stay, and with all else, which goes
 */
export function* replayLooks(
  plan: SheetPlan,
  styles: WorkbookPlan["styles"],
  kept: CellSet = NO_CELLS,
): Generator<Step> {
  const written: Cells = new Map();
  const copied: Cells = new Map();
  for (const [row, columns] of cellsWhere(plan, () => true).get(true) ?? []) {
    const isKept = (column: number): boolean => kept.get(row)?.has(column) === true;
    written.set(
      row,
      columns.filter((column) => !isKept(column)),
    );
    copied.set(row, columns.filter(isKept));
  }
  if (written.size === 0) return;
  const general: Tell[] = [];
  const overCopied: Tell[] = [];
  const special = new Map<string, Tell[]>();
  for (const { read, tell, fresh, isOfWords } of PROPERTIES) {
    const groups = cellsWhere(
      plan,
      (role) => read(styleOf(styles, role)),
      isOfWords ? kept : NO_CELLS,
    );
    const common = mostCommon(groups);
    const tellCommon: Tell = (format) => {
      tell(format, common);
    };
    if (common !== fresh) general.push(tellCommon);
    if (!isOfWords) overCopied.push(tellCommon);
    for (const [value, cells] of groups) {
      if (value === common) continue;
      addTell(special, cells, (format) => {
        tell(format, value);
      });
    }
  }
  for (const address of addressesOf(groupAreas(written))) yield stepOf(address, general);
  for (const address of addressesOf(groupAreas(copied))) {
    yield stepOf(address, [...overCopied, ...NO_LINES]);
  }
  for (const [address, tells] of special) yield stepOf(address, tells);
  yield* replayBorders(plan, styles);
}

/** Cells by row and column. */
export type CellSet = ReadonlyMap<number, ReadonlySet<number>>;

const NO_CELLS: CellSet = new Map();

/** Takes the lines around cells away. */
const NO_LINES: readonly Tell[] = LINES.map(({ edge, inside, isAcross }) => (format) => {
  for (const index of isAcross ? [edge, inside] : [edge]) {
    format.borders.getItem(index).style = "None";
  }
});

function addTell(groups: Map<string, Tell[]>, cells: Cells, tell: Tell): void {
  for (const address of addressesOf(groupAreas(cells))) {
    const own = groups.get(address) ?? [];
    groups.set(address, own);
    own.push(tell);
  }
}

const stepOf = (address: string, tells: readonly Tell[]): Step => ({
  bytes: ONE_GROUP + address.length + ONE_PROPERTY * tells.length,
  tell: (sheet) => {
    const { format } = briefly(sheet.getRanges(address));
    for (const tell of tells) tell(format);
  },
});

/** Groups the planned cells but some by what is read from their role. */
function cellsWhere<T>(
  { rows }: SheetPlan,
  read: (role: string) => T,
  but: CellSet = NO_CELLS,
): ReadonlyMap<T, Cells> {
  const groups = new Map<T, Cells>();
  const values = new Map<string, T>();
  rows.forEach(({ cells }, row) => {
    for (const { column, style } of cells) {
      if (but.get(row)?.has(column) === true) continue;
      const value = values.get(style) ?? read(style);
      values.set(style, value);
      const own = groups.get(value) ?? new Map<number, number[]>();
      groups.set(value, own);
      const columns = own.get(row);
      if (columns === undefined) own.set(row, [column]);
      else columns.push(column);
    }
  });
  return groups;
}

const sizeOf = (cells: Cells): number =>
  [...cells.values()].reduce((sum, columns) => sum + columns.length, 0);

function mostCommon<T>(groups: ReadonlyMap<T, Cells>): T {
  const [first, ...others] = [...groups].map(([value, cells]) => ({ value, size: sizeOf(cells) }));
  if (first === undefined) throw new Error("no cell has any look");
  return others.reduce((most, one) => (one.size > most.size ? one : most), first).value;
}

function styleOf(styles: WorkbookPlan["styles"], role: string): CellStyle {
  const style = styles[role];
  if (style === undefined) throw new Error(`unknown style: ${role}`);
  return style;
}

/** Draws borders by area: cells with the same line at the same side together. */
function* replayBorders(plan: SheetPlan, styles: WorkbookPlan["styles"]): Generator<Step> {
  for (const { border, edge, inside, isAcross } of LINES) {
    const lines = new Map<string, Border>();
    const groups = cellsWhere(plan, (role) => {
      const line = border(styleOf(styles, role));
      const key = JSON.stringify(line);
      if (line !== null) lines.set(key, line);
      return key;
    });
    for (const [key, line] of lines) {
      const areas = groupAreas(groups.get(key) ?? new Map());
      const isInside = areas.some(({ top, left, bottom, right }) =>
        isAcross ? bottom > top : right > left,
      );
      for (const address of addressesOf(areas)) {
        const indexes = isInside ? ([edge, inside] as const) : ([edge] as const);
        yield {
          bytes: ONE_GROUP + address.length + ONE_LINE * indexes.length,
          tell: (sheet) => {
            const { borders } = briefly(sheet.getRanges(address)).format;
            for (const index of indexes) draw(borders.getItem(index), line);
          },
        };
      }
    }
  }
}

const WEIGHTS = { thin: "Thin", medium: "Medium", thick: "Thick" } as const;

function draw(target: Excel.RangeBorder, { weight, colour }: Border): void {
  target.style = "Continuous";
  // A new line is thin by itself.
  if (weight !== "thin") target.weight = WEIGHTS[weight];
  target.color = `#${colour}`;
}
