import { areComparable } from "./difference.ts";
import { shownValue } from "./figure.ts";
import type { Figure, Polarity } from "./indicator.ts";
import type { Standing } from "./judgement.ts";
import type { JudgedColour, RatingRule } from "./rating-rule.ts";

/**
 * Tells whether a figure, as displayed, is better or worse than an earlier one (Rule R4). Null where
 * either has no number, is itself a change, or cannot be compared.
 *
 * @example compareForBetter(jan2011, jan2010, "lower") //=> "worse"
 */
export function compareForBetter(
  later: Figure | null,
  earlier: Figure | null,
  polarity: Polarity,
): Standing {
  if (later === null || earlier === null || polarity === "none") return null;
  const [now, before] = [shownValue(later), shownValue(earlier)];
  if (now === null || before === null || later.isChange || earlier.isChange) return null;
  if (!areComparable(later, earlier)) return null;
  if (now === before) return "same";
  return now > before === (polarity === "higher") ? "better" : "worse";
}

/**
 * Gives the colour for how a figure stands against last year and baseline together (Rule R4); null
 * where it stands against neither.
 *
 * @example rateAgainstEarlierFigures("better", "worse", RATING_RULE) //=> "amber"
 */
export function rateAgainstEarlierFigures(
  lastYear: Standing,
  baseline: Standing,
  rule: RatingRule,
): JudgedColour | null {
  const standings = [lastYear, baseline].filter((standing) => standing !== null);
  if (standings.length === 0) return null;
  if (standings.every((standing) => standing === "worse")) return rule.earlierFigures.worse;
  return standings.includes("better") && !standings.includes("worse")
    ? rule.earlierFigures.better
    : rule.earlierFigures.mixed;
}
