import {
  rowAbout,
  type KeptWords,
  type PriorityWords,
  type StrayWords,
  type TypedSlot,
} from "../domain/typed-words.ts";
import { describeSlot, keepWords, type Heard } from "./heard.ts";
import { wordNotice } from "./word-findings.ts";
import { quote } from "../finding.ts";

const isKept = (slot: TypedSlot, row: string): boolean =>
  slot.field === "left" && slot.row.startsWith(row);

const asKept = ({ label, text }: TypedSlot): KeptWords => ({ label, text });

/** Says where words stood that nobody had asked for. */
export const describeStray = ({ near, place, text }: StrayWords): string =>
  near === "" || near === text
    ? `Typed at ${place.cell ?? place.sheet}`
    : `Typed at ${place.cell ?? place.sheet}, beside ${quote(near, 50)}`;

/** What a tab had kept from earlier builds, by what it is. */
export interface KeptBefore {
  readonly last: ReadonlyMap<string, string>;
  readonly left: readonly KeptWords[];
  readonly outside: readonly KeptWords[];
  readonly reference: readonly string[];
  readonly completed: readonly KeptWords[];
}

/** Takes what a tab has kept from earlier builds, and leaves what is new among the rest. */
export function takeKept(
  heard: Heard,
  rowNow: (row: string) => string,
): KeptBefore & { readonly rest: readonly TypedSlot[] } {
  const rest = heard.rest();
  const ofLast = rest.filter(({ field }) => field === "reference");
  const inRows = ofLast.filter(({ row }) => rowAbout(row) !== row);
  const reference = ofLast.filter((slot) => !inRows.includes(slot));
  const completed = rest.filter(({ field }) => field === "completed");
  const kept = rest.filter(({ field }) => field === "left");
  const known = new Set([...ofLast, ...completed, ...kept]);
  return {
    left: kept.filter((slot) => !isKept(slot, "outside/")).map(asKept),
    outside: kept.filter((slot) => isKept(slot, "outside/")).map(asKept),
    reference: [...new Set(reference.map(({ text }) => text))],
    completed: completed.map(asKept),
    last: new Map(inRows.map(({ row, text }) => [rowNow(rowAbout(row)), text])),
    rest: rest.filter((slot) => !known.has(slot)),
  };
}

/** Keeps what nobody has taken and what was typed outside the open cells, and says so (Rule W3). */
export function keepRest(
  heard: Heard,
  strays: readonly StrayWords[],
  left: readonly KeptWords[],
  rowNow: (row: string) => string = (row) => row,
): Omit<PriorityWords, "memory" | "seconds"> {
  const kept = takeKept(heard, rowNow);
  for (const slot of kept.rest) {
    heard.findings.push(wordNotice.left(slot.place, { what: describeSlot(slot) }));
  }
  for (const stray of strays) {
    heard.findings.push(wordNotice.outside(stray.place, { text: stray.text }));
  }
  return {
    left: keepWords([
      ...kept.left,
      ...left,
      ...kept.rest.map((slot) => ({ label: describeSlot(slot), text: slot.text })),
    ]),
    outside: keepWords([
      ...kept.outside,
      ...strays.map((stray) => ({ label: describeStray(stray), text: stray.text })),
    ]),
    reference: kept.reference,
    completed: keepWords(kept.completed),
    last: kept.last,
  };
}
