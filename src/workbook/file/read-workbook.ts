import type { WorkBook } from "@e965/xlsx";

import type { Cell, DeclaredTable, Grid } from "../../grid/grid.ts";
import { WorkbookError } from "../workbook-error.ts";
import type { WorkbookContent, WorkbookFormat } from "../workbook.ts";
import { checkCompound, containerOf } from "./file-kind.ts";
import { gridOf } from "./grid-of.ts";
import { startTally, type Tally } from "./limits.ts";
import type { SheetLooks } from "./ods-looks.ts";
import { inSilence, parseWorkbook } from "./parse-workbook.ts";
import { plainCellsOf } from "./plain-cells.ts";
import { sheetTwice } from "./refusal.ts";
import { openZipWorkbook, type ZipWorkbook } from "./zip-workbook.ts";

/**
 * Reads a workbook's bytes (.xlsx, .xls or .ods) into grids.
 *
 * The bytes are not trusted: their kind is told by what they hold, everything packed is unpacked
 * within the limits, and only then parsed. Time and memory are watched from outside, where there is
 * an outside (openWorkbookFiles).
 *
 * @throws WorkbookError when the bytes are no workbook, are protected by a password, are damaged, or
 *   pass one of the LIMITS
 */
export function readWorkbook(bytes: Uint8Array, name: string): WorkbookContent {
  const tally = startTally(name);
  if (containerOf(bytes, name) === "zip") {
    const zip = openZipWorkbook(bytes, name, tally);
    return workbookOf(parseWorkbook(zip.bytes, name), zip, name, tally);
  }
  tally("unpackedBytes", bytes.length);
  checkCompound(bytes, name);
  return workbookOf(parseWorkbook(bytes, name), COMPOUND, name, tally);
}

const COMPOUND = {
  format: "xls",
  plain: [],
  strings: undefined,
  full: new Map<string, number>(),
  tables: new Map<string, readonly DeclaredTable[]>(),
  looks: undefined,
} as const;

function workbookOf(
  book: WorkBook,
  {
    format,
    plain,
    strings,
    full,
    tables,
    looks,
  }: Omit<ZipWorkbook, "format" | "bytes"> & { format: WorkbookFormat },
  name: string,
  tally: Tally,
): WorkbookContent {
  if (book.SheetNames.length === 0) {
    throw new WorkbookError("damaged", `${name} has no worksheet in it. Choose another workbook.`);
  }
  const twice = book.SheetNames.find((sheet, at) => book.SheetNames.indexOf(sheet) !== at);
  if (twice !== undefined) throw sheetTwice(name, twice);
  const own = inSilence(() => plainCellsOf(book, { plain, strings }, tally));
  const grids = book.SheetNames.map((sheet, at) => {
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    const grid = gridOf(sheet, book.Sheets[sheet], hidden, tally, own.get(sheet));
    const declared = tables.get(sheet);
    return declared === undefined ? grid : { ...grid, tables: declared };
  });
  return {
    format,
    grids: looks === undefined ? grids : grids.map((grid) => withLooks(grid, looks)),
    looksWereRead: format !== "ods" || looks !== undefined,
    emptyThoughFull: grids
      // A sheet of an .xls file that the parser lost its way in is named, and is not there.
      .filter(
        (grid) =>
          (book.Sheets[grid.sheet] === undefined || (full.get(grid.sheet) ?? 0) > 0) &&
          !holdsSomething(grid),
      )
      .map(({ sheet }) => sheet),
  };
}

const holdsSomething = ({ cells }: Grid): boolean =>
  cells.some((row) => row?.some((cell) => cell !== undefined && cell.kind !== "empty"));

/** Gives a grid the fills and hidden parts that stand in the .ods file itself. */
function withLooks(grid: Grid, sheets: readonly SheetLooks[]): Grid {
  const looks = sheets.find(({ name }) => name === grid.sheet);
  if (looks === undefined) return grid;
  const cells = grid.cells.map((row) => (row === undefined ? [] : [...row]));
  for (const [row, fills] of looks.fills) {
    const target = (cells[row] ??= []);
    for (const [column, fill] of fills) target[column] = { ...(target[column] ?? BLANK), fill };
  }
  const { hidden, hiddenRows, hiddenColumns } = looks;
  return { ...grid, cells, hidden: grid.hidden || hidden, hiddenRows, hiddenColumns };
}

const BLANK: Cell = { value: null, kind: "empty", text: "", format: "General", fill: null };
