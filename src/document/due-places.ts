import { textMark } from "../domain/text-mark.ts";
import { slotId, type Field, type TypedTab } from "../domain/typed-words.ts";
import type { Place } from "../grid/place.ts";

/** Finds cells on the tab of a priority, where one stands: each gives null for what it does not have. */
export interface OpenCells {
  /** The cell of a row, by what the row is known by. */
  readonly at: (row: string, field: Field, which?: string) => Place | null;
  /** The cell that what is remembered of it names: "action/3/website|progress|". */
  readonly named: (id: string) => Place | null;
  /** Where commentary can be typed: a cell that waits for it, else the first that has some. */
  readonly forCommentary: () => Place | null;
  /** Where a text stands. */
  readonly saying: (text: string) => Place | null;
}

/** Looks through the tabs of one priority; of several copies the first counts. */
export function openCells(tabs: readonly TypedTab[], key: string): OpenCells {
  const own = tabs.filter(({ tab }) => tab === key);
  const slots = own.flatMap((tab) => tab.slots);
  const byId = new Map<string, Place>();
  const byText = new Map<string, Place>();
  for (const { row, field, which, text, place } of slots) {
    putFirst(byId, slotId(row, field, which), place);
    putFirst(byText, textMark(text), place);
  }
  for (const { text, place } of own.flatMap(({ strays }) => strays)) {
    putFirst(byText, textMark(text), place);
  }
  const commentary = slots.filter(({ field }) => field === "commentary");
  const named = (id: string): Place | null => byId.get(id) ?? null;
  return {
    at: (row, field, which) => named(slotId(row, field, which)),
    named,
    forCommentary: () =>
      (commentary.find(({ text }) => textMark(text) === "") ?? commentary[0])?.place ?? null,
    saying: (text) => byText.get(textMark(text)) ?? null,
  };
}

function putFirst(places: Map<string, Place>, name: string, place: Place): void {
  if (!places.has(name)) places.set(name, place);
}
