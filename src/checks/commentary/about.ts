import type { Token } from "./token.ts";
import { CARRYING, MEASURES } from "./vocabulary.ts";

/**
 * Lists the stems of the words that say what a statement is about.
 *
 * @example aboutOf(tokens of "theft and handling rose by 1.8%") //=> ["theft", "handling"]
 */
export function aboutOf(tokens: readonly Token[]): readonly string[] {
  const stems = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "word" || CARRYING.has(token.word) || MEASURES.has(token.word)) continue;
    stems.add(token.stem);
  }
  return [...stems];
}
