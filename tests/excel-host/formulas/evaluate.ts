import { NotEmulated } from "../protocol/host-error.ts";
import { cellsOf, columnsOf, intersect, rowsOf } from "../model/areas.ts";
import type { Area } from "../model/areas.ts";
import { findSheet, type Book, type DefinedName } from "../model/book.ts";
import { errorValue, type Scalar } from "../model/scalar.ts";
import { visitCells, type Sheet } from "../model/sheet.ts";
import { FUNCTION_NAMES } from "./function-names.ts";
import { FUNCTIONS } from "./functions.ts";
import type { Argument, Surroundings } from "./argument.ts";
import { parseFormula, type BinaryOperator, type Node } from "./parse.ts";
import type { Reference } from "./reference.ts";
import {
  compareScalars,
  fault,
  FormulaFault,
  isMatrix,
  isRange,
  toNumber,
  toText,
  type MatrixValue,
  type RangeValue,
  type Value,
} from "./value.ts";

/** Where a formula stands and how it reads other cells. */
export interface FormulaPlace {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly read: (sheet: Sheet, row: number, column: number) => Scalar;
}

/** Evaluates a formula to what its cell shows. */
export function evaluateFormula(formula: string, place: FormulaPlace): Scalar {
  const node = parseFormula(formula);
  if (node === undefined) throw new NotEmulated(`the formula =${formula}`);
  try {
    const value = deref(evaluate(node, place), place);
    // An empty cell that is referred to shows as 0.
    return value ?? 0;
  } catch (error) {
    if (error instanceof FormulaFault) return error.value;
    throw error;
  }
}

/** Evaluates a name's or a rule's formula without making one value of a range. */
export function evaluateToValue(formula: string, place: FormulaPlace): Value {
  const node = parseFormula(formula);
  if (node === undefined) return errorValue("#NAME?");
  try {
    return evaluate(node, place);
  } catch (error) {
    if (error instanceof FormulaFault) return error.value;
    throw error;
  }
}

function evaluate(node: Node, place: FormulaPlace): Value {
  switch (node.kind) {
    case "constant":
      return node.value;
    case "missing":
      return null;
    case "array":
      return { kind: "matrix", rows: node.rows };
    case "reference":
      return rangeOf(node.reference, place);
    case "name":
      return named(node.sheet, node.name, place);
    case "negate":
      return each(evaluate(node.of, place), place, (it) => -toNumber(it) + 0);
    case "plus":
      return evaluate(node.of, place);
    case "percent":
      return each(evaluate(node.of, place), place, (it) => toNumber(it) / 100);
    case "binary":
      return binary(node.operator, evaluate(node.left, place), evaluate(node.right, place), place);
    case "call":
      return call(node.name, node.args, place);
  }
}

function rangeOf({ sheet, area }: Reference, place: FormulaPlace): RangeValue {
  if (sheet === null) return { kind: "range", sheet: place.sheet, area };
  const found = place.book.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (found === undefined) throw fault("#REF!");
  return { kind: "range", sheet: found, area };
}

/** Finds a name: the sheet's own before the workbook's. */
export function findName(
  book: Book,
  name: string,
  sheet: Sheet | undefined,
): DefinedName | undefined {
  const wanted = name.toLowerCase();
  const all = book.names.filter((it) => it.name.toLowerCase() === wanted);
  return all.find(({ scope }) => scope === sheet) ?? all.find(({ scope }) => scope === null);
}

function named(sheet: string | null, name: string, place: FormulaPlace): Value {
  const scope = sheet === null ? place.sheet : findSheet(place.book, sheet);
  const found = findName(place.book, name, scope);
  if (found === undefined) throw fault("#NAME?");
  const node = parseFormula(found.formula.replace(/^=/, ""));
  if (node === undefined) throw fault("#NAME?");
  return evaluate(node, place);
}

function call(name: string, args: readonly Node[], place: FormulaPlace): Value {
  const plain = name.replace(/^_XLFN\./, "");
  const known = FUNCTIONS.get(plain);
  if (known === undefined) {
    if (FUNCTION_NAMES.has(plain)) throw new NotEmulated(`the function ${plain}`);
    throw fault("#NAME?");
  }
  const surroundings: Surroundings = {
    row: place.row,
    column: place.column,
    book: place.book,
    cells: (value) => cellsIn(value, place),
    each: (value, work) => each(value, place, work),
  };
  return known(
    args.map((node) => argumentOf(node, place)),
    surroundings,
  );
}

function argumentOf(node: Node, place: FormulaPlace): Argument {
  const value = (): Value => {
    try {
      return evaluate(node, place);
    } catch (error) {
      if (error instanceof FormulaFault) return error.value;
      throw error;
    }
  };
  return { isMissing: node.kind === "missing", value, scalar: () => deref(value(), place) };
}

