/**
 * Makes a key of a name: two spellings of it are one, for case, spaces and dashes do not count.
 *
 * @example nameKey("Theft & Handling – Dover") //=> "theft and handling dover"
 */
export const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, "and")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
