/** One piece of a formula's text, as it stands there. */
export interface Token {
  readonly kind:
    | "space"
    | "text"
    | "reference"
    | "error"
    | "number"
    | "function"
    | "boolean"
    | "name"
    | "operator";
  readonly text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[A-Za-z_\u00C0-\uFFFF][\w.\u00C0-\uFFFF]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const LINES = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const ENDED = String.raw`(?![\w.(\u00C0-\uFFFF!])`;

const PATTERNS: readonly (readonly [kind: Token["kind"], pattern: RegExp])[] = [
  ["space", /\s+/y],
  ["text", /"(?:[^"]|"")*"/y],
  ["reference", new RegExp(`(?:${SHEET})?(?:${CELL}(?::${CELL})?|${LINES})${ENDED}`, "y")],
  ["error", new RegExp(`(?:${SHEET})?#REF!`, "y")],
  ["error", /#(?:NULL!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|SPILL!|CALC!)/iy],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y],
  ["function", /[A-Za-z_][\w.]*\(/y],
  ["boolean", /(?:TRUE|FALSE)(?![\w.])/iy],
  [
    "name",
    new RegExp(String.raw`(?:${SHEET})?[A-Za-z_\\\u00C0-\uFFFF][\w.\\?\u00C0-\uFFFF]*`, "y"),
  ],
  ["operator", /<=|>=|<>|[-+*/^&=<>%(),;{}]/y],
];

/** Cuts a formula, without its equals sign, into tokens; undefined where it is none. */
export function tokensOf(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at);
    if (token === undefined) return undefined;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match !== null) return { kind, text: match[0] };
  }
  return undefined;
}
