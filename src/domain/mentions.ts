/** Words that any indicator's name may hold say nothing of which is meant. */
const COMMON: ReadonlySet<string> = new Set(
  (
    "the of in a an and or for on by to with who that from per number percentage proportion level levels " +
    "rate rates all recorded people kent area local including excluding measure measures indicator " +
    "indicators crime crimes incident incidents case cases victim victims offence offences"
  ).split(" "),
);

/** Violent and violence, burglary and burglaries begin alike. */
const STEM = 6;

const WORDS = /\p{L}+/gu;
const ENDING = /(ies|es|s|y)$/;

const wordsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(WORDS) ?? [])
    .filter((word) => word.length > 2 && !COMMON.has(word))
    .map((word) => word.replace(ENDING, "").slice(0, STEM));

/**
 * Tells of which indicators some texts speak: they have a word of its name that not every name has.
 *
 * @example mentionedIn(["Burglaries rose again in Dover."])("Level of burglary") //=> true
 */
export function mentionedIn(texts: readonly string[]): (name: string) => boolean {
  let said: ReadonlySet<string> | undefined;
  return (name) => {
    const all = (said ??= new Set(texts.flatMap(wordsOf)));
    return wordsOf(name).some((word) => all.has(word));
  };
}
