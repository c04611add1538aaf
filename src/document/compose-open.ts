import { textMark } from "../domain/text-mark.ts";
import {
  lastKey,
  secondKey,
  slotId,
  type Field,
  type PriorityWords,
  type SecondText,
  type SlotMemory,
} from "../domain/typed-words.ts";
import { HINTS } from "./hints.ts";
import type { Beside, OpenCell } from "./report.ts";

/** What composing a tab's open cells needs to know. */
export interface Asking {
  /** False for a finished paper: it asks for nothing, and nothing is typed into it. */
  readonly asks: boolean;
  readonly words: PriorityWords | undefined;
}

/** What an open cell is, besides its words. */
export interface Asked {
  readonly row: string;
  readonly field: Field;
  readonly which?: string;
  readonly prompt?: string;
  readonly choices?: readonly string[];
  /** What the source says there; left out where it has nothing to say. */
  readonly source?: string;
  /** False where words are only read again. */
  readonly isOpen?: boolean;
}

/** Composes an open cell with the words that stand in it, and what is remembered of it. */
export function composeOpen(text: string, asked: Asked, { asks, words }: Asking): OpenCell {
  const { row, field, which = "", prompt = "", choices = null, source = "" } = asked;
  const known = words?.memory.get(slotId(row, field, which));
  const memory: SlotMemory = known ?? {
    history: [textMark(text)],
    source: textMark(source),
    beside: null,
  };
  const isOpen = asks && asked.isOpen !== false;
  return {
    field,
    which,
    text,
    prompt: isOpen ? prompt : "",
    hint: isOpen ? (HINTS[field] ?? null) : null,
    choices: isOpen ? choices : null,
    memory,
    isOpen,
  };
}

/** Words of a field in a sentence: "progress". */
const CALLED: Partial<Record<Field, string>> = {
  commentary: "this paragraph",
  progress: "progress",
  update: "the update",
  status: "the status",
  rating: "the rating",
  reason: "the reason",
  name: "the name",
  figure: "the figure",
  target: "the target",
};

const called = (field: Field): string => CALLED[field] ?? "this";

/** Composes what stands beneath a row until somebody has looked at it (Rules W4, W5). */
export function composeBeside(
  row: string,
  cells: readonly OpenCell[],
  asking: Asking,
): readonly Beside[] {
  const { asks, words } = asking;
  if (!asks) return [];
  const sources = cells.flatMap(({ field, memory }): readonly Beside[] =>
    memory.beside === null ? [] : [{ kind: "source", what: called(field), text: memory.beside }],
  );
  const seconds = (words?.seconds ?? []).filter((second) => second.row === row);
  return [
    ...sources,
    ...seconds.map((second, at) => composeSecond(second, seconds, at, asking)),
    ...composeLast(row, asking),
  ];
}

function composeLast(row: string, asking: Asking): readonly Beside[] {
  const text = asking.words?.last.get(row);
  if (text === undefined) return [];
  const key = lastKey(row);
  const cell = composeOpen(text, { row: key, field: "reference", isOpen: false }, asking);
  return [{ kind: "last", key, cell }];
}

function composeSecond(
  second: SecondText,
  all: readonly SecondText[],
  at: number,
  asking: Asking,
): Beside {
  const before = all.slice(0, at).filter(({ field }) => field === second.field).length;
  const key = secondKey(second, before);
  const cell = composeOpen(second.text, { row: key, field: "second" }, asking);
  return { kind: "second", what: called(second.field), key, cell };
}
