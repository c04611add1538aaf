/**
 * Cuts a word down to what its singular and plural share.
 *
 * @example stemOf("Casualties") //=> "casualty"
 */
export function stemOf(word: string): string {
  const plain = word.toLowerCase().replace(/'s?$/, "");
  if (plain.length < 4 || /(?:ss|us|is)$/.test(plain)) return plain;
  return plain.replace(/ies$/, "y").replace(/([^s])s$/, "$1");
}
