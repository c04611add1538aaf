import type { Grid } from "../../grid/grid.ts";
import type { BuildProgress, WorkbookContent } from "../workbook.ts";
import type { WorkbookErrorKind } from "../workbook-error.ts";

/** What the reading thread is asked. */
export interface Question {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What the reading thread says: first that it is ready, then one answer to each question. */
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "file"; readonly file: WorkbookContent }
  | { readonly kind: "refusal"; readonly refusal: WorkbookErrorKind; readonly message: string }
  | { readonly kind: "mistake"; readonly message: string };

/**
 * What the reading thread of a browser says: a file's sheets come before it, each by itself, because
 * a page stands still while it takes in a message, and may stand still only for a moment.
 */
export type PageAnswer = Answer | { readonly kind: "grid"; readonly grid: Grid };

/** What the writing thread says, in this order. */
export type WritingAnswer =
  | { readonly kind: "progress"; readonly progress: BuildProgress }
  | { readonly kind: "shown"; readonly texts: ShownTexts }
  | { readonly kind: "written"; readonly bytes: Uint8Array }
  | { readonly kind: "mistake"; readonly message: string };

/** What the numbers of a tab show under their formats, by the cell's address: B4 → "▲ 3.6%". */
export type ShownTexts = ReadonlyMap<string, string>;
