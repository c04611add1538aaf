/** A space that is no plain one, two in a row, or one at an end: most texts have none. */
const UNEVEN = /[^\S ]| {2}|^ | $/;

/**
 * Writes a text in one line, with one space between words.
 *
 * @example oneLine(" Level of\nburglary ") //=> "Level of burglary"
 */
export const oneLine = (text: string): string =>
  UNEVEN.test(text) ? text.replace(/\s+/g, " ").trim() : text;
