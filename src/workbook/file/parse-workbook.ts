import { read, type ParsingOptions, type WorkBook } from "@e965/xlsx";

import { overLimit } from "./limits.ts";
import { damaged, passwordProtected } from "./refusal.ts";

/** All that grids are made of is asked for, and nothing else. */
export const PARSING = {
  type: "array",
  dense: true,
  cellStyles: true,
  cellNF: true,
  sheetStubs: true,
  // A formula that was never calculated shows nothing; with its text it would read as a 0.
  cellFormula: false,
  cellHTML: false,
} as const satisfies ParsingOptions;

/**
 * Has a workbook parsed by SheetJS, with everything that grids are made of.
 *
 * @throws WorkbookError when it is protected by a password, damaged, or too large for one piece
 */
export function parseWorkbook(bytes: Uint8Array, name: string): WorkBook {
  try {
    return inSilence(() => read(bytes, PARSING));
  } catch (cause) {
    if (/password|encrypt/i.test(String(cause))) throw passwordProtected(name, cause);
    // The longest text that the machine can hold in one piece was passed.
    if (/invalid string length|array buffer allocation/i.test(String(cause))) {
      throw overLimit("memoryBytes", name, cause);
    }
    throw damaged(name, cause);
  }
}

/** SheetJS remarks on odd number formats to the console; what matters of it is in the cells. */
/* eslint-disable no-console -- the one place where another's remarks are kept from the user */
export function inSilence<T>(work: () => T): T {
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
}
/* eslint-enable no-console */
