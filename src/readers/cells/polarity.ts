import type { Polarity } from "../../domain/indicator.ts";

/** What officers write in a polarity column; the first that matches wins. */
const WORDS: readonly (readonly [Polarity, RegExp])[] = [
  ["none", /^(neither|none|n\/?a|contextual|neutral|no polarity|context only|-)$/],
  [
    "higher",
    /\b(high|higher|up|increase|increasing|bigger|more|maximi[sz]e|rise|positive)\b|^[+↑▲1]$/,
  ],
  [
    "lower",
    /\b(low|lower|down|decrease|decreasing|reduce|reducing|smaller|less|fewer|minimi[sz]e|fall|negative)\b|^[-−↓▼0]$/,
  ],
];

/**
 * Reads a polarity that the workbook states; undefined where the words say none.
 *
 * @example parsePolarity("Lower is better") //=> "lower"
 */
export function parsePolarity(text: string): Polarity | undefined {
  const plain = text.toLowerCase().trim();
  return WORDS.find(([, words]) => words.test(plain))?.[0];
}
