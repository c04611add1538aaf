import type { Field, KeptWords, SecondText, SlotMemory, TypedSlot } from "../domain/typed-words.ts";
import { slotId } from "../domain/typed-words.ts";
import { textMark } from "../domain/text-mark.ts";
import type { Finding } from "../finding.ts";
import { quote } from "../finding.ts";
import { gatherSlots, resolveSlots } from "./resolve-slots.ts";
import { takeText, type TakenText } from "./take-text.ts";
import { wordNotice } from "./word-findings.ts";

/** What a cell's words are called in a sentence, by its field. */
const CALLED: Readonly<Record<Field, (label: string) => string>> = {
  commentary: () => "Commentary",
  progress: (label) => `Progress of ${label}`,
  update: (label) => `Update of ${label}`,
  status: (label) => `Status of ${label}`,
  rating: (label) => `Rating of ${label}`,
  reason: (label) => `Reason for the rating of ${label}`,
  name: (label) => `Name beside the rating of ${label}`,
  figure: (label) => `Figure of ${label}`,
  target: (label) => `Target of ${label}`,
  second: (label) => label,
  left: (label) => label,
  reference: () => "Last report",
  completed: (label) => `Complete at the last report: ${label}`,
};

/** Says what a cell's words are about: "Progress of “Create a website”". */
export const describeSlot = ({ field, label }: Pick<TypedSlot, "field" | "label">): string =>
  CALLED[field](label === "" ? "an unnamed row" : quote(label, 60));

/** Everything that was typed for one priority, place by place, while its plan is gone through. */
export interface Heard {
  /** Takes what was typed for a place; what is taken is not left over. */
  readonly take: (row: string, field: Field, source: string, which?: string) => TakenText;
  /** Takes what stands in a place as it is, without a source to go by. */
  readonly takeSlot: (row: string, field: Field, which?: string) => TypedSlot | undefined;
  readonly memory: Map<string, SlotMemory>;
  readonly seconds: SecondText[];
  readonly findings: Finding[];
  /** What a row is about: the name of its action or indicator. */
  readonly labelOf: (row: string) => string;
  /** Lists what nobody has taken, from the top of the tab. */
  readonly rest: () => readonly TypedSlot[];
}

/**
 * Prepares to hear what was typed for a priority.
 *
 * @param rowNow what a row of the tab is known by now
 */
export function hear(slots: readonly TypedSlot[], rowNow: (row: string) => string): Heard {
  const gathered = new Map(
    gatherSlots(slots, ({ row, field, which }) => slotId(rowNow(row), field, which)),
  );
  const labels = new Map(slots.map(({ row, label }) => [rowNow(row), label]));
  const memory = new Map<string, SlotMemory>();
  const seconds: SecondText[] = [];
  const findings: Finding[] = [];
  const takeSlot = (row: string, field: Field, which = ""): TypedSlot | undefined => {
    const id = slotId(row, field, which);
    const own = gathered.get(id);
    gathered.delete(id);
    if (own === undefined) return undefined;
    const { main, seconds: others, cleared } = resolveSlots(own);
    const what = describeSlot(main);
    if (cleared !== null) findings.push(wordNotice.cleared(cleared.place, { what }));
    for (const other of others) {
      seconds.push({ row, field, text: other.text });
      findings.push(wordNotice.secondText(other.place, { what }));
    }
    return main;
  };
  return {
    takeSlot,
    take: (row, field, source, which = "") => {
      const slot = takeSlot(row, field, which);
      const taken = takeText(slot, source);
      memory.set(slotId(row, field, which), taken.memory);
      if (slot !== undefined && taken.memory.beside !== null) {
        findings.push(wordNotice.sourceChanged(slot.place, { what: describeSlot(slot), source }));
      }
      return taken;
    },
    memory,
    seconds,
    findings,
    labelOf: (row) => labels.get(row) ?? "",
    rest: () => [...gathered.values()].flat().filter(isPersons),
  };
}

/** Tells whether a cell holds words that a person typed, and not the source's own. */
const isPersons = ({ text, source }: TypedSlot): boolean =>
  textMark(text) !== "" && textMark(text) !== source;

/** Keeps words under what they were about; the same words about the same thing are kept once. */
export function keepWords(words: readonly KeptWords[]): readonly KeptWords[] {
  const known = new Set<string>();
  return words.filter(({ label, text }) => {
    const id = `${textMark(label)}.${textMark(text)}`;
    if (textMark(text) === "" || known.has(id)) return false;
    known.add(id);
    return true;
  });
}
