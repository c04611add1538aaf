import { textMark } from "../domain/text-mark.ts";
import type { SlotMemory, TypedSlot } from "../domain/typed-words.ts";
import { isTypedAnew } from "./resolve-slots.ts";

/** What a place of the plan says after a tab was heard. */
export interface TakenText {
  readonly text: string;
  /** True where a person's words stand in place of the source's. */
  readonly isTyped: boolean;
  readonly memory: SlotMemory;
}

/** A place remembers what stood in it this many times. */
const REMEMBERED = 8;

/** Puts a text's mark before those of what stood there earlier. */
export const remember = (text: string, history: readonly string[]): readonly string[] => {
  const mark = textMark(text);
  return [mark, ...history.filter((one) => one !== mark && one !== "")].slice(0, REMEMBERED);
};

/** What a place says that no tab has a word for. */
const fromSource = (source: string, history: readonly string[] = []): TakenText => ({
  text: source,
  isTyped: false,
  memory: { history: remember(source, history), source: textMark(source), beside: null },
});

/**
 * Decides between a tab's words and the source's: the tab's stand wherever a person has changed them,
 * and what the source has said since is quoted beside them until somebody has taken it up (Rule W4).
 */
export function takeText(slot: TypedSlot | undefined, source: string): TakenText {
  if (slot === undefined) return fromSource(source);
  const typed = textMark(slot.text);
  const now = textMark(source);
  if (typed === slot.source || typed === now) return fromSource(source, slot.history);
  const isTakenUp = now === "" || (isTypedAnew(slot) && slot.beside === now && typed !== "");
  const isQuoted = !isTakenUp && (now !== slot.source || typed === "");
  return {
    text: slot.text,
    isTyped: true,
    memory: {
      history: remember(slot.text, slot.history),
      source: isTakenUp ? now : slot.source,
      beside: isQuoted ? source : null,
    },
  };
}
