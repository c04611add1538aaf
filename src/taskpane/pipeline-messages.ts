import type { Details } from "../appendix.ts";
import type { PlanPiece } from "../workbook/plan-pieces.ts";
import type { ContentPiece } from "./content-pieces.ts";
import type { PaneOptions } from "./pipeline.ts";
import type { ReadingPiece } from "./reading-pieces.ts";

/** What the worker is asked about the contents that were sent last. */
export type Question = {
  readonly id: number;
  readonly details: Details;
  readonly options: PaneOptions;
} & ({ readonly kind: "read" } | { readonly kind: "plan"; readonly builtOn: string });

/** What is sent to the worker: contents in pieces, then questions about them. */
export type Sent = Question | { readonly kind: "contents"; readonly piece: ContentPiece };

/** What the worker says to a question: what can be large comes in pieces. */
export type Answer = { readonly id: number } & (
  | { readonly kind: "reading"; readonly piece: ReadingPiece }
  | { readonly kind: "plan"; readonly piece: PlanPiece }
  | { readonly kind: "mistake"; readonly message: string }
);

/** One end of the line to or from a worker. */
export interface Port<Sent, Heard> {
  postMessage(message: Sent): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Heard>) => void): void;
}
