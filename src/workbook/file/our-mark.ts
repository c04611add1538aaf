import { strFromU8, unzipSync } from "fflate";

/** The program's name in a workbook's properties: by it we know our own files again. */
export const OUR_MARK = "Appendix Builder";

const PROPERTIES = "docProps/app.xml";

/** Tells whether a file is an appendix that this program wrote. */
export function isOurAppendix(bytes: Uint8Array): boolean {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => name === PROPERTIES });
    const properties = parts[PROPERTIES];
    return (
      properties !== undefined &&
      strFromU8(properties).includes(`<Application>${OUR_MARK}</Application>`)
    );
  } catch {
    // What is no zip is no appendix.
    return false;
  }
}
