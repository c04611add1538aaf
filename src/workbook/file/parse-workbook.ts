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
  // The short date is written as the machine has it; these workbooks are British.
  dateNF: "dd/mm/yyyy",
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
    if (/password|encrypt/i.test(String(cause))) throw passwordProtected(cause);
    if (isBeyondMachine(cause)) throw overLimit("memoryBytes", name, cause);
    throw damaged(name, cause);
  }
}

/** Tells whether a mistake comes of a text or list longer than the machine can hold or walk in one piece. */
export const isBeyondMachine = (cause: unknown): boolean =>
  cause instanceof RangeError &&
  /invalid (string|array) length|allocation|call stack/i.test(cause.message);

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
