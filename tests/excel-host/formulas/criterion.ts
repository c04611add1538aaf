import { parseNumberText } from "../model/number-text.ts";
import { isError, parseError, type Scalar } from "../model/scalar.ts";

/** A condition such as COUNTIF takes: ">=5", "Green*", "<>". */
export interface Criterion {
  readonly operator: "=" | "<>" | "<" | ">" | "<=" | ">=";
  readonly operand: Scalar;
  /** Set where the operand is a text with * or ?. */
  readonly pattern: RegExp | null;
}

/** Reads a condition. */
export function readCriterion(wanted: Scalar): Criterion {
  if (typeof wanted !== "string") return { operator: "=", operand: wanted, pattern: null };
  const [, sign = "", rest = wanted] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(wanted) ?? [];
  const operator = isOperator(sign) ? sign : "=";
  const number = parseNumberText(rest)?.value;
  if (number !== undefined) return { operator, operand: number, pattern: null };
  const word = rest.toUpperCase();
  if (word === "TRUE" || word === "FALSE") {
    return { operator, operand: word === "TRUE", pattern: null };
  }
  const error = parseError(rest);
  if (error !== undefined) return { operator, operand: error, pattern: null };
  const wild = /[*?~]/.test(rest) && (operator === "=" || operator === "<>");
  return { operator, operand: rest, pattern: wild ? wildcard(rest) : null };
}

const SIGNS = ["=", "<>", "<", ">", "<=", ">="] as const;
const isOperator = (text: string): text is Criterion["operator"] =>
  SIGNS.some((sign) => sign === text);

/** Makes a pattern of a text with wildcards; ~ takes their meaning away. */
export function wildcard(text: string): RegExp {
  const source = text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (it) => {
    if (it === "*") return ".*";
    if (it === "?") return ".";
    return `\\${it.at(-1) ?? ""}`;
  });
  return new RegExp(`^${source}$`, "is");
}

/** Tells whether a value meets a condition. */
export function meets(value: Scalar, { operator, operand, pattern }: Criterion): boolean {
  switch (operator) {
    case "=":
      return equals(value, operand, pattern);
    case "<>":
      return !equals(value, operand, pattern);
    case "<":
      return ordered(value, operand, (order) => order < 0);
    case ">":
      return ordered(value, operand, (order) => order > 0);
    case "<=":
      return ordered(value, operand, (order) => order <= 0);
    case ">=":
      return ordered(value, operand, (order) => order >= 0);
  }
}

function equals(value: Scalar, operand: Scalar, pattern: RegExp | null): boolean {
  if (isError(value) || isError(operand)) return value === operand;
  if (operand === "" || operand === null) return value === null || value === "";
  if (pattern !== null) return typeof value === "string" && pattern.test(value);
  if (typeof operand === "string") {
    return typeof value === "string" && value.toLowerCase() === operand.toLowerCase();
  }
  // A text that reads as the number counts too.
  if (typeof operand === "number" && typeof value === "string") {
    return parseNumberText(value)?.value === operand;
  }
  return value === operand;
}

function ordered(value: Scalar, operand: Scalar, holds: (order: number) => boolean): boolean {
  if (typeof value === "number" && typeof operand === "number") return holds(value - operand);
  if (typeof value === "string" && typeof operand === "string") {
    const [one, other] = [value.toLowerCase(), operand.toLowerCase()];
    return holds(one === other ? 0 : one < other ? -1 : 1);
  }
  return false;
}
