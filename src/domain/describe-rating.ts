import { describeFigure, describeValue } from "./figure.ts";
import type { Figure, Indicator, Unit } from "./indicator.ts";
import type { NotRatedReason, Rating, Standing } from "./judgement.ts";
import type { RatingColour } from "./rating-colour.ts";
import { isNextQuarter } from "./quarter.ts";
import type { Outcome } from "./rate-against-target.ts";
import { targetFor } from "./target.ts";

/** The word that stands beside a rating's colour (Rule R7). */
export const RATING_WORDS: Readonly<Record<RatingColour, string>> = {
  green: "Green",
  amber: "Amber",
  red: "Red",
  notRated: "Not rated",
};

/** Writes a rating that a person has given: "Amber (judged)" (Rule W6). */
export const judgedWord = (colour: RatingColour): string => `${RATING_WORDS[colour]} (judged)`;

/** Rule R2's names. */
export const NOT_RATED_WORDS: Readonly<Record<NotRatedReason, string>> = {
  noTarget: "No target",
  noPolarity: "No polarity",
  noBaseline: "No baseline",
  notYetDue: "Not yet due",
  noData: "No data",
  notComparable: "Not comparable",
  noLongerMonitored: "No longer monitored",
  needsPerson: "Needs a person",
};

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  met: "meets the target",
  nearlyMet: "misses the target narrowly",
  missed: "misses the target",
};

const STANDING_WORDS: Readonly<Record<NonNullable<Standing>, string>> = {
  better: "better than",
  worse: "worse than",
  same: "unchanged from",
};

function describeNotRated(reason: NotRatedReason, indicator: Indicator): string {
  const words = NOT_RATED_WORDS[reason];
  const target = targetFor(indicator, indicator.thisYear);
  if (reason === "notYetDue" && target?.period != null) {
    return `${words} (${target.period.label})`;
  }
  if (reason === "needsPerson" && target !== null) {
    return `${words}: the target “${target.text}” ${target.ambiguity ?? "cannot be held against the figure"}`;
  }
  return words;
}

function describeTarget(outcome: Outcome, indicator: Indicator, text: string): string {
  const target = targetFor(indicator, indicator.thisYear);
  const { baseline, unit } = indicator;
  const number =
    target?.fromBaseline === true && baseline?.value != null
      ? `, baseline ${describeValue(baseline.value, unit, baseline.decimals)}`
      : "";
  return `${OUTCOME_WORDS[outcome]} (${text}${number})`;
}

/** One earlier figure of Rule R4, how it is called, and how this year stands against it. */
interface Earlier {
  readonly name: string;
  readonly figure: Figure | null;
  readonly standing: Standing;
}

function describeEarlierFigures(earlier: readonly Earlier[], unit: Unit): string {
  const judged = earlier.flatMap(({ name, figure, standing }) =>
    figure === null || standing === null
      ? []
      : [`${STANDING_WORDS[standing]} ${name} (${describeFigure(figure, unit)})`],
  );
  const leftOut = earlier.flatMap(({ name, figure, standing }) =>
    figure?.value != null && standing === null
      ? [`${name} (${describeFigure(figure, unit)}) is not comparable and left out`]
      : [],
  );
  return [judged.join(" and "), ...leftOut].join("; ");
}

function describeReason({ reason }: Rating, indicator: Indicator): string {
  if (reason.kind === "target") {
    const { text, chosen } = reason.target;
    const words = chosen === undefined ? text : `${text}, chosen to be ${chosen}`;
    return describeTarget(reason.outcome, indicator, words);
  }
  if (reason.kind === "judged") {
    const by = reason.by === "" ? "a person" : reason.by;
    const why = reason.why === "" ? "" : `: ${reason.why}`;
    const computed = reason.computed;
    return `judged by ${by}${why}; the rules give ${RATING_WORDS[computed.colour]} (${describeRating(computed, indicator)})`;
  }
  if (reason.kind !== "earlierFigures") return describeNotRated(reason.kind, indicator);
  const { thisYear, lastYear, baseline } = indicator;
  const isQuarterBefore = isNextQuarter(thisYear?.period ?? null, lastYear?.period ?? null);
  const lastName = isQuarterBefore ? "the quarter before" : "last year";
  return describeEarlierFigures(
    [
      { name: lastName, figure: lastYear, standing: reason.lastYear },
      { name: "the baseline", figure: baseline, standing: reason.baseline },
    ],
    indicator.unit,
  );
}

/**
 * Says in one phrase why an indicator is rated as it is, or why it is not rated (Rules R1, R2, R4).
 *
 * @example
 * describeRating(rating, marac2014) //=> "better than last year (22.2%) and worse than the baseline (14.9%)"
 */
export function describeRating(rating: Rating, indicator: Indicator): string {
  const assumed = rating.assumed ? `; assumed: ${indicator.polarity} is better` : "";
  return `${describeReason(rating, indicator)}${assumed}`;
}
