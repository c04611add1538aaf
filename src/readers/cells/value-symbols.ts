import type { MissingSymbol, Qualifier } from "../../domain/indicator.ts";
import { oneLine } from "./one-line.ts";

/** Words and signs that stand in place of a number. */
interface SymbolRow {
  readonly symbol: MissingSymbol;
  readonly words: readonly string[];
  readonly doubt?: {
    readonly kind: "ambiguous-value" | "symbol-for-number";
    readonly reading: string;
  };
}

const WITHHELD = { kind: "symbol-for-number", reading: "it is read as withheld" } as const;

/** The table of DOMAIN's paragraph on symbols, in lower case and plain punctuation. */
const SYMBOLS: readonly SymbolRow[] = [
  {
    symbol: "z",
    words: [
      "z",
      "n/a",
      "n.a",
      "na",
      "n/ap",
      "not applicable",
      "new indicator",
      "new measure",
      "new",
    ],
  },
  {
    symbol: "x",
    words: [
      "tbc",
      "tba",
      "to be confirmed",
      "to be advised",
      "to be determined",
      "tbd",
      "t.b.c",
      "t.b.a",
      "t.b.d",
      "x",
      ".",
      "..",
      "...",
      ":",
      "…",
      "?",
      "no data",
      "no data available",
      "no data received",
      "no data provided",
      "data not available",
      "data not yet available",
      "data unavailable",
      "data not collected",
      "data not provided",
      "data not received",
      "data awaited",
      "data pending",
      "awaiting data",
      "awaited",
      "not available",
      "not yet available",
      "not collected",
      "not known",
      "not yet known",
      "n/k",
      "not recorded",
      "not reported",
      "unavailable",
      "unknown",
      "pending",
      "no update",
      "no update available",
      "no figure",
      "no figures",
      "no figures available",
      "no information",
    ],
  },
  {
    symbol: "c",
    words: [
      "*",
      "**",
      "***",
      "c",
      "suppressed",
      "withheld",
      "confidential",
      "redacted",
      "not for publication",
    ],
    doubt: WITHHELD,
  },
  {
    symbol: "x",
    words: ["-", "--", "---"],
    doubt: {
      kind: "ambiguous-value",
      reading: "it is read as not available, but in crime tables it often means nought",
    },
  },
];

/** "<5", "fewer than 5": a small count that is not told. */
const SMALL_COUNT =
  /^(?:<=?|≤|fewer than|less than|under) ?(?:[1-9]|10|five|ten)(?: (?:cases?|people|persons?|offences?|incidents?|victims?))?$/;
