import { columnLetters } from "../../../src/grid/address.ts";
import { columnNumber, COLUMNS, quoteSheet, ROWS, splitSheet, type Area } from "../model/areas.ts";

/** A reference in a formula: where it points and which parts carry a dollar. */
export interface Reference {
  /** Null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly shape: "cell" | "area" | "columns" | "rows";
  readonly area: Area;
  readonly fixed: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

const PART = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

interface Corner {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

function corner(text: string): Corner {
  const [, first = "", letters = "", second = "", digits = ""] = PART.exec(text) ?? [];
  return {
    column: letters === "" ? null : columnNumber(letters),
    columnFixed: letters !== "" && first === "$",
    row: digits === "" ? null : Number(digits) - 1,
    rowFixed: letters === "" ? first === "$" : second === "$",
  };
}

/** Reads a reference token; null where it leads beyond the sheet. */
export function readReference(token: string): Reference | null {
  const { sheet, rest } = splitSheet(token);
  const [from = "", to = from] = rest.split(":");
  const one = corner(from);
  const two = corner(to);
  const shape = one.row === null ? "columns" : one.column === null ? "rows" : "cell";
  const [first, last] = (one.row ?? 0) <= (two.row ?? 0) ? [one, two] : [two, one];
  const [start, end] = (one.column ?? 0) <= (two.column ?? 0) ? [one, two] : [two, one];
  const reference: Reference = {
    sheet: sheet ?? null,
    shape: shape === "cell" && rest.includes(":") ? "area" : shape,
    area: {
      top: first.row ?? 0,
      bottom: last.row ?? ROWS - 1,
      left: start.column ?? 0,
      right: end.column ?? COLUMNS - 1,
    },
    fixed: {
      top: first.rowFixed,
      bottom: last.rowFixed,
      left: start.columnFixed,
      right: end.columnFixed,
    },
  };
  return reference.area.bottom < ROWS && reference.area.right < COLUMNS ? reference : null;
}

/** Writes a reference as a formula has it. */
export function writeReference({ sheet, shape, area, fixed }: Reference): string {
  const prefix = sheet === null ? "" : `${quoteSheet(sheet)}!`;
  const column = (at: number, dollar: boolean): string =>
    `${dollar ? "$" : ""}${columnLetters(at)}`;
  const row = (at: number, dollar: boolean): string => `${dollar ? "$" : ""}${at + 1}`;
  const left = column(area.left, fixed.left);
  const right = column(area.right, fixed.right);
  const top = row(area.top, fixed.top);
  const bottom = row(area.bottom, fixed.bottom);
  switch (shape) {
    case "cell":
      return `${prefix}${left}${top}`;
    case "area":
      return `${prefix}${left}${top}:${right}${bottom}`;
    case "columns":
      return `${prefix}${left}:${right}`;
    case "rows":
      return `${prefix}${top}:${bottom}`;
  }
}
