import type { Part, Priority } from "../domain/agreement.ts";
import type { Indicator } from "../domain/indicator.ts";

/** A measure's end, said of it in so many words: "… is no longer monitored". */
const ENDED =
  /^(.*?)\b(?:is|are|was|were|has been|have been) (?:no longer (?:being )?(?:monitored|measured|collected|reported)|discontinued)\b/i;

/** Without these words nothing is said to have ended, and a text is not looked at sentence by sentence. */
const MAY_END = /no longer|discontinued/i;

const OF_A_MEASURE = /\b(measures?|indicators?|proxy)\b/i;

/** Words that every name may hold say nothing of which measure is meant. */
const COMMON =
  /^(the|of|in|a|an|and|or|for|on|by|to|with|who|that|number|percentage|proportion|level|rate|measures?|indicators?|proxy|regarding|people|kent|area|local|excluding)$/;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => word.length > 2 && !COMMON.test(word))
      .map((word) => word.replace(/(ies|s)$/, "")),
  );

/**
 * Marks the measure that a paragraph says has ended: the one whose name shares most words with the
 * sentence's subject (Settled reading: No longer monitored). A table marked (Old) has said it already.
 */
export function markEndedMeasures(priority: Priority): Priority {
  const tables = priority.parts.flatMap((part) => (part.kind === "table" ? [part.table] : []));
  const indicators = tables.flatMap((table) => table.indicators);
  if (indicators.some((indicator) => indicator.noLongerMonitored)) return priority;
  const ended = new Set<Indicator>();
  for (const part of priority.parts) {
    if (part.kind !== "paragraph" || !MAY_END.test(part.text)) continue;
    for (const sentence of part.text.split(/(?<=[.!?])\s+/)) {
      const subject = ENDED.exec(sentence)?.[1];
      const measure = subject === undefined ? undefined : findMeasure(subject, indicators);
      if (measure !== undefined) ended.add(measure);
    }
  }
  if (ended.size === 0) return priority;
  const mark = (indicator: Indicator): Indicator =>
    ended.has(indicator) ? { ...indicator, noLongerMonitored: true } : indicator;
  return {
    ...priority,
    parts: priority.parts.map((part): Part =>
      part.kind === "table"
        ? { kind: "table", table: { ...part.table, indicators: part.table.indicators.map(mark) } }
        : part,
    ),
  };
}

function findMeasure(subject: string, indicators: readonly Indicator[]): Indicator | undefined {
  const said = wordsOf(subject);
  const scored = indicators.map((indicator) => {
    const named = wordsOf(indicator.name);
    return { indicator, shared: [...said].filter((word) => named.has(word)).length };
  });
  const best = Math.max(0, ...scored.map(({ shared }) => shared));
  const enough = OF_A_MEASURE.test(subject) ? 1 : 2;
  return best < enough ? undefined : scored.find(({ shared }) => shared === best)?.indicator;
}
