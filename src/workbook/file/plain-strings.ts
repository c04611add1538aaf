import { strFromU8 } from "fflate";

const BEGIN = /<sst(?:\s[^<>]*)?>/;
const TEXT = /\s*<si>(?:<t\/>|<t(?: xml:space="preserve")?>([^<]*)<\/t>)<\/si>/y;
const END = /\s*<\/sst>\s*$/y;

/** What stands for another character, or may: a carriage return, an escape, a byte that is no text. */
const ODD = /&(?!(?:quot|apos|gt|lt|amp);)|_x[\da-f]{4}_|[\r\uFFFD]/i;
const ENTITY = /&(?:quot|apos|gt|lt|amp);/g;
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["&quot;", '"'],
  ["&apos;", "'"],
  ["&gt;", ">"],
  ["&lt;", "<"],
  ["&amp;", "&"],
]);

/**
 * Reads a workbook's shared texts where each is written in the plain way; undefined where any has
 * runs of its own look, an odd escape or anything else that is left to the parser.
 */
export function readPlainStrings(bytes: Uint8Array): readonly string[] | undefined {
  const xml = strFromU8(bytes);
  const begin = BEGIN.exec(xml);
  if (begin === null || ODD.test(xml)) return undefined;
  const strings: string[] = [];
  let at = begin.index + begin[0].length;
  TEXT.lastIndex = at;
  for (let found = TEXT.exec(xml); found !== null; found = TEXT.exec(xml)) {
    const [, text = ""] = found;
    strings.push(text.includes("&") ? text.replace(ENTITY, characterOf) : text);
    at = TEXT.lastIndex;
  }
  END.lastIndex = at;
  // The parser knows one more, which is empty: a cell that names it shows nothing.
  return END.test(xml) ? [...strings, ""] : undefined;
}

const characterOf = (entity: string): string => CHARACTERS.get(entity) ?? entity;
