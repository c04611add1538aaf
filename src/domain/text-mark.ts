/** Folds white space: a text typed again with other line ends or spaces is the same text. */
export const foldSpace = (text: string): string => text.replace(/\s+/gu, " ").trim();

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Makes a short mark of a text, by which it is known again without being kept: FNV-1a over its folded
 * form, in base 36. An empty text has an empty mark.
 *
 * @example textMark("Burglary  rose.") === textMark("Burglary rose.") //=> true
 */
export function textMark(text: string): string {
  const folded = foldSpace(text);
  if (folded === "") return "";
  let hash = OFFSET;
  for (let at = 0; at < folded.length; at += 1) {
    hash = Math.imul(hash ^ folded.charCodeAt(at), PRIME);
  }
  return (hash >>> 0).toString(36);
}

/** More digits than these are what binary numbers add, and no two programs add the same. */
const DIGITS = 12;

/** Makes a mark of a number. */
export const numberMark = (value: number): string =>
  textMark(`#${String(Number(value.toPrecision(DIGITS)))}`);
