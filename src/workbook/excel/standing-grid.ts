import { cellAddress } from "../../grid/address.ts";
import type { Area, Cell, Grid } from "../../grid/grid.ts";
import { rowKeyOf } from "../../grid/tab-keys.ts";
import { areasOf } from "./address-areas.ts";
import { cellOf } from "./cell-of.ts";
import { looksAway } from "./check-sources.ts";
import type { OwnFormula } from "./moved-references.ts";
import { startDigest } from "./digest.ts";
import { cutLoads } from "./read-pieces.ts";
import { briefly } from "./requests.ts";
import { askPlace, loadedArea, sizeOf } from "./sheet-areas.ts";

/** A tab as it stands at a moment. */
export interface Standing {
  /** What its cells hold, without their fills. */
  readonly grid: Grid;
  /** Of what was typed: constants and formulas, not what formulas give. */
  readonly digest: string;
  /** Those that look at another sheet. */
  readonly formulas: readonly OwnFormula[];
}

/** What a copy of a tab tells of the moment when it was made. */
export interface CopyFacts {
  readonly digest: string;
  /** The keys of its rows, by row counted from 0. */
  readonly keys: ReadonlyMap<number, string>;
}

/** How many cells of a tab one request asks for: some 100 bytes each, of a copy some 30. */
const MOST_CELLS = 30_000;
export const MOST_COPIED = 100_000;

interface Growing {
  /** What is loaded of a range. */
  readonly load: string;
  readonly take: (range: Excel.Range, area: Area) => void;
}

/**
 * Asks for all that is on a sheet: within the next request where it is no more than so many cells as far
 * as is known, else in pieces, each in a request of its own. What is given takes the answers.
 */
async function askAll(
  sheet: Excel.Worksheet,
  known: Area | null,
  most: number,
  send: () => Promise<void>,
  { load, take }: Growing,
): Promise<() => void> {
  const used = askPlace(sheet.getUsedRangeOrNullObject(true));
  if (known === null || sizeOf(known) <= most) {
    used.load(load);
    return () => {
      const area = loadedArea(used);
      if (area !== null) take(used, area);
    };
  }
  await send();
  for (const { area } of cutLoads([loadedArea(used)], most).flat()) {
    const { top, left, bottom, right } = area;
    const range = briefly(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1));
    range.load(load);
    await send();
    take(range, area);
  }
  return () => undefined;
}

/**
 * Reads a tab as it stands at this moment.
 *
 * @param known about where it has anything
 */
export async function readStanding(
  sheet: Excel.Worksheet,
  name: string,
  known: Area | null,
  send: () => Promise<void>,
): Promise<Standing> {
  const cells: (Cell | undefined)[][] = [];
  const digest = startDigest();
  const looking: OwnFormula[] = [];
  const take = (range: Excel.Range, { top, left }: Area): void => {
    const { values, text, valueTypes, numberFormat, formulas } = range;
    values.forEach((line: readonly unknown[], at) => {
      const row = top + at;
      const kept: (Cell | undefined)[] = [];
      line.forEach((value, across) => {
        const column = left + across;
        const formula: unknown = formulas[at]?.[across];
        digest.take(row, column, formula);
        if (looksAway(formula)) {
          looking.push({ place: { sheet: name, cell: cellAddress(row, column) }, formula });
        }
        const cell = cellOf({
          value,
          text: text[at]?.[across],
          type: valueTypes[at]?.[across],
          format: numberFormat[at]?.[across],
          fill: null,
        });
        if (cell !== undefined) kept[column] = cell;
      });
      cells[row] = kept;
    });
  };
  const merges = briefly(briefly(sheet.getUsedRange(false)).getMergedAreasOrNullObject());
  merges.load("address");
  const load = "values,text,numberFormat,valueTypes,formulas";
  const taken = await askAll(sheet, known, MOST_CELLS, send, { load, take });
  await send();
  taken();
  const grid = {
    sheet: name,
    hidden: false,
    cells,
    merges: merges.isNullObject ? [] : areasOf(merges.address),
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
  return { grid, digest: digest.value(), formulas: looking };
}

/**
 * Asks for what a copy of a tab holds, within the next request unless it is large; what is given reads it.
 *
 * @param column that of the keys, if it has any
 */
export async function askCopy(
  sheet: Excel.Worksheet,
  column: number | null,
  known: Area | null,
  send: () => Promise<void>,
): Promise<() => CopyFacts> {
  const digest = startDigest();
  const keys = new Map<number, string>();
  const take = (range: Excel.Range, { top, left }: Area): void => {
    range.formulas.forEach((line: readonly unknown[], at) => {
      line.forEach((formula, across) => {
        digest.take(top + at, left + across, formula);
      });
      const text = column === null ? null : line[column - left];
      const key = typeof text === "string" ? rowKeyOf(text) : null;
      if (key !== null) keys.set(top + at, key);
    });
  };
  const taken = await askAll(sheet, known, MOST_COPIED, send, { load: "formulas", take });
  return () => {
    taken();
    return { digest: digest.value(), keys };
  };
}
