import { strFromU8, strToU8 } from "fflate";

import { walkXml } from "./walk-xml.ts";
import { encode } from "./xml-tags.ts";

/**
 * Writes a workbook's shared texts anew as programs write theirs, without looks and reading aids; undefined
 * where the part is no whole XML. The parser goes by patterns, and passes over a text that is written in a
 * way that it does not know: every text behind it would stand in another's place.
 */
export function writeRegularStrings(bytes: Uint8Array): Uint8Array | undefined {
  const texts: string[] = [];
  const path: string[] = [];
  let words = "";
  const isWhole = walkXml(strFromU8(bytes), {
    open: (name) => {
      if (name === "si") words = "";
      path.push(name);
    },
    text: (text) => {
      if (path.at(-1) === "t" && !path.includes("rPh")) words += text;
    },
    close: (name) => {
      path.pop();
      if (name === "si") texts.push(`<si><t xml:space="preserve">${encode(words)}</t></si>`);
    },
  });
  return isWhole ? strToU8(`${HEAD}${texts.join("")}</sst>`) : undefined;
}

const HEAD = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
