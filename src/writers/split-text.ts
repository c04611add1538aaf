import { textHeight } from "./text-height.ts";
import type { TextSetting } from "./text-height.ts";

/**
 * Joins neighbours for as long as they fit together. How many do is looked for in steps that double, and then
 * halve: a cell holds thousands of words, and each look measures all of them.
 */
export function pack(
  parts: readonly string[],
  joiner: string,
  fits: (text: string) => boolean,
): string[] {
  const packed: string[] = [];
  const join = (from: number, to: number): string => parts.slice(from, to).join(joiner);
  for (let start = 0; start < parts.length;) {
    let end = start + 1;
    let factor = 2;
    for (let step = 1; step >= 1; step = Math.floor(step * factor)) {
      if (end + step <= parts.length && fits(join(start, end + step))) end += step;
      else factor = 1 / 2;
    }
    packed.push(join(start, end));
    start = end;
  }
  return packed;
}

/** A sentence ends in a mark and a space before a capital, a figure or a bracket. */
const SENTENCE_END = /(?<=[.!?…]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])/u;

/**
 * Splits a text into pieces no taller than a row may be: between paragraphs, else at sentence ends,
 * else between words. A text that fits stays whole.
 *
 * @param tallest in points, without padding
 */
export function splitText(text: string, setting: TextSetting, tallest: number): readonly string[] {
  const fits = (part: string) => textHeight(part, setting) <= tallest;
  if (fits(text)) return [text];
  const pieces = text
    .split(/\n+/)
    .filter((paragraph) => paragraph.trim() !== "")
    .flatMap((paragraph) => {
      if (fits(paragraph)) return [paragraph];
      const sentences = paragraph
        .split(SENTENCE_END)
        .flatMap((sentence) =>
          fits(sentence) ? [sentence] : pack(sentence.split(/ +/), " ", fits),
        );
      return pack(sentences, " ", fits);
    });
  return pack(pieces, "\n", fits);
}
