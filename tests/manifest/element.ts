import { XmlDocument, XmlElement, XmlLibError } from "libxml2-wasm";

/** An element of the manifest as plain data; prefixes are left off ("Image" for bt:Image, "type" for xsi:type). */
export interface Element {
  readonly name: string;
  readonly line: number;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

/** XML that a parser refuses: the line, and what the parser says. */
export class NotWellFormed extends Error {
  override readonly name = "NotWellFormed";
  constructor(
    readonly line: number,
    message: string,
    options: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Reads XML text as a tree of elements.
 *
 * @throws NotWellFormed
 */
export function readElement(xml: string): Element {
  let document: XmlDocument;
  try {
    document = XmlDocument.fromString(xml.replace(/^\uFEFF/, ""));
  } catch (cause) {
    if (!(cause instanceof XmlLibError)) throw cause;
    const [first] = cause.details;
    throw new NotWellFormed(first?.line ?? 1, (first?.message ?? cause.message).trim(), { cause });
  }
  try {
    return read(document.root);
  } finally {
    document.dispose();
  }
}

function read(element: XmlElement): Element {
  const children: XmlElement[] = [];
  for (let node = element.firstChild; node !== null; node = node.next) {
    if (node instanceof XmlElement) children.push(node);
  }
  return {
    name: element.name,
    line: element.line,
    text: element.content.trim(),
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    children: children.map(read),
  };
}

/** Every element below this one, in the order of the file, and itself before all. */
export const within = (element: Element): readonly Element[] => [
  element,
  ...element.children.flatMap(within),
];

/** Every element of one name below this one. */
export const named = (element: Element, name: string): readonly Element[] =>
  within(element).filter((one) => one.name === name);

/** The one element at the end of a path of names, or undefined. */
export const at = (element: Element, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );

export const attribute = (element: Element | undefined, name: string): string =>
  element?.attributes[name] ?? "";
