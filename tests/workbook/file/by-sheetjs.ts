import { zipSync } from "fflate";

import type { Cell, Grid } from "../../../src/grid/grid.ts";
import { gridOf } from "../../../src/workbook/file/grid-of.ts";
import { startTally } from "../../../src/workbook/file/limits.ts";
import { parseWorkbook } from "../../../src/workbook/file/parse-workbook.ts";
import { cutToCells } from "../../../src/workbook/file/sheet-part.ts";
import { unpack } from "../../../src/workbook/file/unpack.ts";
import { readProlog } from "../../../src/workbook/file/xml-tags.ts";
import { readZipDirectory } from "../../../src/workbook/file/zip-directory.ts";

/** Reads a workbook's grids by SheetJS alone, from the file as it is. */
export function gridsBySheetJs(bytes: Uint8Array): readonly Grid[] {
  const book = parseWorkbook(bytes, "book.xlsx");
  const tally = startTally("book.xlsx");
  return book.SheetNames.map((sheet, at) =>
    gridOf(sheet, book.Sheets[sheet], (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0, tally),
  );
}

/** Reads grids by SheetJS from worksheets that are cut to their cells: some files it would never finish whole. */
export function gridsOfCutSheets(bytes: Uint8Array): readonly Grid[] {
  const tally = startTally("book.xlsx");
  const parts = [...unpack(readZipDirectory(bytes, "book.xlsx"), "book.xlsx", tally)].map(
    ([name, part]) =>
      [
        name,
        readProlog(part)?.root === "worksheet" ? cutToCells(part, tally).bytes : part,
      ] as const,
  );
  return gridsBySheetJs(zipSync(Object.fromEntries(parts), { level: 0 }));
}

/** Says in what two readings of a workbook differ: each cell, area and hidden part of every sheet. */
export function differencesOf(ours: readonly Grid[], theirs: readonly Grid[]): readonly string[] {
  const names = tell("sheets", namesOf(ours), namesOf(theirs));
  return [...names, ...ours.flatMap((grid, at) => gridDifferences(grid, theirs[at]))];
}

const namesOf = (grids: readonly Grid[]): readonly string[] => grids.map(({ sheet }) => sheet);

function gridDifferences(ours: Grid, theirs: Grid | undefined): readonly string[] {
  if (theirs === undefined) return [`${ours.sheet} is not there`];
  const inOrder = (numbers: ReadonlySet<number>): readonly number[] =>
    [...numbers].sort((one, other) => one - other);
  return [
    ...tell("hidden", ours.hidden, theirs.hidden),
    ...tell("merges", ours.merges, theirs.merges),
    ...tell("hidden rows", inOrder(ours.hiddenRows), inOrder(theirs.hiddenRows)),
    ...tell("hidden columns", inOrder(ours.hiddenColumns), inOrder(theirs.hiddenColumns)),
    ...tell("size", sizeOf(ours), sizeOf(theirs)),
    ...cellDifferences(ours, theirs),
  ].map((difference) => `${ours.sheet}: ${difference}`);
}

const tell = (what: string, ours: unknown, theirs: unknown): readonly string[] => {
  const [one, other] = [JSON.stringify(ours), JSON.stringify(theirs)];
  return one === other ? [] : [`${what} ${one} and not ${other}`];
};

const holds = (row: readonly (Cell | undefined)[] | undefined): boolean =>
  row?.some((cell) => cell !== undefined) === true;

/** The last row and column with a cell that says anything. */
function sizeOf({ cells }: Grid): readonly number[] {
  const full = cells.filter(holds);
  const widths = full.map((row) => row?.findLastIndex((cell) => cell !== undefined) ?? -1);
  return [cells.findLastIndex(holds), widths.reduce((most, width) => Math.max(most, width), -1)];
}

/** A difference in every cell of a large sheet is told by its first few. */
const MOST_TOLD = 5;

function cellDifferences(ours: Grid, theirs: Grid): readonly string[] {
  const told: string[] = [];
  const rows = Math.max(ours.cells.length, theirs.cells.length);
  for (let row = 0; row < rows && told.length < MOST_TOLD; row++) {
    const [one, other] = [ours.cells[row] ?? [], theirs.cells[row] ?? []];
    const columns = Math.max(one.length, other.length);
    for (let column = 0; column < columns; column++) {
      if (!isSame(one[column], other[column])) {
        told.push(...tell(`R${row + 1}C${column + 1}`, one[column], other[column]));
      }
    }
  }
  return told;
}

const isSame = (one: Cell | undefined, other: Cell | undefined): boolean =>
  one === other ||
  (one !== undefined &&
    other !== undefined &&
    Object.is(one.value, other.value) &&
    one.kind === other.kind &&
    one.text === other.text &&
    one.format === other.format &&
    one.fill === other.fill);
