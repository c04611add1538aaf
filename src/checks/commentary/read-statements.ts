import type { Claim } from "./claim.ts";
import { headingOf, headsElsewhere, speaksOfElsewhere, speaksOfWhole } from "./elsewhere.ts";
import { findNamed } from "./name-index.ts";
import type { NamedIndicator, NameIndex } from "./name-index.ts";
import type { ParagraphLine } from "./paragraph.ts";
import { readClaim } from "./read-claim.ts";
import type { Clause } from "./token.ts";

/** One thing a paragraph says of an indicator. */
export interface Statement {
  readonly claim: Claim;
  /** One, or several that its words name alike. */
  readonly indicators: readonly NamedIndicator[];
}

/** "the number of …" is said of no percentage, "the proportion of …" of no count. */
function fitsMeasure({ measures }: Claim, { indicator }: NamedIndicator): boolean {
  const isShare = indicator.unit === "percent" || indicator.unit === "rate";
  return measures === null || (measures === "share") === isShare;
}

const subjectWords = (clause: Clause, index: NameIndex): readonly string[] =>
  clause.about.filter((word) => !index.home.has(word));

const saysSubject = (clause: Clause, index: NameIndex): boolean =>
  subjectWords(clause, index).length > 0;

/** Finds what a statement is about: its words say it, or it goes on with what was said before. */
function findSubject(
  clause: Clause,
  index: NameIndex,
  before: readonly NamedIndicator[],
): readonly NamedIndicator[] {
  const about = subjectWords(clause, index);
  return about.length === 0 ? before : findNamed(index, about);
}

/** What a statement is about, and how far a reader has come to know it. */
interface Reading {
  /** What "it" would be. */
  subject: readonly NamedIndicator[];
  /** True once a place smaller than the whole was spoken of. */
  isElsewhere: boolean;
}

/** Reads one sentence; what follows words that no name explains leans on them, and is left alone. */
function readSentence(
  sentence: readonly Clause[],
  index: NameIndex,
  reading: Reading,
): readonly Statement[] {
  const statements: Statement[] = [];
  let isExplained = true;
  for (const clause of sentence) {
    const indicators = findSubject(clause, index, reading.subject);
    // Only one measure can be meant by "it".
    reading.subject = indicators.length === 1 ? indicators : [];
    const isOfWhole = !reading.isElsewhere || speaksOfWhole(clause, index);
    reading.isElsewhere ||= speaksOfElsewhere(clause, index);
    if (indicators.length === 0 && saysSubject(clause, index)) isExplained = false;
    const claim = isExplained && isOfWhole ? readClaim(clause) : null;
    if (claim === null) continue;
    const fitting = indicators.filter((named) => fitsMeasure(claim, named));
    if (fitting.length > 0) statements.push({ claim, indicators: fitting });
  }
  return statements;
}

/**
 * Reads the statements that paragraphs make of a priority's indicators, one list for each paragraph. A
 * statement whose words are not all explained by one name is about something else, and so is what
 * stands behind a place smaller than the whole or under a heading of its own: all that is left alone.
 */
export function readStatements(
  paragraphs: readonly (readonly ParagraphLine[])[],
  index: NameIndex,
): readonly (readonly Statement[])[] {
  let isUnderHeading = false;
  const readLine = ({ text, sentences }: ParagraphLine): readonly Statement[] => {
    const heading = headingOf(text, sentences.flat());
    if (heading !== null) isUnderHeading = headsElsewhere(heading, index);
    const subject = index.only === null ? [] : [index.only];
    const reading: Reading = { subject, isElsewhere: isUnderHeading };
    return sentences.flatMap((sentence) => readSentence(sentence, index, reading));
  };
  return paragraphs.map((lines) => lines.flatMap(readLine));
}
