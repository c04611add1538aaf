import type { Field, TypedTab } from "../domain/typed-words.ts";
import { slotId } from "../domain/typed-words.ts";
import { textMark } from "../domain/text-mark.ts";
import type { Place } from "../grid/place.ts";
import { gatherSlots, resolveSlots } from "./resolve-slots.ts";

/** A text that a person typed, and where it stands. */
export interface TypedText {
  readonly text: string;
  readonly place: Place;
}

/** What is written anew in words or numbers of our own: it means the same, and may look otherwise. */
const REWORDED: readonly Field[] = ["status", "rating", "figure"];

/** Lists every text that was typed into tabs and is not out of date. */
export function wordsIn(tabs: readonly TypedTab[]): readonly TypedText[] {
  const keys = [...new Set(tabs.map(({ tab }) => tab))];
  return keys.flatMap((key) => {
    const copies = tabs.filter(({ tab }) => tab === key);
    const slots = copies
      .flatMap((tab) => tab.slots)
      .filter(({ field }) => !REWORDED.includes(field));
    const gathered = gatherSlots(slots, ({ row, field, which }) => slotId(row, field, which));
    const current = [...gathered.values()].flatMap((own) => {
      const { main, seconds } = resolveSlots(own);
      return [main, ...seconds];
    });
    const typed = current.filter(
      ({ text, source }) => textMark(text) !== "" && textMark(text) !== source,
    );
    return [...typed, ...copies.flatMap(({ strays }) => strays)];
  });
}
