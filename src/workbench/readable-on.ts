/** Each part's share in how light a colour is, as WCAG has it. */
const SHARES = [0.2126, 0.7152, 0.0722] as const;

/**
 * Picks black or white, whichever is read more easily on a fill.
 *
 * @example readableOn("FFDD00") //=> "#000000"
 */
export function readableOn(fill: string): "#000000" | "#ffffff" {
  const light = SHARES.reduce((sum, share, at) => {
    const part = parseInt(fill.slice(at * 2, at * 2 + 2), 16) / 255;
    return sum + share * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);
  return light > 0.179 ? "#000000" : "#ffffff";
}
