import { judgedWord } from "../domain/describe-rating.ts";
import type { JudgedIndicator } from "../domain/judgement.ts";
import { outcomeByTarget, outcomeNow, ruleByEarlierFigures, ruleByTarget } from "./live-rule.ts";
import { describeNotRated, describeStandings, nameOfLast, outcomeOf } from "./rating-words.ts";
import type { LiveRule, Outcome, RatingCell } from "./report-cell.ts";

/**
 * Composes a rating's cell. It follows its figures live only where the live rule, read on the figures
 * of today, gives the domain's own rating.
 *
 * @param targetColumn the target column whose cell holds the target as a number, or null
 */
export function composeRating(indicator: JudgedIndicator, targetColumn: number | null): RatingCell {
  const { colour, reason, assumed } = indicator.judgement.rating;
  const live = (rule: LiveRule | null, now: Outcome | undefined, words: string): RatingCell => {
    const outcome = outcomeOf(colour, assumed, words);
    return now !== undefined && now.word === outcome.word
      ? { kind: "rating", outcome: now, rule }
      : { kind: "rating", outcome, rule: null };
  };
  if (reason.kind === "earlierFigures") {
    const rule = ruleByEarlierFigures(indicator, reason);
    const words = describeStandings(reason.lastYear, reason.baseline, nameOfLast(indicator));
    return live(rule, rule === null ? undefined : outcomeNow(rule, reason), words);
  }
  if (reason.kind === "target") {
    const rule = ruleByTarget(indicator, reason.target, targetColumn);
    const figure = indicator.thisYear;
    const now =
      rule === null || figure?.value == null
        ? undefined
        : outcomeByTarget(rule, figure.value, figure.decimals);
    return live(rule, now, TARGET_WORDS[reason.outcome]);
  }
  if (reason.kind === "judged") {
    return { kind: "rating", outcome: { word: judgedWord(colour), reason: "" }, rule: null };
  }
  return live(null, undefined, describeNotRated(reason.kind, indicator));
}

const TARGET_WORDS = {
  met: "target met",
  nearlyMet: "target nearly met",
  missed: "target missed",
} as const;

/** Composes what the rules give, also where a person has judged otherwise. */
export function composeComputedRating(indicator: JudgedIndicator): RatingCell {
  const { rating } = indicator.judgement;
  if (rating.reason.kind !== "judged") return composeRating(indicator, null);
  const judgement = { ...indicator.judgement, rating: rating.reason.computed };
  return composeRating({ ...indicator, judgement }, null);
}
