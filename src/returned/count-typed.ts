import { textMark } from "../domain/text-mark.ts";
import type { Field, TypedSlot } from "../domain/typed-words.ts";
import type { Grid } from "../grid/grid.ts";
import { readTypedTabs } from "../readers/tabs/read-typed-tab.ts";
import { isTypedAnew } from "../words/resolve-slots.ts";

/** How much a person has typed into a tab since it was written, by what it is. */
export interface TypedCounts {
  readonly texts: number;
  readonly statuses: number;
  readonly ratings: number;
  readonly figures: number;
  /** Cells whose words were taken out. */
  readonly emptied: number;
}

type Counted = keyof TypedCounts;

/** What is no text of its own; every other field is. */
const COUNTED: Partial<Record<Field, Counted>> = {
  status: "statuses",
  rating: "ratings",
  figure: "figures",
};

const wordOf = ({ text, field }: TypedSlot): Counted =>
  textMark(text) === "" ? "emptied" : (COUNTED[field] ?? "texts");

/** Counts what a person has typed into a tab since it was written. */
export function countTyped(grid: Grid): TypedCounts {
  const counts = { texts: 0, statuses: 0, ratings: 0, figures: 0, emptied: 0 };
  for (const { slots, strays } of readTypedTabs([grid])) {
    for (const slot of slots.filter(isTypedAnew)) counts[wordOf(slot)]++;
    counts.texts += strays.length;
  }
  return counts;
}
