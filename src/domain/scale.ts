const WORDS: Readonly<Record<3 | 6 | 9, string>> = { 3: "thousands", 6: "millions", 9: "billions" };

/**
 * Notes that an indicator's figures are printed in thousands or more: its values are as printed (Rule V3).
 *
 * @example noteScale({ power: 3, isMoney: true }) //=> "Figures are in thousands of pounds"
 */
export const noteScale = (scale: {
  readonly power: 3 | 6 | 9;
  readonly isMoney: boolean;
}): string => `${BEFORE}${WORDS[scale.power]}${scale.isMoney ? " of pounds" : ""}`;

const BEFORE = "Figures are in ";

/** Notes that an indicator's figures are in another currency, "$", which no tab prints. */
export const noteCurrency = (signs: readonly string[]): string => `${BEFORE}${signs.join(" and ")}`;

/** What such a note says, and no other: "Figures are in line with last year" is a remark. */
const SCALED =
  /^Figures are in (?:(?:thousands|millions|billions)(?: of pounds)?|\p{Sc}(?: and \p{Sc})*)$/u;

/** Tells by its notes whether an indicator's figures are not what their numbers say: thousands, or dollars. */
export const isScaled = (notes: readonly string[]): boolean =>
  notes.some((note) => SCALED.test(note));
