import { sentencesOf } from "../../readers/cells/value-prose.ts";
import { clausesOf } from "./clauses.ts";
import type { Clause } from "./token.ts";

/** A line of a paragraph: its sentences, each as the statements it makes. */
export interface ParagraphLine {
  readonly text: string;
  readonly sentences: readonly (readonly Clause[])[];
}

/** Reads a paragraph once, for all that is asked of it. */
export function readParagraph(text: string): readonly ParagraphLine[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => ({ text: line, sentences: sentencesOf(line).map(clausesOf) }));
}
