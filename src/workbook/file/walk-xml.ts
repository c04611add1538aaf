import { attributeOf, decode, endOfTag } from "./xml-tags.ts";

/** What is told of an XML text while it is walked: elements by their names without prefix, and what stands in them. */
export interface XmlVisitor {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close: (name: string) => void;
  /** A text, its entities put back; what stands in one element may come in several. */
  readonly text: (text: string) => void;
}

/**
 * Walks over an XML text however it is written: prefixes, either quotes, comments, instructions and
 * marked sections are understood. Elements that end at once are opened and closed.
 *
 * @returns false where the text is no whole XML: what was told of it until then may be wrong
 */
export function walkXml(xml: string, { open, close, text }: XmlVisitor): boolean {
  const names: string[] = [];
  for (let at = 0; ;) {
    const tag = xml.indexOf("<", at);
    const between = xml.slice(at, tag === -1 ? undefined : tag);
    if (between !== "" && names.length > 0) text(decodeText(between));
    if (tag === -1) return names.length === 0;
    const aside = ASIDES.find(([begin]) => xml.startsWith(begin, tag));
    if (aside !== undefined) {
      const [begin, end] = aside;
      const to = xml.indexOf(end, tag + begin.length);
      if (to === -1) return false;
      if (begin === MARKED) text(withoutReturns(xml.slice(tag + begin.length, to)));
      at = to + end.length;
      continue;
    }
    const end = endOfTag(xml, tag + 1);
    if (end === -1) return false;
    at = end + 1;
    if (xml[tag + 1] === "/") {
      const name = localName(xml.slice(tag + 2, end).trimEnd());
      if (names.pop() !== name) return false;
      close(name);
      continue;
    }
    const isEmpty = xml[end - 1] === "/";
    const inside = xml.slice(tag + 1, isEmpty ? end - 1 : end);
    const space = inside.search(SPACE);
    const name = localName(space === -1 ? inside : inside.slice(0, space));
    const attributes = space === -1 ? "" : inside.slice(space);
    open(name, (wanted) => attributeOf(attributes, wanted));
    if (isEmpty) close(name);
    else if (names.push(name) > DEEPEST) return false;
  }
}

/** No workbook's part has elements as deep as this within one another. */
const DEEPEST = 200;

const MARKED = "<![CDATA[";

/** What stands between elements and is none; a part that defines words of its own was refused before. */
const ASIDES: readonly (readonly [begin: string, end: string])[] = [
  ["<!--", "-->"],
  ["<?", "?>"],
  [MARKED, "]]>"],
];

const SPACE = /\s/;

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const withoutReturns = (text: string): string =>
  text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;

const decodeText = (text: string): string =>
  text.includes("&") ? decode(withoutReturns(text)) : withoutReturns(text);
