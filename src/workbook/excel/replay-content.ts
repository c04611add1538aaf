import { areaAddress } from "../../grid/address.ts";
import type { Area } from "../../grid/grid.ts";
import type { CellPlan, Content, SheetPlan } from "../sheet-plan.ts";
import { groupAreas } from "./group-areas.ts";
import { briefly, type Step } from "./requests.ts";
import { typedText } from "./typed-text.ts";

/** What a range and one thing that is set on it add to a request, in bytes (measured: 420). */
const ONE_RANGE = 500;
/** Excel's client cuts an array into blocks of so many cells, each with ranges of its own. */
const CLIENTS_BLOCK = 1500;
const MOST_BYTES = 600_000;

/** Writes the number formats, then values and formulas in blocks of whole rows. */
export function* replayContent(plan: SheetPlan): Generator<Step> {
  yield* replayFormats(plan);
  yield* replayBlocks(plan);
}

/** How many columns a plan fills. */
export const widthOf = ({ rows }: SheetPlan): number =>
  rows.reduce((widest, { cells }) => Math.max(widest, (cells.at(-1)?.column ?? -1) + 1), 0);

function* replayBlocks(plan: SheetPlan): Generator<Step> {
  const width = widthOf(plan);
  if (width === 0) return;
  let block: (string | number)[][] = [];
  let top = 0;
  let bytes = 0;
  const step = (): Step => {
    const [formulas, row] = [block, top];
    return {
      bytes: bytes + ONE_RANGE * Math.ceil((formulas.length * width) / CLIENTS_BLOCK + 1),
      tell: (sheet) => {
        briefly(sheet.getRangeByIndexes(row, 0, formulas.length, width)).formulas = formulas;
      },
    };
  };
  for (const [row, { cells }] of plan.rows.entries()) {
    const line = new Array<string | number>(width).fill("");
    for (const { column, content } of cells) line[column] = entryOf(content);
    const size = bytesOf(line);
    if (block.length > 0 && bytes + size > MOST_BYTES) {
      yield step();
      [block, top, bytes] = [[], row, 0];
    }
    block.push(line);
    bytes += size;
  }
  yield step();
}

/** What a cell is given: for Excel a text without an apostrophe may be anything. */
export function entryOf(content: Content): string | number {
  switch (content.kind) {
    case "empty":
      return "";
    case "text":
      return typedText(content.text);
    case "number":
      return content.value;
    case "formula":
      return `=${content.formula}`;
  }
}

const ENCODER = new TextEncoder();

export const bytesOf = (value: unknown): number => ENCODER.encode(JSON.stringify(value)).length + 1;

/**
 * Number formats come before the values, or Excel may read the values by another one. They go by
 * area, or column by column where there are so many areas that a column's array is shorter.
 */
function* replayFormats(plan: SheetPlan): Generator<Step> {
  const byArea = [...formatAreas(plan)].flatMap(([format, areas]) =>
    areas.map((area) => formatStep(area, [[format]], ONE_RANGE + bytesOf(format))),
  );
  const byColumn = formatColumns(plan).map(({ column, top, formats }) => {
    const bottom = top + formats.length - 1;
    const blocks = Math.ceil(formats.length / CLIENTS_BLOCK);
    const bytes = bytesOf(formats) + ONE_RANGE * (blocks + 1);
    return formatStep({ top, bottom, left: column, right: column }, formats, bytes);
  });
  yield* total(byColumn) < total(byArea) ? byColumn : byArea;
}

const total = (steps: readonly Step[]): number => steps.reduce((sum, { bytes }) => sum + bytes, 0);

/** One value counts for all cells of the area; null leaves a cell as it is. */
const formatStep = (area: Area, formats: (string | null)[][], bytes: number): Step => ({
  bytes,
  tell: (sheet) => {
    briefly(sheet.getRange(areaAddress(area))).numberFormat = formats;
  },
});

type Formatted = CellPlan & { readonly format: string };

const hasFormat = (cell: CellPlan): cell is Formatted => cell.format !== null;

/** Groups the cells that have one number format. */
function formatAreas({ rows }: SheetPlan): ReadonlyMap<string, readonly Area[]> {
  const byFormat = new Map<string, Map<number, number[]>>();
  rows.forEach(({ cells }, row) => {
    for (const { column, format } of cells.filter(hasFormat)) {
      const own = byFormat.get(format) ?? new Map<number, number[]>();
      byFormat.set(format, own);
      own.set(row, [...(own.get(row) ?? []), column]);
    }
  });
  return new Map([...byFormat].map(([format, own]) => [format, groupAreas(own)] as const));
}

interface FormatColumn {
  readonly column: number;
  readonly top: number;
  readonly formats: (string | null)[][];
}

/** Lists the number formats of each column that has any, from its first to its last. */
function formatColumns({ rows }: SheetPlan): readonly FormatColumn[] {
  const columns = new Map<number, FormatColumn>();
  rows.forEach(({ cells }, row) => {
    for (const { column, format } of cells.filter(hasFormat)) {
      const own = columns.get(column) ?? { column, top: row, formats: [] };
      columns.set(column, own);
      while (own.formats.length < row - own.top) own.formats.push([null]);
      own.formats.push([format]);
    }
  });
  return [...columns.values()];
}
