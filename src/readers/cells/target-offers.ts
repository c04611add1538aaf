import { addUp, divide, multiply, roundHalfAwayFromZero, subtract } from "../../domain/decimal.ts";
import { describeValue } from "../../domain/figure.ts";
import type { Figure, Indicator, Target } from "../../domain/indicator.ts";
import { monthsBetween } from "../../domain/period.ts";
import { isNextQuarter } from "../../domain/quarter.ts";
import type { TargetReading } from "../../finding.ts";
import { listMentions, type Mention } from "./target-mentions.ts";
import { DIRECTIONS } from "./target-reading.ts";
import { YEARLY } from "./target-rules.ts";
import { decimalsOf } from "./value-number.ts";

/** More ways than these are no help. */
const MOST = 6;

/**
 * Offers the ways in which a target that leaves a choice can be read, each with its number (Rule R6).
 * None where nothing sensible can be offered.
 *
 * @example offerReadings(fivePercentOverCounts, indicator)[0]?.words //=> "at most 190 (5% below the baseline of 200)"
 */
export function offerReadings(target: Target, indicator: Indicator): readonly TargetReading[] {
  if (target.ambiguity === null) return [];
  const isYearly = WORDS_OF_YEARS.test(target.text);
  const seen = new Set<string>();
  return listMentions(target.text)
    .flatMap((mention) => readingsOf(mention, target, indicator, isYearly))
    .filter(({ test, value }) => {
      const key = `${test} ${value}`;
      return !seen.has(key) && seen.add(key).size > 0;
    })
    .slice(0, MOST);
}

/** "per year" anywhere in a target. */
const WORDS_OF_YEARS = new RegExp(YEARLY.source.replace("^ ?", "(?<![\\p{L}])"), "iu");

function readingsOf(
  mention: Mention,
  target: Target,
  indicator: Indicator,
  isYearly: boolean,
): readonly TargetReading[] {
  const { unit } = indicator;
  if (figuresOf(indicator).some(({ isChange }) => isChange)) return changes(mention, indicator);
  const isShare = mention.percent && unit !== "percent";
  // "Under 28%" over counts is a share of something that stands nowhere.
  if (isShare && mention.direction === null && mention.test !== null) return [];
  if (isShare || mention.direction !== null) {
    return againstEarlier(mention, target, indicator, isYearly);
  }
  return plain(mention, indicator);
}

const figuresOf = ({ baseline, lastYear, thisYear, series }: Indicator): readonly Figure[] =>
  [baseline, lastYear, thisYear, ...series].filter((figure) => figure !== null);

/** Which way a change may go: the words say it, else the polarity, else nobody. */
const waysOf = ({ direction }: Mention, { polarity }: Indicator): readonly (1 | -1)[] =>
  direction !== null
    ? [direction]
    : polarity === "higher"
      ? [1]
      : polarity === "lower"
        ? [-1]
        : [1, -1];

const isCeiling = ({ test }: Mention): boolean => test === "atMost" || test === "below";

/** A change, held against figures that are changes themselves. */
function changes(mention: Mention, { polarity }: Indicator): readonly TargetReading[] {
  const { value, decimals, direction } = mention;
  const ways: readonly (1 | -1)[] =
    direction !== null ? [direction] : polarity === "higher" ? [1, -1] : [-1, 1];
  const size = describeValue(value, "percent", decimals);
  const bound = isCeiling(mention) ? "no more than" : "at least";
  return ways.map((way): TargetReading => ({
    test: (way === 1) === isCeiling(mention) ? "changeAtMost" : "changeAtLeast",
    value: way * value,
    words: `a ${way === 1 ? "rise" : "fall"} of ${bound} ${size}`,
  }));
}

/** A number by itself, bounded by its own words, else by the polarity, else either way. */
function plain(mention: Mention, { unit, polarity }: Indicator): readonly TargetReading[] {
  const { value, percent, decimals, test } = mention;
  const isFraction = unit === "percent" && !percent && value > 0 && value < 1;
  const numbers = isFraction
    ? [
        { value: multiply(value, 100), decimals: Math.max(0, decimals - 2) },
        { value, decimals },
      ]
    : [{ value, decimals }];
  const own = test ?? DIRECTIONS[polarity];
  const tests = own === "none" ? (["atLeast", "atMost"] as const) : [own];
  return numbers.flatMap((number) =>
    tests.map((one) => ({
      test: one,
      value: number.value,
      words: `${BOUNDS[one]} ${describeValue(number.value, unit, number.decimals)}`,
    })),
  );
}

