import type { PrintLine } from "./sheet-plan.ts";

const CODES: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/&/g, "&&"],
  [/\{page\}/g, "&P"],
  [/\{pages\}/g, "&N"],
];

/** Excel refuses a header or footer longer than this. */
const LONGEST_LINE = 255;
const SMALL = '&"Arial,Regular"&8 ';

/** What the parts of a header or footer are called within its one text: "&L", "&C", "&R". */
const SIDE = "&L".length;

/** Writes the parts of a header or footer in Excel's codes; the left one gives way where the whole is too long. */
export function codePrintLine({ left, centre, right }: PrintLine): PrintLine {
  const coded = (text: string): string =>
    text === ""
      ? ""
      : `${SMALL}${CODES.reduce((line, [pattern, code]) => line.replace(pattern, code), text)}`;
  const others = { centre: coded(centre), right: coded(right) };
  const taken = sizeOf(others.centre) + sizeOf(others.right);
  for (let length = left.length; length > 0; length -= 1) {
    const own = coded(length === left.length ? left : `${left.slice(0, length).trimEnd()}…`);
    if (sizeOf(own) + taken <= LONGEST_LINE) return { left: own, ...others };
  }
  return { left: "", ...others };
}

const sizeOf = (part: string): number => (part === "" ? 0 : part.length + SIDE);
