/** One cell, freed from the program it was made in. */
export interface Cell {
  /** What the cell holds. A date is its serial number (1900 system); empty is null. */
  readonly value: string | number | boolean | null;
  readonly kind: "text" | "number" | "date" | "boolean" | "error" | "empty";
  /** What the cell shows on the screen: "4.5%" for 0.045 under 0.0%. */
  readonly text: string;
  /** The number format's code, e.g. "0.0%"; "General" where none is set. */
  readonly format: string;
  /** The fill as six hexadecimal digits in capitals ("00B050"), or null. Conditional formats are not seen. */
  readonly fill: string | null;
}

/** A rectangle of cells, counted from 0, ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A part of a worksheet that a person has made a table of its own (*Format as Table*). */
export interface DeclaredTable {
  /** Its headings and its row of totals included. */
  readonly area: Area;
  /** True where its last row is one that Excel makes: the totals of the others. */
  readonly hasTotals: boolean;
}

/** A worksheet as plain data. Cells that hold nothing and have no fill may be absent. */
export interface Grid {
  readonly sheet: string;
  /** True for a hidden or very hidden worksheet. */
  readonly hidden: boolean;
  /** cells[row][column], both counted from 0; rows and cells may be missing. */
  readonly cells: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** The tables that people have declared; left out where there are none, or the format's are not read. */
  readonly tables?: readonly DeclaredTable[];
  /** Cells whose formulas were never calculated, which show nothing: "C7"; left out where there are none. */
  readonly uncalculated?: readonly string[];
  /** What people have pinned to cells, by their addresses; left out where nobody looked or nothing is. */
  readonly comments?: ReadonlyMap<string, string>;
}
