/** One tag of an XML text. */
export interface Tag {
  /** With its prefix, as written: "table:table-cell". */
  readonly name: string;
  readonly closes: boolean;
  readonly isEmpty: boolean;
  readonly attribute: (name: string) => string | undefined;
}

const NAME = /[^\s/>]*/y;

/**
 * Walks over the tags of an XML text in one pass; a tag that never ends, ends the walk.
 *
 * No pattern is matched over more than one tag, so no text can make this slow.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let at = xml.indexOf("<"); at !== -1;) {
    if (xml.startsWith("<!--", at) || xml.startsWith("<![CDATA[", at)) {
      const close = xml[at + 2] === "-" ? "-->" : "]]>";
      const end = xml.indexOf(close, at);
      if (end === -1) return;
      at = xml.indexOf("<", end);
      continue;
    }
    const end = endOfTag(xml, at + 1);
    if (end === -1) return;
    const closes = xml[at + 1] === "/";
    NAME.lastIndex = at + (closes ? 2 : 1);
    const name = NAME.exec(xml)?.[0] ?? "";
    const isEmpty = xml[end - 1] === "/";
    if (name !== "" && name !== "?" && !name.startsWith("!")) {
      const text = xml.slice(NAME.lastIndex, isEmpty ? end - 1 : end);
      yield { name, closes, isEmpty, attribute: (wanted) => attributeOf(text, wanted) };
    }
    at = xml.indexOf("<", end);
  }
}

/** Finds the ">" of a tag: one that stands in no quotation; -1 where the tag never ends. */
export function endOfTag(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const character = xml[at];
    if (character === ">") return at;
    if (character === '"' || character === "'") {
      at = xml.indexOf(character, at + 1);
      if (at === -1) return -1;
    }
  }
  return -1;
}

const patterns = new Map<string, RegExp>();

/** Reads an attribute of a tag, its entities put back; undefined where the tag has none of that name. */
export function attributeOf(text: string, wanted: string): string | undefined {
  let pattern = patterns.get(wanted);
  if (pattern === undefined) {
    pattern = new RegExp(`(?:^|\\s)${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(wanted, pattern);
  }
  const found = pattern.exec(text);
  return found === null ? undefined : decode(found[1] ?? found[2] ?? "");
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

/** Puts the characters back that XML writes as entities. */
export const decode = (text: string): string =>
  text.replace(/&(#x?[\da-f]{1,8}|\w{1,8});/gi, (whole, entity: string) => {
    if (!entity.startsWith("#")) return ENTITIES.get(entity) ?? whole;
    const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const MEANINGFUL = /[&<>"]/;
const AS_ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Writes as entities the characters that XML gives a meaning to. */
export const encode = (text: string): string =>
  MEANINGFUL.test(text) ? text.replace(/[&<>"]/g, (it) => AS_ENTITIES[it] ?? it) : text;

/** What an XML part is, by what stands before its content. */
export interface Prolog {
  /** The first element's name without its prefix: "worksheet". */
  readonly root: string;
  /** True where the part defines words of its own, which no workbook needs and bombs are made of. */
  readonly hasDefinitions: boolean;
}

/** A prolog is a few lines; definitions that stand behind this much of it are as suspect. */
const LONGEST_PROLOG = 64 * 1024;
/** Nearly every prolog ends within this, the first element's name with it. */
const SHORT_PROLOG = 2048;
const LONGEST_NAME = 200;

/** Reads an XML part up to its first element; undefined where it is no XML. */
export function readProlog(bytes: Uint8Array): Prolog | undefined {
  const startOf = (length: number): string =>
    new TextDecoder().decode(bytes.subarray(0, length)).trimStart();
  const short = startOf(SHORT_PROLOG);
  const first = short.startsWith("<") ? prologIn(short, SHORT_PROLOG - LONGEST_NAME) : undefined;
  if (first !== undefined) return first;
  const text = startOf(LONGEST_PROLOG);
  if (!text.startsWith("<")) return undefined;
  return (
    prologIn(text, LONGEST_PROLOG) ?? { root: "", hasDefinitions: bytes.length > LONGEST_PROLOG }
  );
}

/** Finds the first element or definition that begins within a part of a text. */
function prologIn(text: string, within: number): Prolog | undefined {
  for (let at = 0; at !== -1 && at < within;) {
    if (/^<!(DOCTYPE|ENTITY)/i.test(text.slice(at, at + 10))) {
      return { root: "", hasDefinitions: true };
    }
    const isAside = text.startsWith("<!--", at) || text.startsWith("<?", at);
    if (!isAside) {
      const name = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(at, at + LONGEST_NAME));
      return { root: name?.[1] ?? "", hasDefinitions: false };
    }
    const end = text.indexOf(text[at + 1] === "?" ? "?>" : "-->", at);
    at = end === -1 ? -1 : text.indexOf("<", end);
  }
  return undefined;
}
