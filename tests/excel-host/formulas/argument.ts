import type { Book } from "../model/book.ts";
import type { Scalar } from "../model/scalar.ts";
import type { Value } from "./value.ts";

/** An argument of a function, evaluated when it is asked for. */
export interface Argument {
  readonly isMissing: boolean;
  /** A range stays a range; an error is a value. */
  readonly value: () => Value;
  /** One value. */
  readonly scalar: () => Scalar;
}

/** What a function may know beside its arguments. */
export interface Surroundings {
  readonly row: number;
  readonly column: number;
  readonly book: Book;
  /** The values in a range, without its empty cells, or in a matrix. */
  readonly cells: (value: Value) => Iterable<Scalar>;
  /** Does something to one value, or to each of several. */
  readonly each: (value: Value, work: (value: Scalar) => Scalar) => Value;
}

/** A function of Excel. */
export type FormulaFunction = (args: readonly Argument[], at: Surroundings) => Value;