const BOUNDS: Readonly<Record<TargetReading["test"], string>> = {
  atLeast: "at least",
  atMost: "at most",
  above: "more than",
  below: "less than",
  changeAtLeast: "a change of at least",
  changeAtMost: "a change of at most",
};

/** A change, held against figures that are none: by so much off the baseline, or off last year. */
function againstEarlier(
  mention: Mention,
  target: Target,
  indicator: Indicator,
  isYearly: boolean,
): readonly TargetReading[] {
  return waysOf(mention, indicator).flatMap((way) => [
    ...offBaseline(mention, indicator, way, isYearly),
    ...offLastYear(mention, target, indicator, way),
  ]);
}

function offBaseline(
  mention: Mention,
  { baseline, thisYear, unit }: Indicator,
  way: 1 | -1,
  isYearly: boolean,
): readonly TargetReading[] {
  if (!isYearly) return off(mention, baseline, "the baseline of", unit, way);
  const years = yearsBetween(baseline, thisYear);
  if (years === null || baseline?.value == null) return [];
  const steps = { ...mention, value: multiply(mention.value, years) };
  const each = sizeOf(mention, unit);
  const base = describeValue(baseline.value, unit, baseline.decimals);
  const sum = years === 1 ? "a year" : `each of ${years} years`;
  return off(steps, baseline, "", unit, way).map((reading) => ({
    ...reading,
    words: `${reading.words.replace(/ \(.*$/, "")} (${each} ${way === 1 ? "up on" : "off"} the baseline of ${base} for ${sum})`,
  }));
}

/** Counts whole years from the end of one figure's period to the end of another's. */
function yearsBetween(from: Figure | null, to: Figure | null): number | null {
  const [start, end] = [from?.period?.end ?? null, to?.period?.end ?? null];
  if (start === null || end === null) return null;
  const months = monthsBetween(start, end);
  return months > 0 && months % 12 === 0 ? months / 12 : null;
}

/** Last year is the year before the target's own only where the target is for this year's figure. */
function offLastYear(
  mention: Mention,
  { period }: Target,
  { lastYear, thisYear, unit }: Indicator,
  way: 1 | -1,
): readonly TargetReading[] {
  const isLater = (period?.end ?? "") > (thisYear?.period?.end ?? "9999");
  if (isLater || isNextQuarter(thisYear?.period ?? null, lastYear?.period ?? null)) return [];
  return off(mention, lastYear, "last year’s", unit, way);
}

const sizeOf = ({ value, decimals, percent }: Mention, unit: Indicator["unit"]): string =>
  describeValue(value, percent ? "percent" : unit, decimals);

/** What stands so much above or below an earlier figure; a percentage of a percentage may be points too. */
function off(
  mention: Mention,
  figure: Figure | null,
  name: string,
  unit: Indicator["unit"],
  way: 1 | -1,
): readonly TargetReading[] {
  if (figure?.value == null || figure.isChange) return [];
  const base = figure.value;
  const { value, decimals, percent } = mention;
  const by = (amount: number): number =>
    way === 1 ? addUp([base, amount]) : subtract(base, amount);
  const share = by(divide(multiply(Math.abs(base), value), 100) ?? 0);
  const amount = by(value);
  const test = (way === 1) === isCeiling(mention) ? "atMost" : "atLeast";
  const from = `${way === 1 ? "above" : "below"} ${name} ${describeValue(base, unit, figure.decimals)}`;
  const read = (limit: number, size: string): TargetReading => {
    const places = Math.min(figure.decimals + 1, Math.max(figure.decimals, decimalsOf(limit)));
    const rounded = roundHalfAwayFromZero(limit, places);
    const words = `${BOUNDS[test]} ${describeValue(rounded, unit, places)} (${size} ${from})`;
    return { test, value: rounded, words };
  };
  if (!percent) return [read(amount, sizeOf(mention, unit))];
  const inPercent = read(share, sizeOf(mention, unit));
  if (unit !== "percent") return [inPercent];
  const points = `${describeValue(value, "number", decimals)} ${value === 1 ? "point" : "points"}`;
  return [read(amount, points), inPercent];
}
