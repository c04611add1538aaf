import type { Field, SlotMemory } from "../domain/typed-words.ts";

/** A cell whose words a person may type, and that are read again at the next build. */
export interface OpenCell {
  readonly field: Field;
  /** Which of several such cells of its row: "q3"; empty where there is one. */
  readonly which: string;
  readonly text: string;
  /** What is asked for while it is empty; nothing in a finished paper. */
  readonly prompt: string;
  /** Said to whoever selects it; null for nothing. */
  readonly hint: { readonly title: string; readonly text: string } | null;
  /** The words to choose from; null for any. */
  readonly choices: readonly string[] | null;
  readonly memory: SlotMemory;
  /** False where it is only read again: nobody is asked to type there. */
  readonly isOpen: boolean;
}

/** An open cell over the whole width, and what stands beneath it. */
export interface OpenLine {
  /** What its row is known by. */
  readonly key: string;
  readonly cell: OpenCell;
  readonly beside: readonly Beside[];
}

/** What is said beneath a row until somebody has looked at it. */
export type Beside =
  /** What the source says now, where the tab has other words. */
  | { readonly kind: "source"; readonly what: string; readonly text: string }
  /** What the last report said here. */
  | { readonly kind: "last"; readonly key: string; readonly cell: OpenCell }
  /** A second text for the same place, to be moved or deleted. */
  | {
      readonly kind: "second";
      readonly what: string;
      readonly key: string;
      readonly cell: OpenCell;
    };
