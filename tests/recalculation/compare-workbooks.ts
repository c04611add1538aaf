import { read, utils } from "@e965/xlsx";
import type { CellObject, WorkBook } from "@e965/xlsx";

export interface Comparison {
  /** How many formulas gave what they had cached. */
  readonly passed: number;
  /** One line for each that did not: sheet, cell, both values. */
  readonly mismatches: readonly string[];
}

const NEARLY = 1e-9;

/** Lines may end in either way: XML makes no difference between them. */
const valueOf = (cell: CellObject | undefined): unknown =>
  typeof cell?.v === "string" ? cell.v.replace(/\r\n?/g, "\n") : cell?.v;

function agree(cached: unknown, recalculated: unknown): boolean {
  if (typeof cached === "number" && typeof recalculated === "number") {
    return Math.abs(cached - recalculated) <= NEARLY;
  }
  return cached === recalculated;
}

const isCell = (cell: unknown): cell is CellObject =>
  typeof cell === "object" && cell !== null && "t" in cell;

function cellsOf(workbook: WorkBook): ReadonlyMap<string, CellObject> {
  const cells = workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    const reference = sheet?.["!ref"];
    if (sheet === undefined || reference === undefined) return [];
    const { s: from, e: to } = utils.decode_range(reference);
    return Array.from({ length: (to.r - from.r + 1) * (to.c - from.c + 1) }, (_, index) => {
      const width = to.c - from.c + 1;
      const at = utils.encode_cell({
        r: from.r + Math.floor(index / width),
        c: from.c + (index % width),
      });
      const cell: unknown = sheet[at];
      return !isCell(cell) ? [] : [[`${name}!${at}`, cell] as const];
    }).flat();
  });
  return new Map(cells);
}

/** Holds the cached value of every formula of a workbook against the same workbook, recalculated. */
export function compareWorkbooks(original: Uint8Array, recalculated: Uint8Array): Comparison {
  const again = cellsOf(read(recalculated, { cellFormula: true }));
  let passed = 0;
  const mismatches: string[] = [];
  for (const [place, cell] of cellsOf(read(original, { cellFormula: true }))) {
    if (cell.f === undefined) continue;
    const [cached, now] = [valueOf(cell), valueOf(again.get(place))];
    if (cached !== undefined && agree(cached, now)) passed += 1;
    else
      mismatches.push(
        `${place}: ${JSON.stringify(cached)} became ${JSON.stringify(now)} (=${cell.f})`,
      );
  }
  return { passed, mismatches };
}
