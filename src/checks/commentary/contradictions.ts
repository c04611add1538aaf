import { indicatorsOf } from "../../domain/agreement.ts";
import type { JudgedAgreement, JudgedPriority } from "../../domain/judgement.ts";
import type { Place } from "../../grid/place.ts";
import { compareClaim } from "./compare-claim.ts";
import type { Contradiction } from "./compare-claim.ts";
import { findHome, indexNames } from "./name-index.ts";
import { readParagraph } from "./paragraph.ts";
import { readStatements } from "./read-statements.ts";
import type { Statement } from "./read-statements.ts";
import { tellsAnything } from "./tells-anything.ts";
import { findStrayPeriods, knownPeriods } from "./stray-periods.ts";

/** A paragraph's words, and what the table says against them. */
export interface ContradictedWords extends Contradiction {
  /** As printed. */
  readonly said: string;
  /** The paragraph's cell. */
  readonly paragraph: Place;
}

/** Words that name several measures alike are contradicted only where all of them do so. */
function contradict({ claim, indicators }: Statement): Contradiction | null {
  const all = indicators.map(({ indicator }) => compareClaim(claim, indicator));
  return all.includes(null) ? null : (all[0] ?? null);
}

/** A paragraph that says the same thing twice is told so once. */
const onceEach = (all: readonly ContradictedWords[]): readonly ContradictedWords[] => [
  ...new Map(all.map((one) => [`${one.kind} ${one.said}`, one])).values(),
];

type Paragraph = Extract<JudgedPriority["parts"][number], { kind: "paragraph" }>;

const paragraphsOf = ({ parts }: JudgedPriority): readonly Paragraph[] =>
  parts.flatMap((part) => (part.kind === "paragraph" ? [part] : []));

function contradictionsOf(
  priority: JudgedPriority,
  home: ReadonlySet<string>,
): readonly ContradictedWords[] {
  const paragraphs = paragraphsOf(priority);
  const indicators = indicatorsOf(priority);
  const index = indexNames(priority, home);
  const periods = knownPeriods(indicators);
  const texts = paragraphs.map(({ text }) => readParagraph(text));
  const statements = readStatements(texts, index);
  return paragraphs.flatMap(({ place: paragraph }, at) => {
    const words = (statements[at] ?? []).flatMap((statement) => {
      const found = contradict(statement);
      return found === null ? [] : [{ ...found, said: statement.claim.text, paragraph }];
    });
    const stray = periods === null ? [] : findStrayPeriods(texts[at] ?? [], index, periods);
    const periodWords = stray.map(({ said, contradiction }) => ({
      ...contradiction,
      said,
      paragraph,
    }));
    return onceEach([...words, ...periodWords]);
  });
}

/** What was found in an agreement, so that the checks that share it read the commentary once. */
const found = new WeakMap<JudgedAgreement, readonly ContradictedWords[]>();

/**
 * Finds everything in the commentary and notes of an agreement that its tables contradict. Progress
 * of actions, and updates in words beside an indicator, are not read: they tell of deeds.
 */
export function findContradictions(agreement: JudgedAgreement): readonly ContradictedWords[] {
  const known = found.get(agreement);
  if (known !== undefined) return known;
  const told = new Map<string, boolean>();
  const telling = agreement.priorities.filter(
    (priority) =>
      indicatorsOf(priority).length > 0 &&
      paragraphsOf(priority).some(({ text }) => tellsAnything(text, told)),
  );
  const home = telling.length === 0 ? null : findHome(agreement);
  const contradictions =
    home === null ? [] : telling.flatMap((priority) => contradictionsOf(priority, home));
  found.set(agreement, contradictions);
  return contradictions;
}
