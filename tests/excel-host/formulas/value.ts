import type { Area } from "../model/areas.ts";
import { parseNumberText } from "../model/number-text.ts";
import {
  errorValue,
  isError,
  type ErrorText,
  type ErrorValue,
  type Scalar,
} from "../model/scalar.ts";
import type { Sheet } from "../model/sheet.ts";

export interface RangeValue {
  readonly kind: "range";
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface MatrixValue {
  readonly kind: "matrix";
  readonly rows: readonly (readonly Scalar[])[];
}

/** What a part of a formula gives. */
export type Value = Scalar | RangeValue | MatrixValue;

export const isRange = (value: Value): value is RangeValue =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "range";

export const isMatrix = (value: Value): value is MatrixValue =>
  typeof value === "object" && value !== null && "kind" in value && value.kind === "matrix";

/** An error on its way out of a formula's inner parts. */
export class FormulaFault extends Error {
  readonly value: ErrorValue;

  constructor(value: ErrorValue) {
    super(value.error);
    this.value = value;
  }
}

/** Leaves a formula with an error. */
export const fault = (error: ErrorText): FormulaFault => new FormulaFault(errorValue(error));

/** Passes a value on, unless it is an error. */
export function sound(value: Scalar): string | number | boolean | null {
  if (isError(value)) throw new FormulaFault(value);
  return value;
}

/** Reads a value as a number, as an operator or a direct argument does. */
export function toNumber(value: Scalar): number {
  const plain = sound(value);
  if (typeof plain !== "string") return Number(plain);
  const number = parseNumberText(plain);
  if (number === undefined) throw fault("#VALUE!");
  return number.value;
}

/** Writes a number as text, to 15 digits, as & and the text functions do. */
export function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  const [mantissa = text, exponent] = text.split("e");
  if (exponent === undefined) return text;
  const power = Number(exponent);
  if (power > 0 && power < 21) return BigInt(Math.round(value)).toString();
  return `${mantissa}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

/** Reads a value as a text. */
export function toText(value: Scalar): string {
  const plain = sound(value);
  if (typeof plain === "number") return numberText(plain);
  if (typeof plain === "boolean") return plain ? "TRUE" : "FALSE";
  return plain ?? "";
}

/** Reads a value as a yes or no. */
export function toFlag(value: Scalar): boolean {
  const plain = sound(value);
  if (typeof plain !== "string") return Boolean(plain);
  const word = plain.toUpperCase();
  if (word === "TRUE") return true;
  if (word === "FALSE") return false;
  throw fault("#VALUE!");
}

/** Compares as Excel's operators do: numbers before texts before logicals, texts whatever their case. */
export function compareScalars(one: Scalar, other: Scalar): number {
  const left = sound(one);
  const right = sound(other);
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  // Excel compares 15 digits.
  return Number(Number(a).toPrecision(15)) - Number(Number(b).toPrecision(15));
}

const emptyLike = (value: string | number | boolean | null): string | number | boolean =>
  typeof value === "string" ? "" : typeof value === "boolean" ? false : 0;

const rankOf = (value: string | number | boolean): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
