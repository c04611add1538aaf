import { sentencesOf } from "../../readers/cells/value-prose.ts";
import type { Claim } from "./claim.ts";
import { clausesOf } from "./clauses.ts";
import { findNamed } from "./name-index.ts";
import type { NamedIndicator, NameIndex } from "./name-index.ts";
import { aboutOf, readClaim } from "./read-claim.ts";
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

/** Finds what a statement is about: its words say it, or it goes on with what was said before. */
function findSubject(
  clause: Clause,
  index: NameIndex,
  before: readonly NamedIndicator[],
): readonly NamedIndicator[] {
  const about = aboutOf(clause.tokens).filter((word) => !index.home.has(word));
  return about.length === 0 ? before : findNamed(index, about);
}

/**
 * Reads the statements that a paragraph makes of a priority's indicators. A statement whose words
 * are not all explained by one name is about something else, and is left alone.
 */
export function readStatements(text: string, index: NameIndex): readonly Statement[] {
  const statements: Statement[] = [];
  let subject: readonly NamedIndicator[] = index.only === null ? [] : [index.only];
  for (const clause of sentencesOf(text).flatMap(clausesOf)) {
    const indicators = findSubject(clause, index, subject);
    // Only one measure can be meant by "it".
    subject = indicators.length === 1 ? indicators : [];
    const claim = indicators.length === 0 ? null : readClaim(clause);
    if (claim === null) continue;
    const fitting = indicators.filter((named) => fitsMeasure(claim, named));
    if (fitting.length > 0) statements.push({ claim, indicators: fitting });
  }
  return statements;
}
