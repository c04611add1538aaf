/** The errors that a cell can show, and what they are as values. */
export const ERRORS = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
] as const;

export type ErrorText = (typeof ERRORS)[number];

export interface ErrorValue {
  readonly error: ErrorText;
}

/** What a cell holds; null is empty. Dates are serial numbers. */
export type Scalar = string | number | boolean | ErrorValue | null;

const errors = new Map<string, ErrorValue>(ERRORS.map((error) => [error, { error }]));

/** Gives the one value that stands for an error. */
export function errorValue(error: ErrorText): ErrorValue {
  const value = errors.get(error);
  if (value === undefined) throw new Error(`unknown error: ${error}`);
  return value;
}

/** Reads "#N/A" and the like, whatever the case. */
export const parseError = (text: string): ErrorValue | undefined => errors.get(text.toUpperCase());

export const isError = (value: unknown): value is ErrorValue =>
  typeof value === "object" && value !== null && "error" in value;

/** What Range.values gives for a cell: errors as text, nothing as "". */
export const plainValue = (value: Scalar): string | number | boolean =>
  value === null ? "" : isError(value) ? value.error : value;

/** What Range.valueTypes gives for a cell. */
export function valueType(value: Scalar): string {
  if (value === null) return "Empty";
  if (isError(value)) return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "number" ? "Double" : "Boolean";
}
