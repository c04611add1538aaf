/** Words that every name may hold. */
const COMMON = /^(the|of|in|a|an|and|or|for|on|by|to|with|at|per|number|level|all)$/;

const wordsOf = (name: string): ReadonlySet<string> =>
  new Set(
    (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !COMMON.test(word))
      .map((word) => word.replace(/(ies|es|s)$/, "")),
  );

/** Two names share at least this part of their words. */
const ENOUGH = 0.5;

/**
 * Tells whether two names are alike enough to be one thing that was renamed: half of their words are
 * the same.
 *
 * @example areSimilar("Level of burglary", "Burglary, dwellings") //=> true
 */
export function areSimilar(one: string, other: string): boolean {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  if (first.size === 0 || second.size === 0) return false;
  const shared = [...first].filter((word) => second.has(word)).length;
  return (2 * shared) / (first.size + second.size) >= ENOUGH;
}

/** Something with a name, as it was before and as it is now. */
export interface Named {
  readonly key: string;
  readonly name: string;
}

/**
 * Finds what things of before are called now, where they are no longer known by their keys: those that
 * are alike to one thing of now alone, which is alike to no other thing of before.
 */
export function matchSimilar(
  before: readonly Named[],
  now: readonly Named[],
): ReadonlyMap<string, string> {
  const alike = before.map((old) => ({
    old,
    candidates: now.filter(({ name }) => areSimilar(old.name, name)),
  }));
  return new Map(
    alike.flatMap(({ old, candidates }): readonly (readonly [string, string])[] => {
      const [only, ...more] = candidates;
      if (only === undefined || more.length > 0) return [];
      const rivals = alike.filter((one) => one.candidates.some(({ key }) => key === only.key));
      return rivals.length === 1 ? [[old.key, only.key]] : [];
    }),
  );
}
