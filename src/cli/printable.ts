/**
 * What a terminal would obey instead of showing it, or would show in another order: controls, and marks that
 * turn the direction of writing. Line ends and tabs are meant.
 */
const OBEYED = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * Writes a text so that a terminal shows all of it: names and words out of a workbook are data. What is
 * written instead means the same in JSON.
 *
 * @example printable("a\u001b[31mb") //=> "a\\u001b[31mb"
 */
export const printable = (text: string): string =>
  text.replace(
    OBEYED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Writes a sentence so that it stands on one line, whatever a file in it is called. */
export const onOneLine = (sentence: string): string => sentence.replace(/\s*[\r\n]+\s*/g, " ");
