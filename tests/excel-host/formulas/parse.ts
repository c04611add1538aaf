import { NotEmulated } from "../protocol/host-error.ts";
import { splitSheet } from "../model/areas.ts";
import { errorValue, parseError, type Scalar } from "../model/scalar.ts";
import { readReference, type Reference } from "./reference.ts";
import { tokensOf, type Token } from "./tokens.ts";

export type BinaryOperator =
  "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** A formula, taken apart. */
export type Node =
  | { readonly kind: "constant"; readonly value: Scalar }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "name"; readonly sheet: string | null; readonly name: string }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: "negate" | "plus" | "percent"; readonly of: Node }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly kind: "array"; readonly rows: readonly (readonly Scalar[])[] }
  /** An argument that was left out: IF(A1,,2). */
  | { readonly kind: "missing" };

/** From the loosest to the tightest; a minus in front binds tighter than all of them. */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

const parsed = new Map<string, Node | undefined>();

/** Parses a formula without its equals sign; undefined where Excel would refuse it. */
export function parseFormula(formula: string): Node | undefined {
  const known = parsed.get(formula);
  if (known !== undefined || parsed.has(formula)) return known;
  const node = parseNew(formula);
  if (parsed.size > 200_000) parsed.clear();
  parsed.set(formula, node);
  return node;
}

class SyntaxFault extends Error {}

function parseNew(formula: string): Node | undefined {
  const tokens = tokensOf(formula)?.filter(({ kind }) => kind !== "space");
  if (tokens === undefined && /\[/.test(formula.replace(/"(?:[^"]|"")*"/g, ""))) {
    throw new NotEmulated(`a reference to another workbook or a table: =${formula}`);
  }
  if (tokens === undefined || tokens.length === 0) return undefined;
  try {
    const parser = startParser(tokens);
    const node = parser.expression(0);
    return parser.isAtEnd() ? node : undefined;
  } catch (error) {
    if (error instanceof SyntaxFault) return undefined;
    throw error;
  }
}

interface Parser {
  readonly expression: (level: number) => Node;
  readonly isAtEnd: () => boolean;
}

function startParser(tokens: readonly Token[]): Parser {
  let at = 0;
  const peek = (): Token | undefined => tokens[at];
  const isNext = (text: string): boolean =>
    tokens[at]?.kind === "operator" && tokens[at]?.text === text;
  const take = (): Token => {
    const token = tokens[at++];
    if (token === undefined) throw new SyntaxFault();
    return token;
  };
  const expect = (text: string): void => {
    if (!isNext(text)) throw new SyntaxFault();
    at++;
  };

  const expression = (level: number): Node => {
    const operators = LEVELS[level];
    if (operators === undefined) return signed();
    let left = expression(level + 1);
    for (;;) {
      const operator = operators.find((it) => isNext(it));
      if (operator === undefined) return left;
      at++;
      left = { kind: "binary", operator, left, right: expression(level + 1) };
    }
  };
  const signed = (): Node => {
    if (isNext("-")) {
      at++;
      return { kind: "negate", of: signed() };
    }
    if (isNext("+")) {
      at++;
      return { kind: "plus", of: signed() };
    }
    let node = operand();
    while (isNext("%")) {
      at++;
      node = { kind: "percent", of: node };
    }
    return node;
  };
  const operand = (): Node => {
    if (isNext("(")) {
      at++;
      const inner = expression(0);
      if (isNext(",")) throw new NotEmulated("a union of ranges");
      expect(")");
      return inner;
    }
    if (isNext("{")) return array();
    const token = take();
    switch (token.kind) {
      case "number":
        return { kind: "constant", value: Number(token.text) };
      case "text":
        return { kind: "constant", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "boolean":
        return { kind: "constant", value: token.text.toUpperCase() === "TRUE" };
      case "error": {
        const { rest } = splitSheet(token.text);
        return {
          kind: "constant",
          value:
            parseError(rest === "" ? "#REF!" : rest.startsWith("#") ? rest : token.text) ??
            errorValue("#REF!"),
        };
      }
      case "reference": {
        const reference = readReference(token.text);
        // Beyond the sheet's last cell a word is a name.
        if (reference === null) return { kind: "name", sheet: null, name: token.text };
        return { kind: "reference", reference };
      }
      case "name": {
        const { sheet, rest } = splitSheet(token.text);
        return { kind: "name", sheet: sheet ?? null, name: rest };
      }
      case "function":
        return { kind: "call", name: token.text.slice(0, -1).toUpperCase(), args: argumentsOf() };
      case "space":
      case "operator":
        throw new SyntaxFault();
    }
  };
  const argumentsOf = (): readonly Node[] => {
    if (isNext(")")) {
      at++;
      return [];
    }
    const args: Node[] = [];
    for (;;) {
      args.push(isNext(",") || isNext(")") ? { kind: "missing" } : expression(0));
      if (isNext(")")) break;
      expect(",");
    }
    at++;
    return args;
  };
  const array = (): Node => {
    expect("{");
    const rows: Scalar[][] = [[]];
    for (;;) {
      const node = signed();
      rows.at(-1)?.push(constantOf(node));
      if (isNext("}")) break;
      if (isNext(";")) rows.push([]);
      else if (!isNext(",")) throw new SyntaxFault();
      at++;
    }
    at++;
    return { kind: "array", rows };
  };
  return { expression, isAtEnd: () => peek() === undefined };
}

function constantOf(node: Node): Scalar {
  if (node.kind === "constant") return node.value;
  if (node.kind === "negate" && node.of.kind === "constant" && typeof node.of.value === "number") {
    return -node.of.value;
  }
  throw new SyntaxFault();
}
