/** Words that any indicator's name may hold say nothing of which is meant. */
const COMMON =
  /^(the|of|in|a|an|and|or|for|on|by|to|with|who|that|from|per|number|percentage|proportion|level|levels|rate|rates|all|recorded|people|kent|area|local|including|excluding|measures?|indicators?|crimes?|incidents?|cases?|victims?|offences?)$/;

/** Violent and violence, burglary and burglaries begin alike. */
const STEM = 6;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => word.length > 2 && !COMMON.test(word))
      .map((word) => word.replace(/(ies|es|s|y)$/, "").slice(0, STEM)),
  );

/**
 * Tells whether a text speaks of an indicator: it has a word of its name that not every name has.
 *
 * @example mentions("Burglaries rose again in Dover.", "Level of burglary") //=> true
 */
export function mentions(text: string, name: string): boolean {
  const said = wordsOf(text);
  return [...wordsOf(name)].some((word) => said.has(word));
}
