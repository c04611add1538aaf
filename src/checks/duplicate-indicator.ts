import { indicatorsOf } from "../domain/agreement.ts";
import type { Indicator } from "../domain/indicator.ts";
import { notice, type Finding } from "../finding.ts";
import { eachPriority } from "./check.ts";

const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();

const targetsOf = (indicator: Indicator): string =>
  indicator.targets.map((target) => wordsOf(target.text)).join("|");

/** A measure and the one that took its place may share a name. */
const isOldAndNew = (one: Indicator, other: Indicator): boolean =>
  one.noLongerMonitored !== other.noLongerMonitored;

function isDuplicate(one: Indicator, other: Indicator): boolean {
  const sameName = wordsOf(one.name) === wordsOf(other.name);
  // A ditto row repeats the name to set another target.
  if (sameName && targetsOf(one) !== targetsOf(other)) return false;
  if (isOldAndNew(one, other)) return false;
  return one.code !== null && other.code !== null ? one.code === other.code : sameName;
}

/** Earlier indicators, by what two must share to be looked at together: the name, or the code. */
interface Earlier {
  readonly byName: Map<string, Indicator[]>;
  readonly byCode: Map<string, Indicator[]>;
}

/** Finds the first of the earlier ones that an indicator repeats, and keeps it among them. */
function takeIn({ byName, byCode }: Earlier, indicator: Indicator): Indicator | undefined {
  const alike = join(byName, wordsOf(indicator.name), indicator);
  const coded = indicator.code === null ? alike : join(byCode, indicator.code, indicator);
  const isRepeated = (one: Indicator): boolean => one !== indicator && isDuplicate(one, indicator);
  return alike.find(isRepeated) ?? coded.find(isRepeated);
}

function join(
  groups: Map<string, Indicator[]>,
  key: string,
  indicator: Indicator,
): readonly Indicator[] {
  const group = groups.get(key);
  if (group === undefined) {
    groups.set(key, [indicator]);
    return ALONE;
  }
  group.push(indicator);
  return group;
}

const ALONE: readonly Indicator[] = [];

/** Finds indicators that stand twice within one priority: by code or, without one, by name. */
export const checkDuplicates = eachPriority((priority) => {
  const earlier: Earlier = { byName: new Map(), byCode: new Map() };
  return indicatorsOf(priority).flatMap((indicator) => {
    const first = takeIn(earlier, indicator);
    return first === undefined ? NOTHING : [describe(indicator, first)];
  });
});

const NOTHING: readonly Finding[] = [];

function describe({ name, place }: Indicator, first: Indicator): Finding {
  const { sheet, cell } = first.place;
  const other = [sheet === place.sheet ? null : sheet, cell].filter(Boolean).join("!");
  return notice.duplicateIndicator(place, { name, other });
}
