import { textMark } from "../domain/text-mark.ts";
import type { TypedSlot } from "../domain/typed-words.ts";

/** What is left of all the cells that are one place of the plan. */
export interface Resolved {
  readonly main: TypedSlot;
  /** Other texts that no one can say are older: a person has to choose. */
  readonly seconds: readonly TypedSlot[];
  /** A cell that somebody has emptied although another still holds its words. */
  readonly cleared: TypedSlot | null;
}

/** Tells whether a person has changed a cell since it was written. */
export const isTypedAnew = ({ text, history }: TypedSlot): boolean =>
  textMark(text) !== (history[0] ?? "");

/** Marks of what stood in a cell before what stands there now. */
const past = (slot: TypedSlot): readonly string[] =>
  isTypedAnew(slot) ? slot.history : slot.history.slice(1);

/**
 * Chooses among the texts of one place, from several copies of a tab: a text that another one was made
 * from is out of date; where more than one is left, nothing is guessed (Rule W5).
 */
export function resolveSlots(slots: readonly [TypedSlot, ...TypedSlot[]]): Resolved {
  const filled = slots.filter(({ text }) => textMark(text) !== "");
  const texts = [...new Map(filled.map((slot) => [textMark(slot.text), slot])).keys()];
  const holding = (text: string) => filled.filter((slot) => textMark(slot.text) === text);
  const replaces = (newer: string, older: string): boolean =>
    holding(newer).some((slot) => past(slot).includes(older));
  const current = texts.filter(
    (text) => !texts.some((other) => replaces(other, text) && !replaces(text, other)),
  );
  const [main, ...seconds] = current.flatMap((text) => {
    // Of cells with the same text the one that was typed anew knows most.
    const own = holding(text);
    return own.find(isTypedAnew) ?? own[0] ?? [];
  });
  if (main === undefined) return { main: slots[0], seconds: [], cleared: null };
  const cleared = slots.find(
    (slot) => textMark(slot.text) === "" && slot.history.includes(textMark(main.text)),
  );
  return { main, seconds, cleared: cleared ?? null };
}

/** Gathers the cells that are one place of the plan, in the order in which they are first met. */
export function gatherSlots(
  slots: readonly TypedSlot[],
  placeOf: (slot: TypedSlot) => string,
): ReadonlyMap<string, readonly [TypedSlot, ...TypedSlot[]]> {
  const gathered = new Map<string, [TypedSlot, ...TypedSlot[]]>();
  for (const slot of slots) {
    const place = placeOf(slot);
    const known = gathered.get(place);
    if (known === undefined) gathered.set(place, [slot]);
    else known.push(slot);
  }
  return gathered;
}
