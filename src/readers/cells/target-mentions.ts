import type { TargetTest } from "../../domain/indicator.ts";
import { readBound } from "./target-bound.ts";
import { NUMBER, OTHER_NUMBERS } from "./target-rules.ts";
import { readChange } from "./value-change.ts";
import { leadingNumber, plainText } from "./value-number.ts";

/** A number that a target names, and what the words around it say of it. */
export interface Mention {
  readonly value: number;
  readonly decimals: number;
  readonly percent: boolean;
  /** What its words bound it by; null where they do not. */
  readonly test: TargetTest | null;
  /** 1 for a rise by it, −1 for a fall; null where the words speak of no change. */
  readonly direction: 1 | -1 | null;
}

/**
 * Lists the numbers that a target names, each with its own words.
 *
 * @example listMentions("Reduce by 5% or below 120").length //=> 2
 */
export function listMentions(text: string): readonly Mention[] {
  const plain = plainText(text).replace(/\n/g, " ");
  // What is no number of the target is blanked, so that everything else keeps its place.
  const blanked = plain.replace(OTHER_NUMBERS, (words) => " ".repeat(words.length));
  const found = [...blanked.matchAll(NUMBER)];
  let before = 0;
  return found.flatMap((one, at): readonly Mention[] => {
    const start = one.index;
    const next = found[at + 1]?.index ?? plain.length;
    const words = plain.slice(before, start);
    const own = plain.slice(start, next);
    const number = leadingNumber(own);
    before = start + one[0].length;
    if (number === null) return [];
    const after = plain.slice(start + one[0].length, next);
    // "5% or below 120": what stands right before the next number belongs to that one.
    const isOwn = next === plain.length || firstWith(after, plain.slice(next), readBound) === null;
    const change = firstWith(words, own, readChange) ?? readChange(own);
    const bound = firstWith(words, own, readBound) ?? readBound(isOwn ? own : one[0]);
    // Between two numbers a dash is no minus.
    const isMinus = at === 0 && words.trimEnd().endsWith("-");
    return [
      {
        value: Math.abs(number.value),
        decimals: number.decimals,
        percent: number.percent,
        test: bound?.test ?? null,
        direction: change === null ? (isMinus ? -1 : null) : change.value < 0 ? -1 : 1,
      },
    ];
  });
}

/** Reads from the first word of those before a number from which something can be read. */
function firstWith<Read>(
  words: string,
  number: string,
  read: (plain: string) => Read | null,
): Read | null {
  for (const { index } of words.matchAll(BEGINNING)) {
    const found = read(`${words.slice(index)}${number}`);
    if (found !== null) return found;
  }
  return null;
}

/** Where a word or a sign begins. */
const BEGINNING = /(?<![\p{L}<>=])[\p{L}<>≤≥=]/gu;
