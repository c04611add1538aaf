import type { Figure, Target } from "./indicator.ts";
import { NOT_RATED } from "./judgement.ts";
import type { NotRatedReason } from "./judgement.ts";
import type { RatingCase } from "./rating-case.ts";
import { isToDate } from "./period.ts";
import { endsAfter } from "./report-date.ts";
import { isPartOfYear, limitOf } from "./target.ts";

const hasNumber = (figure: Figure | null): boolean => figure !== null && figure.value !== null;

/** Rule R4 needs a table that compares; quarters and updates are for targets. */
const comparesWithEarlier = ({ indicator, target }: RatingCase): boolean =>
  target === null && (indicator.layout === "comparison" || indicator.layout === "catalogue");

function isYetToCome({
  indicator,
  figure,
  target,
  year,
  reportDate,
  settled,
}: RatingCase): boolean {
  if (target === null || settled) return false;
  if (year !== null && !year.complete && (year.kind !== "latest" || year.gap)) return true;
  // Three quarters are no year, though there are no more columns.
  if (year !== null && year.kind !== "latest" && isPartOf(figure, target)) return true;
  // A count of a year to date, or of a part of a year, grows until its target is due.
  const isPart = isToDate(figure?.period ?? null) || isPartOfYear(indicator, target);
  if (indicator.unit === "count" && isPart) return true;
  const { period } = target;
  if (period?.end == null) return false;
  if (figure === null) return reportDate === null || endsAfter(period, reportDate);
  const end = figure.period?.end ?? null;
  if (end === null) return reportDate !== null && (period.start ?? "") > reportDate.slice(0, 7);
  // A quarter's percentage is judged by the target of its year, before the year is out.
  const dueFrom = indicator.layout === "quarters" ? (period.start ?? period.end) : period.end;
  return dueFrom > end;
}

/** Tells whether a figure's months end before those of its target, and all lie in them. */
function isPartOf(figure: Figure | null, { period: whole }: Target): boolean {
  const part = figure?.period ?? null;
  if (part?.start == null || part.end == null || whole?.start == null || whole.end == null) {
    return false;
  }
  return whole.start <= part.start && part.end < whole.end;
}

/** Rule R2: when each reason holds. Which of several is given is decided by their order alone. */
const HOLDS: Readonly<Record<NotRatedReason, (of: RatingCase) => boolean>> = {
  noTarget: ({ indicator, target }) =>
    target === null &&
    (indicator.layout === "quarters" ||
      indicator.layout === "update" ||
      (indicator.baseline === null && indicator.lastYear === null)),
  noPolarity: (of) =>
    of.indicator.polarity === "none" &&
    (of.target === null
      ? comparesWithEarlier(of)
      : of.target.test === "none" && of.target.value !== null && of.target.ambiguity === null),
  noBaseline: (of) =>
    of.target === null
      ? !hasNumber(of.indicator.lastYear) && !hasNumber(of.indicator.baseline)
      : of.target.fromBaseline && limitOf(of.target, of.indicator) === null,
  notYetDue: isYetToCome,
  // A missing quarter leaves the year without a number, unless what there is settles it already.
  noData: ({ figure, year, settled }) => !hasNumber(figure) || (year?.gap === true && !settled),
  notComparable: (of) => of.target === null && of.lastYear === null && of.baseline === null,
  noLongerMonitored: ({ indicator }) => indicator.noLongerMonitored,
  needsPerson: ({ target, outcome }) => target !== null && outcome === null,
};

/**
 * Finds the first of Rule R2's reasons that keeps an indicator from being rated; null where none does.
 *
 * @example whyNotRated(ratingCaseOf(domesticAbuseIncidents, null, RATING_RULE)) //=> "noPolarity"
 */
export function whyNotRated(of: RatingCase): NotRatedReason | null {
  return NOT_RATED.find((reason) => HOLDS[reason](of)) ?? null;
}
