import { asText, readText } from "../protocol/arguments.ts";
import { hostClass, type HostClass, type HostObject } from "../protocol/host-class.ts";
import { hostError } from "../protocol/host-error.ts";
import type { Session } from "../session.ts";
import type { SheetData } from "./worksheet.ts";

interface SheetProperty extends SheetData {
  readonly key: string;
}

/** Keys are the same whatever their case [docs: WorksheetCustomProperty.key]. */
const folded = (key: string): string => key.toLowerCase();

function sheetProperty({ sheet, key }: SheetProperty): { readonly key: string; value: string } {
  const property = sheet.customProperties.get(folded(key));
  if (property === undefined) throw hostError("ItemNotFound");
  return property;
}

const worksheetCustomProperty: HostClass<SheetProperty> = hostClass<SheetProperty>(
  "WorksheetCustomProperty",
  {
    scalars: {
      _Id: (data) => sheetProperty(data).key,
      key: (data) => sheetProperty(data).key,
      value: (data) => sheetProperty(data).value,
    },
    setters: {
      value: (data, value) => {
        sheetProperty(data).value = asText(value);
      },
    },
    methods: {
      delete: ({ sheet, key }) => {
        sheet.customProperties.delete(folded(key));
      },
    },
  },
);

export const worksheetCustomProperties: HostClass<SheetData> = hostClass<SheetData>(
  "WorksheetCustomPropertyCollection",
  {
    items: (data) =>
      [...data.sheet.customProperties.values()].map(({ key }) =>
        worksheetCustomProperty.of({ ...data, key }),
      ),
    item: (data, args) => {
      const key = readText(args);
      if (!data.sheet.customProperties.has(folded(key))) throw hostError("ItemNotFound");
      return worksheetCustomProperty.of({ ...data, key });
    },
    methods: {
      // docs: a key that is there already gets the new value.
      add: (data, args) => {
        const [key, value] = [readText(args, 0), readText(args, 1)];
        data.sheet.customProperties.set(folded(key), { key, value });
        return worksheetCustomProperty.of({ ...data, key });
      },
      getCount: ({ sheet }) => sheet.customProperties.size,
      getItemOrNullObject: (data, args) => {
        const key = readText(args);
        const known = data.sheet.customProperties.has(folded(key));
        return known ? worksheetCustomProperty.of({ ...data, key }) : null;
      },
    },
  },
);

interface BookProperty {
  readonly session: Session;
  readonly key: string;
}

type PropertyValue = string | number | boolean;

function bookProperty({ session, key }: BookProperty): {
  readonly key: string;
  value: PropertyValue;
} {
  const property = session.book.customProperties.get(folded(key));
  if (property === undefined) throw hostError("ItemNotFound");
  return property;
}

/** The file format holds 255 characters [general]; docs: what is more is cut off. */
const LONGEST = 255;

function asPropertyValue(value: unknown): PropertyValue {
  if (typeof value === "string") return value.slice(0, LONGEST);
  if (typeof value === "number" || typeof value === "boolean") return value;
  throw hostError("InvalidArgument");
}

const customProperty: HostClass<BookProperty> = hostClass<BookProperty>("CustomProperty", {
  scalars: {
    key: (data) => bookProperty(data).key,
    value: (data) => bookProperty(data).value,
    type: (data) => {
      const { value } = bookProperty(data);
      if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
      return typeof value === "boolean" ? "Boolean" : "String";
    },
  },
  setters: {
    value: (data, value) => {
      bookProperty(data).value = asPropertyValue(value);
    },
  },
  methods: {
    delete: ({ session, key }) => {
      session.book.customProperties.delete(folded(key));
    },
  },
});

const give = (session: Session, key: string): HostObject => customProperty.of({ session, key });

export const customPropertyCollection: HostClass<Session> = hostClass<Session>(
  "CustomPropertyCollection",
  {
    items: (session) =>
      [...session.book.customProperties.values()].map(({ key }) => give(session, key)),
    item: (session, args) => {
      const key = readText(args);
      if (!session.book.customProperties.has(folded(key))) throw hostError("ItemNotFound");
      return give(session, key);
    },
    methods: {
      add: (session, args) => {
        const [key, value] = [readText(args), asPropertyValue(args[1])];
        session.book.customProperties.set(folded(key), { key, value });
        return give(session, key);
      },
      deleteAll: ({ book }) => {
        book.customProperties.clear();
      },
      getCount: ({ book }) => book.customProperties.size,
      getItemOrNullObject: (session, args) => {
        const key = readText(args);
        return session.book.customProperties.has(folded(key)) ? give(session, key) : null;
      },
    },
  },
);
