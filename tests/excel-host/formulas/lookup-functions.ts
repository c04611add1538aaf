import { columnsOf, rowsOf } from "../model/areas.ts";
import { isError, type Scalar } from "../model/scalar.ts";
import type { Argument, FormulaFunction, Surroundings } from "./argument.ts";
import { meets, readCriterion } from "./criterion.ts";
import { argument, flag, scalar, whole } from "./read-argument.ts";
import { compareScalars, fault, isMatrix, isRange, type Value } from "./value.ts";

type Rows = readonly (readonly Scalar[])[];

function rowsIn(value: Value, at: Surroundings): Rows {
  const all = at.each(value, (it) => it);
  if (isMatrix(all)) return all.rows;
  return isRange(all) ? [] : [[all]];
}

function sizeOf(value: Value): { readonly rows: number; readonly columns: number } {
  if (isRange(value)) return { rows: rowsOf(value.area), columns: columnsOf(value.area) };
  if (isMatrix(value)) return { rows: value.rows.length, columns: value.rows[0]?.length ?? 0 };
  return { rows: 1, columns: 1 };
}

/** INDEX gives a cell as a reference, so that it can be part of one. */
function index(args: readonly Argument[]): Value {
  const value = argument(args, 0).value();
  if (isError(value)) return value;
  const size = sizeOf(value);
  const flat = args[2] === undefined && size.rows === 1;
  const row = flat ? 1 : whole(args, 1, 0);
  const column = flat ? whole(args, 1, 0) : whole(args, 2, size.columns === 1 ? 1 : 0);
  if (row < 0 || column < 0 || row > size.rows || column > size.columns) throw fault("#REF!");
  if (isRange(value)) {
    const { area } = value;
    return {
      ...value,
      area: {
        top: row === 0 ? area.top : area.top + row - 1,
        bottom: row === 0 ? area.bottom : area.top + row - 1,
        left: column === 0 ? area.left : area.left + column - 1,
        right: column === 0 ? area.right : area.left + column - 1,
      },
    };
  }
  if (!isMatrix(value)) return value;
  const rows = row === 0 ? value.rows : value.rows.slice(row - 1, row);
  return {
    kind: "matrix",
    rows: column === 0 ? rows : rows.map((line) => line.slice(column - 1, column)),
  };
}

/** Where a value stands in a list: exactly (0), or the last that is not above (1) or below (-1) it. */
function place(wanted: Scalar, list: readonly Scalar[], type: number): number {
  if (isError(wanted)) throw fault(wanted.error);
  if (type === 0) {
    const criterion =
      typeof wanted === "string"
        ? { ...readCriterion(`=${wanted}`), operator: "=" as const }
        : readCriterion(wanted);
    const at = list.findIndex((it) => typeof it === typeof wanted && meets(it, criterion));
    if (at < 0) throw fault("#N/A");
    return at;
  }
  let last = -1;
  for (const [at, it] of list.entries()) {
    if (it === null || isError(it) || typeof it !== typeof wanted) continue;
    if (compareScalars(it, wanted) * type > 0) break;
    last = at;
  }
  if (last < 0) throw fault("#N/A");
  return last;
}

function lookUp(args: readonly Argument[], at: Surroundings, across: boolean): Scalar {
  const rows = rowsIn(argument(args, 1).value(), at);
  const keys = across ? (rows[0] ?? []) : rows.map((row) => row[0] ?? null);
  const line = whole(args, 2) - 1;
  const found = place(scalar(args, 0), keys, flag(args, 3, true) ? 1 : 0);
  const value = across ? rows[line]?.[found] : rows[found]?.[line];
  if (value === undefined) throw fault("#REF!");
  return value;
}

export const LOOKUP_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  INDEX: (args) => index(args),
  MATCH: (args, at) =>
    place(
      scalar(args, 0),
      rowsIn(argument(args, 1).value(), at).flat(),
      Math.sign(whole(args, 2, 1)),
    ) + 1,
  VLOOKUP: (args, at) => lookUp(args, at, false),
  HLOOKUP: (args, at) => lookUp(args, at, true),
  ROW: (args, at) => {
    const value = args[0]?.value();
    return (value !== undefined && isRange(value) ? value.area.top : at.row) + 1;
  },
  COLUMN: (args, at) => {
    const value = args[0]?.value();
    return (value !== undefined && isRange(value) ? value.area.left : at.column) + 1;
  },
  ROWS: (args) => sizeOf(argument(args, 0).value()).rows,
  COLUMNS: (args) => sizeOf(argument(args, 0).value()).columns,
};
