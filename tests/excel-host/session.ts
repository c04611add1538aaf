import type { Book } from "./model/book.ts";
import type { Limits } from "./limits.ts";
import type { References } from "./protocol/references.ts";

/** One open workbook with one add-in talking to it. */
export interface Session {
  readonly book: Book;
  /** The workbooks that were opened from it, each in a window of its own. */
  readonly opened: Book[];
  readonly references: References;
  readonly limits: Limits;
  /** context.runtime.enableEvents. */
  eventsEnabled: boolean;
  /** What the client has asked to be told, as "changed <sheet id>"; "Workbook" for all sheets. */
  readonly registrations: Map<string, number>;
}
