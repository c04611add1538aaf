import type { Finding } from "../finding.ts";

/** Findings that say what became of words. */
const OF_WORDS = [
  "words-left",
  "words-outside",
  "words-cleared",
  "two-texts",
  "source-changed",
  "renamed",
  "figure-given",
  "figure-replaced",
  "judged-without-reason",
];

/** Lists what is to be said of words that came back; what was to be said before need not be said again. */
export function newFindings(
  now: readonly Finding[],
  before: readonly Finding[],
): readonly Finding[] {
  const known = new Set(before.map(({ message }) => message));
  return now.filter(({ code, message }) => OF_WORDS.includes(code) && !known.has(message));
}
