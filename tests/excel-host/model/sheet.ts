import type { Area } from "./areas.ts";
import { startAreaIndex, type AreaIndex } from "./area-index.ts";
import type { Book } from "./book.ts";
import type { ConditionalFormat } from "./conditional-format.ts";
import type { Validation } from "./validation.ts";
import { newPageSetup, type PageSetup } from "./page-setup.ts";
import type { Scalar } from "./scalar.ts";
import type { SheetProtection } from "./protection.ts";
import type { Style } from "./style.ts";

export const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** A stretch of a cell's text with a font of its own. */
export interface RichRun {
  readonly text: string;
  /** As the file format has it: { sz: { val: "10" }, b: {} }. */
  readonly font: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface Cell {
  /** What the cell holds, or what its formula gave when it was last calculated. */
  value: Scalar;
  /** Without its equals sign; null for a constant. */
  formula: string | null;
  /** The book's generation for which `value` is the formula's result. */
  calculatedAt: number;
  /** Null where the row's or column's style shows. */
  style: Style | null;
  /** True for a formula from a file, whose stored result stands in where it cannot be calculated here. */
  fromFile?: boolean;
  /** True where an apostrophe was typed before the text. */
  prefixed?: boolean;
  rich?: readonly RichRun[];
  link?: Hyperlink;
}

export interface Row {
  readonly cells: Map<number, Cell>;
  /** In points; null for the sheet's own. */
  height: number | null;
  hidden: boolean;
  style: Style | null;
}

export interface Column {
  /** In points; null for the sheet's own. */
  width: number | null;
  hidden: boolean;
  style: Style | null;
}

export interface Merge {
  readonly area: Area;
}

export interface Table {
  readonly id: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  bandedRows: boolean;
  bandedColumns: boolean;
  filterButton: boolean;
}

export interface Sheet {
  readonly id: string;
  readonly book: Book;
  name: string;
  visibility: Visibility;
  /** "#RRGGBB", or "" for none. */
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  enableCalculation: boolean;
  /** In points; null for what the Normal font gives. */
  standardWidth: number | null;
  standardHeight: number | null;
  readonly rows: Map<number, Row>;
  readonly columns: Map<number, Column>;
  /** Set where the whole sheet was formatted at once. */
  style: Style | null;
  readonly merges: AreaIndex<Merge>;
  readonly validations: AreaIndex<Validation>;
  /** First priority first. */
  conditionalFormats: ConditionalFormat[];
  readonly tables: Table[];
  protection: SheetProtection | null;
  page: PageSetup;
  frozen: { readonly rows: number; readonly columns: number } | null;
  selection: Area;
  readonly customProperties: Map<string, { readonly key: string; value: string }>;
  deleted: boolean;
}

/** Makes a worksheet with nothing on it. */
export const newSheet = (book: Book, id: string, name: string): Sheet => ({
  id,
  book,
  name,
  visibility: "Visible",
  tabColor: "",
  showGridlines: true,
  showHeadings: true,
  enableCalculation: true,
  standardWidth: null,
  standardHeight: null,
  rows: new Map(),
  columns: new Map(),
  style: null,
  merges: startAreaIndex(),
  validations: startAreaIndex(),
  conditionalFormats: [],
  tables: [],
  protection: null,
  page: newPageSetup(),
  frozen: null,
  selection: { top: 0, left: 0, bottom: 0, right: 0 },
  customProperties: new Map(),
  deleted: false,
});

/** Gives a row's record, making it where there is none. */
export function rowAt(sheet: Sheet, row: number): Row {
  const known = sheet.rows.get(row);
  if (known !== undefined) return known;
  const made: Row = { cells: new Map(), height: null, hidden: false, style: null };
  sheet.rows.set(row, made);
  return made;
}

/** Gives a column's record, making it where there is none. */
export function columnAt(sheet: Sheet, column: number): Column {
  const known = sheet.columns.get(column);
  if (known !== undefined) return known;
  const made: Column = { width: null, hidden: false, style: null };
  sheet.columns.set(column, made);
  return made;
}

export const findCell = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.rows.get(row)?.cells.get(column);

/** Gives a cell, making it where there is none. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  const { cells } = rowAt(sheet, row);
  const known = cells.get(column);
  if (known !== undefined) return known;
  const made: Cell = { value: null, formula: null, calculatedAt: 0, style: null };
  cells.set(column, made);
  return made;
}

/** The style that a cell shows: its own, else its row's, its column's, the sheet's, Normal. */
export function styleAt(sheet: Sheet, row: number, column: number): Style {
  const own = sheet.rows.get(row);
  return (
    own?.cells.get(column)?.style ??
    own?.style ??
    sheet.columns.get(column)?.style ??
    sheet.style ??
    sheet.book.styles.normal
  );
}

/** Visits the cells that exist within an area, row by row, in whatever order they were made. */
export function visitCells(
  sheet: Sheet,
  area: Area,
  visit: (cell: Cell, row: number, column: number) => void,
): void {
  const visitRow = (row: number, record: Row): void => {
    if (record.cells.size <= area.right - area.left) {
      for (const [column, cell] of record.cells) {
        if (column >= area.left && column <= area.right) visit(cell, row, column);
      }
      return;
    }
    for (let column = area.left; column <= area.right; column++) {
      const cell = record.cells.get(column);
      if (cell !== undefined) visit(cell, row, column);
    }
  };
  visitRows(sheet, area, visitRow);
}

/** Visits the rows that exist within an area. */
export function visitRows(
  sheet: Sheet,
  { top, bottom }: Area,
  visit: (row: number, record: Row) => void,
): void {
  if (sheet.rows.size <= bottom - top) {
    for (const [row, record] of sheet.rows) if (row >= top && row <= bottom) visit(row, record);
    return;
  }
  for (let row = top; row <= bottom; row++) {
    const record = sheet.rows.get(row);
    if (record !== undefined) visit(row, record);
  }
}
