import type { Agreement, Part } from "./agreement.ts";
import { compareFigures } from "./difference.ts";
import type { Figure, Indicator } from "./indicator.ts";
import type { Difference, JudgedAgreement, JudgedIndicator, Rating } from "./judgement.ts";
import { rateIndicator } from "./rating.ts";
import { isScaled } from "./scale.ts";
import type { RatingOptions } from "./rating-case.ts";
import { RATING_RULE } from "./rating-rule.ts";
import { targetFor } from "./target.ts";

/** What the committee reads where a percentage rests on few (Rule D5). */
const SMALL_BASE_NOTE = "Small base: a percentage of a number below";

const isSmallCount = (figure: Figure | null, below: number): boolean =>
  figure?.value != null && Number.isInteger(figure.value) && Math.abs(figure.value) < below;

/** A percentage of points is no percentage of a base, so only percent differences can be small. */
function restsOnFew(
  difference: Difference | null,
  later: Figure | null,
  earlier: Figure | null,
  below: number,
): boolean {
  const isPercentage = difference?.kind === "percent" && difference.value !== null;
  return isPercentage && (isSmallCount(later, below) || isSmallCount(earlier, below));
}

/** A break at last year lies between the baseline and this year as well (Rule D4). */
const acrossBreak = (earlier: Figure | null, between: Figure | null): Figure | null =>
  earlier !== null && earlier.value !== null && between?.symbol === "b"
    ? { ...earlier, symbol: "b" }
    : earlier;

/**
 * Compares and rates one indicator (Rules D1–D5, R2–R6).
 *
 * @example judgeIndicator(theft2012, { reportDate: "2012-03-06" }).judgement.rating.colour //=> "red"
 */
export function judgeIndicator(indicator: Indicator, options: RatingOptions): JudgedIndicator {
  const { thisYear, lastYear, unit, decimals } = indicator;
  const { smallBase } = options.rule ?? RATING_RULE;
  const baseline = acrossBreak(indicator.baseline, lastYear);
  const change = compareFigures(thisYear, lastYear, unit, decimals, indicator.printedChange);
  const differenceToBaseline = compareFigures(
    thisYear,
    baseline,
    unit,
    decimals,
    indicator.printedDifferenceToBaseline,
  );
  return {
    ...indicator,
    judgement: {
      change,
      differenceToBaseline,
      target: targetFor(indicator, thisYear),
      rating: heed(
        indicator,
        rateIndicator(
          baseline === indicator.baseline ? indicator : { ...indicator, baseline },
          options,
        ),
      ),
      smallBase:
        (restsOnFew(change, thisYear, lastYear, smallBase) ||
          restsOnFew(differenceToBaseline, thisYear, baseline, smallBase)) &&
        !isScaled(indicator.notes),
    },
  };
}

/** A person's rating goes before what the rules give, which is kept beside it (Rule W6). */
function heed({ judged }: Indicator, computed: Rating): Rating {
  if (judged === undefined || judged.colour === null) return computed;
  const { colour, reason: why, name: by } = judged;
  return { colour, reason: { kind: "judged", why, by, computed }, assumed: false };
}

/**
 * Lists what is to be said beside an indicator: its own notes and, where it applies, that a
 * percentage rests on a small number (Rule D5).
 */
export function notesOf(indicator: JudgedIndicator, rule = RATING_RULE): readonly string[] {
  const note = `${SMALL_BASE_NOTE} ${rule.smallBase}.`;
  return indicator.judgement.smallBase && !indicator.notes.includes(note)
    ? [...indicator.notes, note]
    : indicator.notes;
}

function judgePart(part: Part, options: RatingOptions): Part<JudgedIndicator> {
  if (part.kind !== "table") return part;
  const indicators = part.table.indicators.map((indicator) => judgeIndicator(indicator, options));
  return { kind: "table", table: { ...part.table, indicators } };
}

/** Compares and rates every indicator of an agreement as of its report's date. */
export function judgeAgreement(agreement: Agreement, rule = RATING_RULE): JudgedAgreement {
  const options: RatingOptions = { reportDate: agreement.reportDate, rule };
  return {
    ...agreement,
    priorities: agreement.priorities.map((priority) => ({
      ...priority,
      parts: priority.parts.map((part) => judgePart(part, options)),
    })),
  };
}
