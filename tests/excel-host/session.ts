import type { Book } from "./model/book.ts";
import type { References } from "./protocol/references.ts";

/** What a workbook can be asked for and refuse, by where Excel runs (1.1 and 1.5 of the notes). */
export interface Limits {
  /** Bytes of a request's and of a response's body; Infinity where none is published. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Cells that one load gives; more come back as null. */
  readonly cellsRead: number;
  /** Characters of an address given to getRange or getRanges. */
  readonly addressLength: number;
}

/** One open workbook with one add-in talking to it. */
export interface Session {
  readonly book: Book;
  readonly references: References;
  readonly limits: Limits;
  /** context.runtime.enableEvents. */
  eventsEnabled: boolean;
  /** What the client has asked to be told, as "changed <sheet id>"; "Workbook" for all sheets. */
  readonly registrations: Map<string, number>;
}
