import type { Part, Priority } from "../domain/agreement.ts";
import {
  commentaryKey,
  isCommentary,
  placeForCommentary,
  type Paragraph,
} from "../domain/commentary.ts";
import { tellApart } from "../domain/key.ts";
import { textMark } from "../domain/text-mark.ts";
import { slotId, type TypedSlot } from "../domain/typed-words.ts";
import type { Heard } from "./heard.ts";
import { areSimilar } from "./similar-names.ts";
import { remember } from "./take-text.ts";

/** Rows of commentary that a person began on the tab, and those that wait for somebody to begin. */
const OWN = /^commentary\/(?:own|spare)/;

/**
 * Says which row of commentary was written from which paragraph of the source: one that says what it
 * said, else the only typed row without one and the only paragraph without one, if they are alike.
 */
function pairParagraphs(
  slots: readonly TypedSlot[],
  keys: readonly string[],
  texts: readonly string[],
): ReadonlyMap<string, string> {
  const rows = new Set(slots.flatMap(({ field, row }) => (field === "commentary" ? row : [])));
  const gone = slots.filter(
    ({ field, row, text, source }) =>
      field === "commentary" && !OWN.test(row) && !keys.includes(row) && textMark(text) !== source,
  );
  const added = keys.flatMap((key, at) => (rows.has(key) ? [] : [{ key, text: texts[at] ?? "" }]));
  const before = [...new Set(gone.map(({ row }) => row))];
  const [only] = gone;
  const [now] = added;
  if (before.length !== 1 || added.length !== 1 || only === undefined || now === undefined) {
    return new Map();
  }
  return areSimilar(only.text, now.text) ? new Map([[only.row, now.key]]) : new Map();
}

/** Tells which rows of commentary a tab has for which paragraphs of the source today. */
export function matchCommentary(
  slots: readonly TypedSlot[],
  { parts }: Priority,
): (row: string) => string {
  const texts = parts.filter(isCommentary).map(({ text }) => text);
  const pairs = pairParagraphs(slots, tellApart(texts.map(commentaryKey)), texts);
  return (row) => pairs.get(row) ?? row;
}

/** Puts what was typed as commentary into a priority: over the source's paragraphs, and after them. */
export function takeCommentary(priority: Priority, heard: Heard): readonly Part[] {
  const sources = priority.parts.filter(isCommentary);
  const keys = tellApart(sources.map(({ text }) => commentaryKey(text)));
  const parts = priority.parts.map((part): Part => {
    if (!isCommentary(part)) return part;
    const key = keys[sources.indexOf(part)] ?? "";
    return { ...part, key, text: heard.take(key, "commentary", part.text).text };
  });
  const own = ownParagraphs(
    heard,
    parts.filter(isCommentary).map(({ text }) => text),
  );
  const at = placeForCommentary(parts);
  return [...parts.slice(0, at), ...own, ...parts.slice(at)];
}

/**
 * Makes a cell of each paragraph that a person has begun on the tab: a text of several paragraphs takes
 * several cells from now on, and each is known by what it said first.
 */
export const beginParagraphs = (slots: readonly TypedSlot[]): readonly TypedSlot[] =>
  slots.flatMap((slot) => {
    if (slot.field !== "commentary" || !OWN.test(slot.row)) return [slot];
    const [first = "", ...more] = splitParagraphs(slot.text);
    const isNew = slot.row.startsWith("commentary/spare");
    return [
      { ...slot, text: first, row: isNew && first !== "" ? newKey(first) : slot.row },
      ...more.map((text) => ({ ...slot, text, row: newKey(text), history: [""] })),
    ];
  });

const splitParagraphs = (text: string): readonly string[] =>
  text.split(/\n+/).flatMap((line) => (textMark(line) === "" ? [] : [line.trim()]));

const newKey = (text: string): string => `commentary/own-${textMark(text)}`;

function ownParagraphs(heard: Heard, known: readonly string[]): readonly Paragraph[] {
  const slots = heard.rest().filter(({ field, row }) => field === "commentary" && OWN.test(row));
  const rows = [...new Set(slots.map(({ row }) => row))];
  const taken = rows.flatMap((row) => heard.takeSlot(row, "commentary") ?? []);
  // Of two texts for one new paragraph neither has to give way: they follow one another.
  const further = heard.seconds.filter(({ row }) => rows.includes(row));
  for (const one of further) heard.seconds.splice(heard.seconds.indexOf(one), 1);
  const paragraphs = taken.flatMap((slot) => [
    { slot, text: slot.text, key: slot.row, history: slot.history },
    ...further
      .filter(({ row }) => row === slot.row)
      .map(({ text }) => ({ slot, text, key: newKey(text), history: [] })),
  ]);
  const seen = new Set(known.map(textMark));
  const distinct = paragraphs.filter(({ text }) => {
    const isNew = !seen.has(textMark(text));
    seen.add(textMark(text));
    return isNew;
  });
  const keys = tellApart(distinct.map(({ key }) => key));
  return distinct.map(({ slot, text, history }, at): Paragraph => {
    const key = keys[at] ?? "";
    heard.memory.set(slotId(key, "commentary"), {
      history: remember(text, history),
      source: "",
      beside: null,
    });
    return { kind: "paragraph", role: "commentary", text, place: slot.place, key };
  });
}
