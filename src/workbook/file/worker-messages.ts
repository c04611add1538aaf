import type { WorkbookErrorKind } from "../workbook-error.ts";
import type { WorkbookContent } from "../workbook.ts";

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
