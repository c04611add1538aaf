import type { Details, Returned } from "../../appendix.ts";
import type { PlanPiece } from "../../workbook/plan-pieces.ts";
import type { WorkbookErrorKind } from "../../workbook/workbook-error.ts";
import type { WorkbookContent } from "../../workbook/workbook.ts";
import type { ContentPiece } from "./content-pieces.ts";
import type { NextReport, PaneOptions, Wanted } from "./pipeline.ts";
import type { ReadingPiece } from "./reading-pieces.ts";

/** What the worker is asked to do with the contents. */
export type Request =
  | { readonly kind: "returned"; readonly file: WorkbookContent; readonly name: string }
  | ({ readonly details: Details; readonly options: PaneOptions } & (
      | { readonly kind: "read" }
      | { readonly kind: "plan"; readonly wanted: Wanted }
      | { readonly kind: "split"; readonly builtOn: string }
      | { readonly kind: "rollForward"; readonly next: NextReport }
    ));

/** What the worker is asked about the contents that were sent last. */
export type Question = Request & { readonly id: number };

/** What is sent to the worker: contents in pieces, then questions about them. */
export type Sent = Question | { readonly kind: "contents"; readonly piece: ContentPiece };

/** What the worker says to a question: what can be large comes in pieces. */
export type Answer = { readonly id: number } & (
  | { readonly kind: "reading"; readonly piece: ReadingPiece }
  | { readonly kind: "plan"; readonly piece: PlanPiece }
  /** A piece of the plan of one of several workbooks. */
  | { readonly kind: "part"; readonly name: string; readonly piece: PlanPiece }
  /** The last of several workbooks was sent. */
  | { readonly kind: "parts" }
  | { readonly kind: "returned"; readonly returned: Returned }
  | { readonly kind: "refusal"; readonly refusal: WorkbookErrorKind; readonly message: string }
  | { readonly kind: "mistake"; readonly message: string }
);

/** One end of the line to or from a worker. */
export interface Port<Sent, Heard> {
  postMessage(message: Sent): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Heard>) => void): void;
}
