/** A cell with a formula, and nothing of what it gives. */
const UNCALCULATED =
  /<(?:\w+:)?c\b(?<tag>[^<>]*)>\s*<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?<value><(?:\w+:)?v\s*(?:\/>|><\/(?:\w+:)?v>)\s*)?<\/(?:\w+:)?c>/g;
const PLACE = /\br\s*=\s*["']([A-Z]{1,3}\d{1,7})["']/;
const GIVES_TEXT = /\bt\s*=\s*["']str["']/;

/**
 * Lists the cells of a part that is not written in the plain way (readPlainSheet lists its own) whose formulas were never calculated: a program that writes workbooks
 * leaves that to Excel. A text that a formula gives may be empty.
 */
export function uncalculatedIn(xml: string): readonly string[] {
  // Most sheets have no formulas, and are not looked through.
  if (!xml.includes("f>") && !xml.includes("f/>")) return [];
  return Array.from(xml.matchAll(UNCALCULATED), ({ groups }) => groups ?? {}).flatMap((found) => {
    const { tag = "", value } = found;
    return value !== undefined && GIVES_TEXT.test(tag) ? [] : (PLACE.exec(tag)?.[1] ?? []);
  });
}
