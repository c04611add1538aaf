import { strFromU8, unzipSync } from "fflate";

/** The program's name in a workbook's properties: by it we know our own files again. */
export const OUR_MARK = "Appendix Builder";

/** A file that somebody else saved since holds their work: it is no longer ours to replace. */
const MARKS = [
  `<dc:creator>${OUR_MARK}</dc:creator>`,
  `<cp:lastModifiedBy>${OUR_MARK}</cp:lastModifiedBy>`,
] as const;

const PROPERTIES = "docProps/core.xml";
/** Ours are a few hundred bytes long. */
const MOST_BYTES = 100_000;

/** Tells whether a file is an appendix as this program wrote it. */
export function isOurAppendix(bytes: Uint8Array): boolean {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === PROPERTIES && originalSize < MOST_BYTES,
    });
    const properties = parts[PROPERTIES];
    return properties !== undefined && MARKS.every((mark) => strFromU8(properties).includes(mark));
  } catch {
    // What is no zip is no appendix.
    return false;
  }
}
