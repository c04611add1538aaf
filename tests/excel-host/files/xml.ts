/** One element of an XML part; names and attributes are without their prefixes. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

const PIECE =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** Reads what stands between tags and in attributes. */
export const decodeXml = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ""] ?? whole;
    },
  );

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Reads a part that this project or Excel has written; it is not meant for hostile ones. */
export function parseXml(xml: string): Element {
  const root: Element = { name: "", attributes: new Map(), children: [], text: "" };
  const open: Element[] = [root];
  for (const [, cdata, slash, name, attributes = "", empty, text] of xml.matchAll(PIECE)) {
    const parent = open.at(-1) ?? root;
    if (cdata !== undefined) parent.text += cdata;
    else if (text !== undefined) parent.text += decodeXml(text);
    else if (name === undefined) continue;
    else if (slash === "/") open.pop();
    else {
      const element: Element = {
        name: local(name),
        attributes: new Map(
          [...attributes.matchAll(ATTRIBUTE)].map(([, key = "", one, other]) => [
            local(key),
            decodeXml(one ?? other ?? ""),
          ]),
        ),
        children: [],
        text: "",
      };
      parent.children.push(element);
      if (empty !== "/") open.push(element);
    }
  }
  return root.children[0] ?? root;
}

/** The first child of a name, or undefined; a path leads further down. */
export function child(
  element: Element | undefined,
  ...path: readonly string[]
): Element | undefined {
  return path.reduce<Element | undefined>(
    (at, name) => at?.children.find((it) => it.name === name),
    element,
  );
}

/** The children of a name. */
export const children = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((it) => it.name === name) ?? [];

/** Every element of a name, however deep. */
export const descendants = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.flatMap((it) => [
    ...(it.name === name ? [it] : []),
    ...descendants(it, name),
  ]) ?? [];

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.attributes.get(name);

/** Reads a number, or gives what stands for it where there is none. */
export function numberOf(element: Element | undefined, name: string, otherwise: number): number {
  const text = attribute(element, name);
  return text === undefined ? otherwise : Number(text);
}

/** Reads a yes or no. */
export function flagOf(element: Element | undefined, name: string, otherwise = false): boolean {
  const text = attribute(element, name);
  return text === undefined ? otherwise : text === "1" || text === "true";
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Writes a text so that it can stand between tags and in attributes. */
export const escapeXml = (text: string): string =>
  text
    // Excel reads _x000D_ as a carriage return, unless its first underscore is written out.
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>"]/g, (it) => ESCAPES[it] ?? it);

/** Writes an element; what is undefined is left out, true and false become 1 and 0. */
export function xmlTag(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  content?: string,
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => {
      if (value === undefined) return [];
      const text = typeof value === "boolean" ? (value ? "1" : "0") : String(value);
      return [` ${key}="${escapeXml(text)}"`];
    })
    .join("");
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
