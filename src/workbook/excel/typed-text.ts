/** What Excel could take for a formula, a number, a date, a logical value or an error. */
const BEGINS_ODDLY = /^[\s=+\-@'#]/u;
const HAS_DIGITS = /\p{N}/u;
const HAS_LETTERS = /\p{L}/u;
const IS_LOGICAL = /^(?:true|false)$/i;

/** No date or number is written at such length, unless it has no letter at all. */
const LONGEST_NUMBER = 64;

/**
 * Writes a text as it is given to Excel so that it stays the very text. An apostrophe in front does
 * that: Excel takes it off again and keeps the cell's General format, as a file has it. Only what
 * might be taken for something else gets one.
 *
 * @example typedText("2010/11") //=> "'2010/11"
 * @example typedText("Domestic Abuse") //=> "Domestic Abuse"
 */
export function typedText(text: string): string {
  const isOdd =
    BEGINS_ODDLY.test(text) ||
    !HAS_LETTERS.test(text) ||
    (text.length <= LONGEST_NUMBER && (HAS_DIGITS.test(text) || IS_LOGICAL.test(text)));
  return isOdd ? `'${text}` : text;
}
