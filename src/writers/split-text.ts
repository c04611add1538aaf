import { textHeight } from "./text-height.ts";
import type { TextSetting } from "./text-height.ts";

/** Joins neighbours for as long as they fit together. */
function pack(parts: readonly string[], joiner: string, fits: (text: string) => boolean): string[] {
  return parts.reduce<string[]>((packed, part) => {
    const last = packed.at(-1);
    const joined = last === undefined ? part : `${last}${joiner}${part}`;
    return last !== undefined && fits(joined)
      ? [...packed.slice(0, -1), joined]
      : [...packed, part];
  }, []);
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
