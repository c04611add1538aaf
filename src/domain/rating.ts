import type { Indicator, Target } from "./indicator.ts";
import type { Rating } from "./judgement.ts";
import { rateAgainstEarlierFigures } from "./rate-against-earlier-figures.ts";
import { ratingCaseOf } from "./rating-case.ts";
import type { RatingCase, RatingOptions } from "./rating-case.ts";
import { RATING_RULE } from "./rating-rule.ts";
import type { RatingRule } from "./rating-rule.ts";
import { restsOnPolarity } from "./target.ts";
import { whyNotRated } from "./why-not-rated.ts";

/** A rating says "assumed" where its direction was suggested by the name (Rule R1). */
const isAssumed = (indicator: Indicator, target: Target | null): boolean =>
  indicator.polaritySource === "suggested" && (target === null || restsOnPolarity(target));

function decide(of: RatingCase, rule: RatingRule): Rating {
  const { indicator, target, outcome, lastYear, baseline } = of;
  const notRated = whyNotRated(of);
  if (notRated !== null) {
    return { colour: "notRated", reason: { kind: notRated }, assumed: false };
  }
  const assumed = isAssumed(indicator, target);
  if (target !== null && outcome !== null) {
    return { colour: rule.target[outcome], reason: { kind: "target", outcome, target }, assumed };
  }
  const colour = rateAgainstEarlierFigures(lastYear, baseline, rule);
  if (colour === null) throw new Error(`nothing to rate against: ${indicator.name}`);
  return { colour, reason: { kind: "earlierFigures", lastYear, baseline }, assumed };
}

/**
 * Rates an indicator against its target or, without one, against last year and baseline together;
 * or says why it is not rated (Rules R2–R4, R6).
 *
 * @example rateIndicator(theft2012, { reportDate: "2012-03-06" }).colour //=> "red"
 */
export function rateIndicator(indicator: Indicator, options: RatingOptions): Rating {
  const rule = options.rule ?? RATING_RULE;
  return decide(ratingCaseOf(indicator, options.reportDate, rule), rule);
}
