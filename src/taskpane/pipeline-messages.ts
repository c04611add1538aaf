import type { Details } from "../appendix.ts";
import type { PlanPiece } from "../workbook/plan-pieces.ts";
import type { WorkbookContent } from "../workbook/workbook.ts";
import type { PaneReading } from "./pane-reading.ts";
import type { PaneOptions } from "./pipeline.ts";

/** What the worker is asked. */
export type Question = {
  readonly id: number;
  /** Null for those of the question before. */
  readonly contents: readonly WorkbookContent[] | null;
  readonly details: Details;
  readonly options: PaneOptions;
} & ({ readonly kind: "read" } | { readonly kind: "plan"; readonly builtOn: string });

/** What the worker says to a question: a plan comes in pieces, anything else at once. */
export type Answer = { readonly id: number } & (
  | { readonly kind: "reading"; readonly reading: PaneReading }
  | { readonly kind: "plan"; readonly piece: PlanPiece }
  | { readonly kind: "mistake"; readonly message: string }
);

/** One end of the line to or from a worker. */
export interface Port<Sent, Heard> {
  postMessage(message: Sent): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Heard>) => void): void;
}