/** Makes one value of a range: the cell itself, or the one in the formula's own row or column. */
function deref(value: Value, place: FormulaPlace): Scalar {
  if (isRange(value)) {
    const { sheet, area } = value;
    if (cellsOf(area) === 1) return place.read(sheet, area.top, area.left);
    throw new NotEmulated("a formula that spills over several cells");
  }
  if (isMatrix(value)) {
    if (value.rows.length === 1 && value.rows[0]?.length === 1) return value.rows[0][0] ?? null;
    throw new NotEmulated("a formula that spills over several cells");
  }
  return value;
}

/** Reads all values of a range or matrix as rows; a range is cut to where its sheet has cells. */
function matrixOf(value: Value, place: FormulaPlace): MatrixValue {
  if (isMatrix(value)) return value;
  if (!isRange(value)) return { kind: "matrix", rows: [[value]] };
  const { sheet } = value;
  const area = cutToUsed(sheet, value.area);
  const rows = Array.from({ length: rowsOf(area) }, (_, row) =>
    Array.from({ length: columnsOf(area) }, (__, column) =>
      place.read(sheet, area.top + row, area.left + column),
    ),
  );
  return { kind: "matrix", rows };
}

const SMALL = 10_000;

function cutToUsed(sheet: Sheet, area: Area): Area {
  if (cellsOf(area) <= SMALL) return area;
  let bottom = area.top;
  let right = area.left;
  visitCells(sheet, area, (_, row, column) => {
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  return intersect(area, { top: 0, left: 0, bottom, right }) ?? area;
}

/** Visits the cells of a range that hold something, or all values of a matrix. */
function* cellsIn(value: Value, place: FormulaPlace): Generator<Scalar> {
  if (isRange(value)) {
    const found: (readonly [row: number, column: number])[] = [];
    visitCells(value.sheet, value.area, (cell, row, column) => {
      if (cell.value !== null || cell.formula !== null) found.push([row, column]);
    });
    for (const [row, column] of found) yield place.read(value.sheet, row, column);
    return;
  }
  for (const row of matrixOf(value, place).rows) yield* row;
}

/** Does something to one value, or to each of several. */
function each(value: Value, place: FormulaPlace, work: (value: Scalar) => Scalar): Value {
  if (!isRange(value) && !isMatrix(value)) return work(value);
  if (isRange(value) && cellsOf(value.area) === 1) return work(deref(value, place));
  const rows = matrixOf(value, place).rows.map((row) => row.map((it) => kept(() => work(it))));
  return { kind: "matrix", rows };
}

/** Within a matrix an error is one of its values. */
function kept(work: () => Scalar): Scalar {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaFault) return error.value;
    throw error;
  }
}

const isOne = (value: Value): boolean =>
  isRange(value) ? cellsOf(value.area) === 1 : !isMatrix(value);

function binary(operator: BinaryOperator, left: Value, right: Value, place: FormulaPlace): Value {
  if (isOne(left) && isOne(right)) {
    return OPERATORS[operator](deref(left, place), deref(right, place));
  }
  const one = matrixOf(left, place).rows;
  const other = matrixOf(right, place).rows;
  const height = Math.max(one.length, other.length);
  const width = Math.max(one[0]?.length ?? 1, other[0]?.length ?? 1);
  const pick = (rows: typeof one, row: number, column: number): Scalar => {
    const line = rows.length === 1 ? rows[0] : rows[row];
    const value = line?.length === 1 ? line[0] : line?.[column];
    return value === undefined ? errorValue("#N/A") : value;
  };
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) =>
      kept(() => OPERATORS[operator](pick(one, row, column), pick(other, row, column))),
    ),
  );
  return { kind: "matrix", rows };
}

/** What is nothing but the noise of binary numbers after a sum or difference is 0 [general]. */
const snapped = (result: number, left: number, right: number): number =>
  Math.abs(result) < Math.max(Math.abs(left), Math.abs(right)) * 1e-15 ? 0 : result;

function finite(value: number): number {
  if (!Number.isFinite(value)) throw fault("#NUM!");
  return value;
}

type Operator = (left: Scalar, right: Scalar) => Scalar;

const arithmetic =
  (work: (left: number, right: number) => number): Operator =>
  (left, right) =>
    finite(work(toNumber(left), toNumber(right)));

const comparison =
  (holds: (order: number) => boolean): Operator =>
  (left, right) =>
    holds(compareScalars(left, right));

const OPERATORS: Readonly<Record<BinaryOperator, Operator>> = {
  "+": arithmetic((a, b) => snapped(a + b, a, b)),
  "-": arithmetic((a, b) => snapped(a - b, a, b)),
  "*": arithmetic((a, b) => a * b),
  "/": (left, right) => {
    const [above, below] = [toNumber(left), toNumber(right)];
    if (below === 0) throw fault("#DIV/0!");
    return finite(above / below);
  },
  "^": arithmetic((a, b) => {
    if (a === 0 && b === 0) throw fault("#NUM!");
    return a ** b;
  }),
  "&": (left, right) => `${toText(left)}${toText(right)}`,
  "=": comparison((order) => order === 0),
  "<>": comparison((order) => order !== 0),
  "<": comparison((order) => order < 0),
  ">": comparison((order) => order > 0),
  "<=": comparison((order) => order <= 0),
  ">=": comparison((order) => order >= 0),
};
