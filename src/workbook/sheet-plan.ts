import type { Area } from "../grid/grid.ts";

/** A workbook as plain data: live Excel and a .xlsx file replay the same plan. */
export interface WorkbookPlan {
  readonly properties: DocumentProperties;
  /** Every style of the workbook by its role; cells name the role. */
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly DefinedName[];
  /** True where it has only some of an appendix's tabs: those that it lacks stay as they are. */
  readonly isPart?: boolean;
}

export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  readonly language: "en-GB";
  /** The day of building, "2026-11-23". */
  readonly builtOn: string;
}

/** A name for one cell, which links lead to. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  /** "A1". */
  readonly cell: string;
}

export interface SheetPlan {
  readonly name: string;
  /** Which tab it is, whatever it is called: "overview", "priority/acquisitive-crime". */
  readonly key: string;
  /** In characters of the workbook's Normal font, Arial 10; column A first. */
  readonly columnWidths: readonly number[];
  /** Row 1 first, without gaps. */
  readonly rows: readonly RowPlan[];
  /** Columns that nobody sees, counted from 0: the keys stand there. */
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Area[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  /**
   * True where only cells of an open style can be typed into. There is no password, and the heights
   * of rows can be changed all the same.
   */
  readonly isProtected: boolean;
  /** True for a tab that nobody has to see; left out for any other. */
  readonly isHidden?: boolean;
  readonly print: PrintPlan;
}

/** What may be typed into an area, and what is said to whoever selects it. */
export interface Validation {
  readonly area: Area;
  /** The words to choose from, at most 255 characters together and none with a comma; null for any text. */
  readonly list: readonly string[] | null;
  /** A title of at most 32 characters and a text of at most 255; null for none. */
  readonly prompt: { readonly title: string; readonly text: string } | null;
}

/** A column's width in points, from characters of Arial 10: seven pixels each at 96 dots an inch. */
export const columnPoints = (characters: number): number => characters * 5.25;

export interface RowPlan {
  /** In points, 409 at most. */
  readonly height: number;
  /** In the order of their columns. */
  readonly cells: readonly CellPlan[];
  /** True where the row begins a new page. */
  readonly startsPage: boolean;
}

export interface CellPlan {
  /** Counted from 0. */
  readonly column: number;
  readonly content: Content;
  /** A role in the workbook's styles. */
  readonly style: string;
  /** A number format's code, or null for General. */
  readonly format: string | null;
  /** The defined name that a click leads to, or null. */
  readonly link: string | null;
}

export type Content =
  | { readonly kind: "empty" }
  /** Always written as text, whatever it begins with. */
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  /** The formula is without its equals sign; `cached` is what it gives. */
  | { readonly kind: "formula"; readonly formula: string; readonly cached: string | number };

/** Colours are six hexadecimal digits in capitals. */
export interface CellStyle {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly colour: string;
  };
  readonly fill: string | null;
  readonly borders: {
    readonly top: Border | null;
    readonly right: Border | null;
    readonly bottom: Border | null;
    readonly left: Border | null;
  };
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "middle" | "bottom";
  readonly wrap: boolean;
  readonly indent: number;
  /** True where a number too wide for its column gets smaller type instead of hash marks. */
  readonly shrink: boolean;
  /** True where it can be typed into on a protected sheet. */
  readonly open: boolean;
}

export interface Border {
  readonly weight: "thin" | "medium" | "thick";
  readonly colour: string;
}

/** A format that follows what the cells say: an expression over the area's first cell. */
export interface ConditionalFormat {
  readonly area: Area;
  /** Without its equals sign: LEFT($J9,5)="Green". */
  readonly expression: string;
  /** Null leaves the cell's own fill. */
  readonly fill: string | null;
  readonly fontColour: string;
  /** True where the words are set in italics; left out where they stay as they are. */
  readonly italic?: boolean;
}

/** A4 landscape, one page wide, as many pages tall as it takes. */
export interface PrintPlan {
  /** The rows repeated on every page, counted from 0, ends included; null for none. */
  readonly repeatedRows: { readonly first: number; readonly last: number } | null;
  /** In inches. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Plain words; "{page}" and "{pages}" stand for the page's number and their count. */
  readonly header: PrintLine;
  readonly footer: PrintLine;
}

export interface PrintLine {
  readonly left: string;
  readonly centre: string;
  readonly right: string;
}
