/** What XML cannot hold: control characters, halves of pairs, and the two that are no characters. */
const ILLEGAL =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** What may have to go: most texts have none of it, and are not looked at twice. */
const SUSPECT = /[\u0000-\u0008\u000B-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;

/** The most that a cell of Excel holds. */
const LONGEST = 32_767;

/**
 * Keeps a text as a person wrote it, but for what a workbook cannot hold; lines end in one way.
 *
 * @example legalText("one\r\ntwo\u0000") //=> "one\ntwo"
 */
export function legalText(text: string): string {
  if (text.length <= LONGEST && !SUSPECT.test(text)) return text;
  const legal = text.replace(/\r\n?/g, "\n").replace(ILLEGAL, "");
  return legal.length <= LONGEST ? legal : `${legal.slice(0, LONGEST - 1)}…`;
}
