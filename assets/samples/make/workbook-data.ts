/** Several pieces of text in one cell, each in its own type. */
export interface Runs {
  readonly runs: readonly {
    readonly text: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
  }[];
}

/** A number and the format code it is shown with: 0.238 as "0.0%". */
export interface Figure {
  readonly value: number;
  readonly as: string;
}

/** What a cell holds; "" is an empty cell inside a table, null a cell nobody touched. */
export type Content = string | number | null | Figure | Runs;

/** What a row is for; the drawing decides from it on type, rules and shading. */
export type Look =
  | "blank"
  | "title"
  | "subtitle"
  | "pair"
  | "heading"
  | "figures"
  | "tableText"
  | "paragraph"
  | "note"
  | "aim"
  | "action"
  | "key"
  | "list";

/** The colours officers pick from Excel's row of standard colours. */
export type Colour = "green" | "amber" | "red";

/** One row of a sheet. */
export interface Row {
  readonly look: Look;
  /** From column A on. */
  readonly cells: readonly Content[];
  /** "C:F" merges columns, "A+1" a cell with the one below, "A:B+1" both. */
  readonly merges?: readonly string[];
  /** Fills by column letter; a status is told by such a fill alone. */
  readonly fills?: Readonly<Record<string, Colour>>;
  /** Colours of the type by column letter. */
  readonly inks?: Readonly<Record<string, Colour>>;
}

/** One sheet, as the officer who keeps it set it up. */
export interface SheetData {
  readonly name: string;
  readonly font: { readonly name: string; readonly size: number };
  /** In characters, from column A on. */
  readonly widths: readonly number[];
  /** The shade behind headings, as six hexadecimal digits. */
  readonly shade: string;
  readonly rows: readonly Row[];
}

/** One workbook with its core properties. */
export interface WorkbookData {
  readonly file: string;
  readonly title: string;
  readonly creator: string;
  /** The day it was last saved: "2012-02-24". */
  readonly saved: string;
  readonly sheets: readonly SheetData[];
}

/** A row with nothing on it, between two tables. */
export const blank: Row = { look: "blank", cells: [] };

/** Draws the arrow of a change in percent from the number's sign. */
export const arrowPercent = '"▲ "0.0%;"▼ "0.0%;"◆ "0.0%';
