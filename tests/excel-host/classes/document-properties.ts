import { asNumber, asText } from "../protocol/arguments.ts";
import { hostClass, type HostClass } from "../protocol/host-class.ts";
import type { Session } from "../session.ts";
import { customPropertyCollection } from "./custom-properties.ts";

const TEXTS = [
  "title",
  "subject",
  "author",
  "keywords",
  "comments",
  "category",
  "manager",
  "company",
] as const;

export const documentProperties: HostClass<Session> = hostClass<Session>("DocumentProperties", {
  scalars: {
    ...Object.fromEntries(
      TEXTS.map((name) => [name, ({ book }: Session) => book.properties[name]] as const),
    ),
    lastAuthor: ({ book }) => book.properties.lastAuthor,
    revisionNumber: ({ book }) => book.properties.revisionNumber,
    creationDate: ({ book }) => book.properties.creationDate,
  },
  navigation: { custom: (session) => customPropertyCollection.of(session) },
  setters: {
    ...Object.fromEntries(
      TEXTS.map((name) => [
        name,
        ({ book }: Session, value: unknown): void => {
          book.properties[name] = asText(value);
        },
      ]),
    ),
    revisionNumber: ({ book }, value) => {
      book.properties.revisionNumber = asNumber(value);
    },
  },
});
