import {
  divide,
  multiply,
  roundHalfAwayFromZero,
  subtract,
  writeDecimal,
} from "../domain/decimal.ts";
import type { Target } from "../domain/indicator.ts";
import type { JudgedIndicator, RatingReason, Standing } from "../domain/judgement.ts";
import { rateAgainstEarlierFigures } from "../domain/rate-against-earlier-figures.ts";
import { RATING_RULE } from "../domain/rating-rule.ts";
import { isChangeTarget, limitOf } from "../domain/target.ts";
import { describeStandings, nameOfLast, outcomeOf } from "./rating-words.ts";
import type { LiveRule, Outcome } from "./report-cell.ts";

type EarlierFigures = Extract<LiveRule, { kind: "earlierFigures" }>;
type AgainstTarget = Extract<LiveRule, { kind: "target" }>;

/** How a figure can stand, in the order in which a live rule lists its outcomes. */
const STANDINGS = ["worse", "same", "better"] as const;

/** The outcomes of Rule R4 for every way that a figure can stand against those it is held against. */
function outcomesAgainst(
  against: EarlierFigures["against"],
  assumed: boolean,
  lastName: string,
): Outcome[] {
  const outcome = (lastYear: Standing, baseline: Standing) =>
    outcomeOf(
      rateAgainstEarlierFigures(lastYear, baseline, RATING_RULE) ?? "notRated",
      assumed,
      describeStandings(lastYear, baseline, lastName),
    );
  if (against.length === 2) {
    return STANDINGS.flatMap((last) => STANDINGS.map((baseline) => outcome(last, baseline)));
  }
  return STANDINGS.map((standing) =>
    against[0] === "lastYear" ? outcome(standing, null) : outcome(null, standing),
  );
}

const known = new Map<string, readonly Outcome[]>();

/** Writes each list of outcomes once: there are a dozen at most, however many indicators there are. */
function knownOutcomes(
  against: EarlierFigures["against"],
  assumed: boolean,
  lastName: string,
): readonly Outcome[] {
  const key = `${against.join("+")} ${String(assumed)} ${lastName}`;
  const outcomes = known.get(key) ?? outcomesAgainst(against, assumed, lastName);
  known.set(key, outcomes);
  return outcomes;
}

/** Finds which of a live rule's outcomes is the case. */
export const outcomeNow = (
  rule: EarlierFigures,
  standings: Readonly<Record<"lastYear" | "baseline", Standing>>,
): Outcome | undefined => {
  const places = rule.against.map((which) =>
    STANDINGS.findIndex((standing) => standing === standings[which]),
  );
  return rule.outcomes[places.reduce((sum, place) => sum * STANDINGS.length + place, 0)];
};

/** Writes Rule R4 as it applies to one indicator, or null where it rests on no two numbers. */
export function ruleByEarlierFigures(
  indicator: JudgedIndicator,
  reason: Extract<RatingReason, { kind: "earlierFigures" }>,
): EarlierFigures | null {
  const { polarity, judgement } = indicator;
  if (polarity === "none" || indicator.thisYear?.value == null) return null;
  const against = (["lastYear", "baseline"] as const).filter((which) => reason[which] !== null);
  if (against.length === 0 || against.some((which) => indicator[which]?.value == null)) return null;
  const outcomes = knownOutcomes(against, judgement.rating.assumed, nameOfLast(indicator));
  return { kind: "earlierFigures", better: polarity, against, outcomes };
}

/** Counts the decimals that a number is written with. */
const decimalsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;

/** How far a figure, as displayed, is from a target that it has not met; negative where it is past it. */
function missedBy(test: AgainstTarget["test"], figure: number, decimals: number, target: number) {
  const shown = roundHalfAwayFromZero(figure, decimals);
  const wantsMore = test === "atLeast" || test === "above" || test === "changeAtLeast";
  return wantsMore ? subtract(target, shown) : subtract(shown, target);
}

/** Tells whether a yearly number still lacks quarters: what it says today does not follow from the sum alone (Rule R6). */
const isPartOfYear = (indicator: JudgedIndicator): boolean =>
  indicator.thisYear?.place.cell?.includes(":") === true &&
  indicator.series.some(({ value }) => value === null);

/** Takes the tolerance apart, so that it can follow a target that stands in a cell (Rule R3). */
function toleranceOf(indicator: JudgedIndicator, target: Target): AgainstTarget["tolerance"] {
  const rule = RATING_RULE.tolerance;
  if (isChangeTarget(target)) return { most: rule.changePoints, percentOfTarget: null };
  return indicator.unit === "percent"
    ? { most: rule.points, percentOfTarget: rule.pointsAtMostPercentOfTarget }
    : { most: null, percentOfTarget: rule.percentOfTarget };
}

/** Writes Rule R3 as it applies to one indicator, or null where the target's words give no number. */
export function ruleByTarget(
  indicator: JudgedIndicator,
  target: Target,
  column: number | null,
): AgainstTarget | null {
  const figure = indicator.thisYear;
  const limit = limitOf(target, indicator);
  if (target.test === "none" || limit === null || figure?.value == null) return null;
  if (isPartOfYear(indicator)) return null;
  const { assumed } = indicator.judgement.rating;
  const bound = target.test === "above" ? "not above target" : "not below target";
  const inPoints = indicator.unit === "percent" || figure.isChange;
  return {
    kind: "target",
    test: target.test,
    value: limit,
    column,
    tolerance: toleranceOf(indicator, target),
    missUnit: inPoints ? " points" : "",
    missDecimals: Math.max(figure.decimals, decimalsOf(limit), inPoints ? 1 : 0),
    met: outcomeOf(RATING_RULE.target.met, assumed, "target met"),
    nearly: outcomeOf(RATING_RULE.target.nearlyMet, assumed, "missed by "),
    missed: outcomeOf(RATING_RULE.target.missed, assumed, "missed by "),
    atBound: bound,
  };
}

/** Says where an indicator stands by a target's live rule. */
export function outcomeByTarget(rule: AgainstTarget, figure: number, decimals: number): Outcome {
  const missed = missedBy(rule.test, figure, decimals, rule.value);
  const strict = rule.test === "above" || rule.test === "below";
  if (missed < 0 || (missed === 0 && !strict)) return rule.met;
  const { most, percentOfTarget } = rule.tolerance;
  const share = divide(multiply(Math.abs(rule.value), percentOfTarget ?? 0), 100) ?? 0;
  const tolerance = Math.min(most ?? Infinity, percentOfTarget === null ? Infinity : share);
  const { word } = missed <= tolerance ? rule.nearly : rule.missed;
  if (missed === 0) return { word, reason: rule.atBound };
  const distance = writeDecimal(missed, rule.missDecimals);
  return { word, reason: `${rule.nearly.reason}${distance}${rule.missUnit}` };
}
