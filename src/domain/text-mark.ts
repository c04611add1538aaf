/** White space that is not one plain space between words; most texts have none. */
const UNFOLDED = /[^\S ]| {2}|^ | $/;

/** Folds white space: a text typed again with other line ends or spaces is the same text. */
export const foldSpace = (text: string): string =>
  UNFOLDED.test(text) ? text.replace(/\s+/gu, " ").trim() : text;

/** Tells whether a text says nothing: only such a text has an empty mark. */
export const isBlank = (text: string): boolean => !/\S/.test(text);

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const OTHER_PRIME = 31;

/**
 * Makes a short mark of a text, by which it is known again without being kept: FNV-1a over its folded
 * form in base 36, and before it one digit of another sum, for tabs with very many cells. An empty text
 * has an empty mark.
 *
 * @example textMark("Burglary  rose.") === textMark("Burglary rose.") //=> true
 */
export function textMark(text: string): string {
  const folded = foldSpace(text);
  if (folded === "") return "";
  let hash = OFFSET;
  let other = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    hash = Math.imul(hash ^ code, PRIME);
    other = Math.imul(other, OTHER_PRIME) + code;
  }
  return `${((other >>> 0) % 36).toString(36)}${(hash >>> 0).toString(36)}`;
}

/** More digits than these are what binary numbers add, and no two programs add the same. */
const DIGITS = 12;

/** Makes a mark of a number. */
export const numberMark = (value: number): string =>
  textMark(`#${String(Number(value.toPrecision(DIGITS)))}`);
