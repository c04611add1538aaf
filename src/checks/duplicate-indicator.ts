import { indicatorsOf } from "../domain/agreement.ts";
import type { Indicator } from "../domain/indicator.ts";
import { notice } from "../finding.ts";
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

/** What two indicators must share to be looked at together: the name, or the code. */
const keysOf = ({ name, code }: Indicator): readonly string[] => [
  `name ${wordsOf(name)}`,
  ...(code === null ? [] : [`code ${code}`]),
];

/** Finds indicators that stand twice within one priority: by code or, without one, by name. */
export const checkDuplicates = eachPriority((priority) => {
  const earlier = new Map<string, Indicator[]>();
  return indicatorsOf(priority).flatMap((indicator) => {
    const keys = keysOf(indicator);
    const first = keys
      .flatMap((key) => earlier.get(key) ?? [])
      .find((one) => isDuplicate(one, indicator));
    for (const key of keys) earlier.set(key, [...(earlier.get(key) ?? []), indicator]);
    if (first === undefined) return [];
    const { sheet, cell } = first.place;
    const other = [sheet === indicator.place.sheet ? null : sheet, cell].filter(Boolean).join("!");
    return [notice.duplicateIndicator(indicator.place, { name: indicator.name, other })];
  });
});