const SHORTHAND = /^\[ ?(x|c|z|low|w) ?\]$/;
/** A footnote's mark, or a word or two on how sure it is, behind a symbol: "N/A*", "[c] [note 1]", "<5 (p)". */
const MARK_BEHIND =
  /^(.+?) ?((?:[*†‡§#^¹²³⁰-⁹]{1,3}|[([](?:\d{1,2}|[a-z]|notes? ?\d{1,2})[)\]]))$/i;
const SHORTHANDS: readonly MissingSymbol[] = ["x", "c", "z", "low", "w"];
/** Words after which a symbol's phrase goes on: "No data until June". */
const GOES_ON =
  /^(?: ?[-:;,.(\n]| (?:until|yet|for|this|at|due|as|because|from|in|since|awaiting)(?![a-z]))/;

export interface ReadSymbol {
  readonly symbol: MissingSymbol;
  readonly remark: string | null;
  readonly doubt: SymbolRow["doubt"] | null;
}

/**
 * Reads a text that stands in place of a number, with what else is said there.
 *
 * @example readSymbol("No data – survey ended") //=> { symbol: "x", remark: "survey ended", doubt: null }
 */
export function readSymbol(plain: string): ReadSymbol | null {
  const whole = readWholeSymbol(plain);
  if (whole?.remark === null || plain.length > LONGEST_SYMBOL) return whole;
  const [, before = "", mark = ""] = MARK_BEHIND.exec(plain) ?? [];
  const marked = before === "" ? null : readWholeSymbol(before);
  return marked === null ? whole : { ...marked, remark: joinRemarks(marked.remark, mark) };
}

const LONGEST_SYMBOL = 100;

const joinRemarks = (remark: string | null, mark: string): string =>
  remark === null ? mark : `${remark} ${mark}`;

/** Tells whether a text is a footnote's mark and nothing else. */
export const isFootnoteMark = (text: string): boolean => MARK_BEHIND.test(`x${text}`);

function readWholeSymbol(plain: string): ReadSymbol | null {
  // A letter alone is a symbol in small letters: "C" may be a mark that somebody was given.
  const bare = (/^[CXZ]$/.test(plain) ? `${plain} ` : plain.toLowerCase()).replace(/ ?\/ ?/g, "/");
  const short = SHORTHANDS.find((symbol) => symbol === SHORTHAND.exec(bare)?.[1]);
  if (short !== undefined) return { symbol: short, remark: null, doubt: null };
  const unbracketed = bare.replace(/^\((.{1,40})\)$/, "$1").replace(/(?<=[a-z])\.$/, "");
  if (SMALL_COUNT.test(unbracketed)) return { symbol: "c", remark: null, doubt: WITHHELD };
  const whole = SYMBOLS.find(({ words }) => words.includes(unbracketed));
  if (whole) return { symbol: whole.symbol, remark: null, doubt: whole.doubt ?? null };
  for (const { symbol, words, doubt } of SYMBOLS) {
    // A lone "new", "na" or a sign begins too many other texts.
    const begin = words.find(
      (word) =>
        word.length > 2 &&
        /[a-z]/.test(word) &&
        word !== "new" &&
        bare.startsWith(word) &&
        GOES_ON.test(bare.slice(word.length)),
    );
    if (begin !== undefined) {
      return { symbol, remark: trimRemark(plain.slice(begin.length)), doubt: doubt ?? null };
    }
  }
  return null;
}

/**
 * Takes separators and one pair of brackets off a remark.
 *
 * @example trimRemark(" (Average 72.5%)") //=> "Average 72.5%"
 */
export function trimRemark(rest: string): string | null {
  const bare = rest.replace(/^[-:;,\s]{1,5}/, "").trim();
  const inner = /^\(([^()]*)\)\.?$/.exec(bare)?.[1] ?? bare;
  const remark = oneLine(inner);
  return /[\p{L}\d]|^[*†‡§¶#^+?¹²³⁰-⁹↑↓▲▼◆►→↔⬆⬇ ]+$/u.test(remark) ? remark : null;
}

const LETTERS: readonly Qualifier[] = ["p", "r", "e", "b", "u"];
/** In round brackets only two letters are sure; "(b)" is a footnote's. */
const LETTER = /^\s*(?:\[\s?([prebu])((?:, ?[prebu])*)\s?\]|\(\s?([pr])((?:, ?[pr])*)\s?\))/i;
/** Right behind the number, or at the end: "1,300p", "1,300 p". */
const GLUED = /^ ?([pre])(?= ?(?:$|[([*†‡§#^¹²³⁰-⁹]))/i;
const WORDS: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:provisional|unvalidated|prov\.?)(?: (?:data|figures?))?/i, "p"],
  [/^(?:revised|rev\.)(?: (?:data|figures?))?/i, "r"],
  [/^(?:estimated?|est\.?)(?: (?:data|figures?))?/i, "e"],
  [/^break in (?:the )?series/i, "b"],
  [/^(?:unreliable|low reliability)/i, "u"],
];

/**
 * Reads the qualifier that follows a number and leaves the rest.
 *
 * @example readQualifier(" [p] awaiting sign-off") //=> { symbol: "p", rest: "awaiting sign-off" }
 */
export function readQualifier(
  rest: string,
): { readonly symbol: Qualifier; readonly rest: string } | null {
  const letter = LETTER.exec(rest) ?? GLUED.exec(rest);
  const symbol = LETTERS.find((one) => one === (letter?.[1] ?? letter?.[3])?.toLowerCase());
  if (letter && symbol) {
    const others = (letter[2] ?? letter[4] ?? "").replace(/^, ?/, "");
    const after = rest.slice(letter[0].length);
    return { symbol, rest: others === "" ? after : ` [${others}]${after}` };
  }
  const bare = trimRemark(rest) ?? "";
  for (const [word, qualifier] of WORDS) {
    const found = word.exec(bare)?.[0];
    if (found === undefined || /^[a-z]/i.test(bare.slice(found.length))) continue;
    // A remark that says more than the qualifier is kept whole.
    return { symbol: qualifier, rest: found.length === bare.length ? "" : bare };
  }
  return null;
}

const ERRORS =
  /^(?:#(?:N\/A|REF!?|DIV\/0!?|VALUE!?|NAME\??|NUM!?|NULL!?|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA)|Err:\d{3})$/i;

/** Tells whether a text is an Excel error's, pasted as text. */
export function isErrorText(text: string): boolean {
  return text.length < 20 && ERRORS.test(text.trim());
}
