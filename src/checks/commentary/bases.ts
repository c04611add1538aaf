import type { Figure } from "../../domain/indicator.ts";
import type { JudgedIndicator } from "../../domain/judgement.ts";
import { monthsBetween, periodLength } from "../../domain/period.ts";
import type { Month, Period } from "../../domain/period.ts";
import { hasNumber } from "../figures.ts";
import type { NumberedFigure } from "../figures.ts";
import type { ClaimedTime } from "./claim.ts";

/** The figure that this year is held against. */
export type Base = "lastYear" | "baseline";

/** What the times of a statement say about a change. */
export type Bases =
  /** Held against one of these; both where the statement leaves it open. */
  | { readonly kind: "known"; readonly bases: readonly Base[]; readonly isOpen: boolean }
  /** Times that are not the table's: which, as printed. */
  | { readonly kind: "otherTimes"; readonly labels: readonly string[] }
  /** Times that only its writer could place. */
  | { readonly kind: "unclear" };

const UNCLEAR: Bases = { kind: "unclear" };

/** "2013/14" is the year of a figure from February to January; "2012" is not that of 2012/13. */
const LEAST_SHARED = 10;

/** Months from one to another. */
export interface Span {
  readonly start: Month;
  readonly end: Month;
}

/** Gives a period's months, null where one of its ends is not known. */
export const spanOf = (period: { start: Month | null; end: Month | null } | null): Span | null =>
  period?.start == null || period.end == null ? null : { start: period.start, end: period.end };

/** Counts the months that two runs share. */
export function sharedMonths(one: Span, other: Span): number {
  const start = one.start > other.start ? one.start : other.start;
  const end = one.end < other.end ? one.end : other.end;
  return start > end ? 0 : monthsBetween(start, end) + 1;
}

/** Tells whether a statement's period and a figure's are the same one, loosely printed. */
export function isSamePeriod(
  months: { start: Month | null; end: Month | null },
  period: Period | null,
): boolean {
  const [said, had] = [spanOf(months), spanOf(period)];
  if (said === null || had === null) return false;
  if (said.start === had.start && said.end === had.end) return true;
  return (
    monthsBetween(said.start, said.end) === 11 &&
    monthsBetween(had.start, had.end) <= 11 &&
    sharedMonths(said, had) >= LEAST_SHARED
  );
}

/** Tells whether last year is the year before this one, and not the quarter before. */
function isYearBefore({ lastYear, thisYear }: JudgedIndicator): boolean {
  const [before, now] = [lastYear?.period?.end ?? null, thisYear?.period?.end ?? null];
  return before === null || now === null || monthsBetween(before, now) === 12;
}

const isWholeYear = (figure: Figure | null): boolean => {
  const length = periodLength(figure?.period ?? null);
  return length === null || length === 12;
};

/** "from 2010/11 to 2012/13" is read as one long period: it begins with the base and ends with this year. */
function baseOfSpan(time: ClaimedTime, indicator: JudgedIndicator): Base | null {
  if (time.kind !== "period") return null;
  const [said, now] = [spanOf(time.months), spanOf(indicator.thisYear?.period ?? null)];
  if (said === null || now?.end !== said.end || said.start >= now.start) return null;
  return (
    BASES.find((base) => spanOf(indicator[base]?.period ?? null)?.start === said.start) ?? null
  );
}

const BASES: readonly Base[] = ["lastYear", "baseline"];

type Placed = Base | "thisYear" | "other" | "unclear";

function placeTime(time: ClaimedTime, indicator: JudgedIndicator): Placed {
  if (time.kind === "when") return placeWhen(time, indicator);
  if (time.role !== "against" && isSamePeriod(time.months, indicator.thisYear?.period ?? null)) {
    return "thisYear";
  }
  const span = baseOfSpan(time, indicator);
  if (span !== null) return span;
  if (time.role === "at") return "other";
  return (
    BASES.find((base) => isSamePeriod(time.months, indicator[base]?.period ?? null)) ?? "other"
  );
}

function placeWhen(
  { which, role }: Extract<ClaimedTime, { kind: "when" }>,
  indicator: JudgedIndicator,
): Placed {
  switch (which) {
    case "elsewhere":
      return "unclear";
    case "baseline":
      return role === "at" ? "unclear" : "baseline";
    case "lastYear":
      return role !== "at" && isYearBefore(indicator) ? "lastYear" : "unclear";
    case "thisYear":
      return role !== "against" && isWholeYear(indicator.thisYear) ? "thisYear" : "unclear";
  }
}

/**
 * Finds what a statement's change is held against: the earlier figures that its times name, or both
 * where it names none.
 *
 * @example findBases(times of "in 2013 compared to 2012", theft2014) //=> { kind: "known", bases: ["lastYear"] }
 */
export function findBases(times: readonly ClaimedTime[], indicator: JudgedIndicator): Bases {
  const placed = times.map((time) => placeTime(time, indicator));
  if (placed.includes("unclear")) return UNCLEAR;
  if (placed.includes("other")) {
    return { kind: "otherTimes", labels: times.map(({ label }) => label).filter(Boolean) };
  }
  const named = BASES.filter((base) => placed.includes(base));
  if (named.length > 1) return UNCLEAR;
  // "over the past 12 months" is a change within this year.
  const isWithin = times.some((time) => time.kind === "when" && time.which === "thisYear");
  if (named.length === 0 && isWithin) {
    return isYearBefore(indicator)
      ? { kind: "known", bases: ["lastYear"], isOpen: false }
      : UNCLEAR;
  }
  return named.length === 1
    ? { kind: "known", bases: named, isOpen: false }
    : { kind: "known", bases: BASES, isOpen: true };
}

/** Finds the figure that a time names; null where none is certain. */
export function figureAt(time: ClaimedTime, indicator: JudgedIndicator): NumberedFigure | null {
  const figure =
    time.kind === "period"
      ? ([indicator.thisYear, indicator.lastYear, indicator.baseline, ...indicator.series].find(
          (one) => isSamePeriod(time.months, one?.period ?? null),
        ) ?? null)
      : figureWhen(time.which, indicator);
  return hasNumber(figure) ? figure : null;
}

function figureWhen(
  which: Extract<ClaimedTime, { kind: "when" }>["which"],
  indicator: JudgedIndicator,
): Figure | null {
  switch (which) {
    case "elsewhere":
      return null;
    case "baseline":
      return indicator.baseline;
    case "lastYear":
      return isYearBefore(indicator) ? indicator.lastYear : null;
    case "thisYear":
      return isWholeYear(indicator.thisYear) ? indicator.thisYear : null;
  }
}
