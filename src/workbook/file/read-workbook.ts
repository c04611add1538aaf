import { read, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";

import type { Area, Cell, Grid } from "../../grid/grid.ts";
import { readOdsLooks, type SheetLooks } from "./ods-looks.ts";
import { WorkbookError } from "../workbook-error.ts";

export type FileFormat = "xlsx" | "xls" | "ods";

/** What a workbook file holds, as plain data. */
export interface WorkbookFile {
  readonly format: FileFormat;
  readonly grids: readonly Grid[];
  /** False where the file's fills and hidden parts could not be read. */
  readonly looksWereRead: boolean;
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/**
 * Reads a workbook's bytes (.xlsx, .xls or .ods) into grids.
 *
 * @throws WorkbookError when the bytes are no workbook, are protected by a password, or are damaged
 */
export function readWorkbook(bytes: Uint8Array, name: string): WorkbookFile {
  if (!startsWith(bytes, ZIP) && !startsWith(bytes, COMPOUND)) {
    throw new WorkbookError(
      "notAWorkbook",
      `${name} is not an Excel or OpenDocument workbook. Open it in Excel, save it as .xlsx and try again.`,
    );
  }
  const book = parse(bytes, name);
  if (book.SheetNames.length === 0) {
    throw new WorkbookError("damaged", `${name} has no worksheet in it. Choose another workbook.`);
  }
  const grids = book.SheetNames.flatMap((sheet, at) => {
    const content = book.Sheets[sheet];
    const hidden = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0;
    return content === undefined ? [] : [gridOf(sheet, content, hidden)];
  });
  const format = startsWith(bytes, COMPOUND) ? "xls" : book.bookType === "ods" ? "ods" : "xlsx";
  if (format !== "ods") return { format, grids, looksWereRead: true };
  const looks = readOdsLooks(bytes);
  if (looks === undefined) return { format, grids, looksWereRead: false };
  return { format, grids: grids.map((grid) => withLooks(grid, looks)), looksWereRead: true };
}

/** Gives a grid the fills and hidden parts that stand in the .ods file itself. */
function withLooks(grid: Grid, sheets: readonly SheetLooks[]): Grid {
  const looks = sheets.find(({ name }) => name === grid.sheet);
  if (looks === undefined) return grid;
  const cells = grid.cells.map((row) => (row === undefined ? [] : [...row]));
  for (const [row, fills] of looks.fills) {
    while (cells.length <= row) cells.push([]);
    const target = cells[row] ?? [];
    for (const [column, fill] of fills) target[column] = { ...(target[column] ?? BLANK), fill };
  }
  const { hidden, hiddenRows, hiddenColumns } = looks;
  return { ...grid, cells, hidden: grid.hidden || hidden, hiddenRows, hiddenColumns };
}

const BLANK: Cell = { value: null, kind: "empty", text: "", format: "General", fill: null };

function parse(bytes: Uint8Array, name: string): WorkBook {
  try {
    return inSilence(() =>
      read(bytes, {
        type: "array",
        dense: true,
        cellStyles: true,
        cellNF: true,
        sheetStubs: true,
        cellHTML: false,
      }),
    );
  } catch (cause) {
    if (/password|encrypt/i.test(String(cause))) {
      throw new WorkbookError(
        "passwordProtected",
        "This workbook is password-protected. Save a copy without the password and try again.",
        cause,
      );
    }
    throw new WorkbookError(
      "damaged",
      `${name} cannot be read as a workbook; it may be damaged. Open it in Excel, save it again and try once more.`,
      cause,
    );
  }
}

/** SheetJS remarks on odd number formats to the console; what matters of it is in the cells. */
/* eslint-disable no-console -- the one place where another's remarks are kept from the user */
function inSilence<T>(work: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}
/* eslint-enable no-console */

function gridOf(sheet: string, content: WorkSheet, hidden: boolean): Grid {
  const rows = content["!data"] ?? [];
  return {
    sheet,
    hidden,
    cells: Array.from(rows, (row?: CellObject[]) => row && Array.from(row, cellOf)),
    merges: (content["!merges"] ?? []).map((merge): Area => ({
      top: merge.s.r,
      left: merge.s.c,
      bottom: merge.e.r,
      right: merge.e.c,
    })),
    hiddenRows: hiddenIn(content["!rows"]),
    hiddenColumns: hiddenIn(content["!cols"]),
  };
}

/** Numbers the rows or columns marked hidden; the lists have holes. */
function hiddenIn(list: readonly ({ hidden?: boolean } | undefined)[] | undefined): Set<number> {
  const hidden = new Set<number>();
  list?.forEach((one, at) => {
    if (one?.hidden === true) hidden.add(at);
  });
  return hidden;
}

const KINDS = { s: "text", n: "number", b: "boolean", e: "error", z: "empty", d: "date" } as const;

/** Tells whether a number format draws a date: a day, month or year outside quotes and brackets. */
const showsDate = (format: string): boolean =>
  /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));

function cellOf(cell: CellObject | null | undefined): Cell | undefined {
  if (cell == null) return undefined;
  const format = typeof cell.z === "string" ? cell.z : "General";
  const kind = cell.t === "n" && showsDate(format) ? "date" : KINDS[cell.t];
  const fill = fillOf(cell.s);
  if (kind === "empty") {
    return fill === null ? undefined : { value: null, kind, text: "", format, fill };
  }
  const value = cell.v instanceof Date ? null : (cell.v ?? null);
  return { value, kind, text: cell.w ?? (value === null ? "" : String(value)), format, fill };
}

/** Reads a solid fill's colour; other patterns are decoration. */
function fillOf(style: unknown): string | null {
  if (typeof style !== "object" || style === null || !("patternType" in style)) return null;
  if (style.patternType !== "solid" || !("fgColor" in style)) return null;
  const colour = style.fgColor;
  if (typeof colour !== "object" || colour === null || !("rgb" in colour)) return null;
  const rgb = colour.rgb;
  return typeof rgb === "string" && /^[\dA-F]{6,8}$/i.test(rgb)
    ? rgb.slice(-6).toUpperCase()
    : null;
}
