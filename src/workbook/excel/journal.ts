import { WorkbookError } from "../workbook-error.ts";
import { isJournal, type Journal } from "./journal-shape.ts";

/** The journal as it stands in the workbook. */
export interface FoundJournal {
  readonly id: string;
  readonly journal: Journal;
}

/** Tells our part from those of others. */
const NAMESPACE = "urn:appendix-builder:journal";

const ESCAPES: readonly (readonly [plain: string, escaped: string])[] = [
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
];

function toXml(journal: Journal): string {
  const text = ESCAPES.reduce(
    (escaped, [plain, code]) => escaped.replaceAll(plain, code),
    JSON.stringify(journal),
  );
  return `<journal xmlns="${NAMESPACE}">${text}</journal>`;
}

function fromXml(xml: string): Journal {
  const text = /<journal[^>]*>([\s\S]*)<\/journal>/.exec(xml)?.[1] ?? "";
  const plain = [...ESCAPES]
    .reverse()
    .reduce((escaped, [sign, code]) => escaped.replaceAll(code, sign), text);
  const journal = parseJson(plain);
  if (!isJournal(journal)) {
    throw new WorkbookError(
      "unfinishedBuild",
      "An earlier build was cut off, and the note it left in this workbook cannot be read. Go back to a copy of the workbook from before that build.",
    );
  }
  return journal;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Asks within the next request whether there is a journal; `read` is for after it.
 *
 * @param build whose journal is wanted; left out, any will do
 */
export function findJournal(
  context: Excel.RequestContext,
  build?: string,
): {
  readonly read: () => Promise<FoundJournal | null>;
} {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load("items/id");
  return {
    read: async () => {
      if (parts.items.length === 0) return null;
      const found = parts.items.map((part) => ({ id: part.id, xml: part.getXml() }));
      await context.sync();
      for (const { id, xml } of found) {
        const journal = fromXml(xml.value);
        if (build === undefined || journal.build === build) return { id, journal };
      }
      return null;
    },
  };
}

/** Begins a journal within the next request; the rest is for after it. */
export function beginJournal(
  context: Excel.RequestContext,
  journal: Journal,
): {
  readonly id: () => string;
  /** Tells whether another build had begun by then. */
  readonly isSecond: () => boolean;
} {
  const { customXmlParts } = context.workbook;
  const part = customXmlParts.add(toXml(journal));
  part.load("id");
  const all = customXmlParts.getByNamespace(NAMESPACE);
  all.load("items/id");
  return { id: () => part.id, isSecond: () => all.items.length > 1 };
}

/** Writes what the journal says from now on, within the next request. */
export function turnJournal(context: Excel.RequestContext, id: string, journal: Journal): void {
  context.workbook.customXmlParts.getItem(id).setXml(toXml(journal));
}

/** Takes the journal away within the next request: the build is over. */
export function endJournal(context: Excel.RequestContext, id: string): void {
  context.workbook.customXmlParts.getItemOrNullObject(id).delete();
}
