import { readText } from "../protocol/arguments.ts";
import { hostClass, type HostClass, type HostObject } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import { nextGuid, type CustomXmlPart } from "../model/book.ts";
import type { Session } from "../session.ts";

interface PartsData {
  readonly session: Session;
  /** Null for all parts of the workbook. */
  readonly namespace: string | null;
}

interface PartData {
  readonly session: Session;
  readonly part: CustomXmlPart;
}

const OPENING =
  /^\s*(?:<\?xml[^>]*\?>)?(?:\s|<!--[\s\S]*?-->)*<(?:([\w.-]+):)?[\w.-]+((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/;

/** The namespace of a part's first element; what is no XML is refused. */
function namespaceOf(xml: string): string {
  const match = OPENING.exec(xml);
  if (match === null) throw hostError("InvalidArgument");
  const [, prefix, attributes = ""] = match;
  const name = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found?.[1] ?? found?.[2] ?? "";
}

const customXmlPart: HostClass<PartData> = hostClass<PartData>("CustomXmlPart", {
  scalars: {
    id: ({ part }) => part.id,
    namespaceUri: ({ part }) => namespaceOf(part.xml),
  },
  methods: {
    delete: ({ session: { book }, part }) => {
      book.customXml.splice(book.customXml.indexOf(part), 1);
    },
    getXml: ({ part }) => part.xml,
    setXml: ({ part }, args) => {
      const xml = readText(args);
      namespaceOf(xml);
      part.xml = xml;
    },
  },
});

const partsIn = ({ session, namespace }: PartsData): readonly CustomXmlPart[] =>
  session.book.customXml.filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace);

const find = (data: PartsData, id: string): CustomXmlPart | undefined =>
  partsIn(data).find((part) => part.id.toLowerCase() === id.toLowerCase());

const give = ({ session }: PartsData, part: CustomXmlPart): HostObject =>
  customXmlPart.of({ session, part });

const itemMethods = {
  getCount: (data: PartsData): number => partsIn(data).length,
  getItemOrNullObject: (data: PartsData, args: readonly unknown[]): HostObject | null => {
    const part = find(data, readText(args));
    return part === undefined ? null : give(data, part);
  },
};

const item = (data: PartsData, args: readonly unknown[]): HostObject => {
  const part = find(data, readText(args));
  if (part === undefined) throw hostError("ItemNotFound");
  return give(data, part);
};

const scopedParts: HostClass<PartsData> = hostClass<PartsData>("CustomXmlPartScopedCollection", {
  items: (data) => partsIn(data).map((part) => give(data, part)),
  item,
  methods: {
    ...itemMethods,
    // docs: an error where there is not exactly one.
    getOnlyItem: (data) => {
      const [only, ...others] = partsIn(data);
      if (only === undefined) throw hostError("ItemNotFound");
      if (others.length > 0) throw hostError("GeneralException");
      return give(data, only);
    },
    getOnlyItemOrNullObject: (data) => {
      const [only, ...others] = partsIn(data);
      if (only === undefined) return null;
      if (others.length > 0) throw hostError("GeneralException");
      return give(data, only);
    },
  },
});

export const customXmlParts: HostClass<PartsData> = hostClass<PartsData>(
  "CustomXmlPartCollection",
  {
    items: (data) => partsIn(data).map((part) => give(data, part)),
    item,
    methods: {
      ...itemMethods,
      add: (data, args) => {
        const xml = readText(args);
        namespaceOf(xml);
        const { book } = data.session;
        const part: CustomXmlPart = { id: nextGuid(book), xml };
        book.customXml.push(part);
        return give(data, part);
      },
      getByNamespace: ({ session }, args) => scopedParts.of({ session, namespace: readText(args) }),
    },
  },
);
