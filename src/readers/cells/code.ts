import { oneLine } from "./one-line.ts";

/** A name as printed, parted into what is the name and what names it elsewhere. */
export interface CodedName {
  /** "NI 195a", or null. */
  readonly code: string | null;
  /** "PSA 23", "HO DSO", or null. */
  readonly framework: string | null;
  readonly name: string;
}

const SETS = "NI|LI|PI|SPI|KPI|BVPI|BV|LPI";
const CODE = `(?<set>${SETS}) ?-?(?<number>\\d{1,3})(?:(?<letter>[a-z])| ?\\((?<inBrackets>[a-z])\\))?(?![a-z\\d]|[.,]\\d)`;
const LEADING = new RegExp(`^${CODE} {0,2}[-–—:.)]{0,2} {0,2}`, "i");
const IN_BRACKETS = new RegExp(`[([] ?${CODE}[ ,;)\\]]`, "i");
/** Where a coded indicator begins in a cell that holds many; a code in brackets belongs to the name before it. */
const BEGINS = new RegExp(
  `(?<![([] ?)(?<![\\p{L}\\d])(?:${SETS}) ?-?\\d{1,3}[a-z]?(?= {0,2}[-–—:.]? {0,2}\\p{Lu})`,
  "gu",
);
const FRAMEWORK = /(?:^| )\(?(?<framework>PSA ?\d{1,2}|[A-Z][A-Za-z]{1,7} DSO)\)?\.?$/;

/** Writes a code in one way: "ni195A" is "NI 195a". */
function written(words: Readonly<Record<string, string | undefined>>): string {
  const letter = words.letter ?? words.inBrackets ?? "";
  return `${(words.set ?? "").toUpperCase()} ${Number(words.number)}${letter.toLowerCase()}`;
}

/**
 * Reads the code and the framework of an indicator's name. A leading code and a trailing framework
 * leave the name; a code in brackets stays in it (DOMAIN, Settled readings).
 *
 * @example readCode("NI195a - Improved cleanliness: Litter") //=> { code: "NI 195a", framework: null, name: "Improved cleanliness: Litter" }
 */
export function readCode(name: string): CodedName {
  const whole = oneLine(name);
  const trailing = FRAMEWORK.exec(whole);
  const framework = trailing?.groups?.framework?.replace(/^PSA ?/, "PSA ") ?? null;
  const unframed = trailing && trailing.index > 0 ? whole.slice(0, trailing.index).trim() : whole;
  const leading = LEADING.exec(unframed);
  if (leading?.groups) {
    // A code with nothing after it is all the name there is.
    return {
      code: written(leading.groups),
      framework,
      name: unframed.slice(leading[0].length) || unframed,
    };
  }
  const inside = IN_BRACKETS.exec(unframed);
  return { code: inside?.groups ? written(inside.groups) : null, framework, name: unframed };
}

/**
 * Splits a cell that holds many coded indicators, one a line or run together, into one string each.
 * A line that begins without a code goes on from the one before where it begins small.
 *
 * @example splitCatalogue("NI 15 Serious violent crime rate PSA 23 NI 16 Serious acquisitive crime rate PSA 23") //=> two strings
 */
export function splitCatalogue(text: string): readonly string[] {
  const lines = text.split(/[\r\n]+/).map(oneLine);
  const parts = lines.flatMap(splitLine).filter((part) => part !== "");
  const codes = parts.filter((part) => LEADING.test(part)).length;
  if (codes === 0 || parts.length < 2) return [lines.join(" ").trim()].filter((one) => one !== "");
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (before !== undefined && /^[\p{Ll}(]/u.test(part))
      joined[joined.length - 1] = `${before} ${part}`;
    else joined.push(part);
  }
  return joined;
}

function splitLine(line: string): readonly string[] {
  const starts = [...line.matchAll(BEGINS)].map(({ index }) => index);
  // One code in the middle of a line is a mention: "re-offending as in NI 18 Adults".
  const cuts = starts.length > 1 ? starts.filter((start) => start > 0) : [];
  return [0, ...cuts].map((from, index) => line.slice(from, cuts[index] ?? line.length).trim());
}
