/** In what figures are printed that are not printed in full: the power of ten that is left out. */
export interface Scale {
  readonly power: 3 | 6 | 9;
  /** True for pounds. */
  readonly isMoney: boolean;
}

const POWERS: readonly (readonly [Scale["power"], RegExp])[] = [
  [3, /thousand|000|k/i],
  [6, /million|m/i],
  [9, /billion|bn/i],
];

/** A unit, and nothing else: "£k", "£'000", "(000s)", "thousands", "Millions of pounds". */
const UNIT =
  /^\(?(?:in )?(?:(?:£|gbp ?)(?:k|m|bn|'?000'?s?| ?thousands?| ?millions?| ?billions?)|'?000'?s?|(?:thousands?|millions?|billions?)(?: \(£\)| of pounds| £)?)\)?$/i;
/** The same in a name or a heading, set apart from its words: "Spend (£000)", "Visits in thousands". */
const APART =
  /(?:[([] ?|(?<!\d), ?|(?<![a-z])in )((?:£ ?)?(?:'?000'?s?|(?:thousands?|millions?|billions?)(?: of pounds)?)|£ ?(?:k|m|bn))(?=[)\],]|$)|(?<![\d.,])(£ ?(?:k|m|bn|'?000'?s?))(?![\p{L}\d]|,\d)/iu;

/** Without one of these a text says no scale, and is not looked at twice. */
const MAY_SAY = /£|000|thousand|million|billion/i;

/**
 * Reads what a column's unit says its figures are printed in; null where they are printed in full.
 *
 * @example parseScaleOfUnit("£k") //=> { power: 3, isMoney: true }
 */
export const parseScaleOfUnit = (text: string): Scale | null => {
  const bare = plain(text);
  return UNIT.test(bare) ? scaleIn(bare) : parseScaleIn(bare);
};

/**
 * Finds what a name or a heading says that figures are printed in.
 *
 * @example parseScaleIn("Cost of repairs (£000)") //=> { power: 3, isMoney: true }
 */
export function parseScaleIn(text: string): Scale | null {
  if (!MAY_SAY.test(text)) return null;
  const found = APART.exec(plain(text));
  return found === null ? null : scaleIn(found[1] ?? found[2] ?? "");
}

const plain = (text: string): string =>
  text
    .slice(0, 500)
    .trim()
    .replace(/[\u2018\u2019`]/g, "'");

function scaleIn(words: string): Scale | null {
  const power = POWERS.find(([, pattern]) => pattern.test(words.replace(/pounds/i, "")))?.[0];
  return power === undefined ? null : { power, isMoney: /£|gbp|pounds/i.test(words) };
}
