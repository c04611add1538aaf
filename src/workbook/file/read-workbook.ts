import type { WorkBook } from "@e965/xlsx";

import type { Cell, DeclaredTable, Grid } from "../../grid/grid.ts";
import { WorkbookError } from "../workbook-error.ts";
import type { WorkbookContent, WorkbookFormat } from "../workbook.ts";
import { checkCompound, containerOf } from "./file-kind.ts";
import { gridOf, type OwnParts } from "./grid-of.ts";
import { startTally, type Tally } from "./limits.ts";
import type { SheetLooks } from "./ods-looks.ts";
import { inSilence, parseWorkbook } from "./parse-workbook.ts";
import { eachSheetItsOwn, eachStyleOnce, plainCellsOf } from "./plain-cells.ts";
import { sheetTwice } from "./refusal.ts";
import { openZipWorkbook, type ZipOptions, type ZipWorkbook } from "./zip-workbook.ts";
import type { Zlib } from "./zlib.ts";

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
export function readWorkbook(bytes: Uint8Array, name: string, zlib?: Zlib): WorkbookContent {
  if (containerOf(bytes, name) === "zip") {
    // Where the worksheet that was given a style for all others is not parsed, each is given its own.
    return (
      readZipped(bytes, name, { zlib, shareOut: eachStyleOnce }) ??
      readZipped(bytes, name, { zlib, shareOut: eachSheetItsOwn }) ??
      unfinished()
    );
  }
  const tally = startTally(name);
  tally("unpackedBytes", bytes.length);
  checkCompound(bytes, name);
  return contentOf(parseWorkbook(bytes, name), COMPOUND, NOTHING_TAKEN, name, tally);
}

function unfinished(): never {
  throw new Error("a worksheet was parsed without its styles");
}

function readZipped(
  bytes: Uint8Array,
  name: string,
  options: ZipOptions,
): WorkbookContent | undefined {
  const tally = startTally(name);
  const zip = openZipWorkbook(bytes, name, tally, options);
  const book = parseWorkbook(zip.bytes, name);
  const own = inSilence(() => plainCellsOf(book, zip, tally));
  return own && contentOf(book, zip, own, name, tally);
}

const COMPOUND = {
  format: "xls",
  full: new Map<string, number>(),
  uncalculated: new Map<string, readonly string[]>(),
  tables: new Map<string, readonly DeclaredTable[]>(),
  looks: undefined,
} as const;

const NOTHING_TAKEN: ReadonlyMap<string, OwnParts> = new Map();

/** What is known of a workbook beside what the parser tells. */
type Beside = Pick<ZipWorkbook, "full" | "uncalculated" | "tables" | "looks"> & {
  readonly format: WorkbookFormat;
};

function contentOf(
  book: WorkBook,
  { format, full, uncalculated, tables, looks }: Beside,
  own: ReadonlyMap<string, OwnParts>,
  name: string,
  tally: Tally,
): WorkbookContent {
  if (book.SheetNames.length === 0) {
    throw new WorkbookError("damaged", `${name} has no worksheet in it. Choose another workbook.`);
  }
  const twice = book.SheetNames.find((sheet, at) => book.SheetNames.indexOf(sheet) !== at);
  if (twice !== undefined) throw sheetTwice(name, twice);
  const grids = book.SheetNames.map((sheet, at) => {
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    const grid = gridOf(sheet, book.Sheets[sheet], hidden, tally, own.get(sheet));
    const declared = tables.get(sheet);
    const empty = uncalculated.get(sheet) ?? [];
    return {
      ...grid,
      ...(declared === undefined ? {} : { tables: declared }),
      ...(empty.length === 0 ? {} : { uncalculated: empty }),
    };
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
